import Planning
import Quantities

/// Finds the indicators that the rows and columns of a table name.
struct IndicatorMatcher {
    private let definitions: [IndicatorDefinition]
    private let index: NameIndex
    private let byCode: [String: Int]
    private let words: HeaderWords
    private var known: [String: [Int: NameMatch]] = [:]

    init(_ catalogue: IndicatorCatalogue, _ words: HeaderWords) {
        definitions = catalogue.codes.compactMap { catalogue.history(of: $0).last }
        byCode = Dictionary(
            definitions.enumerated().map { ($0.element.code.text, $0.offset) }, uniquingKeysWith: { first, _ in first })
        index = NameIndex(
            definitions.map { definition in
                ([definition.name.vietnamese, definition.name.english] + definition.aliases).flatMap { name in
                    let bare = name.withoutBrackets.trimmed()
                    return (bare == name ? [name] : [name, bare]) + words.writtenOut(name)
                }
            })
        self.words = words
    }

    func definition(code: String) -> IndicatorDefinition? { byCode[code].map { definitions[$0] } }

    /// What a row or column is about: by any spelling, else together with the name of the row above it; one that is
    /// measured otherwise is hardly meant.
    mutating func find(_ spellings: [String], above: String?, measure: MeasureText?) -> NameFinding {
        var best = matches(spellings)
        if let above, (best.values.map(\.score).max() ?? 0) < NameMatch.certain {
            let joined = spellings.prefix(2).flatMap { ["\(above) \($0)", "\($0) \(above)"] }
            // Some words in common say nothing here: those of the row above are that row's.
            for (thing, match) in matches(joined)
            where match.score >= NameMatch.certain && (best[thing]?.score ?? 0) < match.score {
                best[thing] = match
                best[thing]?.reasons.append(.withRowAbove)
            }
        }
        guard let measure else { return NameFinding(Array(best.values)) }
        return NameFinding(best.map { weighed($0.value, definitions[$0.key], measure) })
    }

    private mutating func matches(_ spellings: [String]) -> [Int: NameMatch] {
        let key = spellings.joined(separator: "\n")
        if let matches = known[key] { return matches }
        var best: [Int: NameMatch] = [:]
        for text in spellings {
            if let place = byCode[text.trimmed()] { best[place] = match(place, 100, [.code]) }
            for hit in index.hits(text) where (best[hit.thing]?.score ?? 0) < hit.score {
                best[hit.thing] = match(hit.thing, hit.score, [hit.reason])
            }
            for hit in words.writtenOut(text).flatMap(index.hits) {
                // Certain, if the rest is, but behind a name that is written out.
                let score = min(hit.score, 97)
                guard (best[hit.thing]?.score ?? 0) < score else { continue }
                best[hit.thing] = match(hit.thing, score, [.abbreviation])
            }
        }
        known[key] = best
        return best
    }

    private func weighed(_ match: NameMatch, _ definition: IndicatorDefinition, _ measure: MeasureText) -> NameMatch {
        var match = match
        let known = MeasureText(cell: definition.measure.vietnamese, words)
        if known?.base == measure.base {
            match.score = min(100, match.score + 2)
            match.reasons.append(.measureFits)
        } else if known != nil {
            match.score -= 12
            match.reasons.append(.measureDiffers)
        }
        return match
    }

    private func match(_ place: Int, _ score: Int, _ reasons: [NameMatch.Reason]) -> NameMatch {
        NameMatch(
            code: definitions[place].code.text, name: definitions[place].name.vietnamese, score: score,
            reasons: reasons)
    }
}
