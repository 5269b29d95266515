import Testing

@testable import Office

@Suite struct DocxTableTests {
    private static func cell(_ text: String, columns: Int = 1, rows: Int = 1) -> DocumentTable.Cell {
        DocumentTable.Cell("TD Nội dung", [.text(text)], columns: columns, rows: rows)
    }

    private static func table(_ rows: [[DocumentTable.Cell]], headerRows: Int = 0) -> DocumentTable {
        DocumentTable(
            columns: [.millimetres(10), .millimetres(60), .millimetres(20)], headerRows: headerRows,
            rows: rows.map { DocumentTable.Row($0) }, summary: "Biểu 1")
    }

    @Test func `a header repeats on every page and no row breaks`() throws {
        let table = Self.table(
            [
                [Self.cell("TT"), Self.cell("Chỉ tiêu"), Self.cell("KH")],
                [Self.cell("1"), Self.cell("Lúa"), Self.cell("9")],
            ],
            headerRows: 1)
        let written = try #require(try DocxWriterTests.body([.table(table)]).child("w:tbl"))
        #expect(written.children("w:tr").map { $0.child("w:trPr")?.child("w:tblHeader") != nil } == [true, false])
        #expect(written.children("w:tr").allSatisfy { $0.child("w:trPr")?.child("w:cantSplit") != nil })
        #expect(
            written.child("w:tblGrid")?.children.compactMap { $0.element?[attribute: "w:w"] } == [
                "567", "3402", "1134",
            ])
    }

    @Test func `the heading of some rows stays on the page of the first of them`() throws {
        var heading = Paragraph("TD Nội dung", "Kinh tế")
        heading.keepsWithNext = true
        let table = Self.table([
            [DocumentTable.Cell([.paragraph(heading)], columns: 3)],
            [Self.cell("1"), Self.cell("Lúa"), Self.cell("9")],
        ])
        let paragraphs = try DocxWriterTests.body([.table(table)]).descendants("w:p")
        #expect(
            paragraphs.prefix(4).map { $0.child("w:pPr")?.child("w:keepNext") != nil } == [true, false, false, false])
    }

    @Test func `a cell over two rows goes on in the row below`() throws {
        let table = Self.table([
            [Self.cell("TT", rows: 2), Self.cell("Kế hoạch năm 2023", columns: 2)],
            [Self.cell("tỉnh"), Self.cell("huyện")],
        ])
        let rows = try #require(try DocxWriterTests.body([.table(table)]).child("w:tbl")).children("w:tr")
        let top = rows[0].children("w:tc").map { $0.child("w:tcPr") }
        #expect(top[0]?.child("w:vMerge")?[attribute: "w:val"] == "restart")
        #expect(top[1]?.child("w:gridSpan")?[attribute: "w:val"] == "2")
        let below = rows[1].children("w:tc")
        #expect(below.map(\.text) == ["", "tỉnh", "huyện"])
        #expect(below[0].child("w:tcPr")?.child("w:vMerge") != nil)
    }

    @Test(
        arguments: [
            [[cell("chỉ một ô")]], [[cell("a"), cell("b", columns: 3)]], [[cell("a", rows: 2), cell("b"), cell("c")]],
            [[cell("a"), cell("b"), cell("c"), cell("d")]],
        ])
    func `cells that don't fill the columns are refused, not shifted`(rows: [[DocumentTable.Cell]]) {
        #expect(throws: OfficeFault.self) {
            try DocxWriter.bytes(DocxWriterTests.document([.table(Self.table(rows))]))
        }
    }

    @Test func `tables beside each other stay two, and the document ends with a paragraph`() throws {
        let table = Self.table([[Self.cell("1"), Self.cell("2"), Self.cell("3")]])
        let body = try DocxWriterTests.body([.table(table), .table(table)])
        #expect(body.children.compactMap { $0.element?.name } == ["w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"])
    }
}
