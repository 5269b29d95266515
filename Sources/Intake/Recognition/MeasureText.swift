import Planning
package import Quantities

/// A unit of measure as a table prints it: "triệu đồng" is 10^6 of "dong", "1000 tấn" 10^3 of "tan".
package struct MeasureText: Sendable, Hashable {
    /// As it stands in the file.
    package let printed: String
    /// The power of ten in front of the unit.
    package let exponent: Int
    /// The unit without its scale, folded: "dong", "con", "%".
    package let base: String

    init(printed: String, exponent: Int, base: String) {
        self.printed = printed
        self.exponent = exponent
        self.base = base
    }

    /// 1 000 000 for "triệu đồng".
    package var factor: ExactDecimal {
        ExactDecimal(coefficient: (0..<exponent).reduce(Int128(1)) { value, _ in value * 10 }, scale: 0) ?? 1
    }

    /// What the text measures in; `nil` where it names no unit that is known.
    init?(_ text: String, _ words: HeaderWords) {
        let first = Self.firstLanguage(text)
        guard let known = Self.parse(first, words) else { return nil }
        self = MeasureText(printed: first, exponent: known.exponent, base: Self.usual(known.base, words))
    }

    /// What stands in a column of units of measure: any text is one there.
    init?(cell text: String, _ words: HeaderWords) {
        let first = Self.firstLanguage(text)
        guard !first.isEmpty, first.count <= 40 else { return nil }
        if let known = Self.parse(first, words) {
            self = MeasureText(printed: first, exponent: known.exponent, base: Self.usual(known.base, words))
        } else {
            let (exponent, rest) = Self.scale(Self.folded(first), words)
            self = MeasureText(printed: first, exponent: exponent, base: Self.usual(rest, words))
        }
    }

    /// Whether it counts single things, so that one of them may be as good as one of another measure.
    func isCount(_ words: HeaderWords) -> Bool {
        words.word(.measureWord, isFolded: base)?.meaning == "count" || words.word(.countWord, isFolded: base) != nil
    }

    /// "nguoi" for "lao dong": a job is held by one person.
    private static func usual(_ base: String, _ words: HeaderWords) -> String {
        words.word(.sameMeasure, isFolded: base).map { HeaderWords.folded($0.meaning) } ?? base
    }

    /// "Triệu đồng" of "Triệu đồng - Millions of dong".
    private static func firstLanguage(_ text: String) -> String {
        var first = text.split(separator: "\n").first.map(String.init) ?? text
        if let cut = first.firstRange(of: " - ") { first = String(first[..<cut.lowerBound]) }
        return first.trimmed(of: " .;,:()")
    }

    /// "m³" is "m3".
    private static func folded(_ text: String) -> String {
        HeaderWords.folded(text.replacing("²", with: "2").replacing("³", with: "3"))
    }

    private static func parse(_ text: String, _ words: HeaderWords) -> (exponent: Int, base: String)? {
        if text == "%" { return (0, "%") }
        if text == "‰" { return (0, "‰") }
        var folded = folded(text)
        if folded.hasPrefix("in ") { folded = String(folded.dropFirst(3)) }
        guard !folded.isEmpty, folded.utf8.count <= 60 else { return nil }
        let (exponent, rest) = scale(folded, words)
        if words.word(.money, isFolded: rest) != nil { return (exponent, "dong") }
        if rest.isEmpty { return nil }
        // "triệu đồng/người/năm", "tạ/ha": what stands before the first stroke says whether it is a unit.
        let head = scale(HeaderWords.folded(String(text.split(separator: "/").first ?? "")), words).1
        let isMoney = words.word(.money, isFolded: head) != nil
        guard words.word(.measureWord, isFolded: rest) != nil || isMoney && text.contains("/") else { return nil }
        return (exponent, rest == "phantram" ? "%" : isMoney && head == "d" ? "dong" + rest.dropFirst() : rest)
    }

    /// Takes the words of scale from the front: (6, "dong") for "trieu dong".
    private static func scale(_ folded: String, _ words: HeaderWords) -> (Int, String) {
        if folded == "trd" { return (6, "dong") }
        guard let word = words.prefix(.scale, of: folded), let exponent = Int(word.meaning) else { return (0, folded) }
        let rest = folded.dropFirst(word.folded.count).drop { $0 == " " }
        if rest.hasPrefix("of ") { return (exponent, String(rest.dropFirst(3))) }
        return (exponent, String(rest))
    }
}

extension String {
    /// Without these characters, or blanks, at either end.
    func trimmed(of characters: String = "") -> String {
        guard let start = firstIndex(where: { !$0.isWhitespace && !characters.contains($0) }),
            let end = lastIndex(where: { !$0.isWhitespace && !characters.contains($0) })
        else { return "" }
        return String(self[start...end])
    }

    /// On one line, with single blanks.
    var oneLine: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
