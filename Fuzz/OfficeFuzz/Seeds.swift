import Foundation

/// Where the mutations begin: one workbook that has everything, the fixtures of the tests, the files of the example.
struct Seeds {
    private(set) var workbooks: [ZipFile] = [Seeds.workbook]
    private(set) var texts: [[UInt8]] = [Seeds.text]

    /// Takes in every file of the folders that is not too large to be changed quickly.
    mutating func take(folder: String) {
        guard let walker = FileManager.default.enumerator(atPath: folder) else { return }
        for name in walker.compactMap({ $0 as? String }).sorted() {
            let path = "\(folder)/\(name)"
            guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int, size < 20_000
            else { continue }
            if name.hasSuffix(".xlsx") {
                if let file = ZipFile(path: path) { workbooks.append(file) }
            } else if name.hasSuffix(".csv") || name.hasSuffix(".txt") {
                if let data = FileManager.default.contents(atPath: path) { texts.append(Array(data)) }
            }
        }
    }

    private static let text = Array(
        """
        Chỉ tiêu;ĐVT;Kế hoạch năm;Thực hiện 6 tháng;So sánh (%)
        Diện tích trồng rừng;ha;1.790;1.903,5;106,3
        "Lao động; việc làm mới";lao động;4.950;3.522;71,2
        """.utf8)

    private static let workbook = ZipFile(
        [
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", book),
            (
                "xl/_rels/workbook.xml.rels",
                relations([
                    ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"),
                    ("rIdS", "styles", "styles.xml"), ("rIdT", "sharedStrings", "sharedStrings.xml"),
                ])
            ),
            ("xl/styles.xml", styles), ("xl/sharedStrings.xml", texts), ("xl/worksheets/sheet1.xml", annex),
            ("xl/worksheets/sheet2.xml", matrix),
        ].map { ZipFile.Part(name: $0.0, content: Array($0.1.utf8)) })

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func relations(_ list: [(id: String, type: String, target: String)]) -> String {
        let lines = list.map { "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>" }
        let space = "http://schemas.openxmlformats.org/package/2006/relationships"
        return "<Relationships xmlns=\"\(space)\">\(lines.joined())</Relationships>"
    }

    private static let book = """
        <workbook xmlns="\(main)" xmlns:r="\(office)"><workbookPr date1904="0"/><sheets>\
        <sheet name="Biểu 01" sheetId="1" r:id="rId1"/><sheet name="Xã" sheetId="2" state="hidden" r:id="rId2"/></sheets>\
        <calcPr fullCalcOnLoad="0"/></workbook>
        """

    private static let styles = """
        <styleSheet xmlns="\(main)"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0&quot; ha&quot;;-0.0"/>\
        </numFmts><fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts>\
        <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="10" fontId="0"/>\
        <xf numFmtId="14" fontId="1"/></cellXfs></styleSheet>
        """

    private static let texts = """
        <sst xmlns="\(main)"><si><t>Chỉ tiêu</t></si><si><r><rPr><rFont val=".VnTime"/></rPr><t>§¬n vÞ tÝnh</t></r>\
        <r><t xml:space="preserve"> (ha)</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>Kế hoạch năm 2023</t></si>\
        <si><t>Thực hiện 6 tháng</t></si><si><t>So sánh 4/3 (%)</t></si></sst>
        """

    private static let annex = """
        <worksheet xmlns="\(main)"><dimension ref="A1:F9"/><cols><col min="6" max="7" hidden="1" width="0"/></cols>\
        <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>BIỂU TỔNG HỢP 6 THÁNG ĐẦU NĂM 2023</t></is></c></row>\
        <row r="3"><c r="A3" t="inlineStr"><is><t>TT</t></is></c><c r="B3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c>\
        <c r="D3" t="s"><v>2</v></c><c r="E3" t="s"><v>3</v></c><c r="F3" t="s"><v>4</v></c></row>\
        <row r="4"><c r="A4"><v>1</v></c><c r="B4"><v>2</v></c><c r="D4"><v>3</v></c><c r="E4"><v>4</v></c>\
        <c r="F4" t="inlineStr"><is><t>5=4/3</t></is></c></row>\
        <row r="5" hidden="1"><c r="A5" t="str"><v>I</v></c><c r="B5" t="inlineStr"><is><t>Lâm nghiệp</t></is></c></row>\
        <row r="6"><c r="A6"><v>1</v></c><c r="B6" t="inlineStr"><is><t>Diện tích trồng rừng (ha)</t></is></c>\
        <c r="D6" s="1"><v>1790</v></c><c r="E6" s="1"><v>1903.5</v></c><c r="F6" s="2"><f>E6/D6</f><v>1.0634078</v></c></row>\
        <row r="7"><c r="B7" t="inlineStr"><is><t>Trong đó: rừng sản xuất</t></is></c><c r="D7" t="e"><v>#REF!</v></c>\
        <c r="E7" t="b"><v>1</v></c><c r="F7" s="3"><v>45000</v></c></row>\
        <row r="9"><c r="E9" t="inlineStr"><is><t>CHỦ TỊCH</t></is></c></row></sheetData>\
        <mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="B3:B4"/></mergeCells></worksheet>
        """

    private static let matrix = """
        <worksheet xmlns="\(main)"><sheetData><row><c t="inlineStr"><is><t>Xã</t></is></c>\
        <c t="inlineStr"><is><t>Tạo việc làm mới</t></is></c></row>\
        <row><c/><c t="inlineStr"><is><t>KH</t></is></c><c t="inlineStr"><is><t>TH</t></is></c></row>\
        <row><c t="inlineStr"><is><t>Hợp Thành</t></is></c><c><v>150</v></c><c><v>98</v></c></row>\
        <row><c t="inlineStr"><is><t>Cộng</t></is></c><c><v>150</v></c><c><v>98</v></c></row></sheetData></worksheet>
        """
}
