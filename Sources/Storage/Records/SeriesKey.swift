import Planning
import Quantities

/// A row of `figure_series`: the part of a figure's key that stays the same from period to period.
///
/// Entries point to it with a number, which keeps them narrow: sixteen million figures have some hundred thousand of these.
struct SeriesKey: LedgerRecord, Hashable {
    let indicator: IndicatorCode
    let unit: UnitKey
    let calendar: ReportingCalendar
    let scenario: Scenario

    static let table = LedgerTable(
        "figure_series", by: .number,
        [.text("indicator"), .text("unit_code"), .integer("unit_from"), .text("calendar"), .text("scenario")])

    init(_ key: FigureKey) {
        indicator = key.indicator
        unit = key.unit
        calendar = key.calendar
        scenario = key.scenario
    }

    func key(in period: Period) -> FigureKey {
        FigureKey(indicator: indicator, unit: unit, period: period, calendar: calendar, scenario: scenario)
    }

    var content: [Value] {
        [indicator.bound, unit.code.bound, unit.validFrom.bound, calendar.bound, scenario.bound]
    }

    init(from row: inout RowReader) throws(Fault) {
        indicator = try row.next()
        unit = try UnitKey(from: &row)
        calendar = try row.next()
        scenario = try row.next()
    }
}
