import Quantities
import Testing

@testable import Office

struct DayTests {
    private static let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>"

    private static func decimal(_ text: String) throws -> ExactDecimal {
        try #require(SheetNumber.exact(Array(text.utf8)))
    }

    @Test(arguments: [
        ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("45121", "2023-07-14"),
        ("45121.75", "2023-07-14"),
        ("45120.999999999", "2023-07-14"), ("45120.9999", "2023-07-13"), ("2958465", "9999-12-31"),
        ("25569", "1970-01-01"),
    ])
    func `a serial number is a day since 1900`(_ serial: String, _ day: String) throws {
        #expect(DayCount(startsIn1904: false).day(try Self.decimal(serial))?.description == day)
    }

    @Test(arguments: ["0", "0.5", "-1", "60", "60.5", "2958466", "1E+20"])
    func `29 February 1900, bare times and what lies outside are no days`(_ serial: String) throws {
        #expect(DayCount(startsIn1904: false).day(try Self.decimal(serial)) == nil)
    }

    @Test(arguments: [("0", "1904-01-01"), ("60", "1904-03-01"), ("43659", "2023-07-14"), ("2957003", "9999-12-31")])
    func `a workbook may count from 1904`(_ serial: String, _ day: String) throws {
        #expect(DayCount(startsIn1904: true).day(try Self.decimal(serial))?.description == day)
    }

    @Test func `a cell is a day by its format alone`() throws {
        let formats = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"&quot;ngày &quot;dd/mm/yyyy\"/></numFmts>"
        let book = WorkbookFile(
            "<c s=\"1\"><v>45121</v></c><c s=\"2\"><v>45121</v></c><c><v>45121</v></c><c s=\"1\"><v>60</v></c><c s=\"1\"><v>-5</v></c>",
            styles: formats + Self.styles)
        let day = try #require(Day(year: 2023, month: 7, day: 14))
        let plain = { (value: Int) in SheetCell.number(ExactDecimal(value), format: NumberFormat()) }
        #expect(try cells(of: book) == [.day(day), .day(day), plain(45_121), plain(60), plain(-5)])
    }

    @Test(arguments: ["1", "true"])
    func `the year from which a workbook counts stands in the workbook`(_ value: String) throws {
        let data = "<row><c s=\"1\"><v>43659</v></c></row>"
        let book = WorkbookFile(sheets: [("A", data)], book: "<workbookPr date1904=\"\(value)\"/>", styles: Self.styles)
        #expect(try cells(of: book) == [.day(try #require(Day(year: 2023, month: 7, day: 14)))])
        let other = WorkbookFile(sheets: [("A", data)], book: "<workbookPr date1904=\"0\"/>", styles: Self.styles)
        #expect(try cells(of: other) == [.day(try #require(Day(year: 2019, month: 7, day: 13)))])
    }
}
