/// The five characters that mean something in HTML text and quoted attributes.
enum Escaping {
    static func append(_ value: String, to text: inout String) {
        guard value.utf8.contains(where: isSpecial) else {
            text += value
            return
        }
        for character in value.unicodeScalars {
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            // A NUL is no character of HTML; a browser would show the replacement character, too.
            case "\0": text += "\u{FFFD}"
            default: text.unicodeScalars.append(character)
            }
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0: true
        default: false
        }
    }
}

/// Which addresses of other people's pages a link may have.
package enum ForeignAddress {
    package static func isAllowed(_ address: String) -> Bool {
        let lower = address.lowercased()
        return ["http://", "https://", "mailto:"].contains { lower.hasPrefix($0) }
            && !address.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F }
    }
}
