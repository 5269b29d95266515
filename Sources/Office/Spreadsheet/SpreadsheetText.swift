/// Texts as a cell can hold them.
enum SpreadsheetText {
    /// In NFC, without what XML forbids, and so that a reader gets back what was written: "_x0041_" would be read as "A".
    static func cleaned(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "_") }) { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.composed.unicodeScalars where isAllowed(scalar) { scalars.append(scalar) }
        return escaped(String(scalars))
    }

    /// Cut to what a message of Excel holds.
    static func cut(_ text: String, _ length: Int) -> String {
        let text = cleaned(text)
        return text.unicodeScalars.count <= length
            ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(length - 1))) + "…"
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    private static func escaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var escaped = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "_") {
            escaped += rest[..<mark]
            rest = rest[mark...]
            escaped += isEscape(rest) ? "_x005F_" : "_"
            rest = rest.dropFirst()
        }
        return escaped + rest
    }

    private static func isEscape(_ text: Substring) -> Bool {
        let start = Array(text.prefix(7))
        return start.count == 7 && start[1] == "x" && start[6] == "_" && start[2..<6].allSatisfy(\.isHexDigit)
    }
}
