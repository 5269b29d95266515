package import Quantities

/// What was done a month so far, and what is needed a month for the plan.
package struct Pace: Sendable, Hashable {
    package let soFarPerMonth: ExactDecimal
    /// Rounded up, so that keeping to it is enough; `nil` when the plan is met or the year is over.
    package let neededPerMonth: ExactDecimal?

    /// The pace of a flow towards a plan.
    package init(
        actual: Ratio, plan: ExactDecimal?, period: Period, definition: IndicatorDefinition
    ) throws(ArithmeticFault) {
        let month = period.months.upperBound
        soFarPerMonth = try actual.divided(by: Ratio(month)).rounded(to: definition.decimals, definition.rounding)
        guard let plan, month < 12 else {
            neededPerMonth = nil
            return
        }
        let rest = try Ratio(plan).subtracting(actual)
        neededPerMonth =
            rest.signum > 0 ? try rest.divided(by: Ratio(12 - month)).rounded(to: definition.decimals, .ceiling) : nil
    }
}

/// An actual figure beside the same period of the year before.
package struct SamePeriod: Sendable, Hashable {
    package let value: Measured
    /// The index, "bằng 106% so với cùng kỳ"; `nil` for rates, where the difference is in points, and out of nothing.
    package let percent: ExactDecimal?
    /// For rates: the difference in points.
    package let points: ExactDecimal?

    package init(_ earlier: Measured, actual: Measured?, definition: IndicatorDefinition) throws(ArithmeticFault) {
        value = earlier
        let isRate = definition.kind == .rate || definition.kind == .share || definition.kind == .index
        guard let actual else {
            percent = nil
            points = nil
            return
        }
        points = isRate ? try actual.shown.subtracting(earlier.shown) : nil
        percent =
            isRate || definition.kind == .rank || earlier.exact.signum <= 0
            ? nil : try shownPercent(actual.exact.divided(by: earlier.exact))
    }
}
