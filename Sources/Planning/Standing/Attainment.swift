package import Quantities

/// A plan as a scoreboard needs it.
package struct PlanFigure: Sendable, Hashable {
    package let assigner: Assigner
    package let value: ExactDecimal
    package let basis: PlanBasis
    package let bound: PlanBound
    package let effectiveFrom: Day
    package let isIllustrative: Bool
    package let entry: EntryNumber?
    package let document: String?

    package init(
        assigner: Assigner, value: ExactDecimal, basis: PlanBasis, bound: PlanBound, effectiveFrom: Day,
        isIllustrative: Bool = false, entry: EntryNumber? = nil, document: String? = nil
    ) {
        self.assigner = assigner
        self.value = value
        self.basis = basis
        self.bound = bound
        self.effectiveFrom = effectiveFrom
        self.isIllustrative = isIllustrative
        self.entry = entry
        self.document = document
    }
}

/// One plan column: the plan, the percent of it, and why there is none where there is none.
package struct Attainment: Sendable, Hashable {
    package let plan: PlanFigure
    /// The exact share of the plan; `nil` where it is not defined.
    package let share: Ratio?
    /// As printed: one decimal, and never 100 where the plan is not met.
    package let percent: ExactDecimal?
    package let missing: Reason?
}

extension PlanFigure {
    /// The share of this plan that an actual figure reaches, by the meaning that the indicator declares.
    ///
    /// `start` is the official figure of the end of the year before.
    package func attainment(
        of actual: Ratio?, start: Ratio?, definition: IndicatorDefinition
    ) throws(ArithmeticFault) -> Attainment {
        guard let actual else { return without(.notReported) }
        let plan = Ratio(value)
        if basis == .increment, definition.timeAggregation != .sum {
            guard let start else { return without(.startUnknown) }
            return try attained(actual.subtracting(start), over: plan)
        }
        guard definition.direction == .down else { return try attained(actual, over: plan) }
        switch definition.percentMeaning {
        case .actualOverPlan: return try attained(actual, over: plan)
        case .planOverActual:
            if actual.isZero { return without(plan.isZero ? .zeroTargetKept : .planIsZero) }
            return try attained(plan, over: actual)
        case .reduction:
            guard let start else { return without(.startUnknown) }
            return try attained(start.subtracting(actual), over: start.subtracting(plan))
        case .metOrNot: return without(.withinCeiling(actual: try shown(actual, definition), ceiling: value))
        }
    }

    private func shown(_ value: Ratio, _ definition: IndicatorDefinition) throws(ArithmeticFault) -> ExactDecimal {
        try value.rounded(to: definition.decimals, definition.rounding)
    }

    private func without(_ reason: Reason) -> Attainment {
        Attainment(plan: self, share: nil, percent: nil, missing: reason)
    }

    private func attained(_ part: Ratio, over whole: Ratio) throws(ArithmeticFault) -> Attainment {
        guard !whole.isZero else { return without(.planIsZero) }
        let share = try part.divided(by: whole)
        return Attainment(plan: self, share: share, percent: try shownPercent(share), missing: nil)
    }
}
