package import Planning
package import Quantities

/// The form that a unit fills in for a period: one row per indicator, with what is known already.
///
/// It comes back through `IntakeFile`, which reads the columns of key, value, status and note and skips rows without a
/// value.
package struct IntakeTemplate: Sendable {
    package let unit: UnitVersion
    package let period: Period
    package let calendar: ReportingCalendar
    let catalogue: Catalogue

    package init(
        for unit: UnitVersion, period: Period, calendar: ReportingCalendar = .administrative, catalogue: Catalogue
    ) {
        self.unit = unit
        self.period = period
        self.calendar = calendar
        self.catalogue = catalogue
    }

    /// The header; `name`, `measure`, `plan`, `same_period` and `last_period` are for the reader only.
    package var columns: [String] {
        let columns = [
            "indicator", "name", "measure", "unit", "period", "plan", "same_period", "last_period", "value",
            "numerator",
            "denominator", "status", "note",
        ]
        return calendar == .administrative ? columns : columns + ["calendar"]
    }

    /// The rows under the header. `known` is asked for the figures that the ledger has of this unit: the period's own,
    /// its plans, the same period of the year before and the period before.
    package func rows(known: (FigureKey) -> ProposedEntry?) -> [[String]] {
        lines(known: known).map(row)
    }

    /// What is asked of the unit, in the order of the annex.
    func lines(known: (FigureKey) -> ProposedEntry?) -> [TemplateLine] {
        catalogue.indicators.codes.compactMap { code in
            guard let definition = catalogue.indicators.definition(of: code, on: window.to) else { return nil }
            return line(definition, known)
        }
    }

    /// The days that the figures cover.
    var window: DayRange { period.window(calendar) }

    private func line(_ definition: IndicatorDefinition, _ known: (FigureKey) -> ProposedEntry?) -> TemplateLine? {
        guard definition.formula == nil else { return nil }
        var line = TemplateLine(definition: definition)
        line.own = known(key(definition, period))
        line.samePeriod = known(key(definition, period.yearBefore))
        line.last = previous.flatMap { known(key(definition, $0)) }
        line.lastYear = Period(year: period.year - 1, part: .year).flatMap { known(key(definition, $0)) }
        line.plans = plans(definition, known)
        line.start = start(definition, known)
        let isAsked = line.own != nil || line.isKnown || definition.isUsuallyAsked(of: unit.kind, on: period)
        return isAsked ? line : nil
    }

    private func row(_ line: TemplateLine) -> [String] {
        let definition = line.definition
        let value = line.own.map { cells($0) } ?? TemplateCells()
        let plan = line.plans.map { "\($0.assigner)=\(shown($0.entry))" }.joined(separator: "; ")
        let row = [
            definition.code.text, definition.name.vietnamese, definition.measure.vietnamese, unitCode, period.code,
            plan, shown(line.samePeriod), shown(line.last), value.value, value.numerator, value.denominator,
            line.own?.status.rawValue ?? "", line.own?.note ?? "",
        ]
        return calendar == .administrative ? row : row + [calendar.rawValue]
    }

    private var unitCode: String {
        let code = unit.key.code
        let meant = catalogue.units.unit(UnitReference(code: code), on: window.to)
        return meant?.key == unit.key ? code.text : unit.key.description
    }

    private func key(
        _ definition: IndicatorDefinition, _ period: Period, _ scenario: Scenario = .actual
    ) -> FigureKey {
        FigureKey(
            indicator: definition.code, unit: unit.key, period: period,
            calendar: scenario == .actual ? calendar : .administrative, scenario: scenario)
    }

    /// The period before of the same length; `nil` where that is the same period of the year before.
    private var previous: Period? {
        switch period.part {
        case .month(let month): step(month, 12) { .month($0) }
        case .quarter(let quarter): step(quarter, 4) { .quarter($0) }
        case .half(let half): step(half, 2) { .half($0) }
        case .nineMonths, .year: nil
        }
    }

    private func step(_ number: Int, _ last: Int, _ part: (Int) -> Period.Part) -> Period? {
        number > 1
            ? Period(year: period.year, part: part(number - 1)) : Period(year: period.year - 1, part: part(last))
    }
}

extension IntakeTemplate {
    func plans(
        _ definition: IndicatorDefinition, _ known: (FigureKey) -> ProposedEntry?
    ) -> [TemplateLine.Plan] {
        guard let year = Period(year: period.year, part: .year) else { return [] }
        return [Assigner.province, .council, .party, .stretch].compactMap { assigner in
            guard let entry = known(key(definition, year, .plan(assigner))), entry.value != nil else { return nil }
            return TemplateLine.Plan(assigner: assigner, entry: entry)
        }
    }

    /// The figure from which the year set out.
    func start(
        _ definition: IndicatorDefinition, _ known: (FigureKey) -> ProposedEntry?
    ) -> ProposedEntry? {
        guard definition.timeAggregation != .sum, let year = Period(year: period.year - 1, part: .year) else {
            return nil
        }
        return known(key(definition, year))
    }

    /// The definition under which a figure was measured.
    func definition(of entry: ProposedEntry) -> IndicatorDefinition? {
        let history = catalogue.indicators.history(of: entry.key.indicator)
        return history.first { $0.validFrom == entry.definition } ?? history.last
    }

    /// The value alone, or numerator and denominator, in neutral notation.
    fileprivate func cells(_ entry: ProposedEntry) -> TemplateCells {
        guard let definition = definition(of: entry), let value = entry.value else { return TemplateCells() }
        if let base = value.base {
            return TemplateCells(
                numerator: ExactDecimal(scaled: value.amount, scale: definition.partDecimals).description,
                denominator: ExactDecimal(scaled: base, scale: definition.partDecimals).description)
        }
        return TemplateCells(value: ExactDecimal(scaled: value.amount, scale: definition.decimals).description)
    }

    /// "28", or "79261/118300" for a rate that is known by its parts.
    private func shown(_ entry: ProposedEntry?) -> String {
        guard let cells = entry.map(cells) else { return "" }
        return cells.numerator.isEmpty ? cells.value : "\(cells.numerator)/\(cells.denominator)"
    }
}

/// One indicator that a unit is asked for, and what is known of it.
struct TemplateLine {
    struct Plan {
        let assigner: Assigner
        let entry: ProposedEntry
    }

    let definition: IndicatorDefinition
    /// What the ledger has of the period itself.
    var own: ProposedEntry?
    var samePeriod: ProposedEntry?
    /// Of the period before of the same length.
    var last: ProposedEntry?
    /// Of the whole year before.
    var lastYear: ProposedEntry?
    /// Of the end of the year before; `nil` for what starts anew each year.
    var start: ProposedEntry?
    /// By assigner, the level above first.
    var plans: [Plan] = []

    init(definition: IndicatorDefinition) {
        self.definition = definition
    }

    /// Whether the ledger has anything beside the period's own figure.
    var isKnown: Bool {
        [samePeriod, last].contains { $0?.value != nil } || !plans.isEmpty
    }
}

/// The three cells of a row that hold its figure.
private struct TemplateCells {
    var value = ""
    var numerator = ""
    var denominator = ""
}

extension IndicatorDefinition {
    /// Whether a unit of this kind is asked for the indicator where nothing is known of it yet: by its form, and where it
    /// is told who has not reported.
    package func isUsuallyAsked(of kind: UnitKind, on period: Period) -> Bool {
        if known == .yearEnd, !period.isYear { return false }
        guard kind.isCommuneLevel else { return true }
        if self.kind == .recognition { return mayBeHeld(by: kind) }
        return unitAggregation != .direct
    }
}
