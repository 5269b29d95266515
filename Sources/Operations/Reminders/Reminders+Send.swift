package import Mail
package import Planning
import Prose
package import Quantities
import Storage

/// How letters leave the house.
package struct MailDesk: Sendable {
    package let carrier: any MailCarrier
    package let from: MailAddress
    /// The address of the form of a unit and period, as people reach it; nothing where the server's address is not known.
    package let link: @Sendable (UnitReference, Period) -> String?

    package init(
        carrier: any MailCarrier, from: MailAddress,
        link: @escaping @Sendable (UnitReference, Period) -> String?
    ) {
        self.carrier = carrier
        self.from = from
        self.link = link
    }
}

/// What came of a round of sending.
package struct ReminderRound: Sendable, Hashable {
    package var sent = 0
    package var failed = 0
    /// Accounts without an address that mail goes to.
    package var withoutAddress = 0

    package init() {}
}

extension Reminders {
    /// Seconds until the next attempt, after the first in vain, the second …; then nobody tries again.
    private static let pauses: [Int64] = [5 * 60, 30 * 60, 2 * 3600, 6 * 3600, 24 * 3600]
    /// For so long nobody else tries what is just being handed on.
    private static let hold: Int64 = 10 * 60

    /// Hands on what is due, and once more what failed and may be tried again. Each goes once for an account, rule and period.
    package func send(by desk: MailDesk) async throws(Failure) -> ReminderRound {
        var round = ReminderRound()
        for reminder in try newest(of: due()) { try await send(reminder, by: desk, &round) }
        try await retry(by: desk, &round)
        return round
    }

    /// Where several rules speak of the same report, as after days in which the server stood still, only the last one does.
    private func newest(of due: [Reminder]) throws(Failure) -> [Reminder] {
        var kept: [Reminder] = []
        for reminder in due {
            let earlier = kept.firstIndex { $0.concernsSame(as: reminder) }
            if let earlier {
                try drop(kept[earlier])
                kept.remove(at: earlier)
            }
            kept.append(reminder)
        }
        return kept
    }

    /// Notes that a reminder need not go any more.
    private func drop(_ reminder: Reminder) throws(Failure) {
        guard let number = try claim(reminder.key, reminder.account.email ?? "") else { return }
        try people.writing { connection throws(Fault) in
            try connection.markReminderFailed(number, fault: "", nextAt: nil)
        }
    }

    /// Hands on one reminder before its day, or again what was given up; nothing where it has gone.
    package func sendNow(_ key: Reminder.Key, by desk: MailDesk) async throws(Failure) -> ReminderRound {
        var round = ReminderRound()
        let today = delivery.today
        let planned = try planned(from: today.adding(days: -90), through: today.adding(days: 90))
        guard let reminder = planned.first(where: { $0.key == key }) else { return round }
        let known = try people.reading { connection throws(Fault) in try connection.reminder(key) }
        guard let known else {
            try await send(reminder, by: desk, &round)
            return round
        }
        guard known.sentAt == nil, let address = MailAddress(known.address) else { return round }
        try await hand(reminder, number: known.number, attempts: known.attempts, to: address, desk, &round)
        return round
    }

    private func send(
        _ reminder: Reminder, by desk: MailDesk, _ round: inout ReminderRound
    ) async throws(Failure) {
        guard let text = reminder.account.email, let address = MailAddress(text) else {
            round.withoutAddress += 1
            return
        }
        guard let number = try claim(reminder.key, text) else { return }
        try await hand(reminder, number: number, attempts: 0, to: address, desk, &round)
    }

    /// `nil` where another process was faster.
    private func claim(_ key: Reminder.Key, _ address: String) throws(Failure) -> Int64? {
        let now = now
        return try people.writing { connection throws(Fault) -> Int64? in
            guard try connection.reminder(key) == nil else { return nil }
            return try connection.insertReminder(key, to: address, at: now, nextAt: now.adding(seconds: Self.hold))
        }
    }

    private func retry(by desk: MailDesk, _ round: inout ReminderRound) async throws(Failure) {
        let now = now
        let open = try people.writing { connection throws(Fault) -> [ReminderRecord] in
            let open = try connection.dueReminders(at: now)
            for record in open {
                try connection.holdReminder(record.number, until: now.adding(seconds: Self.hold))
            }
            return open
        }
        guard !open.isEmpty else { return }
        let today = delivery.today
        let planned = try planned(from: today.adding(days: -90), through: today)
        for record in open {
            guard let reminder = planned.first(where: { $0.key == record.key }),
                let address = MailAddress(record.address)
            else {
                // The report has come meanwhile, or the rule is gone: nothing is left to say.
                try people.writing { connection throws(Fault) in
                    try connection.markReminderFailed(record.number, fault: "", nextAt: nil)
                }
                continue
            }
            try await hand(
                reminder, number: record.number, attempts: record.attempts, to: address, desk, &round)
        }
    }

    private func hand(
        _ reminder: Reminder, number: Int64, attempts: Int, to address: MailAddress, _ desk: MailDesk,
        _ round: inout ReminderRound
    ) async throws(Failure) {
        let letter = letter(reminder, number, to: address, desk)
        do throws(MailFault) {
            try await desk.carrier.hand(letter)
        } catch {
            let pause = error.isFinal || attempts >= Self.pauses.count ? nil : Self.pauses[attempts]
            let next = pause.map { now.adding(seconds: $0) }
            let message = error.message
            try people.writing { connection throws(Fault) in
                try connection.markReminderFailed(number, fault: message, nextAt: next)
            }
            round.failed += 1
            return
        }
        let taken = now
        try people.writing { connection throws(Fault) in try connection.markReminderSent(number, at: taken) }
        round.sent += 1
    }

    private func letter(_ reminder: Reminder, _ number: Int64, to address: MailAddress, _ desk: MailDesk) -> MailMessage
    {
        let language = reminder.account.languageTag.flatMap { Language(rawValue: $0) } ?? .vietnamese
        let text = ReminderText(reminder, today: delivery.today, dates: dates, language: language)
        let day = reminder.key.period.window(.administrative).to
        let view = delivery.view()
        let links = reminder.units.map { unit in
            reminder.rule.recipient == .reporter
                ? desk.link(view.reference(to: unit.key, on: day), reminder.key.period) : nil
        }
        return MailMessage(
            from: desk.from, fromName: "Tiến Độ", to: address, subject: text.subject, body: text.body(links: links),
            sentAt: now.microseconds / 1_000_000, identifier: "reminder-\(number)-\(reminder.key.period.code)")
    }

    var dates: DueCalendar {
        let catalogue = delivery.view().catalogue
        return DueCalendar(rules: catalogue.dueRules, holidays: catalogue.holidays)
    }
}

extension Reminder {
    /// Whether it tells the same person of the same reports.
    fileprivate func concernsSame(as other: Reminder) -> Bool {
        key.account == other.key.account && key.period == other.key.period && key.due == other.key.due
    }
}
