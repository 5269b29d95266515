import Planning
import Quantities

/// Cells that hold several values with ";" between them.
enum ListCell {
    static func texts(_ field: Field, _ reader: RowReader) -> [String] {
        (reader.cell(field).text ?? "").split(separator: ";").map(trimmed).filter { !$0.isEmpty }
    }

    static func words<Value>(_ field: Field, _ words: ClosedWords<Value>, _ reader: inout RowReader) -> [Value] {
        texts(field, reader).compactMap { text in
            if let value = words.value(of: text) { return value }
            reader.report(at: field, found: text, .unknownWord(allowed: words.allowed))
            return nil
        }
    }

    /// Months of the year, in the order given.
    static func months(_ reader: inout RowReader) -> [Int] {
        texts(.dueMonths, reader).compactMap { text in
            if let month = Int(text), (1...12).contains(month) { return month }
            reader.report(at: .dueMonths, found: text, .outsideRange(from: 1, to: 12))
            return nil
        }
    }

    /// The twelve cumulated shares of a season: never falling, and 100 at the end of December.
    static func season(_ reader: inout RowReader) -> [ExactDecimal] {
        let texts = texts(.season, reader)
        guard !texts.isEmpty else { return [] }
        guard texts.count == 12 else {
            reader.report(at: .season, .wrongCount(expected: 12, found: texts.count))
            return []
        }
        var shares: [ExactDecimal] = []
        for text in texts {
            guard let share = number(text) else {
                reader.report(at: .season, found: text, .notANumber)
                return []
            }
            guard share >= shares.last ?? 0, share <= 100 else {
                reader.report(at: .season, found: text, .seasonFalls)
                return []
            }
            shares.append(share)
        }
        if let last = shares.last, last != 100 {
            reader.report(at: .season, .partsDoNotAddUp(sum: last.description, expected: "100"))
        }
        return shares
    }

    /// No share above 100 has groups of thousands, so a comma can only be a decimal mark here.
    private static func number(_ text: String) -> ExactDecimal? {
        try? NumberReader(.neutral).read(String(text.map { $0 == "," ? "." : $0 }))
    }

    private static func trimmed(_ text: Substring) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
