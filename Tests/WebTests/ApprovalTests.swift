import Operations
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// Approval, opening and closing as people use them: through the pages, with nothing but HTML.
struct ApprovalTests {
    private static let form = "/entry/02569/2023-S1"

    /// The people of a commune and of the district above it.
    private struct Office {
        let reporter: Browser
        let head: Browser
        let planner: Browser
        let delivery: Delivery
    }

    private func withOffice(_ body: (Office) async throws -> Void) async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            func browser(_ name: String, _ roles: [Role], _ unit: String) async throws -> Browser {
                Browser(site: site, session: try await SmallLedger.signIn(name, roles, unit, people))
            }
            let office = Office(
                reporter: try await browser("phuc-ung.nhap", [.reporter], "02569"),
                head: try await browser("phuc-ung.duyet", [.approver], "02569"),
                planner: try await browser("tong-hop", [.planningOfficer, .approver], "076"), delivery: delivery)
            try await body(office)
        }
    }

    /// The value of a hidden field of a page.
    private func hidden(_ name: String, _ page: Browser.Answer) throws -> String {
        let parts = page.text.split(separator: "name=\"\(name)\" value=\"", maxSplits: 1)
        try #require(parts.count == 2, "the page has \(name)")
        return String(parts[1].prefix { $0 != "\"" })
    }

    /// Types one figure into the form of the commune, and sends it.
    @discardableResult
    private func send(_ value: String, _ browser: Browser, note: String = "") async throws -> Browser.Answer {
        let base = try hidden("w.forest-planted", try await browser.ask(Self.form))
        return try await browser.send(
            Self.form,
            [
                ("v.forest-planted", value), ("s.forest-planted", "estimate"), ("t.forest-planted", note),
                ("w.forest-planted", base), ("action", "submit"),
            ])
    }

    private func decide(
        _ number: Int, _ action: String, _ browser: Browser, _ fields: [(String, String)] = []
    ) async throws -> Browser.Answer {
        let seen = try hidden("seen", try await browser.ask("/approvals/\(number)"))
        return try await browser.send("/approvals/\(number)", [("seen", seen), ("action", action)] + fields)
    }

    /// The number of the report that was sent last.
    private func newest(_ office: Office) throws -> Int {
        Int(try #require(try office.delivery.submissions(in: nil).last?.number.value))
    }

    @Test func `the head of a commune sees what waits, looks at it and approves it`() async throws {
        try await withOffice { office in
            #expect(try await office.head.ask("/approvals").text.contains("Không có báo cáo nào chờ bạn duyệt"))
            try await send("12,5", office.reporter)
            let number = try newest(office)
            let list = try await office.head.ask("/approvals")
            #expect(list.text.contains("<a href=\"/approvals/\(number)\">Xã Phúc Ứng</a>"))
            #expect(list.text.contains("Tài khoản phuc-ung.nhap"))
            let page = try await office.head.ask("/approvals/\(number)")
            #expect(page.text.contains("Diện tích trồng rừng"))
            #expect(page.text.contains("<b>12,5</b>"))
            let answer = try await decide(number, "sign", office.head)
            #expect(answer.status == 303)
            #expect(answer["location"] == "/approvals?done=counted")
            #expect(try office.delivery.submissions(in: .approved).contains { $0.number.value == Int64(number) })
            #expect(try await office.reporter.ask(Self.form).text.contains("Đã ghi: 12,5 (ước)"))
        }
    }

    @Test func `a report goes back with a remark that stays at its cell until it is mended`() async throws {
        try await withOffice { office in
            try await send("12,5", office.reporter)
            let number = try newest(office)
            let entry = try #require(
                try office.delivery.review(of: SubmissionNumber(Int64(number)), for: nil, .vietnamese).lines.first?
                    .entry)
            let silent = try await decide(number, "return", office.head)
            #expect(silent.status == 422)
            #expect(silent.text.contains("Trả lại thì ghi rõ lý do"))
            let remark = [("r.\(entry)", "Xem lại <thôn 3>")]
            #expect(try await decide(number, "return", office.head, remark)["location"] == "/approvals?done=returned")
            let told = try await office.reporter.ask(Self.form)
            #expect(told.text.contains("class=\"asks\""))
            #expect(told.text.contains("Xem lại &lt;thôn 3&gt;"))
            #expect(told.text.contains("class=\"sentback\""))
            // The first page names the figure and what was written beside it.
            let home = try await office.reporter.ask("/")
            #expect(home.text.contains("Diện tích trồng rừng: Xem lại &lt;thôn 3&gt;"))
            // Sent again as it is: the approver sees that nobody has heeded it.
            try await send("12,5", office.reporter)
            let again = try await office.head.ask("/approvals/\(try newest(office))")
            #expect(again.text.contains("Chưa sửa theo nhận xét"))
            #expect(again.text.contains("Không đổi so với lần gửi trước (1)"))
            // Mended: it is gone, for both.
            try await send("13", office.reporter)
            #expect(try await !office.reporter.ask(Self.form).text.contains("class=\"asks\""))
            let mended = try await office.head.ask("/approvals/\(try newest(office))")
            #expect(!mended.text.contains("Chưa sửa theo nhận xét"))
            #expect(mended.text.contains("<b>13,0</b>"))
            // What moved since it was sent before comes first, with what it was.
            #expect(mended.text.contains("Đổi so với lần gửi trước (1)"))
            #expect(mended.text.contains("Lần gửi trước: 12,5 (ước)"))
            #expect(try await office.head.ask("/approvals").text.contains("1 đổi so với lần gửi trước"))
        }
    }

    @Test func `a draft after what was sent hides nothing, for neither of them`() async throws {
        try await withOffice { office in
            try await send("12,5", office.reporter)
            let number = try newest(office)
            let base = try hidden("w.forest-planted", try await office.reporter.ask(Self.form))
            let draft = [
                ("v.forest-planted", "13"), ("s.forest-planted", "estimate"), ("t.forest-planted", ""),
                ("w.forest-planted", base), ("action", "save"),
            ]
            #expect(try await office.reporter.send(Self.form, draft)["location"]?.hasSuffix("saved") == true)
            let form = try await office.reporter.ask(Self.form)
            #expect(form.text.contains("đang chờ duyệt"))
            #expect(form.text.contains("chưa gửi"))
            #expect(form.text.contains("Rút báo cáo về để sửa"))
            #expect(try await office.head.ask("/approvals/\(number)").text.contains("Đơn vị đang sửa tiếp"))
            #expect(try await office.reporter.send("/entry/02569/2023-S1/withdraw", []).status == 303)
            #expect(try office.delivery.submissions(in: .submitted).isEmpty)
        }
    }

    @Test func `what was returned stays before its reporter, however old its period`() async throws {
        try await withOffice { office in
            for month in [
                "2021-01", "2021-02", "2021-03", "2021-04", "2021-05", "2021-06", "2021-07", "2021-08", "2021-09",
            ] {
                let form = "/entry/02569/\(month)"
                let base = try hidden("w.forest-planted", try await office.reporter.ask(form))
                let answer = try await office.reporter.send(
                    form,
                    [
                        ("v.forest-planted", "5"), ("s.forest-planted", "estimate"), ("w.forest-planted", base),
                        ("action", "submit"),
                    ])
                #expect(answer.status == 303)
                let number = try newest(office)
                let isFirst = month == "2021-01"
                _ = try await decide(
                    number, isFirst ? "return" : "sign", office.head, isFirst ? [("remark", "Xem lại")] : [])
            }
            #expect(try await office.reporter.ask("/entry").text.contains("href=\"/entry/02569/2021-01\""))
            #expect(try await office.reporter.ask("/").text.contains("href=\"/entry/02569/2021-01\""))
        }
    }

    @Test func `a page that is no longer true decides nothing, and a decision that is sent twice is one`() async throws
    {
        try await withOffice { office in
            try await send("12,5", office.reporter)
            let first = try newest(office)
            let seen = try hidden("seen", try await office.head.ask("/approvals/\(first)"))
            try await send("13", office.reporter)
            let stale = try await office.head.send("/approvals/\(first)", [("seen", seen), ("action", "sign")])
            #expect(stale.status == 409)
            #expect(stale.text.contains("đã bị trả lại"))
            #expect(try office.delivery.submissions(in: .approved).allSatisfy { $0.unit.code.text != "02569" })
            let second = try newest(office)
            let fields = [
                ("seen", try hidden("seen", try await office.head.ask("/approvals/\(second)"))), ("action", "sign"),
            ]
            let head = office.delivery.view().head?.number
            #expect(try await office.head.send("/approvals/\(second)", fields)["location"] == "/approvals?done=counted")
            #expect(
                try await office.head.send("/approvals/\(second)", fields)["location"] == "/approvals?done=unchanged")
            #expect(office.delivery.view().head?.number.value == (head?.value ?? 0) + 1)
        }
    }

    @Test func `several reports are approved together, and what can't be is told`() async throws {
        try await withOffice { office in
            try await send("12,5", office.reporter)
            let number = try newest(office)
            let nothing = try await office.planner.send(
                "/approvals", [("seen", try hidden("seen", try await office.planner.ask("/approvals")))])
            #expect(nothing.status == 422)
            let seen = try hidden("seen", try await office.planner.ask("/approvals"))
            let both = [("seen", seen), ("number", "\(number)"), ("number", "999")]
            let answer = try await office.planner.send("/approvals", both)
            #expect(answer.status == 409)
            #expect(answer.text.contains("Đã duyệt 1 báo cáo; 1 báo cáo không duyệt được"))
            #expect(try office.delivery.submissions(in: .submitted).isEmpty)
        }
    }

    @Test func `nobody approves what they sent, and a reporter decides nothing`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let session = try await SmallLedger.signIn("mot-nguoi", [.reporter, .approver], "02569", people)
            let browser = Browser(site: site, session: session)
            try await send("12,5", browser)
            let number = Int(try #require(try delivery.submissions(in: .submitted).first?.number.value))
            #expect(try await browser.ask("/approvals").text.contains("Không có báo cáo nào chờ bạn duyệt"))
            let page = try await browser.ask("/approvals/\(number)")
            #expect(page.text.contains("không tự duyệt"))
            #expect(!page.text.contains("value=\"sign\""))
            let answer = try await decide(number, "sign", browser)
            #expect(answer.status == 403)
            let other = Browser(site: site, session: try await SmallLedger.signIn("nhap", [.reporter], "02569", people))
            #expect(try await other.ask("/approvals/\(number)").status == 200)
            #expect(try await other.send("/approvals/\(number)", [("seen", "1"), ("action", "sign")]).status == 403)
            let foreign = Browser(
                site: site, session: try await SmallLedger.signIn("xa-khac", [.approver], "02545", people))
            #expect(try await foreign.ask("/approvals/\(number)").status == 403)
        }
    }

    @Test func `a reporter takes a report back before anybody has signed`() async throws {
        try await withOffice { office in
            try await send("12,5", office.reporter)
            #expect(try await office.reporter.ask(Self.form).text.contains("Rút báo cáo về để sửa"))
            let answer = try await office.reporter.send(Self.form + "/withdraw", [])
            #expect(answer["location"] == "/entry/02569/2023-S1?done=withdrawn")
            #expect(try office.delivery.submissions(in: .submitted).isEmpty)
            #expect(try office.delivery.submissions(in: .draft).count == 1)
            let again = try await office.reporter.send(Self.form + "/withdraw", [])
            #expect(again["location"] == "/entry/02569/2023-S1?done=unchanged")
        }
    }

    @Test func `with two steps the figure counts when the office above has signed, too`() async throws {
        try await withOffice { office in
            try office.delivery.set(
                ApprovalRule(level: .commune, steps: 2, allowsOwn: false, effectiveFrom: Sample.firstDay),
                by: "Chuyên viên", reason: nil)
            try await send("12,5", office.reporter)
            let number = try newest(office)
            #expect(try await office.planner.ask("/approvals").text.contains("bước 1/2"))
            #expect(try await decide(number, "sign", office.head)["location"] == "/approvals?done=signed")
            #expect(try office.delivery.submissions(in: .submitted).map(\.number.value) == [Int64(number)])
            #expect(try await !office.reporter.ask(Self.form).text.contains("Rút báo cáo về để sửa"))
            #expect(try await office.head.ask("/approvals").text.contains("Không có báo cáo nào chờ bạn duyệt"))
            #expect(try await decide(number, "sign", office.planner)["location"] == "/approvals?done=counted")
            #expect(try office.delivery.submissions(in: .submitted).isEmpty)
        }
    }

    @Test func `a closed period takes nothing in, keeps what it has, and lets a unit in by exception`() async throws {
        try await withOffice { office in
            let row = [("unit", "076"), ("period", "2023-S1"), ("level", "commune")]
            let before = try hidden("w.forest-planted", try await office.reporter.ask(Self.form))
            #expect(
                try await office.planner.send("/periods", [("act", "close")] + row)["location"]
                    == "/periods?done=closed")
            let twice = try await office.planner.send("/periods", [("act", "close")] + row)
            #expect(twice["location"] == "/periods?done=unchanged")
            #expect(try await office.planner.ask("/periods").text.contains("đã đóng"))
            let closed = try await office.reporter.ask(Self.form)
            #expect(closed.text.contains("Kỳ này đã đóng"))
            #expect(closed.text.contains("Tài khoản tong-hop"))
            #expect(!closed.text.contains("value=\"submit\""))
            // A page from before the closing.
            let late = [("v.forest-planted", "12,5"), ("s.forest-planted", "estimate"), ("w.forest-planted", before)]
            let refused = try await office.reporter.send(Self.form, late + [("action", "save")])
            #expect(refused.status == 422)
            #expect(refused.text.contains("name=\"v.forest-planted\" value=\"12,5\""))
            #expect(try office.delivery.submissions(in: .draft).isEmpty)
            // An exception has a reason and a last day.
            let except = row + [("act", "except"), ("excepted", "02569")]
            #expect(try await office.planner.send("/periods", except + [("until", "2023-07-20")]).status == 422)
            // What an exception lacks is told all at once, and nobody is let in whom nobody chose.
            let chosen = try await office.planner.ask("/periods?unit=076&period=2023-S1&level=commune")
            #expect(chosen.text.contains("<option value=\"\" selected>– chọn –</option>"))
            let empty = try await office.planner.send(
                "/periods?unit=076&period=2023-S1&level=commune",
                except.filter { $0.0 != "excepted" } + [("excepted", ""), ("until", "")])
            #expect(empty.status == 422)
            #expect(
                empty.text.contains(
                    "Chọn đơn vị được nhập. Ghi ngày cuối được nhập, muộn nhất 12/9/2023. Cần nêu lý do."))
            let wrong = except + [("until", "32/7/2023"), ("reason", "mưa lũ")]
            #expect(try await office.planner.send("/periods", wrong).text.contains("“32/7/2023” không phải một ngày"))
            let endless = except + [("until", "2024-07-20"), ("reason", "mưa lũ")]
            #expect(try await office.planner.send("/periods", endless).status == 422)
            let fine = except + [("until", "2023-07-20"), ("reason", "mưa lũ")]
            #expect(try await office.planner.send("/periods", fine)["location"] == "/periods?done=excepted")
            #expect(try await office.reporter.ask(Self.form).text.contains("cho nhập đến hết 20/7/2023: mưa lũ"))
            #expect(try await send("12,5", office.reporter)["location"]?.contains("done=submitted") == true)
        }
    }

    @Test func `a planning officer closes nothing outside the district`() async throws {
        try await withOffice { office in
            let row = [("act", "close"), ("unit", "08"), ("period", "2023-S1")]
            #expect(try await office.planner.send("/periods", row).status == 403)
            let nonsense = [("act", "open"), ("unit", "076"), ("period", "tháng mười")]
            let answer = try await office.planner.send("/periods", nonsense)
            #expect(answer.status == 422)
            #expect(answer.text.contains("không phải một kỳ"))
            #expect(answer.text.contains("value=\"tháng mười\""))
            // A period is typed as people write it.
            let typed = [("act", "open"), ("unit", "076"), ("period", "Quý II/2023")]
            #expect(try await office.planner.send("/periods", typed)["location"] == "/periods?done=opened")
            #expect(office.delivery.view().catalogue.gates.last?.period == Sample.period("2023-Q2"))
            let filtered = try await office.planner.ask(
                "/approvals?period=6%20th%C3%A1ng%20%C4%91%E1%BA%A7u%20n%C4%83m%202023")
            #expect(filtered.text.contains("value=\"6 tháng đầu năm 2023\""))
            #expect(try await office.planner.ask("/entry?period=T6%2F2023").text.contains("value=\"tháng 6 năm 2023\""))
            #expect(try await office.reporter.ask("/periods").status == 403)
        }
    }
}
