import HTML
import Operations
import Pages
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

struct HomeTests {
    private func withSomebody(
        _ roles: [Role], _ unit: String, clock: FixedClock = FixedClock(),
        _ body: (Browser, People, Delivery, Scratch) async throws -> Void
    ) async throws {
        try await SmallLedger.withPeople(clock: clock) { site, people, delivery, scratch async throws in
            let session = try await SmallLedger.signIn("mot-nguoi", roles, unit, people)
            try await body(Browser(site: site, session: session), people, delivery, scratch)
        }
    }

    /// The half-year is due on 20 July 2023, six days from now.
    private func giveDueDay(_ delivery: Delivery, _ scratch: Scratch) throws {
        let rules = [UnitKind.commune, .district].map { level in
            ReferenceRecord.dueRule(
                DueRule(
                    regime: "administrative", periodicity: .half, level: level, monthOffset: 1, day: 20,
                    effectiveFrom: Sample.firstDay, movesToWorkingDay: true, basis: nil))
        }
        _ = try scratch.database.append(
            Change(note: Sample.note(.importCalendar), records: rules),
            at: Self.later)
        try delivery.refresh()
    }

    private static let later = Moment(microseconds: FixedClock.start.microseconds + 120_000_000)

    private func expectWhole(_ text: String) {
        #expect(MarkupChecker.faults(in: text, isDocument: true) == [])
    }

    @Test func `whoever has not signed in goes to the scoreboard where figures are open, else to sign in`() async throws
    {
        var settings = SmallLedger.settings
        try await SmallLedger.withSite(settings) { browser, _, _ async throws in
            #expect(try await browser.signedOut.ask("/")["location"]?.hasPrefix("/sign-in?return=%2F") == true)
        }
        settings.opensFigures = true
        try await SmallLedger.withSite(settings) { browser, _, _ async throws in
            let answer = try await browser.signedOut.ask("/?lang=en")
            #expect(answer.status == 303)
            #expect(answer["location"] == "/scoreboard?lang=en")
        }
    }

    @Test func `an address of the time when the scoreboard stood here leads to it`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let answer = try await browser.ask("/?unit=076&period=2023-S1")
            #expect(answer["location"] == "/scoreboard?unit=076&period=2023-S1")
        }
    }

    @Test(arguments: ["vi", "en"])
    func `somebody with every role has every part, in both languages`(language: String) async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let text = try await browser.ask("/?lang=\(language)").text
            expectWhole(text)
            for id in ["owed", "waiting", "reporting-08", "odd-08", "ledger", "upkeep"] {
                #expect(text.contains("<h2 id=\"\(id)\">"), "\(id)")
            }
        }
    }

    @Test func `a leader sees what moved since the last day of a visit, however often on this day`() async throws {
        let clock = FixedClock()
        try await withSomebody([.leader], "076", clock: clock) { browser, people, delivery, scratch async throws in
            let first = try await browser.ask("/").text
            #expect(first.contains("Trong 30 ngày qua"))
            // The change before it brought units and indicators only.
            #expect(first.contains("2 số liệu mới trong 1 lần ghi"))
            clock.advance(seconds: 86_400)
            _ = try scratch.database.append(SmallLedger.change(9000), at: clock.now)
            try delivery.refresh()
            clock.advance(seconds: 60)
            let again = try await people.signIn(
                name: "mot-nguoi", password: SmallLedger.password, from: "127.0.0.1", agent: "test")
            let text = try await Browser(site: browser.site, session: again.secret).ask("/").text
            #expect(text.contains("Từ lần vào trước"))
            #expect(text.contains("Diện tích trồng rừng"))
            #expect(text.contains("→"))
            expectWhole(text)
            clock.advance(seconds: 60)
            let thirdTime = try await people.signIn(
                name: "mot-nguoi", password: SmallLedger.password, from: "127.0.0.1", agent: "test")
            let later = try await Browser(site: browser.site, session: thirdTime.secret).ask("/").text
            #expect(later.contains("Diện tích trồng rừng"))
            #expect(later.contains("→"))
        }
    }

    @Test func `a reporter sees what is owed and by when, and what was returned with its remark first`() async throws {
        let clock = FixedClock()
        try await withSomebody([.reporter], "02569", clock: clock) { browser, _, delivery, scratch async throws in
            try giveDueDay(delivery, scratch)
            let text = try await browser.ask("/").text
            #expect(text.contains("20/7/2023, còn 6 ngày"))
            #expect(text.contains("href=\"/entry/02569/2023-S1\""))
            let change = Change(
                note: Sample.note(),
                submissions: [
                    NewSubmission(
                        unit: Sample.commune, period: Sample.period("2023-S1"),
                        entries: [Sample.figure(5, Sample.key(unit: Sample.commune))], steps: [.open, .submit])
                ])
            _ = try scratch.database.append(change, at: Self.later)
            try delivery.refresh()
            let number = try #require(try delivery.submissions(in: .submitted).first?.number)
            clock.advance(seconds: 600)
            try delivery.step(.sendBack, of: number, by: "Người duyệt", remark: "Thiếu <thôn> Phúc Bình")
            let returned = try await browser.ask("/").text
            #expect(returned.contains("Bị trả lại: Thiếu &lt;thôn&gt; Phúc Bình"))
            #expect(returned.contains("Sửa và gửi lại"))
            expectWhole(returned)
        }
    }

    @Test func `a closed period asks nothing of a reporter, and an exception says until when`() async throws {
        let clock = FixedClock()
        try await withSomebody([.reporter], "02569", clock: clock) { browser, _, delivery, scratch async throws in
            try giveDueDay(delivery, scratch)
            let button = "<a class=\"go\" href=\"/entry/02569/2023-S1\">Nhập số liệu</a>"
            #expect(try await browser.ask("/").text.contains(button))
            clock.advance(seconds: 600)
            let (period, district) = (Sample.period("2023-S1"), UnitReference(code: UnitCode("076")))
            try delivery.gate(GateRequest(.close, unit: district, period: period, by: "Phòng <Kế hoạch>"))
            let closed = try await browser.ask("/").text
            expectWhole(closed)
            #expect(closed.contains("đã đóng 14/7/2023"))
            #expect(closed.contains("đề nghị Phòng &lt;Kế hoạch&gt; cho ngoại lệ"))
            #expect(closed.contains("Bạn không còn báo cáo nào phải nộp"))
            #expect(!closed.contains(button))
            let duties = try await browser.ask("/entry").text
            #expect(duties.contains("đã đóng 14/7/2023") && !duties.contains("2023-S1\">Nhập số liệu</a>"))
            let last = try #require(Day("2023-07-20"))
            try delivery.gate(
                GateRequest(
                    .except, unit: UnitReference(code: UnitCode("02569")), period: period, by: "Phòng <Kế hoạch>",
                    until: last, reason: "mưa lũ"))
            let excepted = try await browser.ask("/").text
            #expect(excepted.contains("được nhập đến hết 20/7/2023"))
            #expect(excepted.contains(button))
            #expect(try await browser.ask("/entry").text.contains("được nhập đến hết 20/7/2023"))
        }
    }

    @Test func `an approver sees what waits, and nobody else's`() async throws {
        try await withSomebody([.approver], "02569") { browser, _, delivery, scratch async throws in
            #expect(try await browser.ask("/").text.contains("Không có báo cáo nào chờ"))
            for code in ["02569", "02545"] {
                let unit = UnitKey(code: UnitCode(code), validFrom: Sample.district.validFrom)
                let change = Change(
                    note: Sample.note(),
                    submissions: [
                        NewSubmission(
                            unit: unit, period: Sample.period("2023-S1"),
                            entries: [Sample.figure(5, Sample.key(unit: unit))], steps: [.open, .submit])
                    ])
                _ = try scratch.database.append(change, at: Self.later)
            }
            try delivery.refresh()
            let text = try await browser.ask("/").text
            #expect(text.contains("Xã Phúc Ứng, 6 tháng đầu năm 2023"))
            #expect(!text.contains("Tân"))
        }
    }

    @Test func `an administrator sees who can't sign in yet and how often it failed`() async throws {
        try await withSomebody([.administrator], "08") { browser, people, _, scratch async throws in
            _ = try people.create(
                NewAccount(signInName: "moi-tao", displayName: "Tài khoản <mới>"), by: .commandLine)
            _ = try? await people.signIn(name: "mot-nguoi", password: "sai hoàn toàn 2023", from: "::1", agent: "x")
            let text = try await browser.ask("/").text
            #expect(text.contains("Tài khoản &lt;mới&gt;"))
            #expect(text.contains("1 lần đăng nhập hỏng"))
            #expect(text.contains("Chưa sao lưu lần nào"))
            try scratch.database.noteUpkeep(.backup, at: FixedClock.start, isFine: true)
            try scratch.database.noteUpkeep(.verify, at: FixedClock.start, isFine: false)
            let later = try await browser.ask("/").text
            #expect(later.contains("Sao lưu lần cuối: "))
            #expect(later.contains("CÓ SAI LỆCH"))
        }
    }
}
