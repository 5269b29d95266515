import Planning
import Prose
import Quantities

/// Writes amounts of one indicator: a percent sign goes with the number, other measures stand beside the name.
struct Amounts {
    let definition: IndicatorDefinition
    let words: Words

    func amount(_ value: ExactDecimal) -> String {
        isRank ? words.rank(value) : words.number(value) + sign
    }

    /// With all the decimals that the indicator keeps, so that numbers below each other are read alike.
    func full(_ value: ExactDecimal) -> String {
        isRank ? words.rank(value) : words.number(value, places: definition.decimals) + sign
    }

    private var isRank: Bool { definition.kind == .rank }

    /// A recognition says out of how many units: "28/31".
    func measured(_ measured: Measured) -> String {
        measured.of.map { "\(words.number(measured.shown))/\($0)" } ?? amount(measured.shown)
    }

    /// The amount with its measure: "286,2 ha".
    func withMeasure(_ value: ExactDecimal) -> String {
        measureBeside.map { "\(words.number(value)) \($0)" } ?? amount(value)
    }

    /// What stands beside a number; nothing where a sign goes with it.
    var measureBeside: String? {
        sign.isEmpty && !isRank ? words.name(definition.measure) : nil
    }

    private var sign: String {
        ["%", "‰"].contains(definition.measure.vietnamese) ? definition.measure.vietnamese : ""
    }
}

extension PlanBar {
    /// The bar of a standing; nothing where there is no percent of a plan to draw.
    ///
    /// Where lower is better the bar fills the ceiling, whatever the indicator calls its percent of plan, because that is
    /// what its expectation is measured in.
    init?(_ standing: Standing) {
        guard let actual = standing.actual, let first = standing.plans.first, !first.plan.value.isZero else {
            return nil
        }
        let plan = first.plan
        let isTotal = plan.basis == .total || standing.definition.timeAggregation == .sum
        let done: ExactDecimal
        if standing.definition.direction == .down, isTotal {
            guard let used = Self.percent(actual.exact, of: plan.value) else { return nil }
            done = used
        } else {
            guard let percent = first.percent else { return nil }
            done = percent
        }
        var range: Range?
        if case .forecast(let forecast) = standing.forecast, isTotal,
            let value = Self.percent(Ratio(forecast.value), of: plan.value),
            let low = Self.percent(Ratio(forecast.low), of: plan.value),
            let high = Self.percent(Ratio(forecast.high), of: plan.value)
        {
            range = Range(value: value, low: low, high: high)
        }
        // What is decided later has no mark for now, and at the year's end the mark would only cover the plan's own.
        let isDue = standing.verdict.state != .notYetDue && standing.expectation?.percent != 100
        self.init(
            state: standing.verdict.state, done: done, expected: isDue ? standing.expectation?.percent : nil,
            forecast: range)
    }

    private static func percent(_ part: Ratio, of plan: ExactDecimal) -> ExactDecimal? {
        try? part.divided(by: Ratio(plan)).multiplied(by: Ratio(ExactDecimal(100))).rounded(to: 1)
    }
}
