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
            for unit in units where context.cube.own(code, unit.key, context.period) != nil {
                reporters[code, default: [:]][unit.kind, default: 0] += 1
            }
        }
    }

    func codes(of unit: UnitVersion) -> [IndicatorCode] {
        context.indicators.codes.filter { code in
            guard let definition = context.definition(code), definition.formula == nil,
                definition.mayHold(unit.kind)
            else { return false }
            return isExpected(definition, of: unit)
        }
    }

    private func isExpected(_ definition: IndicatorDefinition, of unit: UnitVersion) -> Bool {
        let (code, cube, period) = (definition.code, context.cube, context.period)
        if cube.own(code, unit.key, period) != nil || cube.own(code, unit.key, period.yearBefore) != nil { return true }
        let isUsual = 2 * (reporters[code]?[unit.kind] ?? 0) > kinds[unit.kind] ?? 0
        if isUsual, definition.isUsuallyAsked(of: unit.kind, on: period) { return true }
        // A plan is for the year: no figure of a month follows from it, nor one that only the end of the year tells.
        if definition.known == .yearEnd, !period.isYear { return false }
        if case .month = period.part { return false }
        guard let year else { return false }
        return !context.view.plans.plans(code, unit.key, year, on: context.window.to).isEmpty
    }
}
