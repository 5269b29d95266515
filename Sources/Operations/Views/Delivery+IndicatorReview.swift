import Aggregation
package import Planning
import Quantities
import Storage

extension Delivery {
    /// One indicator of one unit from all sides. The catalogue must know the indicator.
    package func indicatorReview(
        _ code: IndicatorCode, _ query: ScoreboardQuery
    ) throws(Failure) -> IndicatorReview {
        let view = try view(asOf: query.asOf, includesPending: query.includesPending)
        let question = ReviewQuestion(change: view.head?.number, indicator: code, query: query)
        return try indicatorReviews.answer(question) { () throws(Failure) in
            try indicatorReview(code, query, in: view)
        }
    }

    private func indicatorReview(
        _ code: IndicatorCode, _ query: ScoreboardQuery, in view: LedgerView
    ) throws(Failure) -> IndicatorReview {
        var query = query
        query.byUnit = true
        let board = try view.scoreboard(query, only: code)
        guard let row = board.rows.first else {
            throw .refused(.document(.unknownReference(code.text)))
        }
        let trend = TrendBuilder(view: view, board: board, row: row)
        return IndicatorReview(
            board: board, row: row, years: trend.years(), expected: trend.expected(),
            plans: try planSteps(code, board, view), definitions: try definitionSteps(code, view))
    }

    /// Every plan of the year as it was recorded, those that were replaced too.
    private func planSteps(
        _ code: IndicatorCode, _ board: Scoreboard, _ view: LedgerView
    ) throws(Failure) -> [IndicatorReview.PlanStep] {
        guard let year = Period.year(board.period.year), let head = view.head?.number else { return [] }
        let book = view.plans.history(code, board.unit.key, year)
        guard !book.isEmpty else { return [] }
        let holding = Set(view.plans.plans(code, board.unit.key, year, on: board.window.to).map(\.entry))
        let found = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                var keys: [FigureKey] = []
                for line in try connection.entries(book.map(\.entry), upTo: head)
                where !keys.contains(line.entry.key) { keys.append(line.entry.key) }
                var lines: [LedgerEntry] = []
                for key in keys { lines += try connection.history(of: key, upTo: head) }
                return lines
            }
        }
        return found.compactMap { line -> IndicatorReview.PlanStep? in
            guard case .plan(let assigner) = line.entry.key.scenario, line.provenance.state == .approved else {
                return nil
            }
            let figure = line.entry.figure
            let scale = view.catalogue.indicators.definition(of: code, on: figure.definition)?.decimals ?? 0
            return IndicatorReview.PlanStep(
                assigner: assigner, entry: line.entry.number,
                effectiveFrom: figure.effectiveFrom ?? figure.window.from,
                value: figure.value.map { ExactDecimal(scaled: $0.amount, scale: scale) },
                isIllustrative: figure.isIllustrative, recorded: line.provenance.recorded,
                document: figure.source ?? line.provenance.recorded.note.document,
                isHolding: holding.contains(line.entry.number))
        }
    }

    private func definitionSteps(
        _ code: IndicatorCode, _ view: LedgerView
    ) throws(Failure) -> [IndicatorReview.DefinitionStep] {
        guard let head = view.head?.number else { return [] }
        return try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                var steps: [IndicatorReview.DefinitionStep] = []
                for (definition, number) in try connection.definitions(of: code, upTo: head) {
                    guard let commit = try connection.commit(number) else { continue }
                    steps.append(IndicatorReview.DefinitionStep(definition: definition, recorded: commit))
                }
                return steps
            }
        }
    }
}

/// Follows an indicator through the years and months.
private struct TrendBuilder {
    /// Years that are shown with the one asked for.
    private static let depth = 4

    let view: LedgerView
    let board: Scoreboard
    let row: Scoreboard.Row

    private var definition: IndicatorDefinition { row.standing.definition }

    private func context(_ period: Period) -> BoardContext {
        BoardContext(view: view, period: period, calendar: board.calendar, structure: board.structure)
    }

    func years() -> [IndicatorReview.Year] {
        let current = board.period.year
        var years: [IndicatorReview.Year] = []
        for number in (current - Self.depth)..<current {
            guard let period = Period.year(number) else { continue }
            let context = context(period)
            guard let definition = context.definition(definition.code) else { continue }
            let subject = context.subject(board.unit, at: period)
            let builder = StandingBuilder(context: context, scope: context.scope(of: board.unit))
            let standing = builder.standing(definition, of: subject)
            if years.isEmpty, standing.actual == nil, standing.plans.isEmpty { continue }
            years.append(
                IndicatorReview.Year(year: number, standing: standing, path: path(number, through: 12, context)))
        }
        let path = path(current, through: board.period.months.upperBound, context(board.period))
        years.append(IndicatorReview.Year(year: current, standing: row.standing, path: path))
        return years
    }

    /// The cumulated figures at the ends of the months; later ones are not told, even where they are known.
    private func path(_ year: Int, through last: Int, _ context: BoardContext) -> [Measured?] {
        (1...12).map { month -> Measured? in
            guard month <= last, let period = Period.month(year, month) else { return nil }
            let subject = context.subject(board.unit, at: period, within: context.scope(of: board.unit))
            let figures = FormulaFigures(context: context, subject: subject, period: period, depth: 0)
            guard let found = try? figures.figure(definition).measured, found.origin.carriedFrom == nil else {
                return nil
            }
            return found
        }
    }

    /// What the first plan expects by the end of each month.
    func expected() -> [IndicatorReview.Expected?] {
        guard let plan = row.standing.plans.first?.plan, definition.direction == .up || definition.direction == .down
        else { return [] }
        let months = (1...12).map { expected($0, plan) }
        return months.allSatisfy { $0 == nil } ? [] : months
    }

    private func expected(_ month: Int, _ plan: Planning.PlanFigure) -> IndicatorReview.Expected? {
        guard let period = Period.month(board.period.year, month) else { return nil }
        let context = context(period)
        let subject = context.subject(board.unit, at: period)
        let builder = StandingBuilder(context: context, scope: context.scope(of: board.unit))
        let earlier = context.earlierYears(definition, of: subject)
        let start: Ratio?
        do {
            start = try builder.startOfYear(definition, subject, earlier)
        } catch {
            return nil
        }
        let question = StandingCase(
            definition: definition, period: period, actual: nil, plan: plan, start: start,
            basis: ExpectationBasis(
                definition: definition, period: period, window: context.window,
                milestones: builder.milestones(definition, of: subject), earlier: earlier, start: start))
        guard let expected = try? question.expectation(of: plan) else { return nil }
        let shares = definition.timeAggregation == .sum ? earlier.compactMap { $0.share(throughMonth: month) } : []
        let bounds = shares.count > 1 ? (shares.min(), shares.max()) : (nil, nil)
        return IndicatorReview.Expected(
            value: expected.shown, low: amount(bounds.0, of: plan), high: amount(bounds.1, of: plan))
    }

    private func amount(_ share: Ratio?, of plan: Planning.PlanFigure) -> ExactDecimal? {
        share.flatMap { try? $0.multiplied(by: Ratio(plan.value)).rounded(to: definition.decimals) }
    }
}
