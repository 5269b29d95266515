import Planning
import Prose
import Quantities

extension IndicatorPresenter {
    var definitionTerms: [(term: String, text: String)] {
        let ratio = [definition.numeratorName(in: words.language), definition.denominatorName(in: words.language)]
            .compactMap { $0 }.joined(separator: " / ")
        let terms: [(term: String, text: String?)] = [
            (phrases.measure, words.name(definition.measure)), (phrases.kind, phrases.kind(definition.kind)),
            (phrases.direction, phrases.direction(definition.direction)),
            (phrases.adds, phrases.adds(definition.unitAggregation)), (phrases.formula, definition.formula),
            (phrases.ratio, ratio.isEmpty ? nil : ratio), (phrases.owner, definition.owner),
            (phrases.source, definition.source), (phrases.legal, definition.legalBasis),
            (phrases.note, definition.note),
        ]
        return terms.compactMap { term, text in text.flatMap { $0.isEmpty ? nil : (term, $0) } }
    }

    var definitionRows: [IndicatorPage.DefinitionRow] {
        var rows: [IndicatorPage.DefinitionRow] = []
        for (place, step) in review.definitions.enumerated() {
            let what =
                place == 0
                ? phrases.first : changes(from: review.definitions[place - 1].definition, to: step.definition)
            rows.append(
                IndicatorPage.DefinitionRow(
                    from: words.day(step.definition.validFrom), what: what, recorded: words.moment(step.recorded.at),
                    author: step.recorded.note.author, document: step.recorded.note.document ?? ""))
        }
        return rows
    }

    /// What is another in the later definition, old → new.
    private func changes(from old: IndicatorDefinition, to new: IndicatorDefinition) -> String {
        func change(_ term: String, _ before: String?, _ after: String?) -> String? {
            before == after ? nil : "\(term): \(before ?? "–") → \(after ?? "–")"
        }
        let found = [
            change(phrases.definition, words.name(old.name), words.name(new.name)),
            change(phrases.measure, words.name(old.measure), words.name(new.measure)),
            change(phrases.kind, phrases.kind(old.kind), phrases.kind(new.kind)),
            change(phrases.direction, phrases.direction(old.direction), phrases.direction(new.direction)),
            change(phrases.adds, phrases.adds(old.unitAggregation), phrases.adds(new.unitAggregation)),
            change(phrases.formula, old.formula, new.formula), change(phrases.owner, old.owner, new.owner),
            change(phrases.legal, old.legalBasis, new.legalBasis), change(phrases.note, old.note, new.note),
        ].compactMap { $0 }
        return found.isEmpty ? phrases.reworded : found.joined(separator: "; ")
    }
}
