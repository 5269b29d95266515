package import Quantities

/// What a bundle of figures reports on.
package struct ReportKey: Sendable, Hashable {
    package let unit: UnitKey
    package let period: Period
    package let calendar: ReportingCalendar

    package init(unit: UnitKey, period: Period, calendar: ReportingCalendar) {
        self.unit = unit
        self.period = period
        self.calendar = calendar
    }
}
