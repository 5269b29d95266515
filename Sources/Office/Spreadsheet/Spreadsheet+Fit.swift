extension Spreadsheet {
    /// The height in points that a row needs for wrapped texts in columns of some millimetres; Excel does not find it
    /// by itself where cells are merged.
    package static func height(of texts: [(text: String, millimetres: Double)], size: Double = 11, isBold: Bool = false)
        -> Double
    {
        let count = texts.map { lines($0.text, $0.millimetres * (isBold ? 0.87 : 1), size) }.max() ?? 1
        return Double(count) * size * 1.28 + 3
    }

    /// Letters of Times New Roman are on average less than 0.44 of their size wide, in Vietnamese text.
    private static func lines(_ text: String, _ millimetres: Double, _ size: Double) -> Int {
        let letters = max(1, (millimetres - 1.5) / (size * 0.3528 * 0.44))
        return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
            sum + wrapped(line, Int(letters))
        }
    }

    /// Breaks between words, as Excel does.
    private static func wrapped(_ line: Substring, _ letters: Int) -> Int {
        var lines = 1
        var used = 0
        for word in line.split(separator: " ") {
            let length = word.count
            if used > 0, used + 1 + length > letters {
                lines += 1
                used = length
            } else {
                used += length + (used > 0 ? 1 : 0)
            }
            lines += max(0, (length - 1) / max(1, letters))
        }
        return lines
    }
}
