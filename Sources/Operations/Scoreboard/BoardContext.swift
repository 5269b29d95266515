import Aggregation
import Planning
import Quantities

/// What all rows of one scoreboard share.
struct BoardContext {
    let view: LedgerView
    let cube: Cube
    let period: Period
    let calendar: ReportingCalendar
    let window: DayRange
    /// The day whose units are shown.
    let structure: Day

    init(view: LedgerView, period: Period, calendar: ReportingCalendar, structure: Day?) {
        self.view = view
        self.cube = view.cubes[calendar] ?? Cube(calendar: calendar, catalogue: view.catalogue)
        self.period = period
        self.calendar = calendar
        self.window = period.cumulativeWindow(calendar)
        self.structure = structure ?? window.to
    }

    var units: UnitTree { view.catalogue.units }
    var indicators: IndicatorCatalogue { view.catalogue.indicators }

    func definition(_ code: IndicatorCode) -> IndicatorDefinition? {
        indicators.definition(of: code, on: window.to)
    }

    func window(of period: Period, _ definition: IndicatorDefinition) -> DayRange {
        definition.timeAggregation == .sum ? period.cumulativeWindow(calendar) : period.window(calendar)
    }
}
