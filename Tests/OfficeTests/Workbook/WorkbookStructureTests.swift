import Foundation
import Quantities
import Testing

@testable import Office

struct WorkbookStructureTests {
    private static let one = "<row><c><v>1</v></c></row>"
    private static let two = "<row><c><v>2</v></c></row>"

    private static func number(_ value: Int) -> [SheetCell] {
        [.number(ExactDecimal(value), format: NumberFormat())]
    }

    private static func sheets(_ book: WorkbookFile) throws -> [XLSXReader.Sheet] {
        let folder = try ScratchFolder()
        return try XLSXReader(path: book.write(in: folder)).sheets
    }

    @Test func `sheets come in the order of the workbook, hidden ones marked`() throws {
        var book = WorkbookFile(sheets: [("Một", Self.one), ("Hai", Self.two), ("Ba", Self.one)])
        book.replace(
            "xl/workbook.xml",
            WorkbookFile.workbook(
                """
                <sheets><sheet name="Ba" sheetId="3" state="veryHidden" r:id="rId3"/><sheet name="Hai &amp; một" sheetId="2" \
                r:id="rId2"/><sheet name="Một" sheetId="1" state="hidden" r:id="rId1"/></sheets>
                """))
        let found = try Self.sheets(book)
        #expect(found.map(\.name) == ["Ba", "Hai & một", "Một"])
        #expect(found.map(\.isHidden) == [true, false, true])
        #expect(try rows(of: book, sheet: "Hai & một").first?.cells == Self.number(2))
        #expect(try rows(of: book, sheet: "Một").first?.cells == Self.number(1))
    }

    @Test func `a sheet that is not there is named`() throws {
        let fault = fault { _ = try rows(of: WorkbookFile("<c><v>1</v></c>"), sheet: "Khác") }
        #expect(fault?.code == .unknownSheet("Khác"))
    }

    @Test func `sheets on which only a chart stands are left out`() throws {
        var book = WorkbookFile(sheets: [("Biểu đồ", Self.one), ("Số liệu", Self.two)])
        book.replace(
            "xl/_rels/workbook.xml.rels",
            WorkbookFile.relations([
                ("rId1", "chartsheet", "chartsheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"),
            ]))
        #expect(try Self.sheets(book).map(\.name) == ["Số liệu"])
    }

    @Test(arguments: [
        "/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml", "../xl/./worksheets/sheet1.xml", "Worksheets/Sheet1.xml",
    ])
    func `a relation may be absolute, relative or roundabout`(_ target: String) throws {
        var book = WorkbookFile("<c><v>1</v></c>")
        book.replace("xl/_rels/workbook.xml.rels", WorkbookFile.relations([("rId1", "worksheet", target)]))
        #expect(try rows(of: book).first?.cells == Self.number(1))
    }

    @Test func `the parts may lie in another folder`() throws {
        var book = WorkbookFile("<c t=\"s\"><v>0</v></c>", shared: ["<t>xã</t>"])
        book.replace("_rels/.rels", WorkbookFile.relations([("a", "officeDocument", "/book/workbook.xml")]))
        for part in ["workbook.xml", "_rels/workbook.xml.rels", "worksheets/sheet1.xml", "sharedStrings.xml"] {
            book.rename("xl/" + part, to: "book/" + part)
        }
        #expect(try rows(of: book).first?.cells == [.text("xã")])
    }

    @Test func `a package without its own relations is looked into where all others have their workbook`() throws {
        var book = WorkbookFile("<c><v>1</v></c>")
        book.remove("_rels/.rels")
        #expect(try rows(of: book).first?.cells == Self.number(1))
    }

    @Test func `styles and shared texts are found where no relation names them`() throws {
        var book = WorkbookFile(
            "<c t=\"s\"><v>0</v></c><c s=\"0\"><v>1</v></c>", styles: "<cellXfs><xf numFmtId=\"10\"/></cellXfs>",
            shared: ["<t>xã</t>"])
        book.replace(
            "xl/_rels/workbook.xml.rels", WorkbookFile.relations([("rId1", "worksheet", "worksheets/sheet1.xml")]))
        #expect(
            try cells(of: book)
                == [.text("xã"), .number(ExactDecimal(1), format: NumberFormat(places: 2, isPercent: true))])
    }

    @Test func `a workbook without styles and without shared texts is read`() throws {
        #expect(try cells(of: WorkbookFile("<c s=\"4\"><v>1</v></c>")) == Self.number(1))
    }

    @Test func `parts that are named and not there are damage, with the part`() throws {
        var book = WorkbookFile("<c t=\"s\"><v>0</v></c>", shared: ["<t>xã</t>"])
        book.remove("xl/sharedStrings.xml")
        #expect(fault(of: book)?.code == .damaged("xl/sharedStrings.xml"))
        book = WorkbookFile("<c><v>1</v></c>")
        book.remove("xl/worksheets/sheet1.xml")
        #expect(fault(of: book)?.code == .damaged("xl/worksheets/sheet1.xml"))
        book = WorkbookFile("<c><v>1</v></c>")
        book.replace("xl/_rels/workbook.xml.rels", WorkbookFile.relations([]))
        #expect(fault(of: book)?.code == .damaged("xl/workbook.xml"))
    }

    @Test func `a shared text that is not in the table is damage, with its cell`() throws {
        for index in ["1", "-1", "x", "99999999999999999999", "1.5"] {
            let book = WorkbookFile("<c><v>1</v></c><c t=\"s\"><v>\(index)</v></c>", shared: ["<t>xã</t>"])
            let fault = fault(of: book)
            #expect(fault?.code == .damaged("xl/worksheets/sheet1.xml"), "\(index)")
            #expect(fault?.cell == "B1")
            #expect(fault?.sheet == "Số liệu")
        }
    }

    @Test func `rows and cells out of order are damage`() throws {
        for data in [
            "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"/>", "<row r=\"2\"/><row r=\"1\"/>",
            "<row r=\"0\"><c/></row>",
            "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>", "<row><c r=\"B1\"/><c r=\"B1\"/></row>",
        ] {
            #expect(
                fault(of: WorkbookFile(sheets: [("A", data)]))?.code == .damaged("xl/worksheets/sheet1.xml"), "\(data)")
        }
    }

    @Test func `a reader that has had enough stops, and what it throws comes out`() throws {
        struct Enough: Error {}
        let folder = try ScratchFolder()
        let data = (1...1_000).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
        let reader = try XLSXReader(path: WorkbookFile(sheets: [("A", data)]).write(in: folder))
        var count = 0
        try reader.forEachRow(of: "A") { _ in
            count += 1
            return count < 3
        }
        #expect(count == 3)
        #expect(throws: Enough.self) {
            try reader.forEachRow(of: "A") { _ in
                count += 1
                throw Enough()
            }
        }
        #expect(count == 4)
        try reader.forEachRow(of: "A") { _ in
            count += 1
            return true
        }
        #expect(count == 1_004)
    }

    @Test func `a sheet name is composed like every text`() throws {
        let decomposed = "Số liệu".decomposedStringWithCanonicalMapping
        let name = try #require(try Self.sheets(WorkbookFile(sheets: [(decomposed, Self.one)])).first?.name)
        #expect(Array(name.utf8) == Array("Số liệu".precomposedStringWithCanonicalMapping.utf8))
    }
}
