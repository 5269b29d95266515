import Foundation
import Testing

@testable import Office

@Suite struct ProseFileTests {
    private func text(_ bytes: [UInt8], _ name: String = "van-ban") throws -> ProseFile {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)-\(name)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(bytes).write(to: URL(filePath: path))
        return try ProseFile(path: path)
    }

    @Test func `Văn bản thường được đọc nguyên văn, dấu tổ hợp được ghép lại`() throws {
        let read = try text(Array("Đạt 67%\nvượt kế hoạch\u{301}".decomposedStringWithCanonicalMapping.utf8))
        #expect(read.kind == .plain)
        #expect(read.text.hasPrefix("Đạt 67%\nvượt"))
    }

    @Test func `Dòng bảng của Markdown ở nguyên như viết`() throws {
        let text = "Đạt 67%\n| lúa | 5 ha |\nHết"
        #expect(try self.text(Array(text.utf8), "bao-cao.md").text == text)
    }

    @Test func `Bảng dán từ trang tính thành dòng các ô, đoạn văn có một dấu tab thì không`() {
        #expect(
            "Kết quả:\t5\nNội dung\tKH\tTH\nLúa\t10\t\nHết".tabbedRowsAsTables
                == "Kết quả:\t5\n| Nội dung | KH | TH |\n| Lúa | 10 |  |\nHết")
    }

    private func lines(_ page: String) -> [String] {
        HTMLProse.text(page).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
            !$0.isEmpty
        }
    }

    @Test func `Ô gộp của bảng trên trang web để trống ở mọi cột và hàng nó chiếm`() {
        let page = """
            <table><caption>Biểu 1</caption><thead><tr><th rowspan="2">TT<th rowspan=2>Chỉ tiêu</th><th colspan='2'>Kế hoạch</th></tr>
            <tr><th>Tỉnh<br>giao</th><th>HĐND</th></tr></thead><tbody><tr><td>1</td><td><p>Trồng <b>rừng</b></p></td>
            <td>1.790</td><td>a|b</td></tr></table><p>Hết</p>
            """
        #expect(
            lines(page) == [
                "Biểu 1", "| TT | Chỉ tiêu | Kế hoạch | |", "| | | Tỉnh giao | HĐND |",
                "| 1 | Trồng rừng | 1.790 | a/b |", "Hết",
            ])
    }

    @Test func `Bảng chỉ để dàn trang thành các đoạn văn, bảng bên trong vẫn là bảng`() {
        let page = """
            <table><tr><td>Tin</td><td><p>Đoạn một.</p><p>Đoạn hai.</p><table><tr><td>Lúa</td><td>5</td></tr></table>Cuối</td></tr></table>
            <table><tr><td><p>Khung một ô</p></td></tr></table>
            """
        #expect(lines(page) == ["Tin", "Đoạn một.", "Đoạn hai.", "| Lúa | 5 |", "Cuối", "Khung một ô"])
    }

    @Test func `Trang web chỉ còn lời, không còn thẻ và mã`() throws {
        let page = """
            <!DOCTYPE html><html><head><title>1</title><style>p{width:9px}</style></head><body>
            <script>var a = "<p>5 xã</p>";</script><h1>Tin</h1><p class="a>b">Trồng <b>1.900</b>&nbsp;ha,
            đạt&#32;106&#x25; &lt;kế hoạch&gt;</p><!-- 7 xã --><p>Hết</p></body></html>
            """
        let read = try text(Array(page.utf8), "tin.html")
        #expect(read.kind == .html)
        let lines = read.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
            !$0.isEmpty
        }
        #expect(lines == ["Tin", "Trồng 1.900\u{A0}ha, đạt 106% <kế hoạch>", "Hết"])
    }

    @Test(arguments: ["<p", "<!--", "<p>a</", "&", "&#xZZ;", "<<<>>>", "a < b"])
    func `Trang viết hỏng vẫn đọc được phần còn lại`(page: String) {
        #expect(HTMLProse.text(page).utf8.count <= page.utf8.count + 1)
    }

    @Test func `Tệp nhị phân và tệp rỗng bị từ chối`() {
        #expect(throws: OfficeFault.self) { try text([0x50, 0, 1, 2]) }
        #expect(throws: OfficeFault.self) { try text([]) }
    }
}

@Suite struct DocxProseTests {
    private static let body = """
        <w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Trồng rừng đạt 1.903,5 ha, </w:t></w:r>\
        <w:r><w:t>vượt 6,3% kế hoạch &amp; hơn</w:t></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>trong bảng</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
        <w:p><w:sdt><w:sdtContent><w:r><w:t>28</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>/31 xã</w:t></w:r></w:p>
        """

    private func document(_ body: String = body) throws -> DocxProse {
        let parts = [
            PackagePart(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>"),
            PackagePart(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
            ),
            PackagePart(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(body)"
                    + "</w:body></w:document>"),
        ]
        return try DocxProse(package(OfficePackage.bytes(parts)), file: "van-ban.docx")
    }

    private func package(_ bytes: [UInt8]) throws -> OfficePackage {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).docx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(bytes).write(to: URL(filePath: path))
        return try OfficePackage(path: path)
    }

    @Test func `Đọc các đoạn, khung một ô, kể cả lời trong ô nội dung`() throws {
        #expect(
            try document().text == "Trồng rừng đạt 1.903,5 ha, vượt 6,3% kế hoạch & hơn\ntrong bảng\n\n28/31 xã\n")
    }

    private static func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }

    private static let table = """
        <w:p><w:r><w:t>Trước</w:t></w:r></w:p><w:tbl><w:tr>\(cell("Chỉ tiêu"))\(cell("Kế hoạch", "<w:gridSpan w:val=\"2\"/>"))</w:tr>\
        <w:tr>\(cell("Lúa"))\(cell("5"))<w:sdt><w:sdtContent>\(cell("6"))</w:sdtContent></w:sdt></w:tr></w:tbl>\
        <w:p><w:r><w:t>Sau 7 xã</w:t></w:r></w:p>
        """

    @Test func `Hàng của bảng thành một dòng, ô gộp để trống`() throws {
        #expect(try document(Self.table).text == "Trước\n| Chỉ tiêu  | Kế hoạch  | |\n| Lúa  | 5  | 6  |\n\nSau 7 xã\n")
    }

    @Test func `Ghi chú vào đúng ô của bảng và đúng chỗ sau bảng`() throws {
        let document = try document(Self.table)
        let words = ["5", "6", "7 xã"]
        let spans = try words.map { try #require(place(of: $0, in: document.text)) }
        let bytes = try document.commented(spans.map { .init(span: $0, text: "ghi chú") }, author: "Người xem")
        let copy = try package(bytes)
        #expect(try DocxProse(copy, file: "x").text == document.text)
        let markup = String(decoding: try #require(copy["word/document.xml"]).content, as: UTF8.self)
        for (id, word) in words.enumerated() {
            let start = try #require(markup.range(of: "<w:commentRangeStart w:id=\"\(id)\"/>"))
            let end = try #require(markup.range(of: "<w:commentRangeEnd w:id=\"\(id)\"/>"))
            #expect(markup[start.upperBound..<end.lowerBound].replacing(/<[^>]*>/, with: "") == word)
        }
    }

    @Test func `Ghi chú đặt đúng ở từng số liệu, lời văn giữ nguyên`() throws {
        let document = try document()
        let spans = try ["1.903,5 ha", "vượt 6,3% kế hoạch", "28/31 xã"].map {
            try #require(place(of: $0, in: document.text))
        }
        let bytes = try document.commented(
            spans.map { .init(span: $0, text: "đúng <\($0.lowerBound)>") }, author: "Người xem")
        let copy = try package(bytes)
        #expect(try DocxProse(copy, file: "x").text == document.text)
        let markup = String(decoding: try #require(copy["word/document.xml"]).content, as: UTF8.self)
        for id in 0..<3 {
            let start = try #require(markup.range(of: "<w:commentRangeStart w:id=\"\(id)\"/>"))
            let end = try #require(markup.range(of: "<w:commentRangeEnd w:id=\"\(id)\"/>"))
            let inside = markup[start.upperBound..<end.lowerBound].replacing(/<[^>]*>/, with: "")
            #expect(inside == ["1.903,5 ha", "vượt 6,3% kế hoạch", "28/31 xã"][id])
        }
        let comments = String(decoding: try #require(copy["word/comments.xml"]).content, as: UTF8.self)
        #expect(comments.contains("đúng &lt;"))
        #expect(try document.commented([], author: "A") == document.commented([], author: "A"))
    }

    private func place(of words: String, in text: String) -> Range<Int>? {
        text.range(of: words).map { range in
            let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
            return start..<start + words.unicodeScalars.count
        }
    }
}
