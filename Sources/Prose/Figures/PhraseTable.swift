/// Phrases and what they mean, found by their words; of several the longest counts.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private struct Phrase: Sendable {
        let words: [WordCode]
        let meaning: Meaning
    }

    private let byFirst: WordTable<[Phrase]>
    private let byLast: WordTable<[Phrase]>

    init(_ phrases: [(String, Meaning)]) {
        var (byFirst, byLast): ([WordCode: [Phrase]], [WordCode: [Phrase]]) = ([:], [:])
        for (text, meaning) in phrases {
            let words = ProseTokens.keys(text).map { WordCode(key: $0) }
            guard let first = words.first, let last = words.last else { continue }
            let phrase = Phrase(words: words, meaning: meaning)
            byFirst[first, default: []].append(phrase)
            byLast[last, default: []].append(phrase)
        }
        self.byFirst = WordTable(byFirst.mapValues(Self.longestFirst))
        self.byLast = WordTable(byLast.mapValues(Self.longestFirst))
    }

    private static func longestFirst(_ phrases: [Phrase]) -> [Phrase] {
        phrases.sorted { $0.words.count > $1.words.count }
    }

    /// The longest phrase that begins at a token.
    func match(_ tokens: [ProseToken], at start: Int) -> (meaning: Meaning, end: Int)? {
        guard start >= 0, start < tokens.count, let phrases = byFirst[tokens[start].code] else { return nil }
        for phrase in phrases where start + phrase.words.count <= tokens.count {
            if matches(phrase.words, tokens, start) { return (phrase.meaning, start + phrase.words.count) }
        }
        return nil
    }

    /// The longest phrase that ends before a token.
    func match(_ tokens: [ProseToken], endingBefore end: Int) -> (meaning: Meaning, start: Int)? {
        guard end > 0, end <= tokens.count, let phrases = byLast[tokens[end - 1].code] else { return nil }
        for phrase in phrases where end >= phrase.words.count {
            let start = end - phrase.words.count
            if matches(phrase.words, tokens, start) { return (phrase.meaning, start) }
        }
        return nil
    }

    private func matches(_ words: [WordCode], _ tokens: [ProseToken], _ start: Int) -> Bool {
        for index in words.indices where tokens[start + index].code != words[index] { return false }
        return true
    }
}

extension PhraseTable where Meaning == Bool {
    /// A list of phrases, separated by "|".
    init(_ list: String) {
        self.init(list.split(separator: "|").map { (String($0), true) })
    }
}
