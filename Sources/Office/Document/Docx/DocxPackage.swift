/// The parts of a .docx with their types and relations (ECMA-376 part 2).
struct DocxPackage {
    /// The parts that a document has once.
    enum Role: String {
        case document, styles, settings, footnotes
        case fonts = "fontTable"
        case theme = "theme/theme1"

        /// The last word of the type of its relation.
        var kind: String { self == .theme ? "theme" : rawValue }

        var contentType: String {
            switch self {
            case .theme: "application/vnd.openxmlformats-officedocument.theme+xml"
            case .document: DocxPackage.word + "document.main+xml"
            case .styles, .settings, .footnotes, .fonts: DocxPackage.word + "\(rawValue)+xml"
            }
        }
    }

    /// A part that the text points to.
    struct Attachment {
        /// The last word of the type of its relation: "header", "chart".
        let kind: String
        let id: String
        let name: String
        let contentType: String
        let content: String
        /// The workbook behind a chart.
        var workbook: PackagePart?
    }

    static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    private static let propertyType = "application/vnd.openxmlformats-"

    private var main: [PackagePart] = []
    private var types: [(name: String, type: String)] = []
    private var links: [(id: String, kind: String, target: String)] = []
    private var extensions: [(String, String)] = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
    ]

    mutating func add(_ role: Role, _ markup: String) {
        let target = "\(role.rawValue).xml"
        main.append(PackagePart("word/\(target)", markup))
        types.append(("word/\(target)", role.contentType))
        if role != .document { links.append(("rId\(role.kind)", role.kind, target)) }
    }

    mutating func attach(_ part: Attachment) {
        main.append(PackagePart("word/\(part.name)", part.content))
        types.append(("word/\(part.name)", part.contentType))
        links.append((part.id, part.kind, part.name))
        guard let workbook = part.workbook else { return }
        let path = part.name.split(separator: "/")
        main.append(
            PackagePart(
                "word/\(path[0])/_rels/\(path[1]).rels",
                Self.relationsMarkup([("rId1", Self.relations + "package", "../\(workbook.name)")])))
        main.append(PackagePart("word/\(workbook.name)", workbook.content))
        if !extensions.contains(where: { $0.0 == "xlsx" }) {
            extensions.append(("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
        }
    }

    /// The attached parts, without what lists them.
    var attachedParts: [PackagePart] { main }

    /// The relations of the attached parts, for the part of another program that points to them.
    func links(_ root: MarkupElement) -> [MarkupElement] {
        links.map { link in
            Self.element("Relationship", ["Id": link.id, "Type": Self.relations + link.kind, "Target": link.target])
        }
    }

    /// The types of the attached parts, as far as a list of types lacks them.
    func types(_ root: MarkupElement) -> [MarkupElement] {
        let known = Set(root.children("Default").compactMap { $0[attribute: "Extension"]?.lowercased() })
        return extensions.filter { !known.contains($0.0) }.map {
            Self.element("Default", ["Extension": $0.0, "ContentType": $0.1])
        }
            + types.map { Self.element("Override", ["PartName": "/\($0.name)", "ContentType": $0.type]) }
    }

    private static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
    ) -> MarkupElement {
        var xml = MarkupWriter("")
        xml.empty(name, attributes)
        return MarkupElement(startTag: xml.markup)
    }

    func parts(properties: TextDocument.Properties) -> [PackagePart] {
        let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        let root = Self.relationsMarkup([
            ("rId1", Self.relations + "officeDocument", "word/document.xml"), ("rId2", core, "docProps/core.xml"),
            ("rId3", Self.relations + "extended-properties", "docProps/app.xml"),
        ])
        let links = Self.relationsMarkup(links.map { ($0.id, Self.relations + $0.kind, $0.target) })
        return [
            PackagePart("[Content_Types].xml", contentTypes), PackagePart("_rels/.rels", root),
            PackagePart("docProps/core.xml", DocxProperties.core(properties)),
            PackagePart("docProps/app.xml", DocxProperties.app),
            PackagePart("word/_rels/document.xml.rels", links),
        ] + main
    }

    private var contentTypes: String {
        let properties = [
            ("docProps/core.xml", "\(Self.propertyType)package.core-properties+xml"),
            ("docProps/app.xml", "\(Self.propertyType)officedocument.extended-properties+xml"),
        ]
        return Self.contentTypes(extensions: extensions, parts: properties + types.map { ($0.name, $0.type) })
    }

    static func contentTypes(extensions: [(String, String)], parts: [(String, String)]) -> String {
        var xml = MarkupWriter()
        xml.element("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) { xml in
            for (name, type) in extensions { xml.empty("Default", ["Extension": name, "ContentType": type]) }
            for (name, type) in parts { xml.empty("Override", ["PartName": "/\(name)", "ContentType": type]) }
        }
        return xml.markup
    }

    static func relationsMarkup(_ relations: [(id: String, type: String, target: String)]) -> String {
        var xml = MarkupWriter()
        let space = "http://schemas.openxmlformats.org/package/2006/relationships"
        xml.element("Relationships", ["xmlns": space]) { xml in
            for relation in relations {
                xml.empty("Relationship", ["Id": relation.id, "Type": relation.type, "Target": relation.target])
            }
        }
        return xml.markup
    }
}
