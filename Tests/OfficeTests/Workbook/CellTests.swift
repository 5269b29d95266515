import Foundation
import Quantities
import Testing

@testable import Office

struct CellTests {
    private static func number(_ value: Int) -> SheetCell {
        .number(ExactDecimal(value), format: NumberFormat())
    }

    @Test func `shared, inline and calculated texts are read alike`() throws {
        let book = WorkbookFile(
            "<c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>Tân Trào</t></is></c><c t=\"str\"><f>A1</f><v>Sơn Dương</v></c>",
            shared: ["<t>không</t>", "<t>Hợp Hòa</t>"])
        #expect(try cells(of: book) == [.text("Hợp Hòa"), .text("Tân Trào"), .text("Sơn Dương")])
    }

    @Test func `a text of several runs is one text without its phonetic guides`() throws {
        let rich = "<r><rPr><b/></rPr><t>Xã</t></r><r><t xml:space=\"preserve\"> Tân Trào</t></r>"
        let guide = "<rPh sb=\"0\" eb=\"2\"><t>xa</t></rPh><phoneticPr fontId=\"1\"/>"
        let book = WorkbookFile(
            "<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>\(rich)\(guide)</is></c>", shared: [rich + guide])
        #expect(try cells(of: book) == [.text("Xã Tân Trào"), .text("Xã Tân Trào")])
    }

    @Test func `space around a text stays where the file asks for it`() throws {
        let book = WorkbookFile(
            "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t xml:space=\"preserve\"> \n</t></is></c>",
            shared: ["<t xml:space=\"preserve\"> 5 </t>", "<t>\n  5\n</t>"])
        #expect(try cells(of: book) == [.text(" 5 "), .text("5"), .text(" \n")])
    }

    @Test func `characters that markup can't hold are resolved, entities too`() throws {
        let book = WorkbookFile(
            "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>",
            shared: [
                "<t>a_x000A_b&amp;&lt;&#x1ED9;&quot;</t>", "<t>_x005F_x000A_ _x0041 x0041_</t>",
                "<t>_x0000__xD800__xZZZZ_</t>",
            ])
        #expect(
            try cells(of: book) == [
                .text("a\nb&<ộ\""), .text("_x000A_ _x0041 x0041_"), .text("_x0000__xD800__xZZZZ_"),
            ])
    }

    @Test func `decomposed text comes out composed`() throws {
        let decomposed = "Sơn Dương".decomposedStringWithCanonicalMapping
        let book = WorkbookFile(
            "<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>\(decomposed)</t></is></c><c t=\"str\"><v>\(decomposed)</v></c>",
            shared: ["<t>\(decomposed)</t>"])
        let composed = decomposed.precomposedStringWithCanonicalMapping
        for cell in try cells(of: book) {
            guard case .text(let text) = cell else { continue }
            #expect(Array(text.utf8) == Array(composed.utf8))
        }
        #expect(try cells(of: book).count == 3)
    }

    @Test func `codes that are text stay text, with their zeros`() throws {
        let book = WorkbookFile("<c t=\"s\"><v>0</v></c><c t=\"str\"><v>002560</v></c>", shared: ["<t>076</t>"])
        #expect(try cells(of: book) == [.text("076"), .text("002560")])
    }

    @Test func `an empty text is an empty cell`() throws {
        let book = WorkbookFile(
            "<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t/></is></c><c t=\"str\"><f>A1</f><v></v></c><c t=\"s\"/><c/><c><v>7</v></c>",
            shared: ["<t></t>"])
        #expect(try cells(of: book) == [.empty, .empty, .empty, .empty, .empty, Self.number(7)])
    }

    @Test func `truth and errors are told apart from text`() throws {
        let book = WorkbookFile(
            """
            <c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c><c t="b"><v>2</v></c>\
            <c t="e"><v>#REF!</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="n"><v>12,5</v></c>
            """)
        #expect(
            try cells(of: book) == [
                .flag(true), .flag(false), .flag(true), .unrepresentable("2"), .fault("#REF!"), .fault("#DIV/0!"),
                .unrepresentable("12,5"),
            ])
    }

    @Test func `a formula is its stored result, and is said to be one`() throws {
        let row = try rows(
            of: WorkbookFile("<c><f>SUM(B1:C1)</f><v>5</v></c><c><v>2</v></c><c><f t=\"shared\" si=\"0\"/><v>3</v></c>")
        )
        #expect(row.first?.cells == [Self.number(5), Self.number(2), Self.number(3)])
        #expect(row.first?.formulas == [0, 2])
    }

    @Test func `a formula without a result is no zero and no gap`() throws {
        let book = WorkbookFile(
            "<c><f>SUM(B1:C1)</f></c><c><f>\(String(repeating: "1+", count: 200))1</f><v/></c><c><v>1</v></c>")
        let found = try cells(of: book)
        #expect(found.first == .uncalculated(formula: "SUM(B1:C1)"))
        guard case .uncalculated(let long) = found[1] else { throw WrongCell() }
        #expect(long.utf8.count == 200)
        #expect(found.last == Self.number(1))
    }

    private struct WrongCell: Error {}

    @Test func `a zero by a program that does not calculate is no result`() throws {
        let data = "<row><c><f>SUM(B1:B9)</f><v>0</v></c><c><f>1+1</f><v>2</v></c><c><v>0</v></c></row>"
        let lazy = WorkbookFile(sheets: [("A", data)], book: "<calcPr fullCalcOnLoad=\"1\"/>")
        #expect(try cells(of: lazy) == [.uncalculated(formula: "SUM(B1:B9)"), Self.number(2), Self.number(0)])
        let usual = WorkbookFile(sheets: [("A", data)], book: "<calcPr calcId=\"191029\"/>")
        #expect(try cells(of: usual) == [Self.number(0), Self.number(2), Self.number(0)])
    }

    @Test func `rows and cells may be sparse`() throws {
        let book = WorkbookFile(sheets: [
            (
                "A",
                """
                <row r="3"><c r="B3"><v>1</v></c><c r="AB3"><v>2</v></c></row><row r="4"/><row r="5"><c r="A5" s="9"/></row>\
                <row r="1048576"><c r="A1048576"><v>3</v></c><c><v>4</v></c></row>
                """
            )
        ])
        let found = try rows(of: book)
        #expect(found.map(\.number) == [3, 1_048_576])
        #expect(found[0].cells.count == 28)
        #expect(found[0].cells[1] == Self.number(1))
        #expect(found[0].cells[27] == Self.number(2))
        #expect(found[0].cells.count(where: { $0 == .empty }) == 26)
        #expect(found[1].cells == [Self.number(3), Self.number(4)])
    }

    @Test func `merged ranges leave their value in the first cell`() throws {
        var book = WorkbookFile("<c r=\"A1\"><v>1</v></c><c r=\"B1\"/><c r=\"C1\"/><c r=\"D1\"><v>2</v></c>")
        let sheet = WorkbookFile.worksheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"D1\"><v>2</v></c></row>")
        book.replace(
            "xl/worksheets/sheet1.xml",
            sheet.replacing(
                "</worksheet>", with: "<mergeCells count=\"1\"><mergeCell ref=\"A1:C9\"/></mergeCells></worksheet>"))
        #expect(try rows(of: book) == [SheetRow(number: 1, cells: [Self.number(1), .empty, .empty, Self.number(2)])])
    }

    @Test func `a cell goes by its own markup, not by what a prefix calls it`() throws {
        var book = WorkbookFile("")
        let name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        book.replace(
            "xl/worksheets/sheet1.xml",
            "<x:worksheet xmlns:x=\"\(name)\"><x:sheetData><x:row r=\"2\"><x:c r=\"B2\"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        )
        #expect(try rows(of: book) == [SheetRow(number: 2, cells: [.empty, Self.number(5)])])
    }

    @Test func `a day may be written as a day`() throws {
        let book = WorkbookFile(
            "<c t=\"d\"><v>2023-07-14</v></c><c t=\"d\"><v>2023-07-14T08:30:00</v></c><c t=\"d\"><v>hôm qua</v></c>")
        let day = try #require(Day(year: 2023, month: 7, day: 14))
        #expect(try cells(of: book) == [.day(day), .day(day), .text("hôm qua")])
    }

    @Test(arguments: [
        (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
    ])
    func `columns have letters`(_ column: Int, _ letters: String) {
        #expect(CellAddress.letters(column) == letters)
        #expect(letters.withCString(CellAddress.column) == column)
        #expect(CellAddress(column: column, row: 13).description == letters + "14")
    }
}
