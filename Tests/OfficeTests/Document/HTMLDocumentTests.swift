import Testing

@testable import Office

@Suite struct HTMLDocumentTests {
    /// The page as a tree: it is well-formed XML, too.
    private static func page(_ blocks: [Block]) throws -> MarkupElement {
        let text = try HTMLDocumentWriter.text(DocxWriterTests.document(blocks))
        #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
        return try MarkupTree(
            PackagePart("a.html", text.replacing("<!DOCTYPE html>\n", with: "")), file: "a.html"
        ).root
    }

    @Test func `a page needs nothing from elsewhere and prints like the paper`() throws {
        let text = try HTMLDocumentWriter.text(DocxWriterTests.document([.paragraph(Paragraph("TD Nội dung", "a"))]))
        #expect(!text.contains("http://") && !text.contains("https://") && !text.contains("<script"))
        // 210 × 297 mm with margins of 20, 15, 20 and 30 mm.
        #expect(text.contains("@page p0{size:595.27pt 841.88pt;margin:56.69pt 42.51pt 56.69pt 85.03pt}"))
        #expect(text.contains("@page p0{counter-increment:n0;@top-center{content:counter(n0,later);"))
        #expect(text.contains(".TDNoiDung{font:14pt/18pt 'Times New Roman'"))
    }

    @Test func `a figure says where it comes from`() throws {
        let page = try Self.page([.paragraph(Paragraph("TD Nội dung", [.figure("3.497", DocxWriterTests.tag, .bold)]))])
        let figure = try #require(page.descendants("span").first)
        #expect(figure[attribute: "data-reference"] == "jobs-created/076/2023-S1/actual")
        #expect(figure[attribute: "title"] == "Việc làm mới, huyện Sơn Dương")
        #expect(figure.child("b")?.text == "3.497")
    }

    @Test func `a table has headings that say what they head`() throws {
        let cell = { (text: String, columns: Int) in
            DocumentTable.Cell("TD Nội dung", [.text(text)], columns: columns)
        }
        let table = DocumentTable(
            columns: [.millimetres(10), .millimetres(60), .millimetres(20)], headerRows: 1,
            rows: [.init([cell("TT", 1), cell("Kế hoạch", 2)]), .init([cell("1", 1), cell("Lúa", 1), cell("9", 1)])],
            summary: "Biểu 1")
        let written = try #require(try Self.page([.table(table)]).descendants("table").first)
        #expect(written.child("caption")?.text == "Biểu 1")
        let headings = written.descendants("th")
        #expect(headings.map { $0[attribute: "scope"] } == ["col", "colgroup", "row"])
        #expect(headings.map(\.text) == ["TT", "Kế hoạch", "Lúa"])
        #expect(headings[1][attribute: "colspan"] == "2")
    }

    @Test(arguments: [DocumentChart.Kind.columns, .bars, .line, .doughnut])
    func `a chart is drawn and can be read aloud`(kind: DocumentChart.Kind) throws {
        let chart = DocumentChart(
            kind: kind, title: "Tỷ lệ", categories: ["Kinh tế", "Xã hội", "Thu"],
            series: [.init(name: "2023", values: ["1296.6", nil, "10"])])
        let drawing = try #require(try Self.page([.chart(chart)]).descendants("svg").first)
        #expect(drawing.child("title")?.text == "Tỷ lệ: 2023: Kinh tế 1.296,6, Xã hội –, Thu 10")
        #expect(drawing.descendants("text").contains { $0.text == "1.296,6" })
    }

    @Test func `notes stand below and can be reached`() throws {
        let page = try Self.page([.paragraph(Paragraph("TD Nội dung", [.text("a"), .footnote([.text("Minh họa")])]))])
        #expect(page.descendants("sup").first?.child("a")?[attribute: "href"] == "#n1")
        #expect(page.descendants("ol").first?.child("li")?[attribute: "id"] == "n1")
        #expect(page.descendants("li").map(\.text) == ["Minh họa"])
    }

    @Test func `what looks like markup stays text`() throws {
        let page = try Self.page([.paragraph(Paragraph("TD Nội dung", "<script>alert('a')</script> & \"b\""))])
        #expect(page.descendants("p").map(\.text) == ["<script>alert('a')</script> & \"b\""])
    }
}
