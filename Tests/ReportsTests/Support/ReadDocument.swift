import Foundation
import Office

/// A document read back from its bytes, as Word would see it.
struct ReadDocument {
    let package: OfficePackage
    let body: MarkupElement
    private let styles: [String: MarkupElement]

    init(_ document: TextDocument) throws {
        try self.init(bytes: try DocxWriter.bytes(document))
    }

    init(bytes: [UInt8]) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).docx").path
        try Data(bytes).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        package = try OfficePackage(path: path)
        body = try Self.root(package, "word/document.xml").child("w:body") ?? MarkupElement(startTag: "<w:body>")
        styles = Dictionary(
            try Self.root(package, "word/styles.xml").children("w:style").map {
                ($0[attribute: "w:styleId"] ?? "", $0)
            },
            uniquingKeysWith: { first, _ in first })
    }

    static func root(_ package: OfficePackage, _ name: String) throws -> MarkupElement {
        guard let part = package[name] else { throw CocoaError(.fileNoSuchFile) }
        return try MarkupTree(part, file: name).root
    }

    /// Where a text stands and how it looks.
    struct Look: Equatable {
        var halfPoints: String?
        var bold: Bool
        var italic: Bool
        var underlined: Bool
        var alignment: String?
    }

    /// The first paragraph that begins with a text.
    func paragraph(_ start: String) -> MarkupElement? {
        body.descendants("w:p").first { $0.text.hasPrefix(start) }
    }

    func style(of paragraph: MarkupElement) -> MarkupElement? {
        paragraph.child("w:pPr")?.child("w:pStyle")?[attribute: "w:val"].flatMap { styles[$0] }
    }

    func look(_ start: String) -> Look? {
        guard let paragraph = paragraph(start), let style = style(of: paragraph), let run = style.child("w:rPr") else {
            return nil
        }
        return Look(
            halfPoints: run.child("w:sz")?[attribute: "w:val"],
            bold: run.child("w:b")?[attribute: "w:val"] == "1", italic: run.child("w:i")?[attribute: "w:val"] == "1",
            underlined: run.child("w:u")?[attribute: "w:val"] == "single",
            alignment: style.child("w:pPr")?.child("w:jc")?[attribute: "w:val"])
    }

    /// The texts of the paragraphs of each cell of a table.
    func cells(ofTable index: Int) -> [[[String]]] {
        let tables = body.children("w:tbl")
        guard index < tables.count else { return [] }
        return tables[index].children("w:tr").map { row in
            row.children("w:tc").map { $0.children("w:p").map(\.text) }
        }
    }
}
