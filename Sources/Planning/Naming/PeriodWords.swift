package import Quantities

/// Periods as people write them: "6 tháng đầu năm 2023", "quý II/2023", "T11/2026", "first half of 2023", "2023-S1".
package enum PeriodWords {
    /// A longer text names no period.
    private static let longest = 80

    private static let fillers: Set<String> = ["nam", "ky", "ca", "of", "the", "year", "full"]

    /// The period that a text names and nothing else; `nil` where it is none, or could be several.
    package static func period(_ text: String) -> Period? {
        guard text.utf8.count <= longest else { return nil }
        let code = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased()
        if let period = Period(code) { return period }
        var words = NameFolding.folded(text).split(separator: " ").map(String.init)
        words.removeAll { fillers.contains($0) }
        guard let year = words.last.flatMap({ Int($0) }), Period.years.contains(year) else { return nil }
        words.removeLast()
        return part(words).flatMap { Period(year: year, part: $0) }
    }

    private static func part(_ words: [String]) -> Period.Part? {
        if words.isEmpty { return .year }
        return parts[words.joined(separator: " ")] ?? quarter(words) ?? month(words)
    }

    private static let parts: [String: Period.Part] = [
        "6 thang": .half(1), "6 thang dau": .half(1), "sau thang": .half(1), "sau thang dau": .half(1),
        "nua dau": .half(1), "s1": .half(1), "h1": .half(1), "first half": .half(1), "six months": .half(1),
        "6 months": .half(1), "first six months": .half(1), "first 6 months": .half(1),
        "6 thang cuoi": .half(2), "sau thang cuoi": .half(2), "nua cuoi": .half(2), "s2": .half(2), "h2": .half(2),
        "second half": .half(2), "last six months": .half(2), "last 6 months": .half(2),
        "9 thang": .nineMonths, "9 thang dau": .nineMonths, "chin thang": .nineMonths, "chin thang dau": .nineMonths,
        "9m": .nineMonths, "nine months": .nineMonths, "9 months": .nineMonths, "first nine months": .nineMonths,
        "first 9 months": .nineMonths,
        "3 thang dau": .quarter(1), "3 thang cuoi": .quarter(4),
    ]

    private static let quarters: [String: Int] = [
        "i": 1, "ii": 2, "iii": 3, "iv": 4, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "first": 1, "second": 2, "third": 3,
        "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
    ]

    private static func quarter(_ words: [String]) -> Period.Part? {
        if words.count == 1, words[0].hasPrefix("q") { return Int(words[0].dropFirst()).map { .quarter($0) } }
        guard words.count == 2, let place = words.firstIndex(where: { $0 == "quy" || $0 == "quarter" }) else {
            return nil
        }
        let number = words[1 - place]
        return (quarters[number] ?? Int(number)).map { .quarter($0) }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static func month(_ words: [String]) -> Period.Part? {
        if words.count == 2, words[0] == "thang" { return Int(words[1]).map { .month($0) } }
        guard words.count == 1, let word = words.first else { return nil }
        if word.count >= 3, let place = months.firstIndex(where: { $0.hasPrefix(word) }) { return .month(place + 1) }
        if word.hasPrefix("t") { return Int(word.dropFirst()).map { .month($0) } }
        return word.count <= 2 ? Int(word).map { .month($0) } : nil
    }
}
