/// What the words of texts speak for: Unicode, or one of the ways of before. A word speaks where it is a Vietnamese
/// syllable in one reading only.
struct LegacyVotes: Sendable, Hashable {
    private(set) var unicode = 0
    private(set) var tcvn3 = 0
    private(set) var vni = 0
    /// Texts that have been looked at.
    private(set) var texts = 0

    /// Enough texts to know a file by.
    static let sample = 2_000

    init() {}

    init(_ text: String) {
        self.init()
        take(text)
    }

    subscript(code: LegacyText) -> Int {
        switch code {
        case .tcvn3: tcvn3
        case .vni: vni
        }
    }

    /// Has the words of a text speak.
    mutating func take(_ text: String) {
        guard Self.isWorthALook(text) else { return }
        texts += 1
        if Self.isCertainlyUnicode(text) {
            unicode += 1
            return
        }
        for word in Self.words(text) {
            let readings: [String?] = [String(word)] + LegacyText.allCases.map { $0.reading(String(word)) }
            let plausible = readings.map { $0.map(VietnameseSyllable.isPlausible) ?? false }
            guard plausible.count(where: \.self) == 1 else { continue }
            if plausible[0] { unicode += 1 }
            if plausible[1] { tcvn3 += 1 }
            if plausible[2] { vni += 1 }
        }
    }

    /// The way in which most of the file is written, where that is clear.
    var verdict: LegacyText? {
        LegacyText.allCases.first { code in
            let others = unicode + LegacyText.allCases.filter { $0 != code }.reduce(0) { $0 + self[$1] }
            return self[code] >= 3 && self[code] >= 10 * others
        }
    }

    /// Whether the text has a sign that the old fonts use.
    static func isWorthALook(_ text: String) -> Bool {
        text.utf8.contains { $0 >= 0x80 }
    }

    /// Whether it has a Vietnamese letter or mark that only Unicode has.
    static func isCertainlyUnicode(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x100...0x1B0, 0x300...0x323, 0x1EA0...0x1EF9: true
            default: false
            }
        }
    }

    /// Runs of letters, and of the signs that may stand for letters, with at least one of these.
    static func words(_ text: String) -> [Substring.UnicodeScalarView] {
        text.unicodeScalars.split { !isPartOfWord($0) }.filter { word in word.contains { $0.value >= 0x80 } }
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xA1...0x36F, 0x1E00...0x1EFF: true
        default: false
        }
    }
}
