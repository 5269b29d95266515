import Aggregation
package import Planning
package import Quantities
import Storage

/// Who below a unit has reported on a period, and who has not.
package struct Reporting: Sendable {
    package let unit: UnitVersion
    package let period: Period
    package let calendar: ReportingCalendar
    /// The child units in force at the end of the data window, in the order of the tree.
    package let units: [UnitReport]

    /// Those of whom nothing has come.
    package var notReported: [UnitReport] { units.filter { $0.state == .notReported } }
    /// Those of whom something is still missing, without those of whom nothing has come.
    package var partly: [UnitReport] { units.filter { $0.state == .partly } }
}

extension Delivery {
    /// Who below a unit has reported on a period, how much of what is expected, when, and whether in time.
    package func reporting(
        of reference: UnitReference, _ period: Period, calendar: ReportingCalendar = .administrative,
        asOf: Moment? = nil, includesPending: Bool = false
    ) throws(Failure) -> Reporting {
        let view = try view(asOf: asOf, includesPending: includesPending)
        let context = BoardContext(view: view, period: period, calendar: calendar, structure: nil)
        let unit = try view.unit(reference, on: context.structure)
        let children = context.below(unit.key, on: context.structure)
        let arrivals = try arrivals(
            on: period, calendar, in: view, includesPending, of: children.map(\.key))
        let expectations = ExpectedFigures(context, children)
        let dates = DueCalendar(rules: view.catalogue.dueRules, holidays: view.catalogue.holidays)
        let today = (asOf ?? clock()).dayInVietnam
        let units = children.map { child in
            let expected = expectations.codes(of: child)
            let missing = expected.filter { !context.isReported($0, by: child.key, on: period) }
            return UnitReport(
                unit: child, reported: expected.count - missing.count, missing: missing,
                first: arrivals[child.key]?.first, last: arrivals[child.key]?.last,
                due: dates.dueDate(of: period, for: child.kind, calendar: calendar), today: today, dates: dates)
        }
        return Reporting(unit: unit, period: period, calendar: calendar, units: units)
    }

    func arrivals(
        on period: Period, _ calendar: ReportingCalendar, in view: LedgerView, _ includesPending: Bool,
        of units: [UnitKey]? = nil
    ) throws(Failure) -> [UnitKey: Arrival] {
        guard let head = view.head?.number else { return [:] }
        return try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                try connection.arrivals(
                    on: period, calendar, includesPending ? .submitted : .approved, upTo: head, of: units)
            }
        }
    }
}
