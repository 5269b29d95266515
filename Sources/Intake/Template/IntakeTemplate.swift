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
    private let catalogue: Catalogue

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
        catalogue.indicators.codes.compactMap { code in
            guard let definition = catalogue.indicators.definition(of: code, on: window.to) else { return nil }
            return row(definition, known)
        }
    }

    private var window: DayRange { period.window(calendar) }

    private func row(_ definition: IndicatorDefinition, _ known: (FigureKey) -> ProposedEntry?) -> [String]? {
        let own = known(key(definition, period))
        let samePeriod = shown(known(key(definition, period.yearBefore)))
        let last = previous.map { shown(known(key(definition, $0))) } ?? ""
        let plan = plans(definition, known)
        let isAsked = own != nil || !(samePeriod + last + plan).isEmpty || isUsuallyAsked(definition)
        guard definition.formula == nil, isAsked else { return nil }
        let value = own.map { cells($0) } ?? TemplateCells()
        let row = [
            definition.code.text, definition.name.vietnamese, definition.measure.vietnamese, unitCode, period.code,
            plan,
            samePeriod, last, value.value, value.numerator, value.denominator, own?.status.rawValue ?? "",
            own?.note ?? "",
        ]
        return calendar == .administrative ? row : row + [calendar.rawValue]
    }

    /// Whether this unit is asked for the indicator where nothing is known of it yet.
    private func isUsuallyAsked(_ definition: IndicatorDefinition) -> Bool {
        if definition.known == .yearEnd, !period.isYear { return false }
        guard unit.kind.isCommuneLevel else { return true }
        if definition.kind == .recognition { return definition.mayBeHeld(by: unit.kind) }
        return definition.unitAggregation != .direct
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
    private func plans(_ definition: IndicatorDefinition, _ known: (FigureKey) -> ProposedEntry?) -> String {
        guard let year = Period(year: period.year, part: .year) else { return "" }
        return [Assigner.province, .council, .party, .stretch].compactMap { assigner in
            let text = shown(known(key(definition, year, .plan(assigner))))
            return text.isEmpty ? nil : "\(assigner)=\(text)"
        }.joined(separator: "; ")
    }

    /// The value alone, or numerator and denominator, in neutral notation.
    fileprivate func cells(_ entry: ProposedEntry) -> TemplateCells {
        let history = catalogue.indicators.history(of: entry.key.indicator)
        guard let definition = history.first(where: { $0.validFrom == entry.definition }) ?? history.last,
            let value = entry.value
        else { return TemplateCells() }
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

/// The three cells of a row that hold its figure.
private struct TemplateCells {
    var value = ""
    var numerator = ""
    var denominator = ""
}
