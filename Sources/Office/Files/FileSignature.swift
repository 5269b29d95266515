/// What the first bytes of a file say.
enum FileSignature {
    case plain(FileKind)
    case zip
    /// A compound file of old Office, or of a newer one behind a password.
    case compound

    init(_ head: [UInt8]) {
        if head.isEmpty {
            self = .plain(.empty)
        } else if let (_, kind) = Self.marks.first(where: { head.starts(with: $0.bytes) }) {
            self = .plain(kind)
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = Self.openDocument(head).map(FileSignature.plain) ?? .zip
        } else if head.starts(with: CompoundFile.mark) {
            self = .compound
        } else {
            self = .plain(Self.text(head))
        }
    }

    private static let marks: [(bytes: [UInt8], kind: FileKind)] = [
        (Array("%PDF".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
        (Array("II*\0".utf8), .image), (Array("MM\0*".utf8), .image),
        (Array("Rar!".utf8), .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive), ([0x1F, 0x8B], .archive),
    ]

    /// An OpenDocument file begins with an entry "mimetype" that is not compressed.
    private static func openDocument(_ head: [UInt8]) -> FileKind? {
        let type = String(decoding: head.dropFirst(30).prefix(80), as: UTF8.self)
        if type.hasPrefix("mimetypeapplication/vnd.oasis.opendocument.spreadsheet") { return .ods }
        return type.hasPrefix("mimetypeapplication/vnd.oasis.opendocument.text") ? .odt : nil
    }

    private static func text(_ head: [UInt8]) -> FileKind {
        let mark = head.prefix(2)
        if mark == [0xFF, 0xFE] || mark == [0xFE, 0xFF] || TextEncoding.isUnmarkedUTF16(head) { return .text }
        if head.contains(0) { return .binary }
        let start = String(decoding: head.prefix(256), as: UTF8.self).lowercased()
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if ["<!doctype html", "<html", "<table", "<meta", "<head"].contains(where: start.hasPrefix) { return .html }
        return start.hasPrefix("<?xml") ? .xml : .text
    }
}
