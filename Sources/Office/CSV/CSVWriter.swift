/// Writes comma-separated text (RFC 4180) that a spreadsheet opens without running anything in it.
package struct CSVWriter {
    package enum Field: Sendable, Hashable {
        /// A text that a spreadsheet would take for a formula gets an apostrophe in front.
        case text(String)
        /// Digits in plain notation, such as -96.6, written as they are; anything else is treated as text.
        case number(String)
    }

    /// What has been written; lines end in CRLF.
    package private(set) var text: String
    private let separator: Unicode.Scalar

    /// With a byte order mark Excel takes the file for UTF-8. `separator` is one of ASCII; Excel in Vietnamese
    /// cuts at ";".
    package init(withByteOrderMark: Bool = false, separator: Unicode.Scalar = ",") {
        text = withByteOrderMark ? "\u{FEFF}" : ""
        self.separator = separator
    }

    package mutating func row(_ fields: [Field]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { text.unicodeScalars.append(separator) }
            switch field {
            case .number(let digits) where Self.isNumber(digits): text += digits
            case .number(let words), .text(let words): write(Self.startsFormula(words) ? "'" + words : words)
            }
        }
        text += "\r\n"
    }

    private mutating func write(_ field: String) {
        guard field.unicodeScalars.contains(where: needsQuotes) else { return text += field }
        // By scalars: a combining mark behind a quote makes one character of both.
        text += "\""
        for scalar in field.unicodeScalars {
            if scalar == "\"" { text.unicodeScalars.append(scalar) }
            text.unicodeScalars.append(scalar)
        }
        text += "\""
    }

    /// Besides the separator also those of others: who guesses the separator then can't be misled.
    private func needsQuotes(_ scalar: Unicode.Scalar) -> Bool {
        scalar == separator || scalar == "\"" || scalar == "\n" || scalar == "\r"
            || scalar == "," || scalar == ";" || scalar == "\t" || scalar == "|"
    }

    private static func isNumber(_ text: String) -> Bool {
        let amount = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        let parts = amount.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte)
    }

    /// Begins with one of = + - @, also in their full width, a tab or a line break (OWASP, "CSV Injection").
    private static func startsFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    }
}
