import Planning

/// A number and the unit that someone wrote behind it: "96,6 %", "1.900 ha".
struct NumberText: Equatable {
    let number: String
    /// Empty where there is none.
    let unit: String

    init(_ text: String) {
        // Nearly every cell is a bare number, and looking at letters takes ten times as long as looking at bytes.
        if text.utf8.allSatisfy(Self.isPlain) {
            self.init(number: text, unit: "")
            return
        }
        let end = text.lastIndex { $0.isASCII && $0.isNumber }
        guard let end, let start = text.first, start.isNumber || "-+\u{2212}".contains(start) else {
            self.init(number: text, unit: "")
            return
        }
        // A unit may hold digits ("m2"), so it starts at the first letter or sign, not behind the last digit.
        let cut = text.firstIndex { $0.isLetter || $0 == "%" || $0 == "‰" } ?? text.index(after: end)
        self.init(
            number: Self.trimmed(text[..<cut]), unit: Self.trimmed(text[cut...]))
    }

    private init(number: String, unit: String) {
        self.number = number
        self.unit = unit
    }

    /// Whether the unit is the one in which the indicator is measured, in either language.
    func fits(_ measure: Bilingual) -> Bool {
        if unit.isEmpty { return true }
        return [measure.vietnamese, measure.english].contains { known in
            known == unit
                || NameFolding.spelled(known) == NameFolding.spelled(unit) && !NameFolding.spelled(unit).isEmpty
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
            || byte == UInt8(ascii: "-")
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
