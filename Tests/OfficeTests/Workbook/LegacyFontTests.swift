import Foundation
import Testing

@testable import Office

struct LegacyFontTests {
    /// Style 0 is of today, 1 is TCVN3, 2 its capitals, 3 is VNI.
    private static let styles = """
        <fonts><font><name val="Arial"/></font><font><sz val="12"/><name val=".VnTime"/></font>\
        <font><name val=".VnTimeH"/></font><font><name val="VNI-Times"/></font></fonts>\
        <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/></cellXfs>
        """

    private static func texts(_ book: WorkbookFile) throws -> (texts: [String], found: Set<LegacyText>) {
        let folder = try ScratchFolder()
        let reader = try XLSXReader(path: book.write(in: folder))
        var texts: [String] = []
        try reader.forEachRow(of: reader.sheets[0].name) { row in
            for case .text(let text) in row.cells { texts.append(text) }
            return true
        }
        return (texts, reader.restored)
    }

    private static func cell(_ style: Int, _ text: String) -> String {
        "<c s=\"\(style)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    @Test func `a cell in an old font is read as the font shows it`() throws {
        let (texts, found) = try Self.texts(
            WorkbookFile(
                Self.cell(1, "Tæng s¶n phÈm") + Self.cell(2, "tæng thu") + Self.cell(3, "Toång saûn löôïng luùa")
                    + Self.cell(0, "Tæng") + Self.cell(2, "kh"), styles: Self.styles))
        #expect(texts == ["Tổng sản phẩm", "TỔNG THU", "Tổng sản lượng lúa", "Tæng", "KH"])
        #expect(found == [.tcvn3, .vni])
    }

    @Test func `one shared text is read by the font of each cell that shows it`() throws {
        let cells = (0...2).map { "<c s=\"\($0)\" t=\"s\"><v>0</v></c>" }.joined()
        let (texts, _) = try Self.texts(WorkbookFile(cells, styles: Self.styles, shared: ["<t>sè d©n</t>"]))
        #expect(texts == ["sè d©n", "số dân", "SỐ DÂN"])
    }

    @Test func `runs of a text are read each in its font, and in the font of the cell where they have none`() throws {
        let runs = """
            <r><t xml:space="preserve">X· </t></r><r><rPr><rFont val="Arial"/></rPr><t xml:space="preserve">Đồng Quý </t></r>\
            <r><rPr><rFont val=".VnTimeH"/></rPr><t>n¨m</t></r><rPh><t>gi</t></rPh>
            """
        let cells = "<c s=\"1\" t=\"s\"><v>0</v></c><c s=\"1\" t=\"inlineStr\"><is>\(runs)</is></c>"
        let (texts, _) = try Self.texts(WorkbookFile(cells, styles: Self.styles, shared: [runs]))
        #expect(texts == ["Xã Đồng Quý NĂM", "Xã Đồng Quý NĂM"])
    }

    @Test func `runs in an old font are converted where no cell has one`() throws {
        let run = "<r><rPr><rFont val=\"VNI-Times\"/></rPr><t>Ñôn vò</t></r>"
        let (texts, found) = try Self.texts(WorkbookFile("<c t=\"s\"><v>0</v></c>", shared: [run]))
        #expect(texts == ["Đơn vị"])
        #expect(found == [.vni])
    }

    @Test func `Unicode in a cell with an old font stays`() throws {
        let (texts, found) = try Self.texts(
            WorkbookFile(
                Self.cell(1, "Tổng sản phẩm") + Self.cell(3, "Đơn vị tính") + Self.cell(1, "Hà Nam")
                    + Self.cell(1, "1.234,5") + Self.cell(1, "lúa mùa"), styles: Self.styles))
        #expect(texts == ["Tổng sản phẩm", "Đơn vị tính", "Hà Nam", "1.234,5", "lúa mùa"])
        #expect(found.isEmpty)
    }

    @Test func `where the font is lost the words of the file decide`() throws {
        let lost = ["Tæng s¶n phÈm", "X· §ång Quý", "thÞ trÊn", "n¨m 2003", "lóa"]
        let cells = lost.indices.map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
        let (texts, found) = try Self.texts(WorkbookFile(cells, shared: lost.map { "<t>\($0)</t>" }))
        #expect(texts == ["Tổng sản phẩm", "Xã Đồng Quý", "thị trấn", "năm 2003", "lúa"])
        #expect(found == [.tcvn3])
    }

    @Test func `a few odd signs among proper Vietnamese change nothing`() throws {
        let mixed = ["Tổng sản phẩm", "Xã Đồng Quý", "µg/m³", "s¶n", "Straße", "±5 °C", "§ 5"]
        let cells = mixed.indices.map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
        let (texts, found) = try Self.texts(WorkbookFile(cells, shared: mixed.map { "<t>\($0)</t>" }))
        #expect(texts == mixed)
        #expect(found.isEmpty)
    }

    @Test func `a grid gives converted texts, too`() throws {
        let folder = try ScratchFolder()
        let book = WorkbookFile(Self.cell(2, "®¬n vÞ"), styles: Self.styles)
        let reader = try XLSXReader(path: book.write(in: folder))
        #expect(try reader.grid(of: "Số liệu").rows.map(\.cells) == [[.text("ĐƠN VỊ")]])
    }
}
