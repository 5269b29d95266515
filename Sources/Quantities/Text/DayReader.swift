extension Day: CustomStringConvertible {
    /// ISO 8601: "2023-07-14".
    package var description: String {
        let (year, month, day) = parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// As offices write it: "14/7/2023".
    package func vietnamese() -> String {
        let (year, month, day) = parts
        return "\(day)/\(month)/\(year)"
    }

    /// From ISO 8601, exactly "2023-07-14"; `nil` for anything else, also for a date that does not exist.
    package init?(_ iso: String) {
        let text = Array(iso.utf8)
        self.init(iso: text[...])
    }

    init?(iso text: ArraySlice<UInt8>) {
        let start = text.startIndex
        guard text.count == 10, text[start + 4] == UInt8(ascii: "-"), text[start + 7] == UInt8(ascii: "-"),
            let year = wholeNumber(text[start..<start + 4]), let month = wholeNumber(text[start + 5..<start + 7]),
            let day = wholeNumber(text[start + 8..<start + 10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// From a Vietnamese date with all three parts: "14/7/2023", "14-7-2023", "14.7.2023" (the same mark twice, with or
    /// without leading zeros) or "ngày 14 tháng 7 năm 2023", each also with or without "ngày" before it. The text is
    /// expected in NFC; the year has four digits. `nil` for anything else.
    package init?(vietnamese text: String) {
        var words = text.lowercased().split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        if words.first == "ngày" { words.removeFirst() }
        let fields: [String]
        if words.count == 1 {
            fields = Day.numericFields(words[0])
        } else if words.count == 5, words[1] == "tháng", words[3] == "năm" {
            fields = [words[0], words[2], words[4]]
        } else {
            return nil
        }
        guard fields.count == 3, fields[0].utf8.count <= 2, fields[1].utf8.count <= 2, fields[2].utf8.count == 4,
            let day = wholeNumber(fields[0].utf8), let month = wholeNumber(fields[1].utf8),
            let year = wholeNumber(fields[2].utf8)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The three fields between two equal marks.
    private static func numericFields(_ text: String) -> [String] {
        guard let mark = text.first(where: { !$0.isNumber }), "/-.".contains(mark) else { return [] }
        return text.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    }
}
