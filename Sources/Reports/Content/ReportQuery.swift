package import Planning
package import Quantities

/// What a document is asked for.
package struct ReportQuery: Sendable, Hashable {
    package var kind: ReportKind
    package var unit: UnitReference
    package var period: Period
    package var calendar: ReportingCalendar
    package var layout: Layout
    /// The date on the document; `nil` means the day on which the ledger had the data.
    package var dated: Day?
    package var asOf: Moment?
    /// The document's number, once it has one.
    package var number: Int?
    /// The conference whose conclusions a notice announces; `nil` means the newest that reviewed the period.
    package var conference: String?

    package init(
        kind: ReportKind, unit: UnitReference, period: Period, calendar: ReportingCalendar = .administrative,
        layout: Layout = .state, dated: Day? = nil, asOf: Moment? = nil, number: Int? = nil,
        conference: String? = nil
    ) {
        self.kind = kind
        self.unit = unit
        self.period = period
        self.calendar = calendar
        self.layout = layout
        self.dated = dated
        self.asOf = asOf
        self.number = number
        self.conference = conference
    }
}
