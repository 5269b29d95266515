/// The five characters that mean something in HTML text and quoted attributes.
enum Escaping {
    static func append(_ value: String, to text: inout String) {
        var value = value
        let escaped = value.withUTF8 { bytes -> String? in
            guard nextSpecial(in: bytes, from: 0) < bytes.count else { return nil }
            var escaped: [UInt8] = []
            escaped.reserveCapacity(bytes.count + 16)
            append(bytes, to: &escaped)
            return String(decoding: escaped, as: UTF8.self)
        }
        text += escaped ?? value
    }

    /// Copies what needs no escape in runs.
    static func append(_ value: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        while start < value.count {
            let place = nextSpecial(in: value, from: start)
            if place > start { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[start..<place])) }
            guard place < value.count else { return }
            replacement(of: value[place]).withUTF8Buffer { bytes.append(contentsOf: $0) }
            start = place + 1
        }
    }

    private static func nextSpecial(in value: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var place = start
        while place < value.count, !isSpecial(value[place]) { place += 1 }
        return place
    }

    private static func replacement(of byte: UInt8) -> StaticString {
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

    /// The six special bytes as bits, by their number: all are below 64.
    private static let special: UInt64 =
        1 << 0 | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 64 && special >> UInt64(byte) & 1 == 1
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
