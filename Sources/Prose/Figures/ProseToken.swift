/// A word, a number or a mark of a text. Places count Unicode code points.
struct ProseToken: Sendable {
    enum Kind: Sendable { case word, number, mark }

    let kind: Kind
    let start: Int
    let end: Int
    /// How it compares: a word spelled without case and without the place of its tone, a number as written, a mark.
    let key: String
    /// The key as one number.
    let code: WordCode
    /// Begins with a large letter.
    let isCapital: Bool
    /// No space lies between it and the token before.
    let touches: Bool
    /// The first of its line.
    let opensLine: Bool

    func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .mark && code == WordCode(mark: mark) }
    func isMark(_ one: Unicode.Scalar, _ other: Unicode.Scalar, _ more: Unicode.Scalar...) -> Bool {
        kind == .mark && (isMark(one) || isMark(other) || more.contains { isMark($0) })
    }
    func isWord(_ words: WordSet) -> Bool { kind == .word && words.contains(code) }
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
    private var spellings: Spellings

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        spellings = Spellings(scalars)
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
                    let mark = mark(scalar)
                    add(.mark, to: place + 1, key: String(mark), code: WordCode(mark: mark))
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
        let key = spellings.text(place..<end)
        add(.number, to: end, key: key, code: WordCode(key: key))
    }

    /// Letters, and digits behind them: "m3", "H5N1".
    private mutating func word() {
        var end = place + 1
        while end < scalars.count, isLetter(scalars[end]) || isDigit(scalars[end]) || isPower(scalars[end]) { end += 1 }
        let spelling = spellings.spelling(of: place..<end)
        add(.word, to: end, key: spelling.key, code: spelling.code, isCapital: spelling.isCapital)
    }

    private mutating func add(
        _ kind: ProseToken.Kind, to end: Int, key: String, code: WordCode, isCapital: Bool = false
    ) {
        tokens.append(
            ProseToken(
                kind: kind, start: place, end: end, key: key, code: code, isCapital: isCapital,
                touches: lastEnd == place, opensLine: opensLine))
        opensLine = false
        lastEnd = end
        place = end
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
        // The letters of Vietnamese, composed.
        if (0xC0...0x1B0).contains(scalar.value) { return scalar.value != 0xD7 && scalar.value != 0xF7 }
        if (0x1EA0...0x1EF9).contains(scalar.value) { return true }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\t" || scalar.properties.isWhitespace
            || scalar.properties.generalCategory == .format
    }
}
