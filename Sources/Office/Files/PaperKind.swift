/// The kinds of file in which a paper is kept: what a scanner, a camera or an office writes, and nothing that runs.
package enum PaperKind: String, Sendable, Hashable, CaseIterable {
    case pdf, png, jpeg, docx, xlsx

    /// Judges by the content; `nil` for everything else, also for old Office formats and for files with macros.
    package static func detect(_ path: String) throws(OfficeFault) -> PaperKind? {
        let head = try InputFile(path: path).read(8)
        if let (_, kind) = marks.first(where: { head.starts(with: $0.bytes) }) { return kind }
        guard head.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
        let names = Set(try ZipArchive(path: path).names)
        if names.contains(where: { $0.hasSuffix("vbaproject.bin") }) { return nil }
        if names.contains("word/document.xml") { return .docx }
        return names.contains("xl/workbook.xml") ? .xlsx : nil
    }

    private static let marks: [(bytes: [UInt8], kind: PaperKind)] = [
        (Array("%PDF-".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
        ([0xFF, 0xD8, 0xFF], .jpeg),
    ]

    /// Whether a workbook or document holds programs.
    package static func holdsMacros(_ path: String) throws(OfficeFault) -> Bool {
        guard try InputFile(path: path).read(4) == [0x50, 0x4B, 0x03, 0x04] else { return false }
        return try ZipArchive(path: path).names.contains { $0.lowercased().hasSuffix("vbaproject.bin") }
    }

    /// Bytes of a file; `nil` where it is no regular file.
    package static func size(_ path: String) -> Int? {
        InputFile.size(path)
    }
}
