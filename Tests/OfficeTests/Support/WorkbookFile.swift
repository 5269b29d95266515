/// The parts of a small .xlsx, which a test bends as it likes before it is written.
struct WorkbookFile {
    private(set) var parts: [ZipEntry]

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// A workbook with one sheet "Số liệu" of these rows, each the markup of its cells; row numbers are left out.
    init(_ rows: String..., styles: String? = nil, shared: [String]? = nil) {
        let data = rows.map { "<row>\($0)</row>" }.joined()
        self.init(sheets: [("Số liệu", data)], styles: styles, shared: shared)
    }

    /// Sheets by name, each with what stands in its `sheetData`.
    ///
    /// - Parameters:
    ///   - book: What stands in front of the list of sheets.
    ///   - styles: What stands in the style sheet.
    ///   - shared: What stands in each `si`.
    init(sheets: [(name: String, data: String)], book: String = "", styles: String? = nil, shared: [String]? = nil) {
        let numbers = 1...max(sheets.count, 1)
        let list = zip(numbers, sheets).map { "<sheet name=\"\($1.name)\" sheetId=\"\($0)\" r:id=\"rId\($0)\"/>" }
        var relations = zip(numbers, sheets).map { number, _ in
            (id: "rId\(number)", type: "worksheet", target: "worksheets/sheet\(number).xml")
        }
        if styles != nil { relations.append(("rIdS", "styles", "styles.xml")) }
        if shared != nil { relations.append(("rIdT", "sharedStrings", "sharedStrings.xml")) }
        parts = [
            ZipEntry(
                "_rels/.rels", Self.relations([("rId1", "officeDocument", "xl/workbook.xml")])),
            ZipEntry("xl/workbook.xml", Self.workbook(book + "<sheets>\(list.joined())</sheets>")),
            ZipEntry("xl/_rels/workbook.xml.rels", Self.relations(relations)),
        ]
        for (number, sheet) in zip(numbers, sheets) {
            parts.append(ZipEntry("xl/worksheets/sheet\(number).xml", Self.worksheet(sheet.data)))
        }
        if let styles {
            parts.append(ZipEntry("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"))
        }
        if let shared {
            let texts = shared.map { "<si>\($0)</si>" }.joined()
            parts.append(ZipEntry("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(texts)</sst>"))
        }
    }

    static func workbook(_ content: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(content)</workbook>"
    }

    static func worksheet(_ data: String) -> String {
        "<worksheet xmlns=\"\(main)\"><dimension ref=\"A1\"/><sheetData>\(data)</sheetData></worksheet>"
    }

    static func relations(_ list: [(id: String, type: String, target: String)]) -> String {
        let lines = list.map { "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>" }
        return "<Relationships xmlns=\"\(package)\">\(lines.joined())</Relationships>"
    }

    /// Puts other text into a part, or adds the part.
    mutating func replace(_ name: String, _ content: String) {
        remove(name)
        add(ZipEntry(name, content))
    }

    mutating func remove(_ name: String) {
        parts.removeAll { $0.name == name }
    }

    mutating func add(_ entry: ZipEntry) {
        parts.append(entry)
    }

    /// Changes the name of a part and nothing that refers to it.
    mutating func rename(_ name: String, to other: String) {
        for index in parts.indices where parts[index].name == name { parts[index].name = other }
    }

    /// Writes the file and answers its path.
    func write(in folder: ScratchFolder, as name: String = "so-lieu.xlsx") throws -> String {
        try writeZip(parts, to: folder.place(name))
        return folder.place(name)
    }
}
