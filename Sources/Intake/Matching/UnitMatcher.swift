import Planning
import Quantities

/// Finds the units that the rows, columns and titles of a table name.
struct UnitMatcher {
    private let units: [UnitVersion]
    private let index: NameIndex
    private let byCode: [String: Int]
    /// The units that the file can be about, where that is known.
    private var scope: Set<UnitKey>?
    private var known: [String: NameFinding] = [:]

    /// The units in force on a day.
    init(_ tree: UnitTree, on day: Day) {
        units = tree.inForce(on: day).filter { $0.kind != .group }
        index = NameIndex(units.map { unit in [unit.name, UnitWords.bare(unit.name)] })
        byCode = Dictionary(
            units.enumerated().map { ($0.element.key.code.text, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The same for a file about a unit and those below it.
    func scoped(to unit: UnitKey?, _ tree: UnitTree, on day: Day) -> UnitMatcher {
        var matcher = self
        matcher.scope = unit.map { Set(tree.descendants(of: $0, on: day).map(\.key)).union([$0]) }
        matcher.known = [:]
        return matcher
    }

    func unit(_ match: NameMatch) -> UnitVersion? {
        UnitReference(match.code).flatMap { byCode[$0.code.text] }.map { units[$0] }
    }

    /// The unit of a code that a person wrote into a mapping.
    func unit(code: String) -> UnitVersion? {
        UnitReference(code).flatMap { byCode[$0.code.text] }.map { units[$0] }
    }

    /// What any of the spellings of a name means.
    mutating func find(_ spellings: [String]) -> NameFinding {
        let key = spellings.joined(separator: "\n")
        if let finding = known[key] { return finding }
        var best: [Int: NameMatch] = [:]
        for text in spellings {
            for match in matches(text) where (best[match.thing]?.score ?? 0) < match.match.score {
                best[match.thing] = match.match
            }
        }
        let finding = NameFinding(Array(best.values))
        known[key] = finding
        return finding
    }

    private func matches(_ text: String) -> [(thing: Int, match: NameMatch)] {
        if let place = byCode[text.trimmed()] { return [(place, match(place, 100, [.code]))] }
        let (bare, kinds) = UnitWords.cut(text)
        var hits = index.hits(text)
        if let kinds {
            // "xã Tân Trào" is not the ward of that name.
            hits += index.hits(bare).filter { kinds.contains(units[$0.thing].kind) }
        }
        return hits.map { hit in
            var score = hit.score
            var reasons = [hit.reason]
            if let scope, !scope.contains(units[hit.thing].key) {
                score -= 20
                reasons.append(.outsideScope)
            }
            return (hit.thing, match(hit.thing, score, reasons))
        }
    }

    private func match(_ place: Int, _ score: Int, _ reasons: [NameMatch.Reason]) -> NameMatch {
        NameMatch(code: units[place].key.description, name: units[place].name, score: score, reasons: reasons)
    }

    /// The unit that the lines above a table name with its kind ("UBND huyện Sơn Dương"): the lowest one.
    func named(in lines: [String]) -> [UnitVersion] {
        var found: Set<Int> = []
        for line in lines {
            for (kinds, name) in UnitWords.mentions(line) {
                let hits = index.hits(name).filter { $0.score >= 94 && kinds.contains(units[$0.thing].kind) }
                found.formUnion(hits.map(\.thing))
            }
        }
        let named = found.map { units[$0] }
        let lowest = named.map { Self.depth($0.kind) }.max()
        return named.filter { Self.depth($0.kind) == lowest }.sorted { $0.key < $1.key }
    }

    private static func depth(_ kind: UnitKind) -> Int {
        switch kind {
        case .nation: 0
        case .province: 1
        case .district: 2
        default: 3
        }
    }
}
