package import Quantities

/// The state of a target with the reason for it.
package struct Verdict: Sendable, Hashable {
    package let state: State
    package let reason: Reason

    package init(_ state: State, _ reason: Reason) {
        self.state = state
        self.reason = reason
    }
}

/// The parameters of the rule; an office may have others.
package struct StandingRule: Sendable, Hashable {
    /// From this percent of what was expected, short of it, a target is at risk; below it, behind.
    package let atRiskFrom: ExactDecimal

    package init(atRiskFrom: ExactDecimal = 90) {
        self.atRiskFrom = atRiskFrom
    }
}

/// Everything that the state of one target is decided on.
package struct StandingCase: Sendable {
    package let definition: IndicatorDefinition
    package let period: Period
    package let actual: Measured?
    /// The plan that decides: the first assigner's.
    package let plan: PlanFigure?
    package let start: Ratio?
    package let basis: ExpectationBasis

    package init(
        definition: IndicatorDefinition, period: Period, actual: Measured?, plan: PlanFigure?, start: Ratio?,
        basis: ExpectationBasis
    ) {
        self.definition = definition
        self.period = period
        self.actual = actual
        self.plan = plan
        self.start = start
        self.basis = basis
    }
}

extension StandingRule {
    /// Decides a state on the percentages as they are shown.
    ///
    /// Where lower is better a target counts as met only when the year is over, or at once for a stock or rate; a broken
    /// ceiling is behind at any time. A target of zero is kept or broken, without a percent.
    package func verdict(on question: StandingCase) throws(ArithmeticFault) -> Verdict {
        guard let plan = question.plan else {
            return question.actual == nil ? Verdict(.noData, .notReported) : try question.withoutPlan()
        }
        guard let actual = question.actual else {
            return question.isDecidedLater
                ? Verdict(.notYetDue, .decidedIn(months: question.definition.dueMonths, missing: nil))
                : Verdict(.noData, .notReported)
        }
        switch question.definition.direction {
        case .none: return Verdict(.notDefined, .noDirection)
        case .band: return try question.withoutPlan()
        case .down where plan.basis == .total: return try ceiling(question, actual, plan)
        case .down, .up:
            return plan.bound == .ceiling && question.definition.direction == .up
                ? try ceiling(question, actual, plan) : try floor(question, actual, plan)
        }
    }

    private func floor(
        _ question: StandingCase, _ actual: Measured, _ plan: PlanFigure
    ) throws(ArithmeticFault) -> Verdict {
        let attained = try plan.attainment(of: actual.exact, start: question.start, definition: question.definition)
        guard let percent = attained.percent else { return Verdict(.notDefined, attained.missing ?? .planIsZero) }
        if percent > 100 { return Verdict(.exceeded, .planExceeded(percent: percent)) }
        if percent == 100 { return Verdict(.achieved, .planMet(percent: percent)) }
        if question.isDecidedLater {
            let goal = Ratio(plan.value)
            let missing = try goal.subtracting(plan.basis == .total ? actual.exact : question.sinceStart(actual.exact))
            return Verdict(
                .notYetDue,
                .decidedIn(
                    months: question.definition.dueMonths,
                    missing: try missing.rounded(to: question.definition.decimals, .ceiling)))
        }
        if question.period.isYear { return Verdict(.behind, .missedAtYearEnd(percent: percent)) }
        guard let expected = try question.expectation(of: plan) else { return Verdict(.notDefined, .startUnknown) }
        return try compared(percent, expected)
    }

    private func compared(_ percent: ExactDecimal, _ expected: Expectation) throws(ArithmeticFault) -> Verdict {
        if percent >= expected.percent {
            return Verdict(
                .onTrack, .asExpected(percent: percent, expected: expected.percent, source: expected.source))
        }
        let line = try expected.percent.multiplied(by: atRiskFrom)
        if try percent.multiplied(by: 100) >= line {
            return Verdict(
                .atRisk, .belowExpected(percent: percent, expected: expected.percent, source: expected.source))
        }
        return Verdict(
            .behind, .farBelowExpected(percent: percent, expected: expected.percent, source: expected.source))
    }

    private func ceiling(
        _ question: StandingCase, _ actual: Measured, _ plan: PlanFigure
    ) throws(ArithmeticFault) -> Verdict {
        if plan.value.isZero {
            return actual.exact.signum <= 0
                ? Verdict(.achieved, .zeroTargetKept) : Verdict(.behind, .zeroTargetBroken(actual: actual.shown))
        }
        let isFlow = question.definition.timeAggregation == .sum
        if actual.shown <= plan.value {
            guard isFlow, !question.period.isYear else {
                return Verdict(
                    actual.shown < plan.value ? .exceeded : .achieved,
                    .withinCeiling(actual: actual.shown, ceiling: plan.value))
            }
            return try ceilingSoFar(question, actual, plan)
        }
        if isFlow || question.period.isYear {
            return Verdict(.behind, .ceilingBroken(actual: actual.shown, ceiling: plan.value))
        }
        if question.isDecidedLater {
            return Verdict(.notYetDue, .decidedIn(months: question.definition.dueMonths, missing: nil))
        }
        guard let expected = try question.expectation(of: plan) else { return Verdict(.notDefined, .startUnknown) }
        let percent = try actual.exact.divided(by: Ratio(plan.value)).multiplied(by: Ratio(100)).rounded(to: 1)
        return try usedUp(percent, expected)
    }

    private func ceilingSoFar(
        _ question: StandingCase, _ actual: Measured, _ plan: PlanFigure
    ) throws(ArithmeticFault) -> Verdict {
        guard let expected = try question.expectation(of: plan) else { return Verdict(.notDefined, .startUnknown) }
        return try usedUp(try shownPercent(actual.exact.divided(by: Ratio(plan.value))), expected)
    }

    private func usedUp(_ percent: ExactDecimal, _ expected: Expectation) throws(ArithmeticFault) -> Verdict {
        let reason = Reason.ceilingSoFar(percent: percent, expected: expected.percent, source: expected.source)
        if percent <= expected.percent { return Verdict(.onTrack, reason) }
        let line = try expected.percent.multiplied(by: 100)
        return Verdict(try percent.multiplied(by: atRiskFrom) <= line ? .atRisk : .behind, reason)
    }
}

extension StandingCase {
    /// Whether the figure is decided in months that the period has not reached.
    ///
    /// With both early and late months ("12;1;2") the early ones belong to the next year.
    package var isDecidedLater: Bool {
        let hasDecision = !definition.dueMonths.isEmpty && definition.timeAggregation != .sum
        guard definition.known == .yearEnd || definition.kind == .recognition || hasDecision else { return false }
        guard !period.isYear else { return false }
        let now = period.months.upperBound
        guard let last = definition.dueMonths.max() else { return now < 12 }
        let spansNewYear = definition.dueMonths.contains { $0 <= 6 } && definition.dueMonths.contains { $0 > 6 }
        return now < (spansNewYear ? 13 : last)
    }

    /// What is expected of the plan by now; `nil` where the start of the year is not known.
    package func expectation(of plan: PlanFigure) throws(ArithmeticFault) -> Expectation? {
        if plan.basis == .increment, definition.timeAggregation != .sum {
            let share = try Ratio(numerator: Int128(period.months.upperBound), denominator: 12)
            let value = try Ratio(plan.value).multiplied(by: share)
            return Expectation(
                value: value, shown: try value.rounded(to: definition.decimals, definition.rounding),
                percent: try share.multiplied(by: Ratio(100)).rounded(to: 1), source: .timeElapsed)
        }
        return try basis.expectation(ofPlan: Ratio(plan.value))
    }

    fileprivate func sinceStart(_ actual: Ratio) throws(ArithmeticFault) -> Ratio {
        guard let start else { return actual }
        return try actual.subtracting(start)
    }

    fileprivate func withoutPlan() throws(ArithmeticFault) -> Verdict {
        guard let actual, definition.direction == .band, let low = definition.bandLow, let high = definition.bandHigh
        else {
            return Verdict(.notDefined, .noPlan)
        }
        if actual.shown >= low, actual.shown <= high {
            return Verdict(period.isYear ? .achieved : .onTrack, .withinBand(low: low, high: high))
        }
        return Verdict(period.isYear ? .behind : .atRisk, .outsideBand(low: low, high: high))
    }
}
