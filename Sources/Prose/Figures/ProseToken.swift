import Planning

/// A word, a number or a mark of a text. Places count Unicode code points.
struct ProseToken: Sendable {
    enum Kind: Sendable { case word, number, mark }

    let kind: Kind
    let start: Int
    let end: Int
    /// How it compares: a word spelled without case and without the place of its tone, a number as written, a mark.
    let key: String
    /// Begins with a large letter.
    let isCapital: Bool
    /// No space lies between it and the token before.
    let touches: Bool
    /// The first of its line.
    let opensLine: Bool

    func isMark(_ marks: String...) -> Bool { kind == .mark && marks.contains(key) }
    func isWord(_ words: Set<String>) -> Bool { kind == .word && words.contains(key) }
}

/// Cuts a text into tokens in one pass.
struct ProseTokens: Sendable {
    let scalars: [Unicode.Scalar]
    let tokens: [ProseToken]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var cutter = TokenCutter(scalars)
        tokens = cutter.cut()
    }

    /// The words of a phrase as tokens compare them.
    static func keys(_ phrase: String) -> [String] {
        ProseTokens(phrase).tokens.map(\.key)
    }

    func text(_ span: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[span])
        return String(view)
    }
}

private struct TokenCutter {
    private let scalars: [Unicode.Scalar]
    private var tokens: [ProseToken] = []
    private var place = 0
    private var lastEnd = -1
    private var opensLine = true
    /// Most words of a text come again.
    private var spellings: [String: String] = [:]

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        tokens.reserveCapacity(scalars.count / 4)
    }

    mutating func cut() -> [ProseToken] {
        while place < scalars.count {
            let scalar = scalars[place]
            if isDigit(scalar) {
                number()
            } else if isLetter(scalar) {
                word()
            } else {
                if isNewline(scalar) {
                    opensLine = true
                } else if !isSpace(scalar) {
                    add(.mark, to: place + 1, key: String(Character(mark(scalar))))
                    continue
                }
                place += 1
            }
        }
        return tokens
    }

    /// Digits, with dots and commas between them.
    private mutating func number() {
        var end = place + 1
        while end < scalars.count {
            if isDigit(scalars[end]) {
                end += 1
            } else if scalars[end] == "." || scalars[end] == ",", end + 1 < scalars.count, isDigit(scalars[end + 1]) {
                end += 2
            } else {
                break
            }
        }
        add(.number, to: end, key: text(place..<end))
    }

    /// Letters, and digits behind them: "m3", "H5N1".
    private mutating func word() {
        var end = place + 1
        while end < scalars.count, isLetter(scalars[end]) || isDigit(scalars[end]) || isPower(scalars[end]) { end += 1 }
        let text = text(place..<end)
        let key: String
        if let known = spellings[text] {
            key = known
        } else {
            key = spelled(text)
            // A text of nothing but different words must not fill the memory.
            if spellings.count < 50_000, end - place <= 20 { spellings[text] = key }
        }
        add(.word, to: end, key: key)
    }

    private func spelled(_ text: String) -> String {
        let key = NameFolding.spelled(text)
        // Two spellings of one word, both usual in numbers.
        switch key {
        case "ti3": return "ty3"
        case "ngan1": return "nghin1"
        default: return key
        }
    }

    private mutating func add(_ kind: ProseToken.Kind, to end: Int, key: String) {
        tokens.append(
            ProseToken(
                kind: kind, start: place, end: end, key: key,
                isCapital: kind == .word && scalars[place].properties.isUppercase, touches: lastEnd == place,
                opensLine: opensLine))
        opensLine = false
        lastEnd = end
        place = end
    }

    private func text(_ span: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[span])
        return String(view)
    }

    private func mark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "–", "—", "−", "‐", "‑": "-"
        case "“", "”", "«", "»": "\""
        default: scalar
        }
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    private func isPower(_ scalar: Unicode.Scalar) -> Bool { scalar == "²" || scalar == "³" }
    private func isNewline(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || scalar == "\u{2028}"
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\t" || scalar.properties.isWhitespace
            || scalar.properties.generalCategory == .format
    }
}
