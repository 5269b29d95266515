import SeededNumbers
import Testing

@testable import Office

/// Files that were made, or broken, to do harm.
struct HostileWorkbookTests {
    private static let sheet = "xl/worksheets/sheet1.xml"

    private static func book(sheet: String) -> WorkbookFile {
        var book = WorkbookFile("")
        book.replace(Self.sheet, sheet)
        return book
    }

    /// Whether something ends well before anybody would give up waiting.
    private static func isQuick(_ body: () throws -> Void) rethrows -> Bool {
        let clock = ContinuousClock()
        return try clock.measure(body) < .seconds(20)
    }

    @Test(arguments: [
        "<!DOCTYPE worksheet><worksheet/>", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>",
    ])
    func `a document type is refused, and with it every entity`(_ markup: String) {
        let fault = fault(of: Self.book(sheet: markup))
        #expect(fault?.code == .forbiddenMarkup)
        #expect(fault?.sheet == "Số liệu")
    }

    @Test(arguments: [
        "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels",
    ])
    func `no part may bring a document type, and none may be broken`(_ part: String) {
        var book = WorkbookFile("<c><v>1</v></c>", styles: "", shared: [])
        book.replace(part, "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")
        #expect(fault(of: book)?.code == .forbiddenMarkup)
        book.replace(part, "<x><y></x>")
        #expect(fault(of: book)?.code == .damaged(part))
        book.replace(part, "")
        #expect(fault(of: book)?.code == .damaged(part))
    }

    @Test func `an entity that nobody declared is damage`() {
        let markup = WorkbookFile.worksheet("<row><c t=\"str\"><v>&nbsp;</v></c></row>")
        #expect(fault(of: Self.book(sheet: markup))?.code == .damaged(Self.sheet))
    }

    @Test(arguments: [
        ("<worksheet><sheetData>", "line 1, column 22"), ("<worksheet>\n<a></b></worksheet>", "line 2, column 5"),
        ("", "line 1, column 0"), ("<worksheet>\u{1}</worksheet>", "line 1, column 11"),
    ])
    func `broken markup is damage with its place`(_ markup: String, _ place: String) {
        let fault = fault(of: Self.book(sheet: markup))
        #expect(fault?.code == .damaged(Self.sheet))
        #expect(fault?.found == place)
    }

    @Test func `damage behind the last row is noticed, too`() {
        let markup = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells></worksheet>"
        #expect(fault(of: Self.book(sheet: markup))?.code == .damaged(Self.sheet))
    }

    @Test func `a wrong dimension changes nothing`() throws {
        let data = WorkbookFile.worksheet("<row><c><v>1</v></c></row>")
        let markup = data.replacing("ref=\"A1\"", with: "ref=\"A1:XFD1048576\"")
        #expect(markup != data)
        #expect(try rows(of: Self.book(sheet: markup)).map(\.cells.count) == [1])
    }

    @Test func `absurd depth is refused`() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(fault(of: Self.book(sheet: deep))?.code == .forbiddenMarkup)
    }

    @Test(arguments: [("<!--", "-->"), ("<a x=\"", "\"/>"), ("<", "/>"), ("<?x ", "?>")])
    func `a tag or comment of megabytes is refused before it is held in memory`(_ start: String, _ end: String) {
        let markup = { "<worksheet>\(start)\(String(repeating: "x", count: $0))\(end)</worksheet>" }
        #expect(fault(of: Self.book(sheet: markup(3 << 20)))?.code == .damaged(Self.sheet))
        #expect(fault(of: Self.book(sheet: markup(1 << 10))) == nil)
    }

    @Test func `a sheet cut off in the middle is damage after its rows`() throws {
        let whole = WorkbookFile.worksheet("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")
        for length in stride(from: 0, to: whole.utf8.count, by: 7) {
            let cut = String(decoding: whole.utf8.prefix(length), as: UTF8.self)
            #expect(fault(of: Self.book(sheet: cut))?.code == .damaged(Self.sheet), "cut to \(length) bytes")
        }
    }

    @Test func `bytes that are no UTF-8 are damage, other encodings are read as declared`() throws {
        var book = WorkbookFile("")
        let markup = Array(WorkbookFile.worksheet("<row><c t=\"str\"><v>x").utf8) + [0xC3, 0x28]
        book.remove(Self.sheet)
        book.add(ZipEntry(Self.sheet, markup + Array("</v></c></row></sheetData></worksheet>".utf8)))
        #expect(fault(of: book)?.code == .damaged(Self.sheet))
        book.remove(Self.sheet)
        let wide = ("\u{FEFF}" + WorkbookFile.worksheet("<row><c t=\"str\"><v>xã</v></c></row>")).utf16
        book.add(ZipEntry(Self.sheet, wide.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }))
        #expect(try cells(of: book) == [.text("xã")])
    }

    @Test func `blank cells and rows without end are no harm`() throws {
        let blank = (0..<100_000).map { "<c r=\"\(CellAddress.letters($0))1\" s=\"1\"/>" }.joined()
        let data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" spans=\"1:999999999\">\(blank)</row>"
        let last = "<row r=\"999999999\" s=\"1\"><c r=\"ZZZZZZ999999999\"/></row>"
        var rows: [SheetRow] = []
        #expect(try Self.isQuick { rows = try OfficeTests.rows(of: WorkbookFile(sheets: [("A", data + last)])) })
        #expect(rows.map(\.number) == [1])
    }

    @Test func `a filled cell beyond the last column or row is refused with its address`() {
        let column = fault(of: WorkbookFile("<c r=\"XFE1\"><v>1</v></c>"))
        #expect(column?.code == .tooManyColumns(limit: 16_384))
        #expect(column?.cell == "XFE1")
        let far = fault(of: WorkbookFile("<c r=\"\(String(repeating: "Z", count: 1_000))1\"><v>1</v></c>"))
        #expect(far?.code == .tooManyColumns(limit: 16_384))
        let row = fault(of: WorkbookFile(sheets: [("A", "<row r=\"1048577\"><c><v>1</v></c></row>")]))
        #expect(row?.code == .tooManyRows(limit: 1_048_576))
    }

    @Test func `one filled cell at the far end of every row does not fill the memory`() {
        var limits = WorkbookLimits()
        limits.cells = 100_000
        let data = (1...1_000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
        #expect(fault(of: WorkbookFile(sheets: [("A", data)]), limits: limits)?.code == .tooManyCells(limit: 100_000))
    }

    @Test func `a text too long is refused wherever it stands`() {
        let long = String(repeating: "x", count: 300_000)
        let limit = OfficeFault.Code.tooLong(limit: WorkbookLimits().textBytes)
        #expect(fault(of: WorkbookFile("<c t=\"s\"><v>0</v></c>", shared: ["<t>\(long)</t>"]))?.code == limit)
        for cell in ["<c t=\"str\"><v>\(long)</v></c>", "<c t=\"inlineStr\"><is><t>\(long)</t></is></c>"] {
            let fault = fault(of: WorkbookFile("<c><v>1</v></c>" + cell))
            #expect(fault?.code == limit)
            #expect(fault?.cell == "B1")
        }
    }

    @Test func `shared texts have a limit together`() {
        var limits = WorkbookLimits()
        limits.sharedTexts = 10
        let book = WorkbookFile("<c><v>1</v></c>", shared: Array(repeating: "<t>xã</t>", count: 11))
        #expect(fault(of: book, limits: limits)?.code == .expandsTooFar(limit: 10))
        limits = WorkbookLimits()
        limits.sharedBytes = 20
        #expect(fault(of: book, limits: limits)?.code == .expandsTooFar(limit: 20))
    }

    @Test func `styles without end take time in proportion`() throws {
        let code = String(repeating: "#", count: 200_000) + "0"
        let formats = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(code)\"/></numFmts>"
        let styles = formats + "<cellXfs>" + String(repeating: "<xf numFmtId=\"164\"/>", count: 50_000) + "</cellXfs>"
        let book = WorkbookFile("<c s=\"49999\"><v>1</v></c>", styles: styles)
        #expect(try Self.isQuick { _ = try cells(of: book) })
    }

    @Test func `sheets without end take time in proportion`() throws {
        var book = WorkbookFile("<c><v>1</v></c>")
        let numbers = 1...30_000
        book.replace(
            "xl/workbook.xml",
            WorkbookFile.workbook(
                "<sheets>" + numbers.map { "<sheet name=\"\($0)\" sheetId=\"\($0)\" r:id=\"r\($0)\"/>" }.joined()
                    + "</sheets>"))
        book.replace(
            "xl/_rels/workbook.xml.rels",
            WorkbookFile.relations(numbers.reversed().map { ("r\($0)", "worksheet", "worksheets/sheet1.xml") }))
        #expect(Self.isQuick { _ = fault(of: book) })
        #expect(fault(of: book) != nil)
    }

    @Test(arguments: [
        "/xl/worksheets/sheet1.xml", "worksheets/SHEET1.XML", "./worksheets//sheet1.xml", #"worksheets\sheet1.xml"#,
    ])
    func `two sheets may not be the same part, however it is written`(_ target: String) {
        var book = WorkbookFile(sheets: [("A", ""), ("B", "")])
        book.replace(
            "xl/_rels/workbook.xml.rels",
            WorkbookFile.relations([
                ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", target),
            ]))
        #expect(fault(of: book)?.code == .damaged("xl/workbook.xml"))
    }

    @Test func `a part that is a bomb is refused, whichever it is`() {
        let spaces = String(repeating: " ", count: 6 << 20)
        for part in ["xl/sharedStrings.xml", "xl/styles.xml", Self.sheet, "xl/workbook.xml"] {
            var book = WorkbookFile("<c><v>1</v></c>", styles: "", shared: [])
            book.replace(part, "<x>\(spaces)</x>")
            #expect(fault(of: book)?.code == .expandsTooFar(limit: ExpansionLimits().ratio), "\(part)")
        }
    }

    @Test(arguments: 0..<30)
    func `a workbook broken by chance is refused or read, and nothing else`(_ seed: UInt64) throws {
        let folder = try ScratchFolder()
        var generator = SeededGenerator(seed: seed)
        let cells =
            "<c t=\"s\"><v>0</v></c><c s=\"1\"><v>45121</v></c><c t=\"inlineStr\"><is><t>xã</t></is></c><c><v>0.1</v></c>"
        let book = WorkbookFile(
            cells, cells, styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>", shared: ["<t>a</t>"])
        for _ in 0..<40 {
            var broken = book
            let part = try #require(book.parts.randomElement(using: &generator))
            var content = part.content
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<content.count, using: &generator)
                switch Int.random(in: 0...2, using: &generator) {
                case 0: content[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: content.removeSubrange(place..<min(place + 9, content.count))
                default: content.insert(contentsOf: content[place..<min(place + 30, content.count)], at: place)
                }
                if content.isEmpty { break }
            }
            broken.remove(part.name)
            broken.add(ZipEntry(part.name, content))
            let path = try broken.write(in: folder)
            do {
                _ = try rows(of: path)
            } catch {
                #expect(error is OfficeFault)
            }
        }
    }
}
