import Aggregation
import Planning
import Quantities
import Storage

/// Follows a computed figure down to its entries.
struct Tracer {
    let delivery: Delivery
    let view: LedgerView
    let figure: DerivedFigure

    /// Formulas of formulas of sums of parts: deeper than this nobody reads.
    private static let deepest = 4

    func trace(_ reference: FigureReference, _ change: Commit) throws(Failure) -> FigureTrace {
        let board = try delivery.rememberedBoard(
            ScoreboardQuery(unit: figure.unit, period: figure.period, byUnit: true, calendar: figure.calendar), in: view
        )
        switch figure.subject {
        case .indicator(let code):
            guard let row = board.rows.first(where: { $0.standing.definition.code == code }) else {
                throw .refused(.document(.unknownReference(reference.text)))
            }
            return FigureTrace(
                reference: reference, change: change, unit: board.unit, period: figure.period,
                definition: row.standing.definition, facet: figure.facet,
                value: row.standing.value(of: figure.facet), sources: try sources(row.standing, board), counted: [])
        case .targets(let field):
            let standings = board.rows.map(\.standing).filter { field == nil || $0.definition.field == field }
            guard let (value, count) = StandingSummary(standings).value(of: figure.facet) else {
                throw .refused(.document(.unknownReference(reference.text)))
            }
            return FigureTrace(
                reference: reference, change: change, unit: board.unit, period: figure.period, definition: nil,
                facet: figure.facet, value: value, sources: [],
                counted: standings.filter { StandingSummary([$0]).count(count) == 1 })
        }
    }

    /// What a facet is computed from.
    private func sources(_ standing: Standing, _ board: Scoreboard) throws(Failure) -> [FigureSource] {
        var found: [FigureSource] = []
        let facet = figure.facet
        if facet.needsActual {
            found.append(try source(standing, .actual, board.unit, figure.period, depth: 0))
        }
        if facet.needsBefore {
            found.append(try source(standing, .before, board.unit, figure.period.yearBefore, depth: 0))
        }
        for attainment in standing.plans
        where facet.needsPlan(of: attainment.plan.assigner, first: standing.plans.first) {
            found.append(try entry(attainment.plan.entry, .plan(attainment.plan.assigner), standing, board.unit))
        }
        if facet.needsEstimate {
            found.append(try entry(standing.yearEstimate?.origin.entry, .yearEstimate, standing, board.unit))
        }
        return found
    }

    private func entry(
        _ number: EntryNumber?, _ facet: FigureFacet, _ standing: Standing, _ unit: UnitVersion
    ) throws(Failure) -> FigureSource {
        var entries: [LedgerEntry] = []
        if let number {
            let key = try stored { () throws(Fault) in
                try delivery.database.read { connection throws(Fault) in
                    try connection.entries([number], upTo: figure.change).first?.entry.key
                }
            }
            if let key { entries = try delivery.history(of: key, upTo: figure.change) }
        }
        return FigureSource(
            facet: facet, definition: standing.definition, unit: unit,
            period: entries.last?.entry.key.period ?? figure.period, value: standing.value(of: facet),
            entries: entries, parts: [])
    }

    /// An actual figure of a unit and period: one entry, or what it was added up or computed from.
    private func source(
        _ standing: Standing, _ facet: FigureFacet, _ unit: UnitVersion, _ period: Period, depth: Int
    ) throws(Failure) -> FigureSource {
        let measured = facet == .before ? standing.samePeriod?.value : standing.actual
        let entries = try entry(measured?.origin.entry, facet, standing, unit).entries
        var parts: [FigureSource] = []
        if entries.isEmpty, let measured, depth < Self.deepest {
            parts = try self.parts(standing.definition, measured, unit, period, depth)
        }
        return FigureSource(
            facet: facet, definition: standing.definition, unit: unit, period: entries.last?.entry.key.period ?? period,
            value: measured?.shown, entries: entries, parts: parts)
    }

    private func parts(
        _ definition: IndicatorDefinition, _ measured: Measured, _ unit: UnitVersion, _ period: Period, _ depth: Int
    ) throws(Failure) -> [FigureSource] {
        if let text = definition.formula, let formula = try? Formula.parse(text) {
            let board = try delivery.rememberedBoard(
                ScoreboardQuery(unit: figure.unit, period: period, byUnit: true, calendar: figure.calendar), in: view)
            var found: [FigureSource] = []
            for code in formula.indicators.sorted() {
                guard let row = board.rows.first(where: { $0.standing.definition.code == code }) else { continue }
                found.append(try source(row.standing, .actual, unit, period, depth: depth + 1))
            }
            return found
        }
        if measured.origin.isSumOfParts { return try partsOfUnits(definition, period, depth) }
        return try partsOfTime(definition, unit, period)
    }

    private func partsOfUnits(
        _ definition: IndicatorDefinition, _ period: Period, _ depth: Int
    ) throws(Failure) -> [FigureSource] {
        let board = try delivery.rememberedBoard(
            ScoreboardQuery(unit: figure.unit, period: period, byUnit: true, calendar: figure.calendar), in: view)
        let units = board.rows.first { $0.standing.definition.code == definition.code }?.units ?? []
        var found: [FigureSource] = []
        for row in units where row.standing.actual != nil {
            found.append(try source(row.standing, .actual, row.unit, period, depth: depth + 1))
        }
        return found
    }

    /// The shorter periods that were added up.
    private func partsOfTime(
        _ definition: IndicatorDefinition, _ unit: UnitVersion, _ period: Period
    ) throws(Failure) -> [FigureSource] {
        guard let cube = view.cubes[figure.calendar],
            let reading = cube.cumulative(definition, unit.key, period, .actual).value
        else { return [] }
        let periods: [Period] =
            switch reading.source {
            case .own(let own), .sameEnd(let own), .carried(let own): [own]
            case .sum(let all): all
            }
        var found: [FigureSource] = []
        for part in periods {
            let key = FigureKey(
                indicator: definition.code, unit: unit.key, period: part, calendar: figure.calendar, scenario: .actual)
            let entries = try delivery.history(of: key, upTo: figure.change)
            found.append(
                FigureSource(
                    facet: .actual, definition: definition, unit: unit, period: part,
                    value: entries.last?.entry.shown(definition), entries: entries, parts: []))
        }
        return found
    }
}

extension FigureFacet {
    fileprivate var needsActual: Bool {
        switch self {
        case .plan, .before, .yearEstimate, .yearPercent, .unitsInForce, .targets, .targetShare: false
        default: true
        }
    }

    fileprivate var needsBefore: Bool {
        switch self {
        case .before, .index, .growth, .change: true
        default: false
        }
    }

    fileprivate var needsEstimate: Bool {
        switch self {
        case .yearEstimate, .yearPercent: true
        default: false
        }
    }

    fileprivate func needsPlan(of assigner: Assigner, first: Attainment?) -> Bool {
        switch self {
        case .plan(let own), .percent(let own), .above(let own), .distance(let own), .yearPercent(let own):
            own == assigner
        case .ceilingUsed, .missing, .expectedPercent, .neededPerMonth: first?.plan.assigner == assigner
        default: false
        }
    }
}
