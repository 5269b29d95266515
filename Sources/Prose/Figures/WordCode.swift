/// A word as one number, so that two words are compared in one step.
///
/// Up to eight bytes are the word itself; a longer one, which is no word of the language, is told by its hash.
struct WordCode: Hashable, Sendable {
    let value: UInt64

    /// The code of a word as tokens compare it.
    init(key: String) {
        var packed: UInt64 = 0
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var count = 0
        for byte in key.utf8 {
            packed = packed << 8 | UInt64(byte)
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            count += 1
        }
        // No UTF-8 begins with this byte.
        value = count <= 8 ? packed : hash | 0xFF << 56
    }

    /// The code of the first word of a text.
    init(_ word: String) {
        self.init(key: ProseTokens.keys(word).first ?? "")
    }

    /// The code of a mark.
    init(mark: Unicode.Scalar) {
        value = (UTF8.encode(mark) ?? .init()).reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// What words mean, found by their codes in a table without chains.
struct WordTable<Meaning: Sendable>: Sendable {
    private var codes: [UInt64]
    private var meanings: [Meaning?]
    private let shift: Int

    init(_ entries: [WordCode: Meaning]) {
        var bits = 3
        while 1 << bits < entries.count * 3 { bits += 1 }
        shift = 64 - bits
        codes = Array(repeating: 0, count: 1 << bits)
        meanings = Array(repeating: nil, count: 1 << bits)
        for (code, meaning) in entries {
            var slot = first(code)
            while meanings[slot] != nil { slot = (slot + 1) & (codes.count - 1) }
            codes[slot] = code.value
            meanings[slot] = meaning
        }
    }

    subscript(_ code: WordCode) -> Meaning? {
        var slot = first(code)
        while let meaning = meanings[slot] {
            if codes[slot] == code.value { return meaning }
            slot = (slot + 1) & (codes.count - 1)
        }
        return nil
    }

    private func first(_ code: WordCode) -> Int {
        Int(truncatingIfNeeded: (code.value &* 0x9E37_79B9_7F4A_7C15) >> UInt64(shift))
    }
}

/// A set of words.
struct WordSet: Sendable {
    private var codes: [UInt64]
    private let shift: Int

    init(_ words: Set<WordCode>) {
        var bits = 3
        while 1 << bits < words.count * 3 { bits += 1 }
        shift = 64 - bits
        codes = Array(repeating: 0, count: 1 << bits)
        for code in words {
            var slot = first(code.value)
            while codes[slot] != 0 { slot = (slot + 1) & (codes.count - 1) }
            codes[slot] = code.value
        }
    }

    func contains(_ code: WordCode) -> Bool {
        var slot = first(code.value)
        while codes[slot] != 0 {
            if codes[slot] == code.value { return true }
            slot = (slot + 1) & (codes.count - 1)
        }
        return false
    }

    private func first(_ value: UInt64) -> Int {
        Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) >> UInt64(shift))
    }
}

/// Single words, separated by "|", as tokens compare them.
func wordSet(_ list: String) -> WordSet {
    WordSet(Set(list.split(separator: "|").flatMap { ProseTokens.keys(String($0)) }.map { WordCode(key: $0) }))
}
