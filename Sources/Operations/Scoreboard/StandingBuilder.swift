import Aggregation
import Planning
import Quantities

/// Puts together what a scoreboard shows of one indicator of one unit.
struct StandingBuilder {
    let context: BoardContext
    let rule = StandingRule()
    /// The unit that is gone and whose area bounds restated rows.
    let scope: UnitKey?

    func standing(_ definition: IndicatorDefinition, of subject: Subject) -> Standing {
        do throws(ArithmeticFault) {
            return try built(definition, of: subject)
        } catch {
            var standing = Standing(definition: definition, verdict: Verdict(.notDefined, .tooLarge))
            standing.actualMissing = .tooLarge
            return standing
        }
    }

    private func built(_ definition: IndicatorDefinition, of subject: Subject) throws(ArithmeticFault) -> Standing {
        let found = try figure(definition, subject, at: context.period)
        let plans = try context.plans(definition, of: subject)
        let earlier = context.earlierYears(definition, of: subject)
        let start = try startOfYear(definition, subject, earlier)
        let question = StandingCase(
            definition: definition, period: context.period, actual: found.measured, plan: plans.first, start: start,
            basis: ExpectationBasis(
                definition: definition, period: context.period, window: context.window,
                milestones: milestones(definition, of: subject), earlier: earlier, start: start))
        var standing = Standing(definition: definition, verdict: try verdict(on: question, found))
        standing.actual = found.measured
        standing.actualMissing = found.measured == nil ? found.missing : nil
        standing.parts = found.parts
        standing.coverage = coverage(subject, found)
        for plan in plans {
            standing.plans.append(
                try plan.attainment(of: found.measured?.exact, start: start, definition: definition))
        }
        if let plan = plans.first, definition.direction == .up || definition.direction == .down {
            standing.expectation = try question.expectation(of: plan)
        }
        standing.samePeriod = try samePeriod(definition, subject, actual: found.measured)
        standing.breakdown = try context.breakdown(definition, of: subject, plans: plans)
        standing.yearEstimate = try yearEstimate(definition, subject)
        try foresee(&standing, plan: plans.first, earlier: earlier)
        return standing
    }

    private func figure(
        _ definition: IndicatorDefinition, _ subject: Subject, at period: Period, plane: Plane = .actual
    ) throws(ArithmeticFault) -> FoundFigure {
        try FormulaFigures(context: context, subject: subject, period: period, depth: 0).figure(
            definition, plane: plane)
    }

    /// A figure that must not be carried over to another structure is not "without data".
    private func verdict(on question: StandingCase, _ found: FoundFigure) throws(ArithmeticFault) -> Verdict {
        if found.measured == nil, let missing = found.missing {
            if case .notRebased = missing { return Verdict(.notDefined, missing) }
        }
        return try rule.verdict(on: question)
    }

    func milestones(_ definition: IndicatorDefinition, of subject: Subject) -> [Milestone] {
        guard let key = subject.ownKey else { return [] }
        return context.view.catalogue.milestones.filter { milestone in
            milestone.indicator == definition.code && milestone.year == context.period.year
                && milestone.unit.code == key.code && milestone.unit.validFrom.map { $0 == key.validFrom } ?? true
        }
    }

    /// The official figure at the end of the year before, for what is no flow.
    func startOfYear(
        _ definition: IndicatorDefinition, _ subject: Subject, _ earlier: [YearPath]
    ) throws(ArithmeticFault) -> Ratio? {
        guard definition.timeAggregation != .sum else { return nil }
        if let last = earlier.first, last.year == context.period.year - 1, let total = last.total { return total }
        guard let year = Period.year(context.period.year - 1) else { return nil }
        let past = context.subject(subject.unit, at: year, within: scope)
        return try figure(definition, past, at: year).measured?.exact
    }

    private func samePeriod(
        _ definition: IndicatorDefinition, _ subject: Subject, actual: Measured?
    ) throws(ArithmeticFault) -> SamePeriod? {
        let before = context.period.yearBefore
        let past = context.subject(subject.unit, at: before, within: scope)
        guard let measured = try figure(definition, past, at: before).measured else { return nil }
        return try SamePeriod(measured, actual: actual, definition: definition)
    }

    private func yearEstimate(
        _ definition: IndicatorDefinition, _ subject: Subject
    ) throws(ArithmeticFault) -> Measured? {
        guard definition.formula == nil, let year = Period.year(context.period.year) else { return nil }
        if let stated = try context.ownEstimate(definition, of: subject, at: context.period) { return stated }
        return try context.ownEstimate(definition, of: subject, at: year)
    }

    private func foresee(
        _ standing: inout Standing, plan: Planning.PlanFigure?, earlier: [YearPath]
    ) throws(ArithmeticFault) {
        guard let actual = standing.actual else { return }
        let definition = standing.definition
        if definition.timeAggregation == .sum {
            standing.pace = try Pace(
                actual: actual.exact, plan: definition.direction == .up ? plan?.value : nil, period: context.period,
                definition: definition)
        }
        standing.forecast = ForecastCase(
            definition: definition, month: context.period.months.upperBound, current: actual.exact, earlier: earlier
        ).answer()
    }

    private func coverage(_ subject: Subject, _ found: FoundFigure) -> Coverage {
        guard case .pieces(_, _, _, let weights) = subject.stand else { return Coverage() }
        return Coverage(lacking: found.lacking, apportionedBy: weights)
    }
}

extension BoardContext {
    /// The reporter's own estimate of the year, as stated with a period.
    func ownEstimate(
        _ definition: IndicatorDefinition, of subject: Subject, at period: Period
    ) throws(ArithmeticFault) -> Measured? {
        guard let key = subject.ownKey, let reading = cube.own(definition.code, key, period, .yearEstimate) else {
            return nil
        }
        return try measured(reading, definition, of: nil, window: window(of: period, definition))
    }
}
