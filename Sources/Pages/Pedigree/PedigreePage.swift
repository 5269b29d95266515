package import HTML
package import Planning
package import Prose
import Quantities

/// Where a figure comes from: a tree down to the entries, each with who, when, on what paper and why.
package struct PedigreePage {
    /// More parts than these are folded.
    private static let openParts = 12

    let pedigree: Pedigree
    let address: ScoreboardAddress?
    let language: Language
    /// The language, where the address named one.
    let chosen: Language?
    /// The papers behind the report that states it.
    let papers: [ProofList.Line]
    private let words: Words
    private let phrases: PedigreePhrases
    private let wording: Wording

    package init(
        pedigree: Pedigree, address: ScoreboardAddress?, language: Language, chosen: Language?,
        papers: [ProofList.Line] = []
    ) {
        self.pedigree = pedigree
        self.address = address
        self.language = language
        self.chosen = chosen
        self.papers = papers
        words = Words(language)
        phrases = PedigreePhrases(language)
        wording = .of(language)
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: wording, title: "\(phrases.title): \(name)", home: .home(language: chosen),
            otherLanguage: .reading(reading, address?.with { $0.language = other }, language: other),
            navigation: Navigation(view: address, language: chosen), content: content
        ).document
    }

    private var reading: Reading { .figure(pedigree.reference.text) }

    private var name: String {
        pedigree.definition.map { words.name($0.name) } ?? words.facet(pedigree.facet)
    }

    private var content: Markup {
        """
        <header class="mast"><h1>\(name)<span>\(label(pedigree.facet)), \
        \(wording.unitTitle(pedigree.unit.kind, pedigree.unit.name)), \(words.period(pedigree.period))</span></h1>
        <p class="figure"><strong>\(value(pedigree.value, pedigree.definition, pedigree.facet))</strong></p>
        <p class="window">\(phrases.readUpTo(pedigree.change.number.description, words.moment(pedigree.change.at))) \
        \(phrases.reference): <code>\(pedigree.reference.text)</code></p>
        \(optional: pedigree.definition, { "<p><a href=\"\(Route.indicator($0.code, view))\">\(phrases.toIndicator)</a></p>" })\
        </header>
        \(made, when: !pedigree.sources.isEmpty)\
        \(proofs, when: !papers.isEmpty)
        \(counted, when: !pedigree.counted.isEmpty)
        \(FramePhrases(language).foot(reading, address, ledger: nil, language: chosen))
        """
    }

    /// The view of the figure's own unit and period.
    private var view: ScoreboardAddress {
        var view =
            address
            ?? ScoreboardAddress(
                unit: UnitReference(code: pedigree.unit.key.code), period: pedigree.period, language: chosen)
        if view.unit.code != pedigree.unit.key.code {
            view.unit = UnitReference(code: pedigree.unit.key.code, validFrom: pedigree.unit.key.validFrom)
        }
        return view
    }

    private var made: Markup {
        """
        <section aria-labelledby="made-h"><h2 id="made-h">\(phrases.madeFrom)</h2>
        <ul class="tree">\(pedigree.sources, each: source)</ul></section>
        """
    }

    private var proofs: Markup {
        """

        <section aria-labelledby="proofs-h"><h2 id="proofs-h">\(ProofPhrases(language).title)</h2>
        \(ProofList(language: language, lines: papers).markup)</section>
        """
    }

    private var counted: Markup {
        """
        <section aria-labelledby="counted-h"><h2 id="counted-h">\(phrases.counted)</h2>
        <ul class="tree">\(pedigree.counted, each: target)</ul></section>
        """
    }

    private func target(_ standing: Standing) -> Markup {
        """
        <li><p><a href="\(Route.indicator(standing.definition.code, view))">\(words.name(standing.definition.name))</a> \
        \(StateMark.labelled(standing.verdict.state, words.state(standing.verdict.state)))</p></li>
        """
    }

    private func source(_ source: Pedigree.Source) -> Markup {
        """
        <li><p><b>\(value(source.value, source.definition, source.facet))</b> \(words.name(source.definition.name)) \
        <span class="m">– \(words.facet(source.facet)), \(wording.unitTitle(source.unit.kind, source.unit.name)), \
        \(words.period(source.period))</span></p>\
        \(optional: source.definition.formula, { "<p class=\"m\">\(phrases.formula($0))</p>" })\
        \(steps(source), when: !source.steps.isEmpty)\(parts(source), when: !source.parts.isEmpty)</li>

        """
    }

    private func parts(_ source: Pedigree.Source) -> Markup {
        let list: Markup = "<ul>\(source.parts, each: self.source)</ul>"
        guard source.parts.count > Self.openParts else { return list }
        return "<details><summary>\(phrases.parts(source.parts.count))</summary>\(list)</details>"
    }

    private func steps(_ source: Pedigree.Source) -> Markup {
        "<ol class=\"steps\">\(source.steps.reversed(), each: { step($0, of: source) })</ol>"
    }

    private func step(_ step: Pedigree.Step, of source: Pedigree.Source) -> Markup {
        let commit = step.recorded
        let change = Route.reading(.changes(ChangesChoice(change: commit.number)), address, language: chosen)
        var pieces = [words.moment(commit.at), commit.note.author]
        if let document = step.entry.figure.source ?? commit.note.document { pieces.append(document) }
        if let file = commit.note.file { pieces.append(phrases.file(file)) }
        if let reason = commit.note.reason { pieces.append(phrases.reason(reason)) }
        if let note = step.entry.figure.note, !note.isEmpty { pieces.append(note) }
        return """
            <li\(" class=\"old\"", when: !step.isHolding)><b>\(amount(step.value, source.definition))</b> \
            <small>\(facts(step, replacing: source.replaced(by: step.entry.number)))</small><br>\
            <a href="\(change)">\(phrases.change(commit.number.description))</a> <span class="m">· \
            \(pieces.joined(separator: " · "))</span>\(optional: step.approval, approval)</li>
            """
    }

    private func approval(_ approval: Pedigree.Approval) -> Markup {
        let commit = approval.change
        let change = Route.reading(.changes(ChangesChoice(change: commit.number)), address, language: chosen)
        let by = [commit.note.author, approval.inPlaceOf.map { words.inPlaceOf($0) }].compactMap { $0 }
        return """
            <br><span class="m">\(phrases.approved) \(words.moment(commit.at)) · \(by.joined(separator: ", ")) ·</span> \
            <a href="\(change)">\(phrases.change(commit.number.description))</a>
            """
    }

    private func facts(_ step: Pedigree.Step, replacing earlier: EntryNumber?) -> String {
        var facts = [step.isHolding ? phrases.holds : phrases.replaced, words.status(step.entry.figure.status)]
        if step.state != .approved { facts.append(phrases.state(step.state)) }
        facts.append(phrases.entry(step.entry.number.description))
        if let earlier { facts.append(phrases.replaces(earlier.description)) }
        if step.entry.figure.isIllustrative { facts.append(phrases.illustrative) }
        return facts.joined(separator: ", ")
    }

    private func amount(_ value: ExactDecimal?, _ definition: IndicatorDefinition) -> String {
        value.map { Amounts(definition: definition, words: words).withMeasure($0) } ?? phrases.withdrawn
    }

    private func value(_ value: ExactDecimal?, _ definition: IndicatorDefinition?, _ facet: FigureFacet) -> String {
        guard let value else { return phrases.none }
        if facet.isPercent { return words.percent(value) }
        return definition.map { Amounts(definition: $0, words: words).withMeasure(value) } ?? words.number(value)
    }

    private func label(_ facet: FigureFacet) -> String {
        let label = words.facet(facet)
        return label.prefix(1).uppercased() + label.dropFirst()
    }
}

extension FigureFacet {
    /// Whether its value is a percent, whatever the indicator is measured in.
    var isPercent: Bool {
        switch self {
        case .percent, .above, .index, .growth, .expectedPercent, .ceilingUsed, .yearPercent, .targetShare: true
        default: false
        }
    }
}
