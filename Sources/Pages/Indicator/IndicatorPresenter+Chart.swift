import Planning
import Prose
import Quantities

extension IndicatorPresenter {
    var chart: YearChart {
        let last = review.board.period.year
        let years = review.years.map { String($0.year) }.joined(separator: ", ")
        let words = words
        return YearChart(
            label: phrases.chart(words.name(definition.name), years), months: (1...12).map(phrases.monthName),
            lines: review.years.map { year in
                YearChart.Line(
                    name: String(year.year), points: year.path.map { $0?.shown }, age: last - year.year)
            },
            expected: review.expected.map { $0?.value },
            band: review.expected.map { expected in
                guard let low = expected?.low, let high = expected?.high else { return nil }
                return YearChart.Range(low: low, high: high)
            }, steps: planSteps, fan: fan, isFromZero: definition.kind == .flow || definition.kind == .recognition,
            number: { words.number($0, places: $1) })
    }

    /// The plan of the first assigner as it came to hold; one from before the year holds from its beginning.
    private var planSteps: [YearChart.Step] {
        guard let assigner = review.row.standing.plans.first?.plan.assigner, !isIncrement else { return [] }
        let year = review.board.period.year
        return review.plans.filter { $0.assigner == assigner && $0.isHolding || $0.isBefore(review) }
            .filter { $0.assigner == assigner }
            .compactMap { step -> YearChart.Step? in
                guard let value = step.value else { return nil }
                let from = step.effectiveFrom.year < year ? 0 : step.effectiveFrom.month - 1
                return YearChart.Step(from: from, value: value)
            }
    }

    /// A plan of what the year adds to a stock can't be drawn beside the stock.
    private var isIncrement: Bool {
        review.row.standing.plans.first?.plan.basis == .increment && definition.timeAggregation != .sum
    }

    private var fan: YearChart.Fan? {
        let month = review.board.period.months.upperBound
        guard case .forecast(let forecast) = review.row.standing.forecast,
            let start = review.row.standing.actual?.shown, month < 12
        else { return nil }
        return YearChart.Fan(
            month: month, start: start, value: forecast.value,
            range: YearChart.Range(low: forecast.low, high: forecast.high))
    }

    var keys: [IndicatorPage.Key] {
        let last = review.board.period.year
        var keys = review.years.reversed().filter { year in year.path.contains { $0 != nil } }.map { year in
            IndicatorPage.Key(
                mark: year.year == last ? "l now" : "l a\(min(last - year.year, 3))", name: String(year.year))
        }
        let chart = chart
        if !chart.steps.isEmpty { keys.append(IndicatorPage.Key(mark: "plan", name: phrases.keyPlan)) }
        if chart.expected.contains(where: { $0 != nil }) {
            keys.append(IndicatorPage.Key(mark: "e", name: phrases.keyExpected))
        }
        if chart.band.contains(where: { $0 != nil }) {
            keys.append(IndicatorPage.Key(mark: "band", name: phrases.keyBand))
        }
        if chart.fan != nil { keys.append(IndicatorPage.Key(mark: "fan", name: phrases.keyFan)) }
        return keys
    }

    /// The same in numbers.
    var months: IndicatorPage.MonthTable {
        let years = review.years.reversed().filter { year in year.path.contains { $0 != nil } }
        guard !years.isEmpty else { return IndicatorPage.MonthTable(heads: [], rows: []) }
        let hasExpected = !review.expected.isEmpty
        let rows = (1...12).map { month -> (month: String, cells: [String]) in
            var cells = years.map { year in year.path[month - 1].map { amounts.measured($0) } ?? "" }
            if hasExpected { cells.append(expected(month)) }
            return (phrases.monthName(month), cells)
        }
        return IndicatorPage.MonthTable(
            heads: years.map { String($0.year) } + (hasExpected ? [phrases.expectedRange] : []), rows: rows)
    }

    private func expected(_ month: Int) -> String {
        guard let expected = review.expected[month - 1] else { return "" }
        guard let low = expected.low, let high = expected.high else { return amounts.amount(expected.value) }
        return "\(amounts.amount(expected.value)) (\(amounts.amount(low))–\(amounts.amount(high)))"
    }
}

extension IndicatorReview.PlanStep {
    /// Whether it held earlier in the year than the plan that holds in the period that is shown.
    fileprivate func isBefore(_ review: IndicatorReview) -> Bool {
        value != nil && effectiveFrom <= review.board.window.to
            && !review.plans.contains {
                $0.assigner == assigner && $0.effectiveFrom == effectiveFrom && $0.entry > entry
            }
    }
}
