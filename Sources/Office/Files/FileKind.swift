/// What a file is, by its content; its name proves nothing.
package enum FileKind: String, Sendable, Hashable, CaseIterable {
    /// Anything without zero bytes: .csv among others.
    case text
    /// .xlsx and .xlsm.
    case xlsx
    case xlsb, ods
    /// The old format of Excel.
    case xls
    /// A workbook locked with a password.
    case protected
    /// .docx and the old .doc.
    case docx
    case odt, pptx, pdf, image
    /// A page saved as "Excel", as many web systems do.
    case html
    case xml
    /// A zip that is no office file.
    case zip
    /// .rar, .7z, .gz.
    case archive
    case empty, binary

    /// Looks at the beginning of a file, and where it is a container, into its list of contents. Refuses a pipe.
    package static func detect(_ path: String) throws(OfficeFault) -> FileKind {
        let file = try InputFile(path: path)
        // What has been looked at in a pipe is gone from it.
        guard InputFile.size(path) != nil else { throw OfficeFault(.unreadable("a pipe"), file: file.name) }
        let head = try file.read(headLength)
        switch FileSignature(head) {
        case .plain(let kind): return kind
        case .compound: return CompoundFile.kind(try CompoundFile.directory(file, head), head)
        case .zip:
            let archive = try ZipArchive(path: path)
            let kind = kind(ofEntries: archive.names)
            return kind == .zip ? try self.kind(ofTypesIn: archive) : kind
        }
    }

    /// The same for bytes that aren't a file; a container is not looked into.
    static func detect(head: [UInt8]) -> FileKind {
        switch FileSignature(head) {
        case .plain(let kind): kind
        case .compound: .xls
        case .zip: .zip
        }
    }

    static let headLength = 4096

    private static func kind(ofEntries names: some Sequence<String>) -> FileKind {
        let names = Set(names)
        if names.contains(where: { $0.hasSuffix("workbook.xml") }) { return .xlsx }
        if names.contains(where: { $0.hasSuffix("workbook.bin") }) { return .xlsb }
        if names.contains("word/document.xml") { return .docx }
        if names.contains("ppt/presentation.xml") { return .pptx }
        return .zip
    }

    /// By the list of content types: the parts of a package may stand in any folder (ECMA-376 part 2).
    private static func kind(ofTypesIn archive: ZipArchive) throws(OfficeFault) -> FileKind {
        var list: [UInt8] = []
        try archive.read("[Content_Types].xml") { chunk, _ throws(OfficeFault) in
            list.append(contentsOf: chunk)
            return list.count < typesLength
        }
        let types = String(decoding: list.prefix(typesLength), as: UTF8.self).lowercased()
        let kinds: [(String, FileKind)] = [
            ("spreadsheetml.sheet.main+xml", .xlsx), ("ms-excel.sheet.macroenabled.main+xml", .xlsx),
            ("spreadsheetml.template.main+xml", .xlsx), ("ms-excel.sheet.binary", .xlsb),
            ("wordprocessingml.document.main+xml", .docx), ("presentationml.presentation.main+xml", .pptx),
        ]
        return kinds.first { types.contains($0.0) }?.1 ?? .zip
    }

    private static let typesLength = 1 << 16
}
