package import Planning
package import Quantities
import Storage

/// What the units below another owe of a period, as it stands.
package struct OwedPeriod: Sendable {
    /// A unit that owes something.
    struct Line: Sendable {
        let line: ReportingReview.Line
        /// Whether its figures may come in.
        let standing: EntryStanding

        var unit: UnitVersion { line.report.unit }
    }

    package let unit: UnitVersion
    package let period: Period
    /// All units below, also those that owe nothing.
    let units: Int
    /// How many of them have sent all and wait for approval.
    let waiting: Int
    let due: Day?
    let today: Day
    /// Of whom nothing has come, in the order of the tree; then who lacks figures, those that lack most first.
    let silent: [Line]
    let incomplete: [Line]

    /// How many units owe something.
    package var owing: Int { silent.count + incomplete.count }
    /// Whether any of them may still enter it.
    package var isOpen: Bool { lines.contains { $0.standing.closing == nil } }
    var lines: [Line] { silent + incomplete }

    package init(
        _ reporting: Reporting, _ lines: [ReportingReview.Line], today: Day, _ catalogue: Catalogue
    ) {
        func withStanding(_ line: ReportingReview.Line) -> Line {
            let standing = catalogue.entryStanding(
                of: line.report.unit, on: reporting.period, reporting.calendar, today: today)
            return Line(line: line, standing: standing)
        }
        unit = reporting.unit
        period = reporting.period
        units = lines.count
        waiting = lines.count { $0.waitsSince != nil && $0.lacking.isEmpty && $0.report.state != .reported }
        let days = Set(lines.map(\.report.due))
        due = days.count == 1 ? days.first ?? nil : nil
        self.today = today
        silent = lines.filter(\.isSilent).map(withStanding)
        incomplete = lines.incomplete.map(withStanding)
    }
}

extension Delivery {
    /// Periods that are looked at: of older ones nobody is asked any more.
    private static let mostOwed = 12

    /// What the units below another owe of the periods that are due or were opened, the newest first, also of those of which
    /// nothing is owed.
    package func owedPeriods(below unit: UnitKey) throws(Failure) -> [OwedPeriod] {
        let view = view()
        let dates = DueCalendar(rules: view.catalogue.dueRules, holidays: view.catalogue.holidays)
        let gated = Set(view.catalogue.gates.filter { $0.calendar == .administrative }.map(\.period))
        let asked = deskPeriods(view).filter { period in
            guard
                gated.contains(period)
                    || UnitKind.allCases.contains(where: { dates.dueDate(of: period, for: $0) != nil })
            else { return false }
            return !unitsBelow([unit], period).isEmpty
        }
        var owed: [OwedPeriod] = []
        for period in asked.prefix(Self.mostOwed) {
            let reference = view.reference(to: unit, on: period.window(.administrative).to)
            let reporting = try rememberedReporting(of: reference, period, .administrative)
            guard !reporting.units.isEmpty else { continue }
            let lines = try self.lines(of: reporting, isLive: true, contacts: [:])
            owed.append(OwedPeriod(reporting, lines, today: today, view.catalogue))
        }
        return owed
    }
}

extension [OwedPeriod] {
    /// The one that people are asked for first: the newest of which something is owed that may still be entered, else the
    /// newest of which anything is owed, else the newest.
    package var asked: OwedPeriod? {
        first { $0.owing > 0 && $0.isOpen } ?? first { $0.owing > 0 } ?? first
    }
}
