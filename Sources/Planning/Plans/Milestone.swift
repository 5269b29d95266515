package import Quantities

/// What is expected of a target by a day, where the plan says so.
package struct Milestone: Sendable, Hashable {
    package let indicator: IndicatorCode
    package let unit: UnitReference
    package let year: Int
    package let by: Day
    /// The cumulated value expected by then.
    package let value: ExactDecimal
    package let note: String?

    package init(indicator: IndicatorCode, unit: UnitReference, year: Int, by: Day, value: ExactDecimal, note: String?)
    {
        self.indicator = indicator
        self.unit = unit
        self.year = year
        self.by = by
        self.value = value
        self.note = note
    }
}
