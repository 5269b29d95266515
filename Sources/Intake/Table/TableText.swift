/// The text of a cell, freed of what a person does not see.
enum TableText {
    static func cell(_ raw: String) -> TableCell {
        let text = trimmed(raw)
        if text.isEmpty { return .empty }
        return .text(isGuarded(text) ? String(text.dropFirst()) : text)
    }

    /// "'-5" is how a text that begins like a formula is written so that no spreadsheet runs it.
    private static func isGuarded(_ text: String) -> Bool {
        let start = Array(text.utf8.prefix(2))
        return start.count == 2 && start[0] == UInt8(ascii: "'") && "=+-@".utf8.contains(start[1])
    }

    private static func trimmed(_ text: String) -> String {
        let bytes = text.utf8
        if let first = bytes.first, let last = bytes.last, isPlain(first), isPlain(last) { return text }
        guard let start = text.firstIndex(where: { !isBlank($0) }), let end = text.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(text[start...end])
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F
    }

    private static func isBlank(_ character: Character) -> Bool {
        character.isWhitespace || character == "\u{FEFF}" || character == "\u{200B}"
    }
}
