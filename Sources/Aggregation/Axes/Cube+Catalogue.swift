package import Planning
package import Quantities

extension Cube {
    /// An empty cube for all that a catalogue knows.
    package init(calendar: ReportingCalendar, catalogue: Catalogue, keepsEntryNumbers: Bool = true) {
        self.init(
            calendar: calendar, units: UnitAxis(catalogue.units), indicators: catalogue.indicators,
            keepsEntryNumbers: keepsEntryNumbers)
    }

    /// Takes what is new in a catalogue. Nothing is changed when it throws.
    package mutating func adopt(_ catalogue: Catalogue) throws(CubeFault) {
        try adopt(UnitAxis(catalogue.units), catalogue.indicators)
    }
}
