import Aggregation
import Intake
import Planning
import Quantities

/// Which figures are expected of the units below another.
///
/// No paper lists them for every unit, so the ledger tells: what the unit itself reported, now or on the same period of
/// the year before, what it has a plan for, and what its form asks for and more than half of its kind report.
struct ExpectedFigures {
    private let context: BoardContext
    private let year: Period?
    /// By indicator, how many units of each kind have reported it.
    private var reporters: [IndicatorCode: [UnitKind: Int]] = [:]
    private let kinds: [UnitKind: Int]

    init(_ context: BoardContext, _ units: [UnitVersion]) {
        self.context = context
        year = Period.year(context.period.year)
        kinds = units.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
        for code in context.indicators.codes {
            for unit in units where context.isReported(code, by: unit.key, on: context.period) {
                reporters[code, default: [:]][unit.kind, default: 0] += 1
            }
        }
    }

    func codes(of unit: UnitVersion) -> [IndicatorCode] {
        context.indicators.codes.filter { code in
            context.definition(code, filledInBy: unit).map { isExpected($0, of: unit) } ?? false
        }
    }

    private func isExpected(_ definition: IndicatorDefinition, of unit: UnitVersion) -> Bool {
        let (code, period) = (definition.code, context.period)
        if [period, period.yearBefore].contains(where: { context.isReported(code, by: unit.key, on: $0) }) {
            return true
        }
        let isUsual = 2 * (reporters[code]?[unit.kind] ?? 0) > kinds[unit.kind] ?? 0
        if isUsual, definition.isUsuallyAsked(of: unit.kind, on: period) { return true }
        // A plan is for the year: no figure of a month follows from it, nor one that only the end of the year tells.
        if definition.known == .yearEnd, !period.isYear { return false }
        if case .month = period.part { return false }
        guard let year else { return false }
        return !context.view.plans.plans(code, unit.key, year, on: context.window.to).isEmpty
    }
}

extension BoardContext {
    /// An indicator that a unit may have figures of and that nobody works out for it.
    fileprivate func definition(_ code: IndicatorCode, filledInBy unit: UnitVersion) -> IndicatorDefinition? {
        guard let definition = definition(code), definition.formula == nil, definition.mayHold(unit.kind) else {
            return nil
        }
        return definition
    }

    /// Whether any figure of a unit is there, sent for the period or following from others: what is reported counts as
    /// expected, so it is the rule of `UnitReport.State`, too.
    func hasFigures(_ unit: UnitVersion) -> Bool {
        indicators.codes.contains { code in
            definition(code, filledInBy: unit) != nil && isReported(code, by: unit.key, on: period)
        }
    }

    /// Whether a unit has stated what holds for a period: for the period itself, for all months in it, or for another one
    /// that ends with it, as a half-year does with its second quarter. An older figure is no report.
    func isReported(_ code: IndicatorCode, by unit: UnitKey, on period: Period) -> Bool {
        if cube.own(code, unit, period) != nil { return true }
        guard let definition = indicators.definition(of: code, on: period.window(calendar).to),
            let reading = cube.cumulative(definition, unit, period).value
        else { return false }
        if case .carried = reading.source { return false }
        return true
    }
}
