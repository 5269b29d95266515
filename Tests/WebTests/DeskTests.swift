import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// The reporter's desk as people use it: through the pages, with nothing but HTML.
struct DeskTests {
    private static let commune = "/entry/02569/2023-S1"
    private static let district = "/entry/076/2023-S1"

    /// What the form sends of its only row.
    private func row(
        _ value: String, note: String = "", status: String = "estimate", base: String, action: String = "save"
    ) -> [(String, String)] {
        [
            ("v.forest-planted", value), ("s.forest-planted", status), ("t.forest-planted", note),
            ("w.forest-planted", base), ("action", action),
        ]
    }

    /// What the shown form says its row stands at.
    private func base(_ page: Browser.Answer) throws -> String {
        let parts = page.text.split(separator: "name=\"w.forest-planted\" value=\"", maxSplits: 1)
        try #require(parts.count == 2, "the form asks for forest-planted")
        return String(parts[1].prefix { $0 != "\"" })
    }

    private func reporter(_ site: Site, _ people: People, _ name: String = "phuc-ung.nhap") async throws -> Browser {
        let session = try await SmallLedger.signIn(name, [.reporter], "02569", people)
        return Browser(site: site, session: session)
    }

    @Test func `a reporter sees what is owed, fills in the form and finds it saved as one draft`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let browser = try await reporter(site, people)
            let duties = try await browser.ask("/entry")
            #expect(duties.text.contains("<a href=\"/entry/02569/2023-S1\">6 tháng đầu năm 2023</a>"))
            let empty = try await browser.ask(Self.commune)
            #expect(empty.text.contains("Diện tích trồng rừng"))
            let answer = try await browser.send(Self.commune, row("1.250,5", note: "đợt <1>", base: base(empty)))
            #expect(answer.status == 303)
            #expect(answer["location"] == "/entry/02569/2023-S1?done=saved")
            let drafts = try delivery.submissions(in: .draft)
            #expect(drafts.map(\.entryCount) == [1])
            let page = try await browser.ask(Self.commune)
            #expect(page.text.contains("name=\"v.forest-planted\" value=\"1.250,5\""))
            #expect(page.text.contains("value=\"đợt &lt;1&gt;\""))
            #expect(page.text.contains("Nháp 1 số"))
            #expect(try delivery.journal(before: nil, limit: 1).first?.commit.note.author == "Tài khoản phuc-ung.nhap")
        }
    }

    @Test func `sending the same form twice records it once`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let browser = try await reporter(site, people)
            let fields = row("12,5", base: try base(try await browser.ask(Self.commune)), action: "submit")
            #expect(try await browser.send(Self.commune, fields)["location"] == "/entry/02569/2023-S1?done=submitted")
            #expect(try await browser.send(Self.commune, fields)["location"] == "/entry/02569/2023-S1?done=unchanged")
            #expect(try delivery.submissions(in: nil).count { $0.unit.code.text == "02569" } == 1)
        }
    }

    @Test(arguments: [
        ("12.5", "có thể hiểu là 12,5 hoặc 125, nên không đoán"), ("khoảng 12", "phải là một số, như 1900 hoặc 96,6"),
        ("-3", "không thể âm"), ("1,25", "quá nhiều chữ số thập phân, chỉ tiêu này nhận 1"),
    ])
    func `a cell that can't be read comes back with what was typed and what would be right`(
        typed: String, right: String
    ) async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let browser = try await reporter(site, people)
            let base = try base(try await browser.ask(Self.commune))
            let answer = try await browser.send(Self.commune, row(typed, base: base))
            #expect(answer.status == 422)
            #expect(answer.text.contains("name=\"v.forest-planted\" value=\"\(typed)\""))
            #expect(answer.text.contains("aria-describedby=\"m-forest-planted-value\""))
            #expect(
                answer.text.contains(
                    "<p class=\"wrongcell\" id=\"m-forest-planted-value\">Đọc được “\(typed)”: \(right)"))
            #expect(answer.text.contains("Chưa lưu: 1 ô cần xem lại"))
            #expect(try delivery.submissions(in: .draft).isEmpty)
        }
    }

    @Test func `who was slower sees both figures side by side and decides`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let one = try await reporter(site, people)
            let other = try await reporter(site, people, "phuc-ung.nhap-2")
            let before = try base(try await one.ask(Self.commune))
            _ = try await other.send(Self.commune, row("10", base: before))
            let answer = try await one.send(Self.commune, row("11", base: before))
            #expect(answer.status == 422)
            #expect(answer.text.contains("Tài khoản phuc-ung.nhap-2 vừa lưu lúc"))
            #expect(answer.text.contains(": 10,0. Ô bên là số của bạn"))
            #expect(answer.text.contains("data-same=\"10,0||\" data-status=\"estimate\""))
            #expect(answer.text.contains("name=\"v.forest-planted\" value=\"11\""))
            #expect(try delivery.submissions(in: .draft).count == 1)
            // The page that shows both is no longer stale: sent again, it holds.
            #expect(try await one.send(Self.commune, row("11", base: base(answer))).status == 303)
            #expect(try await one.ask(Self.commune).text.contains("name=\"v.forest-planted\" value=\"11,0\""))
        }
    }

    @Test func `a page that came back for a slip still knows what its writer had seen`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let one = try await reporter(site, people)
            let other = try await reporter(site, people, "phuc-ung.nhap-2")
            let before = try base(try await one.ask(Self.commune))
            _ = try await other.send(Self.commune, row("10", base: before))
            let slip = try await one.send(Self.commune, row("mười một", base: before))
            #expect(slip.text.contains("wrongcell"))
            let mended = try await one.send(Self.commune, row("11", base: base(slip)))
            #expect(mended.status == 422)
            #expect(mended.text.contains(": 10,0. Ô bên là số của bạn"))
        }
    }

    @Test func `a row that one left alone keeps what somebody else saved meanwhile`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let one = try await reporter(site, people)
            let other = try await reporter(site, people, "phuc-ung.nhap-2")
            let before = try base(try await one.ask(Self.commune))
            _ = try await other.send(Self.commune, row("10", base: before))
            #expect(try await one.send(Self.commune, row("", base: before))["location"]?.hasSuffix("unchanged") == true)
            #expect(try await one.ask(Self.commune).text.contains("name=\"v.forest-planted\" value=\"10,0\""))
        }
    }

    @Test func `a form that is sent anew takes the place of the one that waits`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let browser = try await reporter(site, people)
            let first = try base(try await browser.ask(Self.commune))
            _ = try await browser.send(Self.commune, row("10", base: first, action: "submit"))
            let second = try base(try await browser.ask(Self.commune))
            _ = try await browser.send(Self.commune, row("11", base: second, action: "submit"))
            let own = try delivery.submissions(in: nil).filter { $0.unit.code.text == "02569" }
            #expect(own.map(\.state) == [.returned, .submitted])
            try delivery.step(.approve, of: own[1].number, by: "Lãnh đạo xã", remark: nil)
            let page = try await browser.ask(Self.commune)
            #expect(page.text.contains("Đã ghi: 11,0 (ước)"))
            #expect(!page.text.contains("chờ duyệt"))
        }
    }

    @Test func `a draft that was returned is sent again as it is, with the approver's remark above it`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let browser = try await reporter(site, people)
            let first = try base(try await browser.ask(Self.commune))
            _ = try await browser.send(Self.commune, row("10", base: first, action: "submit"))
            let number = try #require(try delivery.submissions(in: .submitted).first?.number)
            try delivery.step(.sendBack, of: number, by: "Lãnh đạo xã", remark: "Xem lại số của thôn 3")
            let page = try await browser.ask(Self.commune)
            #expect(page.text.contains("Xem lại số của thôn 3"))
            _ = try await browser.send(Self.commune, row("10", base: base(page), action: "submit"))
            #expect(try delivery.submissions(in: .submitted).map(\.number) == [number])
        }
    }

    @Test func `a recorded figure is corrected with a reason and not without`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let session = try await SmallLedger.signIn("tong-hop", [.planningOfficer], "076", people)
            let browser = Browser(site: site, session: session)
            let page = try await browser.ask(Self.district)
            #expect(page.text.contains("Đã ghi: 1.903,5 (chính thức)"))
            let silent = row("1.900", status: "official", base: try base(page))
            let refused = try await browser.send(Self.district, silent)
            #expect(refused.status == 422)
            #expect(refused.text.contains("id=\"m-forest-planted-note\">Đây là sửa số đã ghi, hãy nêu lý do."))
            let told = row("1.900", note: "cộng nhầm một lô", status: "official", base: try base(page))
            #expect(try await browser.send(Self.district, told).status == 303)
            #expect(try delivery.submissions(in: .draft).count == 1)
        }
    }

    @Test func `who fills in the form for a unit that phoned says who phoned, and the journal keeps it`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let session = try await SmallLedger.signIn("tong-hop", [.planningOfficer], "076", people)
            let browser = Browser(site: site, session: session)
            #expect(try await browser.ask("/entry").text.contains("<a href=\"/entry/02569/2023-S1\">Xã Phúc Ứng</a>"))
            let base = try base(try await browser.ask(Self.commune))
            let silent = try await browser.send(Self.commune, row("10", base: base))
            #expect(silent.status == 422)
            #expect(silent.text.contains("ghi rõ ai gọi"))
            #expect(silent.text.contains("name=\"v.forest-planted\" value=\"10\""))
            let call = [("caller", "Văn phòng UBND xã"), ("called-at", "8 giờ 14/7")]
            #expect(try await browser.send(Self.commune, row("10", base: base) + call).status == 303)
            let note = try #require(try delivery.journal(before: nil, limit: 1).first?.commit.note)
            #expect(note.document == "Điện thoại của Văn phòng UBND xã, lúc 8 giờ 14/7")
        }
    }

    @Test func `a figure that jumps is saved as a draft, and sent only with a reason`() async throws {
        try await SmallLedger.withPeople { site, people, _, scratch async throws in
            var before = Sample.figure(1000, Sample.key(unit: Sample.commune, "2022-S1"))
            before.definition = Sample.commune.validFrom
            before.window = before.key.period.window(.administrative)
            _ = try scratch.database.append(Sample.change([before]), at: FixedClock().advance(seconds: 90))
            let delivery = try Delivery(scratch.database) { FixedClock().advance(seconds: 100) }
            let browser = try await reporter(Site(delivery, SmallLedger.settings), people)
            let first = try base(try await browser.ask(Self.commune))
            #expect(try await browser.send(Self.commune, row("900", base: first)).status == 303)
            let page = try await browser.ask(Self.commune)
            let told = "Hơn 3 lần cùng kỳ năm trước (100); nếu đúng, nêu lý do ở dòng này."
            #expect(page.text.contains(told))
            let silent = try await browser.send(Self.commune, row("900", base: base(page), action: "submit"))
            #expect(silent.status == 422)
            #expect(silent.text.contains("Chưa gửi: 1 số khác thường"))
            // One reason for all stands in the row that it explains, where its approver looks.
            let because = row("900", base: try base(page), action: "submit") + [("reason", "nhận khoán rừng mới")]
            #expect(try await browser.send(Self.commune, because)["location"]?.hasSuffix("submitted") == true)
            #expect(try await browser.ask(Self.commune).text.contains("value=\"nhận khoán rừng mới\""))
        }
    }

    @Test func `what stood at last is offered for a longer period, with its own`() async throws {
        try await SmallLedger.withPeople { site, people, _, scratch async throws in
            let forest = try #require(
                SmallLedger.records.lazy.compactMap { if case .indicator(let one) = $0 { one } else { nil } }.first)
            var population = IndicatorDefinition(
                code: "people", validFrom: forest.validFrom,
                name: Bilingual(vietnamese: "Dân số", english: "Population"), field: "D",
                measure: Bilingual(vietnamese: "người", english: "people"), kind: .stock, decimals: 0)
            population.timeAggregation = .last
            var stood = Sample.figure(4_210, Sample.key("people", unit: Sample.commune, "2023-S1"))
            stood.definition = forest.validFrom
            stood.window = stood.key.period.window(.administrative)
            _ = try scratch.database.append(
                Change(note: Sample.note(.importIndicators), records: [.indicator(population)]),
                at: FixedClock().advance(seconds: 90))
            _ = try scratch.database.append(Sample.change([stood]), at: FixedClock().advance(seconds: 91))
            let delivery = try Delivery(scratch.database) { FixedClock().advance(seconds: 100) }
            let browser = try await reporter(Site(delivery, SmallLedger.settings), people)
            let page = try await browser.ask("/entry/02569/2023?show=all")
            #expect(page.text.contains("4.210 <small>6 tháng đầu năm 2023</small>"))
            #expect(page.text.contains("value=\"same.people\""))
        }
    }

    @Test func `somebody else's form is not shown and not taken, and nonsense in the address is told`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let browser = try await reporter(site, people)
            #expect(try await browser.ask("/entry/02545/2023-S1").status == 403)
            #expect(try await browser.send("/entry/02545/2023-S1", row("10", base: "1900-01-01|")).status == 403)
            #expect(try await browser.ask("/entry/02569/2023-13").status == 400)
            let torn = try await browser.send(Self.commune, row("10", base: "hôm qua"))
            #expect(torn.status == 400)
        }
    }

    @Test func `the form in English takes and shows numbers as English writes them`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let browser = try await reporter(site, people)
            let base = try base(try await browser.ask(Self.commune + "?lang=en"))
            let answer = try await browser.send(Self.commune + "?lang=en", row("1250.5", base: base))
            #expect(answer["location"] == "/entry/02569/2023-S1?done=saved&lang=en")
            #expect(try await browser.ask(Self.commune + "?lang=en").text.contains("value=\"1250.5\""))
        }
    }
}
