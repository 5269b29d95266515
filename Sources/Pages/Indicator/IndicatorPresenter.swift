package import HTML
package import Planning
package import Prose
package import Quantities

/// Makes the page of an indicator.
package struct IndicatorPresenter {
    let frame: ViewFrame
    let review: IndicatorReview
    let choice: IndicatorChoice
    let phrases: IndicatorPhrases
    let amounts: Amounts

    package init(
        review: IndicatorReview, choice: IndicatorChoice, address: ScoreboardAddress, catalogue: Catalogue,
        periods: [Period], head: Commit?, language: Language
    ) {
        let code = review.row.standing.definition.code
        frame = ViewFrame(
            board: review.board, address: address, catalogue: catalogue, periods: periods, head: head,
            language: language, place: .indicators, page: { .reading(.indicator(code, choice), $0) })
        self.review = review
        self.choice = choice
        phrases = IndicatorPhrases(language)
        amounts = Amounts(definition: review.row.standing.definition, words: frame.words)
    }

    var words: Words { frame.words }
    var definition: IndicatorDefinition { review.row.standing.definition }
    private var standing: Standing { review.row.standing }
    private var name: String { words.name(definition.name) }
    private var reading: Reading { .indicator(definition.code, choice) }

    /// The whole document, for whoever looks in this task.
    package var document: Markup { layout.document }

    /// The page with its frame apart from its content.
    package var layout: Layout {
        frame.layout(title: "\(name), \(frame.unitName(review.board.unit))", page.body)
    }

    var page: IndicatorPage {
        let under = phrases.under(frame.unitName(review.board.unit), words.period(review.board.period))
        return IndicatorPage(
            phrases: phrases,
            opening: frame.opening(
                name, under, isIllustrative: standing.isIllustrative,
                hidden: [(IndicatorChoice.Parameter.sort.rawValue, choice.sort == .name ? nil : choice.sort.rawValue)]),
            facts: facts, whence: frame.pedigree(of: standing, review.board.unit),
            chart: chart, keys: keys, months: months, years: review.years.map(year),
            units: IndicatorUnits(parent: self).table, plansTitle: phrases.planSteps(review.board.period.year),
            plans: review.plans.map(plan), definition: definitionTerms, definitions: definitionRows,
            foot: frame.foot(reading))
    }

    private var facts: [IndicatorPage.Fact] {
        let state = standing.verdict.state
        var facts = [
            IndicatorPage.Fact(
                term: phrases.actual,
                value:
                    "<b>\(standing.actual.map { frame.traced(amounts.measured($0), standing, review.board.unit) } ?? "–")</b>\(optional: amounts.measureBeside, { " <small>\($0)</small>" })",
                note: standing.actual.map { "<small>\(words.status($0.origin.status))</small>" } ?? .empty),
            IndicatorPage.Fact(
                term: phrases.state, value: StateMark.labelled(state, words.state(state)),
                note: "<small>\(words.reason(standing))</small>"),
        ]
        for attainment in standing.plans {
            let plan = amounts.amount(attainment.plan.value)
            facts.append(
                IndicatorPage.Fact(
                    term: phrases.ofPlan(words.assigner(attainment.plan.assigner)),
                    value: "<b>\(frame.tracedPercent(attainment, standing, review.board.unit) ?? "–")</b>",
                    note: "<small>\(frame.wording.planOf(plan))</small>"))
        }
        if let same = standing.samePeriod {
            let index = same.percent.map { words.percent($0) } ?? same.points.map { points($0) } ?? "–"
            facts.append(
                IndicatorPage.Fact(
                    term: phrases.samePeriod, value: "<b>\(index)</b>",
                    note: "<small>\(amounts.measured(same.value))</small>"))
        }
        if let expected = standing.expectation, state != .notYetDue {
            facts.append(
                IndicatorPage.Fact(
                    term: phrases.expectedByNow, value: "<b>\(amounts.amount(expected.shown))</b>",
                    note:
                        "<small>\(words.percent(expected.percent)), \(words.expectationSource(expected.source))</small>"
                ))
        }
        if case .forecast(let forecast) = standing.forecast {
            facts.append(
                IndicatorPage.Fact(
                    term: phrases.forecast, value: "<b>\(amounts.amount(forecast.value))</b>",
                    note: "<small>\(words.forecast(standing.forecast))</small>"))
        }
        if let needed = standing.pace?.neededPerMonth {
            facts.append(IndicatorPage.Fact(term: phrases.needed, value: "<b>\(amounts.amount(needed))</b>"))
        }
        return facts
    }

    func points(_ points: ExactDecimal) -> String {
        frame.wording.pointsDifference((points.signum > 0 ? "+" : "") + words.number(points))
    }

    private func year(_ year: IndicatorReview.Year) -> IndicatorPage.YearRow {
        let standing = year.standing
        let isShown = year.year == review.board.period.year
        let period = isShown ? review.board.period : Period.year(year.year) ?? review.board.period
        let plan = standing.plans.first
        let amounts = Amounts(definition: standing.definition, words: words)
        return IndicatorPage.YearRow(
            year: isShown && !period.isYear ? phrases.soFar(year.year, words.period(period)) : String(year.year),
            route: frame.page(frame.address.with { $0.period = period }),
            actual: standing.actual.map { amounts.measured($0) } ?? "–", bar: PlanBar(standing),
            plan: plan.map { amounts.amount($0.plan.value) } ?? "–",
            percent: plan?.percent.map { words.percent($0) } ?? "–",
            state: StateMark.labelled(standing.verdict.state, words.state(standing.verdict.state)))
    }

    private func plan(_ step: IndicatorReview.PlanStep) -> IndicatorPage.PlanRow {
        let value = step.value.map { amounts.amount($0) } ?? phrases.withdrawn
        let star: Markup = step.isIllustrative ? ScoreboardPage.Figure.star : .empty
        let reference = FigureReference.entry(step.entry, at: frame.head?.number ?? step.recorded.number)
        let route = Route.figure(reference, frame.address)
        let standing =
            step.isHolding
            ? phrases.holds : step.effectiveFrom > review.board.window.to ? phrases.later : phrases.replaced
        return IndicatorPage.PlanRow(
            assigner: words.assigner(step.assigner), value: "<a href=\"\(route)\">\(value)</a>\(star)",
            from: words.day(step.effectiveFrom), recorded: words.moment(step.recorded.at),
            author: step.recorded.note.author, document: step.document ?? "", standing: standing,
            isHolding: step.isHolding)
    }
}
