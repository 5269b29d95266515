import HTML
import Operations
import Pages
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// What fell short and why, at the screen: written once, used by the pages and the report.
struct ShortcomingRouteTests {
    private static let path = "/entry/076/2023-S1/shortcomings"
    private static let target = "i.forest-planted"

    /// A site whose district has planted 200 ha of 1,790 by the half year.
    private func withLateForest(_ body: (Browser, Delivery) async throws -> Void) async throws {
        try await SmallLedger.withPeople { site, people, delivery, scratch async throws in
            let session = try await SmallLedger.signIn("moi-quyen", Role.allCases, "076", people)
            let browser = Browser(site: site, session: session)
            let last = try #require(delivery.view().head)
            _ = try scratch.database.append(SmallLedger.change(2000), at: last.at)
            try delivery.refresh()
            try await body(browser, delivery)
        }
    }

    private func said(_ delivery: Delivery, _ period: String = "2023-S1") -> [Shortcoming] {
        delivery.view().shortcomings(of: Sample.district, Sample.period(period))
    }

    /// The fields of a line as the page shows them.
    private func line(
        _ subject: String, was: String = "-", text: String = "", cause: String = "", remedy: String = ""
    ) -> [(String, String)] {
        [
            ("was.\(subject)", was), ("text.\(subject)", text), ("cause.\(subject)", cause),
            ("remedy.\(subject)", remedy), ("origin.\(subject)", cause.isEmpty ? "" : "objective"),
        ]
    }

    private let why = [("reason", "Trạm khuyến nông đính chính")]

    private func fingerprint(_ page: String, _ subject: String) throws -> String {
        let fields = page.matches(of: /<input type="hidden" name="was\.([^"]*)" value="([^"]*)">/)
        return String(try #require(fields.first { $0.1 == subject }).2)
    }

    @Test(arguments: ["vi", "en"])
    func `the page asks why a target is behind, in both languages`(language: String) async throws {
        try await withLateForest { browser, _ async throws in
            let page = try await browser.ask(Self.path, language: language)
            #expect(page.status == 200)
            #expect(MarkupChecker.faults(in: page.text, isDocument: true) == [])
            #expect(page.text.contains("name=\"cause.i.forest-planted\""))
            let home = try await browser.ask("/", language: language)
            #expect(home.text.contains(language == "vi" ? "1 chỉ tiêu chậm chưa nêu nguyên nhân" : "no cause stated"))
        }
    }

    @Test func `a cause that is stated stands on the scoreboard, the unit's page and the first page`() async throws {
        try await withLateForest { browser, delivery async throws in
            let sent = line(Self.target, cause: "Thiếu cây giống\r\n <đầu vụ>", remedy: "Ươm thêm")
            let head = delivery.view().head?.number
            let answer = try await browser.send(Self.path, sent)
            #expect(answer.status == 303)
            #expect(answer["location"]?.hasSuffix("done=saved") == true)
            let recorded = try #require(said(delivery).first)
            #expect(recorded.cause == "Thiếu cây giống <đầu vụ>")
            #expect(recorded.origin == .objective)
            #expect(recorded.indicator == "forest-planted")
            #expect(delivery.view().head?.note.act == .stateShortcomings)
            #expect(delivery.view().head?.note.author == "Tài khoản moi-quyen")
            for address in ["/scoreboard?unit=076&period=2023-S1", "/units/076?period=2023-S1", "/"] {
                let page = try await browser.ask(address)
                #expect(page.text.contains("Thiếu cây giống &lt;đầu vụ&gt;"), "\(address)")
            }
            #expect(try await browser.ask("/").text.contains("chưa nêu nguyên nhân") == false)
            // Sent twice, as somebody does who presses the button again.
            let again = try await browser.send(Self.path, sent)
            #expect(again["location"]?.hasSuffix("done=unchanged") == true)
            #expect(delivery.view().head.map(\.number.value) == head.map { $0.value + 1 })
        }
    }

    @Test func `whoever is slower sees both, and loses nothing`() async throws {
        try await withLateForest { browser, delivery async throws in
            _ = try await browser.send(Self.path, line(Self.target, cause: "Mưa muộn"))
            // Another page was opened before.
            let late = try await browser.send(Self.path, line(Self.target, cause: "Thiếu giống"))
            #expect(late.status == 422)
            #expect(late.text.contains("<q>Mưa muộn</q>"))
            #expect(late.text.contains(">Thiếu giống</textarea>"))
            #expect(said(delivery).map(\.cause) == ["Mưa muộn"])
            // The page that came back can be sent.
            let was = try fingerprint(late.text, "n.1")
            let agreed = try await browser.send(Self.path, line("n.1", was: was, cause: "Mưa muộn, thiếu giống") + why)
            #expect(agreed.status == 303)
            #expect(said(delivery).map(\.cause) == ["Mưa muộn, thiếu giống"])
        }
    }

    @Test func `an entry that is emptied is taken back, and the journal keeps it`() async throws {
        try await withLateForest { browser, delivery async throws in
            _ = try await browser.send(Self.path, line(Self.target, cause: "Mưa muộn"))
            let page = try await browser.ask(Self.path)
            let was = try fingerprint(page.text, "n.1")
            #expect(try await browser.send(Self.path, line("n.1", was: was) + why).status == 303)
            #expect(said(delivery).isEmpty)
            #expect(delivery.view().head?.note.reason == "Trạm khuyến nông đính chính")
            #expect(try await browser.ask("/journal").text.contains("nêu tồn tại, nguyên nhân"))
        }
    }

    @Test(arguments: ["Nắng hạn", ""])
    func `what is recorded changes only with a reason, and what was typed stays`(cause: String) async throws {
        try await withLateForest { browser, delivery async throws in
            _ = try await browser.send(Self.path, line(Self.target, cause: "Mưa muộn"))
            let page = try await browser.ask(Self.path)
            let changed = line("n.1", was: try fingerprint(page.text, "n.1"), cause: cause)
            let silent = try await browser.send(Self.path, changed)
            #expect(silent.status == 422)
            #expect(silent.text.contains("hãy nêu lý do sửa ở cuối trang"))
            #expect(silent.text.contains("name=\"cause.n.1\" rows=\"2\">\(cause)</textarea>"))
            let endless = String(repeating: "vì ", count: ShortcomingText.longest)
            #expect(try await browser.send(Self.path, changed + [("reason", endless)]).status == 422)
            #expect(said(delivery).map(\.cause) == ["Mưa muộn"])
            #expect(try await browser.send(Self.path, changed + why).status == 303)
            #expect(said(delivery).map(\.cause) == (cause.isEmpty ? [] : [cause]))
        }
    }

    @Test func `what no target tells is stated with its field, and must say what fell short`() async throws {
        try await withLateForest { browser, delivery async throws in
            let silent = try await browser.send(Self.path, line("new", cause: "Thiếu kiểm tra"))
            #expect(silent.status == 422)
            #expect(silent.text.contains(">Thiếu kiểm tra</textarea>"))
            let unknown = line("new", text: "Vi phạm đất đai") + [("of.new", "ZZ")]
            #expect(try await browser.send(Self.path, unknown).status == 422)
            #expect(said(delivery).isEmpty)
            let told = line("new", text: "Quản lý rừng còn lỏng", cause: "Thiếu kiểm tra") + [("of.new", "D")]
            #expect(try await browser.send(Self.path, told).status == 303)
            #expect(try await browser.send(Self.path, told)["location"]?.hasSuffix("done=unchanged") == true)
            #expect(said(delivery).map(\.field) == ["D"])
        }
    }

    @Test func `decomposed letters are composed, and what is too long is told and kept`() async throws {
        try await withLateForest { browser, delivery async throws in
            let long = String(repeating: "a", count: ShortcomingText.longest + 1)
            let refused = try await browser.send(Self.path, line(Self.target, cause: long))
            #expect(refused.status == 422)
            #expect(refused.text.contains(long))
            _ = try await browser.send(Self.path, line(Self.target, cause: "Mu\u{31B}a muo\u{302}\u{323}n"))
            #expect(said(delivery).first?.cause.map { Array($0.unicodeScalars) } == Array("Mưa muộn".unicodeScalars))
        }
    }

    @Test func `the half year begins with what the month said, and quotes the units below`() async throws {
        try await withLateForest { browser, delivery async throws in
            let month = "/entry/076/2023-06/shortcomings"
            #expect(try await browser.send(month, line(Self.target, cause: "Thiếu giống")).status == 303)
            let commune = "/entry/02569/2023-S1/shortcomings"
            #expect(try await browser.send(commune, line(Self.target, cause: "Đất xấu")).status == 303)
            let page = try await browser.ask(Self.path)
            #expect(page.text.contains(">Thiếu giống</textarea>"))
            #expect(page.text.contains("Lấy từ tháng 6 năm 2023"))
            #expect(page.text.contains("Xã Phúc Ứng</b>: Đất xấu"))
            #expect(said(delivery).isEmpty, "nothing is recorded before somebody saves it")
        }
    }
}
