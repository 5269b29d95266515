/// What a word before a number says about the number behind it.
package enum Qualifier: String, Sendable, Hashable, CaseIterable {
    /// "trên", "hơn"
    case above = "trên"
    /// "gần"
    case nearly = "gần"
    /// "khoảng", "xấp xỉ"
    case about = "khoảng"
    /// "dưới"
    case below = "dưới"
    /// "ít nhất", "tối thiểu"
    case atLeast = "ít nhất"
    /// "không quá", "tối đa"
    case atMost = "không quá"
}

extension Qualifier {
    private static let words = PhraseTable<Qualifier>([
        ("trên", .above), ("hơn", .above), ("quá", .above), (">", .above), ("gần", .nearly), ("ngót", .nearly),
        ("gần bằng", .nearly), ("suýt soát", .nearly), ("khoảng", .about), ("khoảng trên", .above),
        ("khoảng hơn", .above), ("khoảng gần", .nearly),
        ("trên khoảng", .about), ("xấp xỉ", .about), ("xấp xỉ bằng", .about), ("chừng", .about), ("độ khoảng", .about),
        ("tầm", .about), ("trên dưới", .about), ("tương đối", .about), ("~", .about), ("≈", .about), ("dưới", .below),
        ("chưa đến", .below), ("chưa tới", .below), ("không đến", .below), ("không tới", .below), ("<", .below),
        ("ít nhất", .atLeast), ("tối thiểu", .atLeast), ("không dưới", .atLeast), ("không thấp hơn", .atLeast),
        ("≥", .atLeast), ("đạt tối thiểu", .atLeast), ("không quá", .atMost), ("tối đa", .atMost),
        ("không vượt quá", .atMost), ("không cao hơn", .atMost), ("cao nhất", .atMost), ("≤", .atMost),
    ])

    /// Words that end in "hơn" and compare; they are no qualifiers of the number behind them.
    private static let comparing = wordSet("cao|thấp|nhiều|ít|lớn|nhỏ|tốt|kém|chậm|nhanh|dài|sớm|muộn|thiếu")

    /// The qualifier before a number.
    static func read(_ tokens: [ProseToken], endingBefore end: Int) -> (meaning: Qualifier, start: Int)? {
        guard let found = words.match(tokens, endingBefore: end) else { return nil }
        let isMore = end - found.start == 1 && found.meaning == .above && tokens[found.start].kind == .word
        if isMore, found.start > 0, tokens[found.start - 1].isWord(comparing) { return nil }
        return found
    }
}
