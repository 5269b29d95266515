package import HTML
package import Planning
package import Prose
package import Quantities

/// Makes the page of a unit.
package struct UnitPresenter {
    let frame: ViewFrame
    let review: UnitReview
    let phrases: UnitPhrases

    package init(
        review: UnitReview, address: ScoreboardAddress, catalogue: Catalogue, periods: [Period], head: Commit?,
        language: Language
    ) {
        frame = ViewFrame(
            board: review.board, address: address, catalogue: catalogue, periods: periods, head: head,
            language: language, place: .unit, form: "/units", page: { .unit($0) })
        self.review = review
        phrases = UnitPhrases(language)
    }

    private var words: Words { frame.words }
    private var board: Scoreboard { review.board }

    /// The whole document, for whoever looks in this task.
    package var document: Markup { layout.document }

    /// The page with its frame apart from its content.
    package var layout: Layout {
        frame.layout(title: "\(frame.unitName(board.unit)), \(words.period(board.period))", page.body)
    }

    var page: UnitPage {
        let summary = board.summary
        return UnitPage(
            phrases: phrases,
            opening: frame.opening(
                frame.unitName(board.unit), phrases.under(words.period(board.period)),
                isIllustrative: board.rows.contains { $0.standing.isIllustrative }),
            met: (summary.met, summary.targets),
            counts: State.allCases.compactMap { state in
                summary[state] == 0 ? nil : .init(state: state, word: words.state(state), count: summary[state])
            }, facts: facts, scoreboard: .scoreboard(frame.address),
            peers: review.comparisons.isEmpty ? nil : review.peers,
            targets: groups { !$0.plans.isEmpty }, watched: groups { $0.plans.isEmpty && $0.actual != nil },
            reports: review.reports.map(report), older: review.olderReports,
            history: review.successions.map(event), shortcomings: review.shortcomings.map(clause),
            stateCauses: stateCauses,
            directives: review.directives.map(clause),
            below: frame.catalogue.units.children(of: board.unit.key, on: board.structure).map {
                .init(name: frame.unitName($0), page: "\(frame.route(to: $0))", trouble: [])
            }, foot: frame.foot(.unit))
    }

    private var stateCauses: Route? {
        guard let visitor = Visitor.current,
            !visitor.permissions.isDisjoint(with: [.enterFigures, .enterOnBehalf]), board.asOf == nil
        else { return nil }
        return .desk(.shortcomings(frame.address.unit, board.period, language: frame.address.language))
    }

    private var facts: [(term: String, text: Markup)] {
        let unit = board.unit
        var facts: [(term: String, text: Markup)] = [(phrases.code, "\(unit.key.code.text)")]
        if let parent = review.parent {
            facts.append((phrases.above, "<a href=\"\(frame.route(to: parent))\">\(frame.unitName(parent))</a>"))
        }
        if let population = unit.population {
            facts.append((phrases.population, "\(words.number(ExactDecimal(population)))"))
        }
        if let area = unit.area { facts.append((phrases.area, "\(words.number(area)) km²")) }
        // Units that were there before the ledger begins carry a first day that says nothing.
        if unit.key.validFrom.year > 1900 { facts.append((phrases.since, "\(words.day(unit.key.validFrom))")) }
        if let last = unit.validTo { facts.append((phrases.until, "\(words.day(last))")) }
        if let basis = unit.basis, !basis.isEmpty { facts.append((phrases.basis, "\(basis)")) }
        return facts
    }

    private func groups(_ belongs: (Standing) -> Bool) -> [UnitPage.Group] {
        var groups: [(field: String, rows: [UnitPage.Row])] = []
        for row in board.rows {
            let standing = row.standing
            guard belongs(standing) else { continue }
            let field = standing.definition.field
            if groups.last?.field != field { groups.append((field, [])) }
            groups[groups.count - 1].rows.append(self.row(standing))
        }
        return groups.map { group in
            UnitPage.Group(
                name: frame.catalogue.indicators.field(group.field).map { words.name($0.name) } ?? group.field,
                rows: group.rows)
        }
    }

    private func row(_ standing: Standing) -> UnitPage.Row {
        let definition = standing.definition
        let amounts = Amounts(definition: definition, words: words)
        let comparison = review.comparisons[definition.code]
        let value = standing.actual.map { amounts.measured($0) } ?? "–"
        func shown(_ value: ExactDecimal) -> String {
            comparison?.basis == .percentOfPlan ? words.percent(value) : amounts.amount(value)
        }
        return UnitPage.Row(
            name: words.name(definition.name), measure: words.name(definition.measure),
            route: .indicator(definition.code, frame.address),
            actual: frame.traced(value, standing, board.unit), bar: PlanBar(standing),
            percent: frame.tracedPercent(standing, board.unit) ?? "–",
            state: standing.plans.isEmpty ? "–" : state(standing), owner: definition.owner ?? "",
            rank: comparison.map { "\($0.rank)/\($0.count)" } ?? "–",
            median: comparison.map { shown($0.median) } ?? "–",
            best: comparison.map { best in
                "\(shown(best.bestValue)) <small><a href=\"\(frame.route(to: best.best))\">\(best.best.name)</a></small>"
            } ?? "–")
    }

    private func state(_ standing: Standing) -> Markup {
        """
        \(StateMark.labelled(standing.verdict.state, words.state(standing.verdict.state)))<br>\
        <small>\(words.reason(standing))</small>
        """
    }

    private func report(_ report: UnitReview.Report) -> UnitPage.Report {
        let commit = report.recorded
        return UnitPage.Report(
            period: words.period(report.key.period),
            route: frame.page(frame.address.with { $0.period = report.key.period }), figures: report.figures,
            status: phrases.submission(report.state), recorded: words.moment(commit.at),
            change: .reading(.changes(ChangesChoice(change: commit.number)), frame.address),
            author: commit.note.author, document: commit.note.document ?? "")
    }

    private func event(_ step: Succession) -> UnitPage.Event {
        var what = phrases.event(step.event)
        if let share = step.share, share != 1, let percent = try? share.multiplied(by: 100) {
            what += " (" + phrases.part(words.percent(percent), step.shareBasis ?? "") + ")"
        }
        return UnitPage.Event(
            date: words.day(step.date), what: what, old: link(step.old), new: link(step.new), document: step.document)
    }

    /// Units of any time: the address names the first day.
    private func link(_ key: UnitKey) -> Markup {
        guard let unit = frame.catalogue.units.version(key) else { return "\(key.description)" }
        if key == board.unit.key { return "<b>\(frame.unitName(unit))</b>" }
        let view = frame.address.with { $0.unit = UnitReference(code: key.code, validFrom: key.validFrom) }
        return "<a href=\"\(Route.unit(view))\">\(frame.unitName(unit))</a>"
    }

    private func clause(_ shortcoming: Shortcoming) -> UnitPage.Clause {
        let indicator = shortcoming.indicator.flatMap { frame.catalogue.indicators.history(of: $0).last }
        return UnitPage.Clause(
            text: shortcoming.text ?? indicator.map { words.name($0.name) } ?? "",
            route: shortcoming.indicator.map { .indicator($0, frame.address) },
            notes: [shortcoming.cause, shortcoming.remedy, shortcoming.responsible].compactMap { $0 })
    }

    private func clause(_ directive: Directive) -> UnitPage.Clause {
        UnitPage.Clause(
            text: directive.text, route: directive.indicator.map { .indicator($0, frame.address) },
            notes: [
                words.directiveKind(directive.kind), directive.lead, directive.dueOn.map { phrases.due(words.day($0)) },
            ]
            .compactMap { $0 })
    }
}
