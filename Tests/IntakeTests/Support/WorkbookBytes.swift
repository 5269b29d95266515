/// The bytes of a small .xlsx: sheets of rows of cells, given as markup.
struct WorkbookBytes {
    struct Sheet {
        let name: String
        var isHidden = false
        /// One text of `<c …>` elements per row; "" leaves the row out.
        let rows: [String]
    }

    let sheets: [Sheet]

    init(_ rows: [String]) {
        sheets = [Sheet(name: "Số liệu", rows: rows)]
    }

    init(sheets: [Sheet]) {
        self.sheets = sheets
    }

    /// A row of inline texts, from column A on.
    static func texts(_ texts: String...) -> String {
        texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
    }

    /// Style 1 shows a percentage with one decimal, style 2 one decimal, style 3 a day.
    private static let styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/>
        <numFmt numFmtId="165" formatCode="#,##0.0"/></numFmts>
        <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs>
        </styleSheet>
        """

    private static let relationsSpace = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// What makes a zip a workbook: the entry that says where the workbook stands.
    static let packageRelations = """
        <Relationships xmlns="\(relationsSpace)"><Relationship Id="rId1" Target="xl/workbook.xml"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
        """

    var bytes: [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var zip = ZipBytes()
        zip.add("_rels/.rels", Self.packageRelations)
        var list = ""
        var targets = ""
        for (index, sheet) in sheets.enumerated() {
            let number = index + 1
            let state = sheet.isHidden ? " state=\"hidden\"" : ""
            list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\"\(state) r:id=\"rId\(number)\"/>"
            targets +=
                "<Relationship Id=\"rId\(number)\" Type=\"\(relations)/worksheet\" "
                + "Target=\"worksheets/sheet\(number).xml\"/>"
        }
        targets += "<Relationship Id=\"rId0\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/>"
        zip.add(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets>\(list)</sheets></workbook>")
        zip.add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"\(Self.relationsSpace)\">\(targets)</Relationships>"
        )
        zip.add("xl/styles.xml", Self.styles)
        for (index, sheet) in sheets.enumerated() {
            let rows = sheet.rows.enumerated().map { row in
                row.element.isEmpty ? "" : "<row r=\"\(row.offset + 1)\">\(row.element)</row>"
            }.joined()
            zip.add(
                "xl/worksheets/sheet\(index + 1).xml",
                "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>")
        }
        return zip.finished()
    }
}
