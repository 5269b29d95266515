package import HTML
package import Planning
package import Prose
package import Quantities

/// Figures before and after a succession, side by side.
package struct SuccessionEffects: Sendable {
    /// What a new unit would show.
    package enum Cell: Sendable, Hashable {
        /// With the old units that have no figure.
        case value(ExactDecimal, isEstimate: Bool, lacking: [String])
        case refused(RebasingRefusal)
        case undefined(UndefinedRebasing)
        case recomputed
        case nothing
    }

    package struct Line: Sendable {
        let definition: IndicatorDefinition
        let before: [Cell]
        let after: [Cell]

        package init(definition: IndicatorDefinition, before: [Cell], after: [Cell]) {
            self.definition = definition
            self.before = before
            self.after = after
        }
    }

    let language: Language
    let period: Period
    let date: Day
    let old: [UnitVersion]
    let new: [UnitVersion]
    let lines: [Line]

    package init(
        language: Language, period: Period, date: Day, old: [UnitVersion], new: [UnitVersion], lines: [Line]
    ) {
        self.language = language
        self.period = period
        self.date = date
        self.old = old
        self.new = new
        self.lines = lines
    }

    /// Where the old units have no figures at all.
    package static func none(_ language: Language) -> Markup {
        let phrases = SuccessionPhrases(language)
        return """
            <section aria-labelledby="effects"><h2 id="effects">\(phrases.effects)</h2><p>\(phrases.noFigures)</p></section>
            """
    }

    private var phrases: SuccessionPhrases { SuccessionPhrases(language) }
    private var words: Words { Words(language) }

    package var markup: Markup {
        func head(_ unit: UnitVersion) -> Markup {
            "<th scope=\"col\" class=\"r\">\(UnitTitle.text(unit, language)) <span class=\"m\">\(unit.key.code.text)</span></th>"
        }
        func newHead(_ unit: UnitVersion) -> Markup {
            "<th scope=\"col\" class=\"r new\">→ \(UnitTitle.text(unit, language)) <span class=\"m\">\(unit.key.code.text)</span></th>"
        }
        return """
            <section aria-labelledby="effects"><h2 id="effects">\(phrases.effects)</h2>\
            <p>\(phrases.effectsLead(words.period(period), words.day(date)))</p>\
            <div class="tablebox" role="group" aria-labelledby="effects" tabindex="0"><table class="list"><thead><tr>\
            <th scope="col">\(phrases.indicator)</th>\(old, each: head)\(new, each: newHead)</tr></thead>\
            <tbody>\(lines, each: row)</tbody></table></div></section>
            """
    }

    private func row(_ line: Line) -> Markup {
        let name = language.pick(line.definition.name.vietnamese, line.definition.name.english)
        let measure = language.pick(line.definition.measure.vietnamese, line.definition.measure.english)
        return """
            <tr><th scope="row">\(name) <span class="m">\(measure)</span></th>\
            \(line.before, each: { cell($0, line.definition, isNew: false) })\
            \(line.after, each: { cell($0, line.definition, isNew: true) })</tr>
            """
    }

    private func number(_ value: ExactDecimal, _ definition: IndicatorDefinition) -> String {
        words.number(value, places: definition.decimals)
    }

    private func cell(_ cell: Cell, _ definition: IndicatorDefinition, isNew: Bool) -> Markup {
        switch cell {
        case .value(let value, let isEstimate, let lacking):
            let notes = [isEstimate ? phrases.estimate : nil, lacking.isEmpty ? nil : phrases.lacking(lacking)]
                .compactMap { $0 }.joined(separator: "; ")
            let shown: Markup = isNew ? "<strong>\(number(value, definition))</strong>" : "\(number(value, definition))"
            return
                "<td class=\"r\(" new", when: isNew)\">\(shown)\("<small>\(notes)</small>", when: !notes.isEmpty)</td>"
        case .refused(let refusal): return said(phrases.refusal(refusal), isNew)
        case .undefined(let reason): return said(phrases.undefined(reason), isNew)
        case .recomputed: return said(phrases.recomputed, isNew)
        case .nothing: return said(phrases.nothing, isNew)
        }
    }

    private func said(_ text: String, _ isNew: Bool) -> Markup {
        "<td class=\"r m\(" new", when: isNew)\">\(text)</td>"
    }
}
