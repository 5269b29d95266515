import Quantities

/// Numbers in words: "hai mươi lăm", "một trăm linh ba", "mười hai".
///
/// A single small word is no figure: "năm" is a year, "ba" a father, "một" an article.
enum NumberWords {
    private static let digits: WordTable<Int> = {
        var table: [WordCode: Int] = [:]
        let words = [
            ("không", 0), ("một", 1), ("mốt", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4), ("năm", 5), ("lăm", 5),
            ("nhăm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9),
        ]
        for (word, value) in words { table[key(word)] = value }
        return WordTable(table)
    }()

    private static let ten = key("mười")
    private static let tens = key("mươi")
    private static let hundred = key("trăm")
    private static let zero = wordSet("linh|lẻ")
    private static let part = key("phần")

    private static func key(_ word: String) -> WordCode { WordCode(word) }

    /// Whether a number in words can begin with the word.
    static func canBegin(_ token: ProseToken) -> Bool { digits[token.code] != nil || token.code == ten }

    /// The value of one word from không to chín.
    static func digit(_ token: ProseToken) -> Int? {
        token.kind == .word ? digits[token.code] : nil
    }

    /// A number below 1000 that begins at a token, with its end.
    static func number(_ tokens: [ProseToken], at start: Int) -> (value: Int, end: Int)? {
        var place = start
        var value = 0
        var words = 0
        if let hundreds = digitAt(tokens, place), isKey(tokens, place + 1, hundred),
            !isKey(tokens, place - 1, part)
        {
            value = hundreds * 100
            place += 2
            words += 2
            if place < tokens.count, tokens[place].isWord(zero), let ones = digitAt(tokens, place + 1) {
                return (value + ones, place + 2)
            }
        }
        if isKey(tokens, place, ten) {
            value += 10
            place += 1
            words += 1
            if let ones = digitAt(tokens, place) { return (value + ones, place + 1) }
            return (value, place)
        }
        if let count = digitAt(tokens, place), isKey(tokens, place + 1, tens) {
            value += count * 10
            place += 2
            if let ones = digitAt(tokens, place) { return (value + ones, place + 1) }
            return (value, place)
        }
        if words == 0, let ones = digitAt(tokens, place) { return (ones, place + 1) }
        return words > 0 ? (value, place) : nil
    }

    private static let half = key("nửa")

    /// "hai phần ba", "một nửa": numerator, denominator and end.
    static func fraction(_ tokens: [ProseToken], at start: Int) -> (Int, Int, end: Int)? {
        if digitAt(tokens, start) == 1, isKey(tokens, start + 1, half) { return (1, 2, start + 2) }
        guard let over = digitAt(tokens, start), isKey(tokens, start + 1, part), let under = digitAt(tokens, start + 2),
            over > 0, under > over
        else { return nil }
        return (over, under, start + 3)
    }

    private static func digitAt(_ tokens: [ProseToken], _ place: Int) -> Int? {
        tokens.indices.contains(place) ? digit(tokens[place]) : nil
    }

    private static func isKey(_ tokens: [ProseToken], _ place: Int, _ word: WordCode) -> Bool {
        tokens.indices.contains(place) && tokens[place].code == word
    }
}
