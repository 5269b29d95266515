import Planning

extension Contract {
    private static let rule = Schema.object([
        "number": .integer(1...99_999),
        "days": .integer(ReminderRule.dayRange.lowerBound...ReminderRule.dayRange.upperBound),
        "countsWorkingDays": .flag, "recipient": .words(of: ReminderRule.Recipient.self), "active": .flag,
    ])

    private static let key: KeyValuePairs<String, Schema> = [
        "key": .anyText, "account": .anyText, "period": .period, "due": .day,
    ]

    static let reminders = Contract(
        "reminders", .reports, "Nhắc việc: sắp gửi, đã gửi, quy tắc, lời nhắn để dán",
        "Reminders: what goes when, what has gone, the rules, and a text to paste",
        answers: .object([
            "canSend": .flag,
            "planned": .list(
                of: Schema.object(key).with([
                    "day": .day, "recipient": .words(of: ReminderRule.Recipient.self),
                    "units": .list(of: .named("Unit"), most: nil),
                ]), most: nil),
            "sent": .list(
                of: Schema.object(key).with([
                    "address": .anyText, "madeAt": .moment, "sentAt": Schema.moment.orNull,
                    "nextAt": Schema.moment.orNull, "attempts": .count, "fault": .anyText,
                ]), most: nil),
            "rules": .list(of: rule, most: nil),
            "chats": .list(of: .object(["unit": .named("Unit"), "text": .anyText]), most: nil),
        ]), example: "/reminders")

    static let sendReminders = Contract(
        "send-reminders", .reports, "Gửi những nhắc việc đến hạn, hoặc một nhắc việc",
        "Send the reminders that are due, or one of them",
        parameters: [
            Parameter("key", .line(1...80), "Chỉ nhắc việc này, theo `key`", "Only this one, by its `key`")
        ],
        answers: .object(["sent": .count, "failed": .count, "withoutAddress": .count]), example: "/reminders/send")

    static let reminderRules = Contract(
        "reminder-rules", .reports, "Thay toàn bộ quy tắc nhắc", "Replace the rules for reminders",
        body: Body(
            schema: .object(["rules": .list(of: rule, most: ReminderHandlers.mostRules)]),
            example: [
                "rules": [
                    [
                        "number": 1, "days": -5, "countsWorkingDays": true, "recipient": "reporter", "active": true,
                    ]
                ]
            ]),
        answers: .object(["rules": .list(of: rule, most: nil)]), example: "/reminders/rules")
}
