import HTML
import Operations
import Planning
import Storage
import TestSupport
import Testing
import Web

/// The page that checks a text, by hand.
struct CheckPageTests {
    private static let place = [("unit", "076"), ("period", "2023-S1")]

    private func check(_ browser: Browser, _ text: String, _ others: [(String, String)] = place) async throws
        -> Browser.Answer
    {
        try await browser.upload("/check", [("text", text)] + others)
    }

    @Test func `a pasted text comes back with each figure judged, by word and sign`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let empty = try await browser.ask("/check")
            #expect(MarkupChecker.faults(in: empty.text, isDocument: true) == [])
            let page = try await check(
                browser, "Diện tích trồng rừng đạt 1.903,5 ha.\nDiện tích trồng rừng đạt 2.903,5 ha.\nCó 17 con voi.")
            #expect(page.status == 200)
            #expect(MarkupChecker.faults(in: page.text, isDocument: true) == [])
            #expect(page.text.contains("✓</span> đúng (làm tròn)"))
            #expect(page.text.contains("✗</span> sai: phải là 1.903,5\u{A0}ha"))
            #expect(page.text.contains("<b>1</b> đúng"))
            #expect(page.text.contains("href=\"/figure"))
        }
    }

    @Test func `script in the text stays text`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let page = try await check(browser, "<script>alert(1)</script> trồng rừng đạt 1.903,5 ha \"><img src=x>")
            #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
            #expect(!page.text.contains("<script>alert"))
            #expect(!page.text.contains("<img src=x"))
        }
    }

    @Test func `a file is read by its content, and its comments come as a document`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let bytes = Array(
                "<!doctype html><html><body><p>Diện tích trồng rừng đạt 2.903,5 ha.</p></body></html>".utf8)
            let file = Browser.SentFile(field: "file", name: "bai.docx", bytes: bytes)
            let page = try await browser.upload("/check", Self.place, [file])
            #expect(page.status == 200)
            #expect(page.text.contains("bai.docx"))
            #expect(page.text.contains("sai: phải là"))
            let document = try await browser.upload("/check", Self.place + [("action", "docx")], [file])
            #expect(document["content-type"]?.contains("wordprocessingml") == true)
        }
    }

    @Test func `what can't be checked is said on the page, and what was typed stays`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let empty = try await check(browser, "  ")
            #expect(empty.status == 422)
            let unknown = try await check(browser, "Có 5 xã.", [("unit", "không có đâu"), ("period", "2023-S1")])
            #expect(unknown.status == 422)
            #expect(unknown.text.contains("Có 5 xã."))
            let png = Browser.SentFile(
                field: "file", name: "a.txt", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            #expect(try await browser.upload("/check", Self.place, [png]).status == 422)
        }
    }

    @Test func `a unit is found by its name, with or without its kind and diacritics`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            for name in ["Sơn Dương", "huyen son duong", "Sơn Dương district"] {
                let page = try await check(browser, "Trồng 1.903,5 ha rừng.", [("unit", name), ("period", "2023-S1")])
                #expect(page.status == 200)
                #expect(page.text.contains("Đối chiếu với sổ của Huyện Sơn Dương"), "\(name)")
            }
        }
    }

    @Test func `without a unit the text is judged by itself`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let page = try await check(browser, "28/31 xã đạt chuẩn (87,1%).", [("unit", ""), ("period", "2023-S1")])
            #expect(page.text.contains("tự mâu thuẫn"))
            #expect(page.text.contains("28/31 = 90,3%"))
        }
    }

    @Test func `entries that are ticked are recorded as a draft, and no others`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ in
            let session = try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people)
            let browser = Browser(site: site, session: session)
            let page = try await check(
                browser, "Diện tích trồng rừng đạt trên 190 ha.", [("unit", "02569"), ("period", "2023-S1")])
            #expect(page.text.contains("name=\"take.0\""))
            let fields = [
                ("unit", "02569"), ("indicator.0", "forest-planted"), ("period.0", "2023-S1"),
                ("quote.0", "trên 190 ha"),
                ("title", "Tin ngày 14-7"),
            ]
            #expect(try await browser.send("/check/entries", fields + [("value.0", "195")]).status == 422)
            let ticked = fields + [("take.0", "true")]
            #expect(try await browser.send("/check/entries", ticked + [("value.0", "trên 190")]).status == 422)
            #expect(try await browser.send("/check/entries", ticked + [("value.0", "195,5")]).status == 200)
            #expect(try delivery.submissions(in: .draft).map(\.entryCount) == [1])
            let foreign = [("unit", "076")] + ticked.dropFirst() + [("value.0", "1")]
            #expect(try await browser.send("/check/entries", foreign).status == 403)
        }
    }
}
