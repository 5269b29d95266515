package import Planning
package import Quantities

/// What a scoreboard is asked for; an address of the page, a call of the API and a command are the same question.
package struct ScoreboardQuery: Sendable, Hashable {
    package var unit: UnitReference
    package var period: Period
    package var byUnit: UnitDetail
    package var asOf: Moment?
    /// The day whose structure of units is shown; `nil` means the last day of the data window.
    package var structure: Day?
    package var calendar: ReportingCalendar
    /// Whether submitted, not yet approved figures are shown, marked.
    package var includesPending: Bool

    package init(
        unit: UnitReference, period: Period, byUnit: UnitDetail = .none, asOf: Moment? = nil, structure: Day? = nil,
        calendar: ReportingCalendar = .administrative, includesPending: Bool = false
    ) {
        self.unit = unit
        self.period = period
        self.byUnit = byUnit
        self.asOf = asOf
        self.structure = structure
        self.calendar = calendar
        self.includesPending = includesPending
    }
}
