import HTML
import Planning
import Prose
import Quantities

/// Makes the rows, and collects the sources that they name.
struct RowPresenter {
    let parent: ScoreboardPresenter
    let columns: PlanColumns
    private let unfolding: Unfolding
    private(set) var footnotes: Footnotes
    /// The same units stand under many rows.
    private var known: [UnitKey: UnitLinks] = [:]

    private struct UnitLinks {
        let reference: UnitReference
        let page: Markup
    }

    init(parent: ScoreboardPresenter, columns: PlanColumns, unfolding: Unfolding, footnotes: Footnotes) {
        self.parent = parent
        self.columns = columns
        self.unfolding = unfolding
        self.footnotes = footnotes
    }

    var words: Words { parent.words }
    var wording: Wording { parent.wording }

    mutating func row(_ row: Scoreboard.Row) -> ScoreboardPage.Row {
        let standing = row.standing
        let definition = standing.definition
        let amounts = Amounts(definition: definition, words: words)
        let own = links(of: parent.board.unit).reference
        return ScoreboardPage.Row(
            code: definition.code.text, name: "\(words.name(definition.name))",
            page: "\(Route.indicator(definition.code, parent.address))", measure: "\(words.name(definition.measure))",
            isPart: definition.partOf != nil, actual: actual(standing, amounts, of: own),
            bar: PlanBar(standing),
            plans: plans(standing, amounts), same: same(standing, amounts), state: standing.verdict.state,
            word: "\(words.state(standing.verdict.state))",
            why: "\(parent.shortWhy(standing))",
            estimate: estimate(standing, amounts),
            forecast: forecast(standing, amounts), pace: pace(standing, amounts),
            details: DetailPresenter(parent: parent, amounts: amounts, unfolding: unfolding).details(
                of: row, units: unitRows(row, amounts), columns: unitColumns(row).map { columns.heads[$0].title }))
    }

    private mutating func links(of unit: UnitVersion) -> UnitLinks {
        if let links = known[unit.key] { return links }
        let made = UnitLinks(reference: parent.frame.reference(to: unit), page: "\(parent.route(to: unit))")
        known[unit.key] = made
        return made
    }

    /// The places of the columns of plans that any unit of the row has.
    private func unitColumns(_ row: Scoreboard.Row) -> [Int] {
        columns.assigners.indices.filter { place in
            row.units.contains { unit in
                unit.standing.plans.contains { $0.plan.assigner == columns.assigners[place] }
            }
        }
    }

    private mutating func unitRows(_ row: Scoreboard.Row, _ amounts: Amounts) -> [ScoreboardPage.UnitRow] {
        let units = unfolding.units(of: row)
        guard !units.isEmpty else { return [] }
        let shown = unitColumns(row)
        let usual = row.standing.actual?.origin.status
        return units.map { unit in
            let standing = unit.standing
            let links = links(of: unit.unit)
            let plans = plans(standing, amounts)
            let lacking = standing.coverage.lacking.map { parent.unitName($0) }.joined(separator: ", ")
            return ScoreboardPage.UnitRow(
                name: "\(parent.unitName(unit.unit))", page: links.page,
                actual: actual(standing, amounts, of: links.reference, usual: usual), bar: PlanBar(standing),
                plans: shown.map { plans[$0] },
                same: same(standing, amounts),
                state: standing.verdict.state, word: "\(words.state(standing.verdict.state))",
                coverage: lacking.isEmpty ? nil : "\(wording.coverageLacks(lacking))")
        }
    }

    /// The actual figure; a status that is the usual one of its table is not said again.
    private mutating func actual(
        _ standing: Standing, _ amounts: Amounts, of unit: UnitReference, usual: FigureStatus? = nil
    ) -> ScoreboardPage.Figure? {
        guard let measured = standing.actual else { return nil }
        let origin = measured.origin
        var notes: [String] = origin.status == usual ? [] : [words.status(origin.status)]
        if origin.isPending { notes.append(wording.waiting) }
        if let period = origin.carriedFrom { notes.append(words.period(period)) }
        return ScoreboardPage.Figure(
            value: "\(amounts.measured(measured))", pedigree: parent.frame.pedigree(of: standing, unit),
            isIllustrative: origin.isIllustrative,
            source: footnotes.number(of: origin.entry.flatMap(parent.source)).map { ($0, wording) },
            notes: notes.isEmpty ? [] : ["\(notes.joined(separator: " · "))"])
    }

    private mutating func plans(_ standing: Standing, _ amounts: Amounts) -> [ScoreboardPage.Figure?] {
        columns.assigners.map { assigner in
            standing.plans.first { $0.plan.assigner == assigner }.map { plan($0, standing, amounts) }
        }
    }

    private mutating func plan(
        _ attainment: Attainment, _ standing: Standing, _ amounts: Amounts
    ) -> ScoreboardPage.Figure {
        let plan = attainment.plan
        let amount = amounts.amount(plan.value)
        let text =
            switch (plan.basis, plan.bound) {
            case (.increment, _) where standing.definition.timeAggregation != .sum: wording.increaseOf(amount)
            case (_, .ceiling): wording.ceilingOf(amount)
            default: wording.planOf(amount)
            }
        let star: Markup = plan.isIllustrative ? ScoreboardPage.Figure.star : .empty
        let document = footnotes.number(of: columns.unusualDocument(plan))
        let reference: Markup = document.map { ScoreboardPage.Figure.reference($0, wording) } ?? .empty
        var notes: [Markup] = ["\(text)\(star)\(reference)"]
        let from = plan.effectiveFrom
        if from.month != 1 || from.day != 1 { notes.append("\(wording.adjusted(words.day(from)))") }
        return ScoreboardPage.Figure(
            value: attainment.percent.map { "\(words.percent($0))" } ?? "–", notes: notes)
    }

    private func same(_ standing: Standing, _ amounts: Amounts) -> ScoreboardPage.Figure? {
        guard let same = standing.samePeriod else { return nil }
        let star: Markup = same.value.origin.isIllustrative ? ScoreboardPage.Figure.star : .empty
        let amount: Markup = "\(amounts.measured(same.value))\(star)"
        if let percent = same.percent {
            return ScoreboardPage.Figure(value: "\(words.percent(percent))", notes: [amount])
        }
        if let points = same.points {
            let sign = points.signum > 0 ? "+" : ""
            return ScoreboardPage.Figure(
                value: "\(wording.pointsDifference(sign + words.number(points)))", notes: [amount])
        }
        return ScoreboardPage.Figure(value: "–", notes: [amount])
    }

    private func estimate(_ standing: Standing, _ amounts: Amounts) -> ScoreboardPage.Figure? {
        standing.yearEstimate.map {
            ScoreboardPage.Figure(value: "\(amounts.measured($0))", isIllustrative: $0.origin.isIllustrative)
        }
    }

    private func forecast(_ standing: Standing, _ amounts: Amounts) -> ScoreboardPage.Figure? {
        guard case .forecast(let forecast) = standing.forecast else { return nil }
        let range = "\(amounts.amount(forecast.low))–\(amounts.amount(forecast.high))"
        return ScoreboardPage.Figure(
            value: "\(amounts.amount(forecast.value))", notes: ["\(range) (\(words.percent(forecast.error)))"])
    }

    private func pace(_ standing: Standing, _ amounts: Amounts) -> ScoreboardPage.Figure? {
        guard let pace = standing.pace, let needed = pace.neededPerMonth else { return nil }
        return ScoreboardPage.Figure(
            value: "\(amounts.amount(needed))", notes: ["\(wording.soFarPerMonth(amounts.amount(pace.soFarPerMonth)))"])
    }
}
