/// Phrases and what they mean, found by their words; of several the longest counts.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private struct Phrase: Sendable {
        let words: [String]
        let meaning: Meaning
    }

    private var byFirst: [String: [Phrase]] = [:]
    private var byLast: [String: [Phrase]] = [:]

    init(_ phrases: [(String, Meaning)]) {
        for (text, meaning) in phrases {
            let words = ProseTokens.keys(text)
            guard let first = words.first, let last = words.last else { continue }
            let phrase = Phrase(words: words, meaning: meaning)
            byFirst[first, default: []].append(phrase)
            byLast[last, default: []].append(phrase)
        }
        for key in byFirst.keys { byFirst[key]?.sort { $0.words.count > $1.words.count } }
        for key in byLast.keys { byLast[key]?.sort { $0.words.count > $1.words.count } }
    }

    /// The longest phrase that begins at a token.
    func match(_ tokens: [ProseToken], at start: Int) -> (meaning: Meaning, end: Int)? {
        guard start >= 0, start < tokens.count, let phrases = byFirst[tokens[start].key] else { return nil }
        for phrase in phrases where start + phrase.words.count <= tokens.count {
            if matches(phrase.words, tokens, start) { return (phrase.meaning, start + phrase.words.count) }
        }
        return nil
    }

    /// The longest phrase that ends before a token.
    func match(_ tokens: [ProseToken], endingBefore end: Int) -> (meaning: Meaning, start: Int)? {
        guard end > 0, end <= tokens.count, let phrases = byLast[tokens[end - 1].key] else { return nil }
        for phrase in phrases where end >= phrase.words.count {
            let start = end - phrase.words.count
            if matches(phrase.words, tokens, start) { return (phrase.meaning, start) }
        }
        return nil
    }

    private func matches(_ words: [String], _ tokens: [ProseToken], _ start: Int) -> Bool {
        for index in words.indices where tokens[start + index].key != words[index] { return false }
        return true
    }
}

extension PhraseTable where Meaning == Bool {
    /// A list of phrases, separated by "|".
    init(_ list: String) {
        self.init(list.split(separator: "|").map { (String($0), true) })
    }
}

/// Single words, separated by "|", as tokens compare them.
func wordSet(_ list: String) -> Set<String> {
    Set(list.split(separator: "|").flatMap { ProseTokens.keys(String($0)) })
}
