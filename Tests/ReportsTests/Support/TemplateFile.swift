import Foundation
import Office

@testable import Reports

/// A template made in XML as Word writes it.
struct TemplateFile {
    var body: String
    var header: String?
    var otherParts: [PackagePart] = []

    init(_ body: String) {
        self.body = body
    }

    private static let spaces = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#

    /// Runs of one paragraph; an underline before a text makes it bold.
    static func paragraph(_ runs: String...) -> String {
        let runs = runs.map { text in
            let format = text.hasPrefix("_") ? "<w:rPr><w:b/></w:rPr>" : ""
            return "<w:r w:rsidR=\"00A1\">\(format)<w:t xml:space=\"preserve\">\(text.drop { $0 == "_" })</w:t></w:r>"
        }
        return "<w:p>\(runs.joined())</w:p>"
    }

    static func table(_ rows: [[String]]) -> String {
        let rows = rows.map { row in
            "<w:tr>\(row.map { "<w:tc><w:tcPr/>\($0.hasPrefix("<") ? $0 : paragraph($0))</w:tc>" }.joined())</w:tr>"
        }
        return "<w:tbl><w:tblPr/>\(rows.joined())</w:tbl>"
    }

    var parts: [PackagePart] {
        let document =
            "<?xml version=\"1.0\"?>\n<w:document \(Self.spaces)><w:body>\(body)<w:sectPr/></w:body></w:document>"
        var parts = [PackagePart("word/document.xml", Array(document.utf8))]
        if let header {
            parts.append(PackagePart("word/header1.xml", Array("<w:hdr \(Self.spaces)>\(header)</w:hdr>".utf8)))
        }
        return parts + otherParts
    }

    func template() throws -> Template {
        try Self.read(try OfficePackage.bytes(parts)) { try Template(path: $0) }
    }

    /// Filled and read back.
    func filled(_ values: TemplateValues) throws -> OfficePackage {
        try Self.read(try template().filled(values)) { try OfficePackage(path: $0) }
    }

    /// The texts of the paragraphs when filled.
    func lines(_ values: TemplateValues) throws -> [String] {
        try ReadDocument.root(try filled(values), "word/document.xml").descendants("w:p").map(\.text)
    }

    /// Bytes read from a file as a user has it; the file goes again.
    static func read<Content>(_ bytes: [UInt8], _ open: (String) throws -> Content) throws -> Content {
        let path = FileManager.default.temporaryDirectory.appending(path: "template-\(UUID().uuidString).docx")
        try Data(bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        return try open(path.path)
    }
}
