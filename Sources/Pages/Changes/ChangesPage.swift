package import HTML
package import Planning
package import Prose
import Quantities

/// What changed between two moments: states that moved, then change by change the figures, old beside new.
package struct ChangesPage {
    let difference: LedgerDifference
    let choice: ChangesChoice
    let address: ScoreboardAddress
    let catalogue: Catalogue
    private let words: Words
    private let phrases: ChangesPhrases
    private let wording: Wording

    package init(
        difference: LedgerDifference, choice: ChangesChoice, address: ScoreboardAddress, catalogue: Catalogue,
        language: Language
    ) {
        self.difference = difference
        self.choice = choice
        self.address = address
        self.catalogue = catalogue
        words = Words(language)
        phrases = ChangesPhrases(language)
        wording = .of(language)
    }

    private var reading: Reading { .changes(choice) }

    /// The whole document, for whoever looks in this task.
    package var document: Markup { layout.document }

    /// The page with its frame apart from its content.
    package var layout: Layout {
        let other: Language = words.language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: wording, title: "\(phrases.title): \(span)", home: .home(language: address.language),
            otherLanguage: .reading(reading, address.with { $0.language = other }),
            navigation: Navigation(current: .changes, view: address), content: content)
    }

    private var span: String {
        if let change = choice.change { return phrases.one(change.description) }
        let to = choice.to.flatMap { Day($0) }.map { words.day($0) } ?? words.moment(difference.to.at)
        if let from = choice.from.flatMap({ Day($0) }) { return phrases.between(words.day(from), to) }
        return difference.from.map { phrases.between(words.moment($0.at), to) } ?? phrases.upTo(to)
    }

    private var content: Markup {
        """
        <div class="head"><header class="mast"><h1>\(phrases.title)<span>\(span)</span></h1></header>
        \(form)</div>
        \(moves)\(shares, when: !difference.shares.isEmpty)
        <section aria-labelledby="changes-h"><h2 id="changes-h">\(phrases.changes)</h2>
        \(difference.groups, each: group)\("<p class=\"lead\">\(phrases.none)</p>", when: difference.groups.isEmpty)\
        \("<p class=\"lead\">\(phrases.older(difference.olderChanges))</p>", when: difference.olderChanges > 0)</section>
        \(foot)
        """
    }

    private var form: Markup {
        """
        <form class="pick" method="get" action="\(Reading.Path.changes.rawValue)" aria-label="\(phrases.choose)">
        \(Control.line(id: "from", name: "from", label: phrases.from, value: day(choice.from), type: "date"))
        \(Control.line(id: "to", name: "to", label: phrases.to, value: day(choice.to), type: "date"))
        <button type="submit">\(phrases.show)</button>
        \(hidden, each: { Control.hidden(name: $0.name, value: $0.value) })
        </form>
        """
    }

    /// A full moment does not fit a field of days; its day does.
    private func day(_ text: String?) -> String {
        text.map { String($0.prefix(10)) } ?? ""
    }

    private var hidden: [(name: String, value: String)] {
        var hidden = [(name: "unit", value: address.unit.description), (name: "period", value: address.period.code)]
        if let language = address.language { hidden.append((name: "lang", value: language.rawValue)) }
        return hidden
    }

    private var moves: Markup {
        let unit = wording.unitTitle(difference.board.unit.kind, difference.board.unit.name)
        let title = phrases.moved(unit, words.period(difference.board.period))
        let isNew = { (move: LedgerDifference.Move) in move.before.verdict.state == .noData }
        let real = difference.moves.filter { !isNew($0) }
        let first = difference.moves.filter(isNew)
        return """
            <section aria-labelledby="moves-h"><h2 id="moves-h">\(title)</h2>\
            \("<p class=\"lead\">\(phrases.noMoves)</p>", when: real.isEmpty)\(table(real), when: !real.isEmpty)\
            \(newlyJudged(first), when: !first.isEmpty)</section>
            """
    }

    /// Where the figures came from that are too many to be listed.
    private var shares: Markup {
        """
        <section aria-labelledby="shares-h"><h2 id="shares-h">\(phrases.byUnit)</h2>\
        <p class="lead">\(phrases.tooMany(difference.figures, difference.changesWithFigures))</p>\
        <div class="scroll" role="group" aria-labelledby="shares-h" tabindex="0"><table class="list">
        <thead><tr><th scope="col">\(phrases.unit)</th><th scope="col" class="r">\(phrases.newFigures)</th></tr></thead>
        <tbody>\(difference.shares, each: share)</tbody></table></div></section>
        """
    }

    private func share(_ share: LedgerDifference.Share) -> Markup {
        """
        <tr><th scope="row">\(wording.unitTitle(share.unit.kind, share.unit.name))</th>\
        <td class="r">\(words.number(ExactDecimal(share.figures)))</td></tr>

        """
    }

    private func newlyJudged(_ moves: [LedgerDifference.Move]) -> Markup {
        "<details class=\"behind\"><summary>\(phrases.firstFigures(moves.count))</summary>\(table(moves))</details>"
    }

    private func table(_ moves: [LedgerDifference.Move]) -> Markup {
        """
        <div class="scroll" role="group" aria-labelledby="moves-h" tabindex="0"><table class="list">
        <thead><tr><th scope="col">\(phrases.indicator)</th><th scope="col">\(phrases.before)</th>\
        <th scope="col">\(phrases.after)</th></tr></thead><tbody>\(moves, each: move)</tbody></table></div>
        """
    }

    private func move(_ move: LedgerDifference.Move) -> Markup {
        """
        <tr><th scope="row"><a href="\(Route.indicator(move.after.definition.code, address))">\
        \(words.name(move.after.definition.name))</a></th><td>\(state(move.before))</td><td>\(state(move.after))</td></tr>

        """
    }

    private func state(_ standing: Standing) -> Markup {
        let amounts = Amounts(definition: standing.definition, words: words)
        let value = standing.actual.map { amounts.measured($0) } ?? "–"
        let percent = standing.plans.first?.percent.map { ", " + words.percent($0) } ?? ""
        return """
            \(StateMark.labelled(standing.verdict.state, words.state(standing.verdict.state))) <small>\(value)\(percent)</small>
            """
    }

    private func group(_ group: LedgerDifference.Group) -> Markup {
        let commit = group.commit
        let note = commit.note
        var counts: [String] = []
        if group.figures > 0 { counts.append(phrases.figures(group.figures)) }
        if group.corrections > 0 { counts.append(phrases.corrections(group.corrections)) }
        if group.records > 0 { counts.append(phrases.records(group.records)) }
        let one = Route.reading(.changes(ChangesChoice(change: commit.number)), address)
        let about = [note.author, note.document, note.reason, note.file].compactMap { $0 }.joined(separator: " · ")
        return """
            <article class="change" aria-labelledby="c\(commit.number.description)-h">\
            <h3 id="c\(commit.number.description)-h"><a href="\(one)">\(phrases.one(commit.number.description))</a>, \
            \(words.moment(commit.at)): \(phrases.act(note.act))</h3>
            <p>\(counts.joined(separator: ", "))</p><p class="m">\(about)</p>
            \(table(group), when: !group.lines.isEmpty)\
            \("<p class=\"m\">\(phrases.unlisted(group.unlisted))</p>", when: group.unlisted > 0 && !group.lines.isEmpty)</article>

            """
    }

    private func table(_ group: LedgerDifference.Group) -> Markup {
        """
        <div class="scroll" role="group" aria-labelledby="c\(group.commit.number.description)-h" tabindex="0">\
        <table class="list"><thead><tr><th scope="col">\(phrases.figure)</th><th scope="col">\(phrases.unit)</th>\
        <th scope="col">\(phrases.period)</th><th scope="col">\(phrases.kind)</th>\
        <th scope="col" class="r">\(phrases.before)</th><th scope="col" class="r">\(phrases.after)</th></tr></thead>
        <tbody>\(group.lines, each: line)</tbody></table></div>
        """
    }

    private func line(_ line: LedgerDifference.Line) -> Markup {
        let key = line.entry.key
        let definition = catalogue.indicators.history(of: key.indicator).last
        let name = definition.map { words.name($0.name) } ?? key.indicator.text
        let facet: FigureFacet =
            switch key.scenario {
            case .actual: .actual
            case .yearEstimate: .yearEstimate
            case .plan(let assigner): .plan(assigner)
            }
        let unit = catalogue.units.version(key.unit).map { wording.unitTitle($0.kind, $0.name) } ?? key.unit.description
        let pedigree = Route.figure(.entry(line.entry.number, at: difference.to.number), address)
        let label: Markup = facet == .actual ? .empty : " <small>\(words.facet(facet))</small>"
        let note = line.entry.figure.note ?? ""
        return """
            <tr><th scope="row"><a href="\(pedigree)">\(name)</a>\(label)\
            \(optional: note.isEmpty ? nil : note, { "<br><small>\(phrases.reason($0))</small>" })</th>\
            <td class="mid">\(unit)</td>\
            <td>\(words.period(key.period))</td><td>\(phrases.kind(line.kind))</td>\
            <td class="r">\(amount(line.before, definition))</td><td class="r"><b>\(amount(line.value, definition))</b></td></tr>

            """
    }

    private func amount(_ value: ExactDecimal?, _ definition: IndicatorDefinition?) -> String {
        guard let value else { return "–" }
        return definition.map { Amounts(definition: $0, words: words).full(value) } ?? words.number(value)
    }

    private var foot: Markup {
        FramePhrases(words.language).foot(reading, address, ledger: nil)
    }
}
