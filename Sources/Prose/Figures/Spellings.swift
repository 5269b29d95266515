import Planning

/// How the words of a text are spelled. Most words come again, so each is spelled once.
struct Spellings {
    /// A word as tokens compare it.
    struct Spelling {
        let key: String
        let code: WordCode
        /// Begins with a large letter.
        let isCapital: Bool
    }

    private struct Entry {
        let span: Range<Int>
        let spelling: Spelling
    }

    private let scalars: [Unicode.Scalar]
    private var entries: [Entry] = []
    /// Places in `entries` by the hash of the word, 0 where there is none.
    private var slots: [Int32]
    /// A text of nothing but different words must not fill the memory.
    private static let most = 1 << 16

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        var size = 16
        while size < scalars.count, size < Self.most { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    /// The spelling of the word that stands there.
    mutating func spelling(of span: Range<Int>) -> Spelling {
        var slot = hash(span)
        while slots[slot] > 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if isSame(entry.span, span) { return entry.spelling }
            slot = (slot + 1) & (slots.count - 1)
        }
        let key = spelled(text(span))
        let spelling = Spelling(
            key: key, code: WordCode(key: key), isCapital: scalars[span.lowerBound].properties.isUppercase)
        if entries.count < slots.count / 2, span.count <= 20 {
            entries.append(Entry(span: span, spelling: spelling))
            slots[slot] = Int32(truncatingIfNeeded: entries.count)
        }
        return spelling
    }

    func text(_ span: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for place in span { view.append(scalars[place]) }
        return String(view)
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

    private func hash(_ span: Range<Int>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for place in span { hash = (hash ^ UInt64(scalars[place].value)) &* 0x0000_0100_0000_01B3 }
        return Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    }

    private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard one.count == other.count else { return false }
        for offset in 0..<one.count where scalars[one.lowerBound + offset] != scalars[other.lowerBound + offset] {
            return false
        }
        return true
    }
}
