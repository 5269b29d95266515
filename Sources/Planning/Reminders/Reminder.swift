package import Quantities

/// A report that has not come.
package struct OwedReport: Sendable, Hashable {
    package let unit: UnitVersion
    package let period: Period
    package let due: Day

    package init(unit: UnitVersion, period: Period, due: Day) {
        self.unit = unit
        self.period = period
        self.due = due
    }
}

/// What somebody is told on a day: which reports of a period have not come.
package struct Reminder: Sendable, Hashable {
    /// One is sent only once: by account, rule, period and due day.
    package struct Key: Sendable, Hashable {
        package let account: AccountNumber
        package let rule: Int
        package let period: Period
        package let due: Day

        package init(account: AccountNumber, rule: Int, period: Period, due: Day) {
            self.account = account
            self.rule = rule
            self.period = period
            self.due = due
        }
    }

    package let key: Key
    package let rule: ReminderRule
    package let account: Account
    /// The units that owe the report, in the order of the tree.
    package let units: [UnitVersion]
    /// The day on which it goes.
    package let day: Day
}

/// Works out who is to be reminded of what.
package struct ReminderPlan: Sendable {
    /// A reminder that could not go on its day, as the server stood still, goes within these days; later it would only confuse.
    package static let gracePeriod = 3

    private let rules: [ReminderRule]
    private let people: [(account: Account, grants: [Grant])]
    private let units: UnitTree
    private let calendar: DueCalendar

    package init(
        rules: [ReminderRule], people: [(account: Account, grants: [Grant])], units: UnitTree, calendar: DueCalendar
    ) {
        self.rules = rules.filter(\.isActive)
        self.people = people.filter(\.account.isActive)
        self.units = units
        self.calendar = calendar
    }

    /// The reminders of days from one to another about what is owed now, the earliest first.
    package func reminders(about owed: [OwedReport], from first: Day, through last: Day) -> [Reminder] {
        var found: [Reminder] = []
        for (due, ofDay) in Dictionary(grouping: owed, by: Pair.init) {
            for rule in rules {
                let day = rule.day(due: due.due, in: calendar)
                guard day >= first, day <= last else { continue }
                found += reminders(by: rule, on: day, about: ofDay, due)
            }
        }
        return found.sorted { left, right in
            (left.day, left.key.rule, left.key.account, left.key.period, left.key.due)
                < (right.day, right.key.rule, right.key.account, right.key.period, right.key.due)
        }
    }

    private struct Pair: Hashable {
        let period: Period
        let due: Day

        init(_ owed: OwedReport) {
            period = owed.period
            due = owed.due
        }
    }

    private func reminders(
        by rule: ReminderRule, on day: Day, about owed: [OwedReport], _ pair: Pair
    ) -> [Reminder] {
        people.compactMap { person in
            let grants = person.grants.filter { $0.role == rule.recipient.role && $0.isInForce(on: day) }
            let units = owed.map(\.unit).filter { unit in grants.contains { concerns($0, unit, pair.period) } }
            guard !units.isEmpty else { return nil }
            return Reminder(
                key: Reminder.Key(
                    account: person.account.number, rule: rule.number, period: pair.period, due: pair.due),
                rule: rule, account: person.account, units: units, day: day)
        }
    }

    /// A reporter is asked for the own unit; whoever signs or puts together, for those below, too.
    private func concerns(_ grant: Grant, _ unit: UnitVersion, _ period: Period) -> Bool {
        switch units.relation(of: unit.key, to: grant.unit, on: period.window(.administrative).to) {
        case .own: true
        case .below: grant.role != .reporter
        case .foreign: false
        }
    }
}
