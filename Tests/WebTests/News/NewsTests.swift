import Foundation
import HTML
import Operations
import Planning
import Storage
import TestSupport
import Testing
import Web

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// From the draft to the public page, through the pages.
struct NewsTests {
    private static let fields = [
        ("unit", "076"), ("period", "2023-S1"), ("category", "Kinh tế"), ("byline", "Tin, ảnh: Văn phòng"),
        ("shortcomings", "Tiến độ một số công trình còn chậm.\nXử lý vướng mắc chưa kịp thời"),
        ("tasks", "Đẩy nhanh giải phóng mặt bằng"), ("closing", "Hội nghị đã thảo luận"),
    ]

    private func edited(_ body: String, version: Int, title: String = "Sơn Dương <trồng rừng>") -> [(String, String)] {
        [
            ("version", String(version)), ("title", title), ("lead", "Ngày 14-7, huyện Sơn Dương họp & bàn."),
            ("body", body), ("byline", "Tin, ảnh: Văn phòng"), ("category", "Kinh tế"), ("place", "Hội trường"),
            ("dated", "2023-07-14"), ("caption", "Đại biểu"), ("alternative", "Các đại biểu trong hội trường"),
        ]
    }

    /// A PNG without its picture.
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Array("IEND".utf8) + [
            0xAE, 0x42, 0x60, 0x82,
        ]

    private func draft(_ browser: Browser) async throws -> String {
        let page = try await browser.ask("/articles/new?unit=076&period=2023-S1")
        #expect(page.text.contains("diện tích trồng rừng"))
        #expect(MarkupChecker.faults(in: page.text, isDocument: true) == [])
        let made = try await browser.send("/articles/new", Self.fields)
        #expect(made.status == 303)
        return try #require(made["location"]).components(separatedBy: "?")[0]
    }

    @Test func `an article is drafted, mended, published with its picture, read by everybody and withdrawn`()
        async throws
    {
        try await SmallLedger.withSite { browser, _, _ in
            let address = try await draft(browser)
            let editor = try await browser.ask(address)
            #expect(MarkupChecker.faults(in: editor.text, isDocument: true) == [])
            #expect(editor.text.contains("diện tích trồng rừng đạt 1.903,5"))
            #expect(editor.text.contains("vẫn còn những tồn tại, hạn chế: tiến độ một số công trình còn chậm; xử lý"))
            let file = Browser.SentFile(field: "picture", name: "a.png", bytes: Self.png)
            let saved = try await browser.upload(
                address, edited("Diện tích trồng rừng đạt 1.903,5 ha.", version: 1), [file])
            #expect(saved["location"] == address + "?done=saved")
            #expect(try await browser.signedOut.ask("/news/pictures/1").status == 404)
            #expect(try await browser.ask(address + "/pictures/1")["content-type"] == "image/png")
            let published = try await browser.send(address + "/publish", [("version", "2")])
            #expect(published["location"] == address + "?done=published")

            let nobody = browser.signedOut
            let story = try await nobody.ask("/news/1-son-duong-trong-rung")
            #expect(story.status == 200)
            #expect(MarkupChecker.faults(in: story.text, isDocument: true) == [])
            #expect(story.text.contains("<h1>Sơn Dương &lt;trồng rừng&gt;</h1>"))
            #expect(story.text.contains("1/1 số liệu trong bài khớp với sổ"))
            #expect(story.text.contains("property=\"og:image\" content=\"http://localhost:8080/news/pictures/1\""))
            #expect(!story.text.contains("<script"))
            #expect(try await nobody.ask("/news/pictures/1").status == 200)
            #expect(try await nobody.ask("/news/1-ten-cu")["location"] == "/news/1-son-duong-trong-rung")
            #expect(try await nobody.ask("/news?category=Kinh%20t%E1%BA%BF").text.contains("&lt;trồng rừng&gt;"))
            #expect(try await nobody.ask(address).status == 303)

            _ = try await browser.send(address + "/withdraw", [("reason", "nhầm")])
            #expect(try await nobody.ask("/news/1-son-duong-trong-rung").status == 404)
            #expect(try await nobody.ask("/news/pictures/1").status == 404)
        }
    }

    @Test func `a wrong figure is not published before it is mended or explained`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let address = try await draft(browser)
            _ = try await browser.upload(address, edited("Diện tích trồng rừng đạt 2.903,5 ha.", version: 1))
            let refused = try await browser.send(address + "/publish", [("version", "2")])
            #expect(refused.status == 422)
            #expect(refused.text.contains("name=\"explanation.0\""))
            #expect(try await browser.signedOut.ask("/news/1-son-duong-trong-rung").status == 404)
            let explained = [("version", "2"), ("explanation.0", "Gồm cả rừng <sản xuất>")]
            #expect(try await browser.send(address + "/publish", explained).status == 303)
            let story = try await browser.signedOut.ask("/news/1-son-duong-trong-rung")
            #expect(story.text.contains("Gồm cả rừng &lt;sản xuất&gt;"))
        }
    }

    @Test func `a reporter writes but does not publish, and writes nothing of others`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ in
            let officer = Browser(
                site: site, session: try await SmallLedger.signIn("van-phong", [.planningOfficer], "076", people))
            let address = try await draft(officer)
            let reporter = Browser(
                site: site, session: try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people))
            #expect(try await reporter.ask("/articles").status == 200)
            #expect(try await reporter.ask(address).status == 403)
            #expect(try await reporter.send("/articles/new", Self.fields).status == 403)
            let own = [("unit", "02569")] + Self.fields.dropFirst()
            let made = try await reporter.send("/articles/new", own)
            let mine = try #require(made["location"]).components(separatedBy: "?")[0]
            #expect(try await reporter.ask(mine).text.contains("Người có quyền đăng sẽ đăng bài này"))
            #expect(try await reporter.send(mine + "/publish", [("version", "1")]).status == 403)
        }
    }

    @Test func `a form that is older than the article loses nothing`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let address = try await draft(browser)
            _ = try await browser.upload(address, edited("Bản của người thứ nhất.", version: 1))
            let late = try await browser.upload(address, edited("Bản của người thứ hai.", version: 1))
            #expect(late.status == 422)
            #expect(late.text.contains("Bản của người thứ hai."))
            let broken = Browser.SentFile(field: "picture", name: "a.png", bytes: Array("<svg/>".utf8))
            let refused = try await browser.upload(address, edited("Có chữ.", version: 2), [broken])
            #expect(refused.status == 422)
            #expect(refused.text.contains("PNG hoặc JPEG"))
        }
    }

    /// What RFC 4287 demands of a feed and its entries.
    @Test func `the feed is an Atom feed`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let empty = try await browser.signedOut.ask("/news/feed.atom")
            #expect(try AtomReader.read(empty.text).entries.isEmpty)
            let address = try await draft(browser)
            _ = try await browser.upload(address, edited("Không có số liệu & không sao.", version: 1))
            _ = try await browser.send(address + "/publish", [("version", "2")])
            let answer = try await browser.signedOut.ask("/news/feed.atom")
            #expect(answer["content-type"] == "application/atom+xml; charset=utf-8")
            let feed = try AtomReader.read(answer.text)
            #expect(["id", "title", "updated", "author", "link"].allSatisfy { feed.head.contains($0) })
            let entry = try #require(feed.entries.first)
            #expect(
                ["id", "title", "updated", "published", "link", "summary", "content"].allSatisfy { entry[$0] != nil })
            #expect(entry["title"] == "Sơn Dương <trồng rừng>")
            #expect(entry["id"] == "http://localhost:8080/news/1")
            #expect(entry["content"]?.contains("<p>Không có số liệu &amp; không sao.</p>") == true)
        }
    }
}

/// The elements of an Atom feed and of its entries, by name.
private final class AtomReader: NSObject, XMLParserDelegate {
    private(set) var head: Set<String> = []
    private(set) var entries: [[String: String]] = []
    private var path: [String] = []
    private var text = ""

    static func read(_ text: String) throws -> AtomReader {
        let reader = AtomReader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.shouldProcessNamespaces = true
        parser.delegate = reader
        try #require(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
        return reader
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        #expect(namespaceURI == "http://www.w3.org/2005/Atom")
        path.append(name)
        text = ""
        if path == ["feed", "entry"] { entries.append([:]) }
        if path.count == 2 { head.insert(name) }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        if path.count == 3, path[1] == "entry" { entries[entries.count - 1][name] = text }
        path.removeLast()
    }
}
