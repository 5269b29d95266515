/// The running text of a file, one paragraph a line, for those who read what it says.
///
/// A row of a table is a line of cells between bars.
package struct ProseFile: Sendable {
    package enum Kind: Sendable, Hashable {
        case plain, html, docx
    }

    package let kind: Kind
    /// Composed (NFC).
    package let text: String

    /// The most that a text may have.
    package static let limit = 16 << 20

    /// Reads .txt, .md, .html and .docx by what they are, whatever their name says; `-` is standard input.
    package init(path: String) throws(OfficeFault) {
        let isStream = path == "-"
        if !isStream, try FileKind.detectProse(path) == .docx {
            kind = .docx
            text = try DocxProse(OfficePackage(path: path), file: fileName(path)).text
            return
        }
        let name = isStream ? "-" : fileName(path)
        let bytes = try Self.bytes(isStream ? "/dev/stdin" : path, name)
        let decoded = try Self.decoded(bytes, name)
        kind = HTMLProse.isPage(decoded) ? .html : .plain
        text = (kind == .html ? HTMLProse.text(decoded) : decoded).composed
    }

    private static func bytes(_ path: String, _ name: String) throws(OfficeFault) -> [UInt8] {
        let bytes: [UInt8]
        do {
            bytes = try InputFile(path: path).read(limit + 1)
        } catch {
            throw OfficeFault(error.code, file: name)
        }
        guard bytes.count <= limit else { throw OfficeFault(.tooLarge(limit: limit), file: name) }
        guard !bytes.isEmpty else { throw OfficeFault(.empty, file: name) }
        return bytes
    }

    private static func decoded(_ bytes: [UInt8], _ name: String) throws(OfficeFault) -> String {
        var decoder = TextDecoder()
        let utf8 = decoder.utf8(bytes, isLast: true)
        guard let text = String(validating: utf8, as: UTF8.self) else {
            throw OfficeFault(.encoding(likely: decoder.likely), file: name)
        }
        guard !text.utf8.contains(0) else { throw OfficeFault(.binaryContent, file: name) }
        return text
    }
}

extension FileKind {
    /// Refuses what has no running text that we read.
    fileprivate static func detectProse(_ path: String) throws(OfficeFault) -> FileKind {
        // A pipe can't be looked into; it is taken for text.
        guard InputFile.size(path) != nil else { return .text }
        let kind = try detect(path)
        switch kind {
        case .text, .html, .xml, .docx: return kind
        case .empty: throw OfficeFault(.empty, file: fileName(path))
        default: throw OfficeFault(.wrongKind(kind), file: fileName(path))
        }
    }
}
