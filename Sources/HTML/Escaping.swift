/// The five characters that mean something in HTML text and quoted attributes.
enum Escaping {
    static func append(_ value: String, to text: inout String) {
        guard value.utf8.contains(where: isSpecial) else {
            text += value
            return
        }
        var rest = value.utf8[...]
        while let place = rest.firstIndex(where: isSpecial) {
            text += Substring(rest[..<place])
            text += replacement(of: rest[place])
            rest = rest[rest.index(after: place)...]
        }
        text += Substring(rest)
    }

    private static func replacement(of byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        // A NUL is no character of HTML; a browser would show the replacement character, too.
        default: "\u{FFFD}"
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
