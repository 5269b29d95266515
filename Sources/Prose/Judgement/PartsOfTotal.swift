/// A total and the parts that a sentence names of it.
struct PartsOfTotal {
    let total: WrittenQuantity
    let parts: [WrittenQuantity]
    /// "gồm": the parts are all of it.
    let isComplete: Bool

    private static let markers = PhraseTable<Bool>([
        ("trong đó", false), ("trong đó có", false), ("gồm", true), ("gồm có", true), ("bao gồm", true),
        ("chia ra", true),
    ])

    /// All totals with parts of a text.
    ///
    /// Only what is measured adds up surely: of 120 communes 60 may have one thing and 80 another.
    static func find(_ prose: ReadProse) -> [PartsOfTotal] {
        let scan = prose.scan
        let levels = levels(prose)
        var found: [PartsOfTotal] = []
        var place = 0
        while place < scan.tokens.count {
            guard let marker = markers.match(scan.tokens, at: place) else {
                place += 1
                continue
            }
            if let sum = sum(at: place, marker.end, marker.meaning, levels, scan) { found.append(sum) }
            place = marker.end
        }
        return found
    }

    /// The levels outside brackets, targets and shares left out, in the order of the text.
    private static func levels(_ prose: ReadProse) -> [WrittenQuantity] {
        var seen = Set<Int>()
        return prose.claims.compactMap { claim in
            guard !claim.isTarget, let level = claim.level, level.whole == nil, !level.isRange, !level.isPercent,
                level.unit != .rank, prose.scan.brackets[level.numberToken] < 0, seen.insert(level.numberToken).inserted
            else { return nil }
            return level
        }.sorted { $0.numberToken < $1.numberToken }
    }

    private static func sum(
        at place: Int, _ end: Int, _ isComplete: Bool, _ levels: [WrittenQuantity], _ scan: ProseScan
    ) -> PartsOfTotal? {
        let sentence = scan.sentences[place]
        let first = firstIndex(of: levels, from: place)
        guard first > 0, first < levels.count else { return nil }
        let total = levels[first - 1]
        guard scan.sentences[total.numberToken] == sentence, place - total.numberToken <= 40 else { return nil }
        var parts: [WrittenQuantity] = []
        for level in levels[first...] {
            guard scan.sentences[level.numberToken] == sentence, parts.count < 12 else { break }
            let from = parts.last?.numberToken ?? end
            if isInterrupted(scan, from..<level.numberToken) { break }
            guard level.unit == total.unit else { continue }
            parts.append(level)
        }
        guard total.kind == .measure || isComplete, parts.count >= 2 else { return nil }
        return PartsOfTotal(total: total, parts: parts, isComplete: isComplete)
    }

    private static func firstIndex(of levels: [WrittenQuantity], from place: Int) -> Int {
        var (low, high) = (0, levels.count)
        while low < high {
            let middle = (low + high) / 2
            if levels[middle].numberToken < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A semicolon, or a second "trong đó", ends the parts.
    private static func isInterrupted(_ scan: ProseScan, _ range: Range<Int>) -> Bool {
        guard range.lowerBound < range.upperBound else { return false }
        return range.contains { scan.tokens[$0].isMark(";") || markers.match(scan.tokens, at: $0) != nil }
    }
}
