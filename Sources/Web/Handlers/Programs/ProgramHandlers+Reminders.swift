import Hummingbird
import Operations
import Pages
import Planning
import Quantities
import Storage

/// Who is reminded of what, by which rules.
extension ProgramHandlers {
    private var handlers: ReminderHandlers { ReminderHandlers(delivery: delivery, mail: mail) }

    @Sendable func reminderLists(_ request: Request, _ context: WebContext) async throws -> Response {
        try read(request, context) { choice in
            let lists = try handlers.lists(context)
            let chats = try handlers.chats(context, choice.language)
            return [
                "canSend": .flag(mail != nil), "planned": .list(lists.planned.map(Self.json)),
                "sent": .list(lists.gone.map { Self.json($0, lists) }),
                "rules": .list(try handlers.reminders.rules().map(Self.json)),
                "chats": .list(chats.map { ["unit": .unit($0.unit), "text": .text($0.text)] }),
            ]
        }
    }

    @Sendable func sendReminders(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        guard let mail else { throw Problem(.noMail) }
        let round: ReminderRound
        if let text = choice.fields["key"] {
            guard let key = Reminder.Key(text) else { throw Problem(.badChoice(name: "key", text: text)) }
            guard try handlers.concerns(key, context) else { throw Problem(.notAllowed(.enterOnBehalf)) }
            round = try await handlers.reminders.sendNow(key, by: mail)
        } else {
            round = try await handlers.reminders.send(by: mail)
        }
        return done(
            [
                "sent": .integer(round.sent), "failed": .integer(round.failed),
                "withoutAddress": .integer(round.withoutAddress),
            ], choice)
    }

    @Sendable func setReminderRules(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let sent = context.body["rules"]?.items ?? []
        var rules: [ReminderRule] = []
        for (place, row) in sent.enumerated() {
            guard case .integer(let number)? = row["number"], case .integer(let days)? = row["days"],
                let recipient = row["recipient"]?.text.flatMap({ ReminderRule.Recipient(rawValue: $0) }),
                !rules.contains(where: { $0.number == number })
            else {
                throw Problem(.badBody([SchemaFault(pointer: "/rules/\(place)/number", kind: .notAsked(near: []))]))
            }
            rules.append(
                ReminderRule(
                    number: number, days: days, countsWorkingDays: row["countsWorkingDays"]?.flag ?? true,
                    recipient: recipient, isActive: row["active"]?.flag ?? true))
        }
        // Without rules the usual ones would hold again: whoever wants none makes them inactive.
        guard !rules.isEmpty else { throw Problem(.badBody([SchemaFault(pointer: "/rules", kind: .missing)])) }
        try handlers.reminders.setRules(rules)
        return done(["rules": .list(try handlers.reminders.rules().map(Self.json))], choice)
    }

    private static func json(_ rule: ReminderRule) -> JSON {
        [
            "number": .integer(rule.number), "days": .integer(rule.days),
            "countsWorkingDays": .flag(rule.countsWorkingDays), "recipient": .text(rule.recipient.rawValue),
            "active": .flag(rule.isActive),
        ]
    }

    private static func json(_ reminder: Reminder) -> JSON {
        [
            "key": .text(reminder.key.text), "account": .text(reminder.account.displayName),
            "period": .text(reminder.key.period.code), "due": .day(reminder.key.due), "day": .day(reminder.day),
            "recipient": .text(reminder.rule.recipient.rawValue), "units": .list(reminder.units.map(JSON.unit)),
        ]
    }

    private static func json(_ record: ReminderRecord, _ lists: ReminderHandlers.Lists) -> JSON {
        [
            "key": .text(record.key.text), "account": .text(lists.name(record.key.account)),
            "period": .text(record.key.period.code), "due": .day(record.key.due), "address": .text(record.address),
            "madeAt": .moment(record.madeAt), "sentAt": .moment(record.sentAt), "nextAt": .moment(record.nextAt),
            "attempts": .integer(record.attempts), "fault": .text(record.fault),
        ]
    }
}
