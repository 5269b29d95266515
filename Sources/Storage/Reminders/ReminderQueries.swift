package import Planning
package import Quantities

/// A reminder that went, or is to go once more.
package struct ReminderRecord: Sendable, Hashable {
    package let number: Int64
    package let key: Reminder.Key
    /// Where it goes.
    package let address: String
    package let madeAt: Moment
    package let attempts: Int
    /// When it is tried again; nothing once it has gone or was given up.
    package let nextAt: Moment?
    package let sentAt: Moment?
    /// What was said at the last attempt; empty where it went.
    package let fault: String

    /// Whether it was tried so often in vain that nobody tries again.
    package var isGivenUp: Bool { sentAt == nil && nextAt == nil }
}

extension ReminderRule.Recipient: Word {}

extension Connection {
    /// The rules that an office has decided on, none where it has not.
    package func reminderRules() throws(Fault) -> [ReminderRule] {
        var found: [ReminderRule] = []
        let query: SQL = """
            SELECT number, days, counts_working_days, recipient, is_active FROM reminder_rule ORDER BY number
            """
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            found.append(
                ReminderRule(
                    number: try reader.next(Int.self), days: try reader.next(Int.self),
                    countsWorkingDays: try reader.next(Bool.self), recipient: try reader.next(),
                    isActive: try reader.next(Bool.self)))
        }
        return found
    }

    /// Puts rules in the place of those that are there.
    package func replaceReminderRules(_ rules: [ReminderRule]) throws(Fault) {
        try execute("DELETE FROM reminder_rule")
        for rule in rules {
            try execute(
                """
                INSERT INTO reminder_rule (number, days, counts_working_days, recipient, is_active)
                VALUES (\(rule.number), \(rule.days), \(rule.countsWorkingDays), \(rule.recipient), \(rule.isActive))
                """)
        }
    }

    /// The reminders made since a moment, the newest first.
    package func reminders(since moment: Moment) throws(Fault) -> [ReminderRecord] {
        try reminders("WHERE made_at >= \(moment) ORDER BY number DESC")
    }

    /// Those that are to be tried again by now, the oldest first.
    package func dueReminders(at moment: Moment) throws(Fault) -> [ReminderRecord] {
        try reminders("WHERE sent_at IS NULL AND next_at <= \(moment) ORDER BY number LIMIT 100")
    }

    package func reminder(_ key: Reminder.Key) throws(Fault) -> ReminderRecord? {
        try reminders(
            """
            WHERE account = \(key.account) AND rule = \(key.rule) AND period = \(key.period) AND due = \(key.due)
            """
        ).first
    }

    private func reminders(_ condition: SQL) throws(Fault) -> [ReminderRecord] {
        var found: [ReminderRecord] = []
        let query: SQL = """
            SELECT number, account, rule, period, due, address, made_at, attempts, next_at, sent_at, fault
              FROM reminder \(condition)
            """
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            let number = try reader.next(Int64.self)
            let key = Reminder.Key(
                account: try reader.next(), rule: try reader.next(), period: try reader.next(),
                due: try reader.next())
            found.append(
                ReminderRecord(
                    number: number, key: key, address: try reader.next(), madeAt: try reader.next(),
                    attempts: try reader.next(), nextAt: try reader.next(), sentAt: try reader.next(),
                    fault: try reader.next()))
        }
        return found
    }

    /// Notes a reminder that is about to go. Only inside a transaction that holds the ledger's lock.
    package func insertReminder(
        _ key: Reminder.Key, to address: String, at moment: Moment, nextAt: Moment
    ) throws(Fault) -> Int64 {
        let number = try nextNumber(in: "reminder")
        try execute(
            """
            INSERT INTO reminder (number, account, rule, period, due, address, made_at, attempts, next_at, fault)
            VALUES (\(number), \(key.account), \(key.rule), \(key.period), \(key.due), \(address), \(moment), 0,
                    \(nextAt), '')
            """)
        return number
    }

    /// Keeps others from trying the same reminder until a moment.
    package func holdReminder(_ number: Int64, until moment: Moment) throws(Fault) {
        try execute("UPDATE reminder SET next_at = \(moment) WHERE number = \(number) AND sent_at IS NULL")
    }

    package func markReminderSent(_ number: Int64, at moment: Moment) throws(Fault) {
        try execute(
            """
            UPDATE reminder SET sent_at = \(moment), next_at = NULL, attempts = attempts + 1, fault = ''
             WHERE number = \(number)
            """)
    }

    /// Notes an attempt in vain; without a next time it is given up.
    package func markReminderFailed(_ number: Int64, fault: String, nextAt: Moment?) throws(Fault) {
        try execute(
            """
            UPDATE reminder SET attempts = attempts + 1, next_at = \(nextAt), fault = \(fault) WHERE number = \(number)
            """)
    }

    /// How many reminders have failed at least once and have not gone since a moment.
    package func countStuckReminders(since moment: Moment) throws(Fault) -> Int {
        try first(
            """
            SELECT COUNT(*) FROM reminder WHERE sent_at IS NULL AND fault <> '' AND made_at >= \(moment)
            """, as: Int.self) ?? 0
    }
}
