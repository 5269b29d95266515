import Aggregation
import Intake
package import Planning
package import Quantities

extension Delivery {
    /// The form of a unit and period as CSV, filled in with what is known; it comes back through `bringIn`.
    package func template(
        for reference: UnitReference, period: Period, calendar: ReportingCalendar = .administrative
    ) throws(Failure) -> String {
        let view = view()
        let unit = try view.unit(reference, on: period.window(calendar).to)
        let form = IntakeTemplate(for: unit, period: period, calendar: calendar, catalogue: view.catalogue)
        return form.csv { view.entry($0) }
    }
}

extension LedgerView {
    /// A figure as the ledger has it now, put as it would be proposed again.
    fileprivate func entry(_ key: FigureKey) -> ProposedEntry? {
        let window = key.period.window(key.calendar)
        guard let definition = catalogue.indicators.definition(of: key.indicator, on: window.to) else { return nil }
        if case .plan(let assigner) = key.scenario {
            return plans.plan(key.indicator, key.unit, key.period, by: assigner, on: window.to).map { plan in
                ProposedEntry(
                    key: key, definition: plan.definition, value: plan.value, status: plan.status, window: window)
            }
        }
        guard let figure = recorded(key), let value = figure.value(at: definition) else { return nil }
        return ProposedEntry(
            key: key, definition: definition.validFrom, value: value, status: figure.status, window: window)
    }
}

extension RecordedFigure {
    /// The integers at the scales of a definition; `nil` where they do not fit.
    fileprivate func value(at definition: IndicatorDefinition) -> FigureValue? {
        let places = base == nil ? definition.decimals : definition.partDecimals
        guard let amount = ExactDecimal(coefficient: amount, scale: scale)?.scaled(to: places) else { return nil }
        guard let base else { return FigureValue(amount: amount) }
        return ExactDecimal(coefficient: base, scale: scale)?.scaled(to: places).map {
            FigureValue(amount: amount, base: $0)
        }
    }
}
