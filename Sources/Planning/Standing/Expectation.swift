package import Quantities

/// What is expected of a target by the end of the data window.
package struct Expectation: Sendable, Hashable {
    /// In the unit of measure.
    package let value: Ratio
    package let shown: ExactDecimal
    /// As percent of the plan, on the precision that is shown.
    package let percent: ExactDecimal
    package let source: ExpectationSource
}

/// Twelve cumulated figures of a year, at the end of each month; `nil` where unknown.
package struct YearPath: Sendable, Hashable {
    package let year: Int
    package var cumulated: [Ratio?]
    /// The figure of the whole year.
    package var total: Ratio?

    package init(year: Int, cumulated: [Ratio?], total: Ratio?) {
        precondition(cumulated.count == 12)
        self.year = year
        self.cumulated = cumulated
        self.total = total
    }

    /// The part of the year's figure that was there at the end of a month, 1…12; `nil` where unknown or out of nothing.
    package func share(throughMonth month: Int) -> Ratio? {
        guard let total, total.signum > 0, let part = cumulated[month - 1] else { return nil }
        return try? part.divided(by: total)
    }
}

/// What decides an expectation besides the plan.
package struct ExpectationBasis: Sendable {
    package let definition: IndicatorDefinition
    package let period: Period
    package let window: DayRange
    package let milestones: [Milestone]
    package let earlier: [YearPath]
    /// The figure at the end of the year before, for stocks and rates.
    package let start: Ratio?

    package init(
        definition: IndicatorDefinition, period: Period, window: DayRange, milestones: [Milestone], earlier: [YearPath],
        start: Ratio?
    ) {
        self.definition = definition
        self.period = period
        self.window = window
        self.milestones = milestones
        self.earlier = earlier
        self.start = start
    }
}

extension ExpectationBasis {
    /// The expectation for a plan: by the season profile, else by earlier years, else by time; at least what the last
    /// milestone that has passed asks for.
    ///
    /// A stock or rate moves from where it stood at the end of the year before; without that and without a milestone
    /// it is `nil`.
    package func expectation(ofPlan plan: Ratio) throws(ArithmeticFault) -> Expectation? {
        let usual = try usualExpectation(plan)
        guard let milestone = milestones.last(where: { $0.by <= window.to }) else {
            guard let usual else { return nil }
            return try shown(usual.value, plan: plan, source: usual.source)
        }
        let asked = Ratio(milestone.value)
        if let usual, usual.value > asked { return try shown(usual.value, plan: plan, source: usual.source) }
        return try shown(asked, plan: plan, source: .milestone)
    }

    private func usualExpectation(
        _ plan: Ratio
    ) throws(ArithmeticFault) -> (value: Ratio, source: ExpectationSource)? {
        let (share, origin) = try expectedShare(period.months.upperBound)
        switch definition.timeAggregation {
        case .sum: return (try plan.multiplied(by: share), origin)
        // A rate with a season builds up in the year, as disbursement does; one without holds for the whole year.
        case .last where origin == .season, .ratio where origin == .season:
            return (try plan.multiplied(by: share), origin)
        case .ratio: return (plan, .wholeYear)
        case .last:
            guard let start else { return nil }
            return (try start.adding(plan.subtracting(start).multiplied(by: share)), .pathFromStart)
        }
    }

    private func shown(_ value: Ratio, plan: Ratio, source: ExpectationSource) throws(ArithmeticFault) -> Expectation {
        let percent: ExactDecimal =
            plan.isZero
            ? .zero : try value.divided(by: plan).multiplied(by: Ratio(100)).rounded(to: 1, .halfAwayFromZero)
        return Expectation(
            value: value, shown: try value.rounded(to: definition.decimals, definition.rounding), percent: percent,
            source: source)
    }

    private func expectedShare(_ month: Int) throws(ArithmeticFault) -> (Ratio, ExpectationSource) {
        if definition.season.count == 12 {
            return (try Ratio(definition.season[month - 1]).divided(by: Ratio(100)), .season)
        }
        if definition.timeAggregation == .sum {
            let shares = earlier.compactMap { $0.share(throughMonth: month) }
            if !shares.isEmpty {
                var sum = Ratio(ExactDecimal.zero)
                for share in shares { sum = try sum.adding(share) }
                return (try sum.divided(by: Ratio(ExactDecimal(shares.count))), .earlierYears)
            }
        }
        return (try Ratio(numerator: Int128(month), denominator: 12), .timeElapsed)
    }
}

extension Ratio {
    init(_ integer: Int) {
        self.init(ExactDecimal(integer))
    }
}
