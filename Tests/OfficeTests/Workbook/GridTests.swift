import SeededNumbers
import Testing

@testable import Office

struct GridTests {
    private static func grid(_ before: String = "", _ data: String, _ after: String = "") throws -> SheetGrid {
        let folder = try ScratchFolder()
        var book = WorkbookFile("<c><v>1</v></c>")
        book.replace(
            "xl/worksheets/sheet1.xml",
            "<worksheet>\(before)<sheetData>\(data)</sheetData>\(after)</worksheet>")
        let reader = try XLSXReader(path: book.write(in: folder))
        return try reader.grid(of: reader.sheets[0].name)
    }

    private static func range(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> CellRange {
        CellRange(
            firstRow: rows.lowerBound, firstColumn: columns.lowerBound, lastRow: rows.upperBound,
            lastColumn: columns.upperBound)
    }

    private static let threeRows = (1...3).map { number in
        "<row r=\"\(number)\">"
            + ["A", "B", "C", "D"].map { "<c r=\"\($0)\(number)\"><v>1</v></c>" }.joined() + "</row>"
    }.joined()

    private static func merged(_ ranges: String...) throws -> [CellRange] {
        let list = ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        return try grid("", threeRows, "<mergeCells count=\"\(ranges.count)\">\(list)</mergeCells>").merged
    }

    @Test func `merged ranges come in reading order`() throws {
        #expect(
            try Self.merged("C2:D2", "A1:B1", "A2:A3") == [
                Self.range(0...0, 0...1), Self.range(1...2, 0...0), Self.range(1...1, 2...3),
            ])
    }

    @Test func `a range may be written from any corner and with dollar signs`() throws {
        #expect(try Self.merged("B2:A1") == [Self.range(0...1, 0...1)])
        #expect(try Self.merged("$C$3:$D$1") == [Self.range(0...2, 2...3)])
    }

    @Test func `of overlapping ranges the first counts`() throws {
        #expect(
            try Self.merged("A1:B2", "B2:C3", "C1:C3", "B3:B3", "A3:B3") == [
                Self.range(0...1, 0...1), Self.range(0...2, 2...2), Self.range(2...2, 0...1),
            ])
    }

    @Test func `a range reaches no farther than the filled part of the sheet`() throws {
        #expect(try Self.merged("A2:XFD1048576") == [Self.range(1...2, 0...3)])
        #expect(try Self.merged("F1:H1", "D3:D9") == [])
    }

    @Test(arguments: ["", "A1", ":", "A1:", "A0:B1", "A1:B", "AAAA1:B2", "A1:B99999999", "A1:B2:C3", "Ă1:B2", "A-1:B2"])
    func `what names no range is left out`(_ text: String) throws {
        #expect(try Self.merged(text) == [])
    }

    @Test func `ranges beyond all measure are refused`() throws {
        let folder = try ScratchFolder()
        var book = WorkbookFile("<c><v>1</v></c>")
        book.replace(
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData/><mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/></mergeCells></worksheet>"
        )
        var limits = WorkbookLimits()
        limits.merged = 1
        let reader = try XLSXReader(path: book.write(in: folder), limits: limits)
        #expect(fault { _ = try reader.grid(of: "Số liệu") }?.code == .expandsTooFar(limit: 1))
    }

    @Test func `random ranges never overlap after reading, and none that overlaps no other is lost`() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let ranges = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                let (row, column) = (
                    Int.random(in: 0...12, using: &generator), Int.random(in: 0...12, using: &generator)
                )
                return Self.range(
                    row...row + Int.random(in: 0...3, using: &generator),
                    column...column + Int.random(in: 0...3, using: &generator))
            }
            let kept = CellRange.disjoint(ranges)
            for (index, range) in kept.enumerated() {
                #expect(!kept[(index + 1)...].contains { $0.overlaps(range) })
            }
            for range in ranges where !kept.contains(range) { #expect(kept.contains { $0.overlaps(range) }) }
        }
    }

    @Test func `hidden rows and columns are those within the filled part`() throws {
        let grid = try Self.grid(
            """
            <cols><col min="2" max="2" width="9" hidden="1"/><col min="4" max="4" width="0" customWidth="1"/>\
            <col min="3" max="3" width="0"/><col min="9" max="16384" hidden="1"/><col min="5" max="1" hidden="1"/></cols>
            """,
            """
            <row r="1"><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row><row r="2" hidden="1"/>\
            <row r="3" hidden="true"><c><v>1</v></c></row><row r="4" ht="0" customHeight="1"><c><v>1</v></c></row>\
            <row r="5" ht="15"><c><v>1</v></c></row><row r="8" hidden="1"/>
            """)
        #expect(grid.hiddenColumns == [1, 3])
        #expect(grid.hiddenRows == [1, 2, 3])
        #expect(grid.rows.map(\.number) == [1, 3, 4, 5])
    }

    @Test func `the grid tells whether its sheet is hidden`() throws {
        let folder = try ScratchFolder()
        var book = WorkbookFile("<c><v>1</v></c>")
        book.replace(
            "xl/workbook.xml",
            WorkbookFile.workbook("<sheets><sheet name=\"Ẩn\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/></sheets>"))
        #expect(try XLSXReader(path: book.write(in: folder)).grid(of: "Ẩn").isHidden)
        #expect(
            fault { _ = try XLSXReader(path: folder.place("so-lieu.xlsx")).grid(of: "B") }?.code == .unknownSheet("B"))
    }

    @Test func `a sheet with more cells than a grid holds is refused with its place`() throws {
        let folder = try ScratchFolder()
        var limits = WorkbookLimits()
        limits.gridCells = 3
        let book = WorkbookFile("<c><v>1</v></c><c><v>1</v></c>", "<c><v>1</v></c><c><v>1</v></c>")
        let reader = try XLSXReader(path: book.write(in: folder), limits: limits)
        let fault = fault { _ = try reader.grid(of: "Số liệu") }
        #expect(fault?.code == .tooManyCells(limit: 3))
        #expect(fault?.sheet == "Số liệu")
    }
}
