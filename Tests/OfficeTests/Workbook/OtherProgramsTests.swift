import Foundation
import Quantities
import Testing

@testable import Office

/// Workbooks as other programs write them; Fixtures/make/make.py says how they were made.
struct OtherProgramsTests {
    static func fixture(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/\(name)").path
    }

    private static func number(_ text: String, places: Int? = nil, percent: Bool = false) throws -> SheetCell {
        .number(try #require(ExactDecimal(text)), format: NumberFormat(places: places, isPercent: percent))
    }

    private static func check(_ path: String, ratio: SheetCell) throws {
        let reader = try XLSXReader(path: path)
        #expect(reader.sheets.map(\.name) == ["Số liệu", "Ẩn"])
        #expect(reader.sheets.map(\.isHidden) == [false, true])
        let grid = try reader.grid(of: "Số liệu")
        let cells = grid.rows.map { row in row.cells.filter { $0 != .empty } }
        #expect(cells[0] == [.text("Báo cáo minh họa")])
        #expect(cells[1] == ["Chỉ tiêu", "Kế hoạch", "Thực hiện", "Tỷ lệ"].map { .text($0) })
        #expect(cells[2] == [.text("Trồng rừng"), try Self.number("1900"), try Self.number("1234.5"), ratio])
        #expect(
            cells[3] == [
                .text("Thu ngân sách"), .text("1.234,5"), .text("96,6"),
                try Self.number("0.966", places: 1, percent: true),
            ])
        #expect(
            cells[4].prefix(3) == [.text("Ngày"), try .day(#require(Day(year: 2023, month: 7, day: 14))), .flag(true)])
        #expect(cells[5...] == [[.text("Xã Đồng Quý")], [.text("Tổng sản phẩm")], [.text("TỔNG THU")]])
        #expect(grid.merged == [CellRange(firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 3)])
        #expect(grid.hiddenRows == [3])
        #expect(grid.hiddenColumns == [2])
        #expect(reader.restored == [.tcvn3])
    }

    @Test func `a workbook of openpyxl, which does not calculate`() throws {
        try Self.check(Self.fixture("openpyxl.xlsx"), ratio: .uncalculated(formula: "C3/B3"))
        let rows = try rows(of: Self.fixture("openpyxl.xlsx"))
        #expect(rows[4].cells[3] == .fault("#REF!"))
    }

    @Test func `a workbook of LibreOffice, which does`() throws {
        // 1234.5 of 1900, in the 15 digits that a workbook keeps.
        try Self.check(
            Self.fixture("libreoffice.xlsx"), ratio: Self.number("0.649736842105263", places: 1, percent: true))
    }

    @Test(.enabled(if: LibreOffice.isInstalled), arguments: ["libreoffice.xls", "libreoffice.ods"])
    func `the same in the old and the open format`(_ name: String) throws {
        let folder = try ScratchFolder()
        let path = try LibreOffice.convert(Self.fixture(name), to: .xlsx, into: folder.path)
        try Self.check(path, ratio: Self.number("0.649736842105263", places: 1, percent: true))
    }

    @Test func `a workbook of xlsxwriter with days counted from 1904 and texts within the cells`() throws {
        let row = try #require(try rows(of: Self.fixture("xlsxwriter-1904.xlsx")).first)
        #expect(
            try row.cells == [
                .day(#require(Day(year: 2023, month: 7, day: 14))), .text("chữ trong ô"), Self.number("2"),
                .fault("#DIV/0!"), .text("xã"),
            ])
        #expect(row.formulas == [2, 3, 4])
    }

    @Test func `the strict form of the format is read as the usual one`() throws {
        let folder = try ScratchFolder()
        var book = WorkbookFile(
            "<c t=\"s\"><v>0</v></c><c s=\"0\"><v>45121</v></c>", styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
            shared: ["<t>xã</t>"])
        for index in book.parts.indices {
            let strict = String(decoding: book.parts[index].content, as: UTF8.self)
                .replacingOccurrences(
                    of: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    with: "http://purl.oclc.org/ooxml/spreadsheetml/main"
                )
                .replacingOccurrences(
                    of: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
            book.replace(book.parts[index].name, strict)
        }
        let row = try rows(of: book.write(in: folder)).first
        #expect(try row?.cells == [.text("xã"), .day(#require(Day(year: 2023, month: 7, day: 14)))])
    }
}
