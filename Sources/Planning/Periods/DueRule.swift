package import Quantities

/// The length of a reporting period, as rules for due dates name it.
package enum Periodicity: String, Sendable, Hashable, CaseIterable {
    case month, quarter, half
    case nineMonths = "nine-months"
    case year
}

/// When a level has to report. Levels below the province are decided by the province, so this is data (NĐ 09/2019, Art. 13).
package struct DueRule: Sendable, Hashable {
    package let regime: String
    package let periodicity: Periodicity
    package let level: UnitKind
    /// Months after the last month of the period, usually 0.
    package let monthOffset: Int
    package let day: Int
    package let effectiveFrom: Day
    /// Whether a due date on a day off moves to the next working day.
    package let movesToWorkingDay: Bool
    package let basis: String?

    package init(
        regime: String, periodicity: Periodicity, level: UnitKind, monthOffset: Int, day: Int, effectiveFrom: Day,
        movesToWorkingDay: Bool, basis: String?
    ) {
        self.regime = regime
        self.periodicity = periodicity
        self.level = level
        self.monthOffset = monthOffset
        self.day = day
        self.effectiveFrom = effectiveFrom
        self.movesToWorkingDay = movesToWorkingDay
        self.basis = basis
    }
}

package struct Holiday: Sendable, Hashable {
    package let day: Day
    /// Without a name it takes back what was recorded of the day: offices work on it after all.
    package let name: String

    package init(day: Day, name: String) {
        self.day = day
        self.name = name
    }

    package var isWithdrawn: Bool { name.isEmpty }
}

/// From a day on, figures of a period come late and need a reason.
package struct PeriodLock: Sendable, Hashable {
    package let period: Period
    package let calendar: ReportingCalendar
    package let lockedFrom: Day
    package let document: String?

    package init(period: Period, calendar: ReportingCalendar, lockedFrom: Day, document: String?) {
        self.period = period
        self.calendar = calendar
        self.lockedFrom = lockedFrom
        self.document = document
    }
}
