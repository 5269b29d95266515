package import Quantities

/// When somebody is reminded of a report: so many days before or after it is due.
package struct ReminderRule: Sendable, Hashable {
    package enum Recipient: String, Sendable, Hashable, CaseIterable {
        /// Whoever reports for the unit.
        case reporter
        /// Whoever signs for the unit, or for one above it.
        case approver
        /// Whoever puts the reports of the unit above together.
        case planningOfficer = "planning-officer"

        /// The role that makes somebody one.
        package var role: Role {
            switch self {
            case .reporter: .reporter
            case .approver: .approver
            case .planningOfficer: .planningOfficer
            }
        }
    }

    /// Days before or after the due day that a rule may name.
    package static let dayRange = -60...60

    package let number: Int
    /// Negative before the due day, positive after it, 0 on it.
    package let days: Int
    /// Whether only working days count.
    package let countsWorkingDays: Bool
    package let recipient: Recipient
    package let isActive: Bool

    package init(number: Int, days: Int, countsWorkingDays: Bool, recipient: Recipient, isActive: Bool) {
        self.number = number
        self.days = days
        self.countsWorkingDays = countsWorkingDays
        self.recipient = recipient
        self.isActive = isActive
    }

    /// What holds until an office decides otherwise: the reporter before the day, then whoever answers for it.
    package static let usual: [ReminderRule] = [
        ReminderRule(number: 1, days: -5, countsWorkingDays: true, recipient: .reporter, isActive: true),
        ReminderRule(number: 2, days: -1, countsWorkingDays: true, recipient: .reporter, isActive: true),
        ReminderRule(number: 3, days: 1, countsWorkingDays: true, recipient: .reporter, isActive: true),
        ReminderRule(number: 4, days: 1, countsWorkingDays: true, recipient: .approver, isActive: true),
        ReminderRule(number: 5, days: 3, countsWorkingDays: true, recipient: .planningOfficer, isActive: true),
    ]

    /// The day on which somebody is reminded. Where all days count and it falls on a day off, the working day before it, as
    /// long as that is before the due day.
    package func day(due: Day, in calendar: DueCalendar) -> Day {
        if countsWorkingDays { return calendar.day(due, addingWorkingDays: days) }
        let day = due.adding(days: days)
        return calendar.isWorkingDay(day) || days == 0
            ? day : days < 0 ? calendar.day(day, addingWorkingDays: -1) : calendar.workingDay(onOrAfter: day)
    }
}
