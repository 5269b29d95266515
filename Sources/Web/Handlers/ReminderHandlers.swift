import HTML
import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities
import Storage

/// Who is reminded of what: the lists, sending, the rules, and the text for a chat.
struct ReminderHandlers: Sendable {
    private typealias Field = ReminderRoute.Field

    private static let daysAhead = 14
    static let mostRules = 40

    let delivery: Delivery
    /// How letters leave the house; nothing where the server is not set up for it.
    let mail: MailDesk?

    var reminders: Reminders { Reminders(delivery) }

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let done = choice.fields[Field.done].flatMap { ReminderRoute.Done(rawValue: $0) }
        return choice.page(try page(choice, context, done).document)
    }

    /// Sends what is due, or the one reminder that the form names.
    @Sendable func send(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let mail else { throw Problem(.notFound) }
        var round: ReminderRound
        if let text = context.form[Field.key] {
            guard let key = Reminder.Key(text) else { throw Problem(.badChoice(name: Field.key, text: text)) }
            guard try concerns(key, context) else { throw Problem(.notAllowed(.enterOnBehalf)) }
            round = try await reminders.sendNow(key, by: mail)
        } else {
            round = try await reminders.send(by: mail)
        }
        let done: ReminderRoute.Done = round.failed > 0 ? .failed : round.sent > 0 ? .sent : .nothing
        return .going(to: Route.reminders(.page(done: done)).address)
    }

    @Sendable func saveRules(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        guard let rules = rules(context.form) else {
            let range = ReminderRule.dayRange
            let refusal = choice.words.say(
                "Chưa lưu: số ngày là số nguyên từ \(range.lowerBound) đến \(range.upperBound), và nhiều nhất \(Self.mostRules) quy tắc.",
                "Not saved: days are whole numbers from \(range.lowerBound) to \(range.upperBound), and at most \(Self.mostRules) rules."
            )
            return choice.page(
                try page(choice, context, nil, refusal: refusal).document, status: .unprocessableContent)
        }
        try reminders.setRules(rules)
        return .going(to: Route.reminders(.page(done: .saved)).address)
    }

    // MARK: The page

    private func page(
        _ choice: LanguageChoice, _ context: WebContext, _ done: ReminderRoute.Done?, refusal: String? = nil
    ) throws -> ReminderPage {
        let lists = try lists(context)
        let owed = try owed(context)
        let about = try about(choice, owed)
        let nothing =
            try lists.planned.isEmpty
            ? reminders.whyNothing(through: delivery.today.adding(days: Self.daysAhead)) { isVisible($0, $1, context) }
            : nil
        let sent = lists.gone.map { record in
            ReminderPage.Sent(
                key: record.key, account: lists.name(record.key.account),
                address: record.address, madeAt: record.madeAt, sentAt: record.sentAt, nextAt: record.nextAt,
                attempts: record.attempts, fault: record.fault)
        }
        return ReminderPage(
            language: choice.language, chosen: choice.chosen,
            chats: chats(owed, about, choice.language).map { ReminderPage.Chat(unit: $0.unit, text: $0.text) },
            owed: Self.choices(owed), about: about, asked: owed.first?.asked?.period, planned: lists.planned,
            nothing: nothing, sent: sent, rules: try reminders.rules(), canSend: mail != nil,
            mayDecide: context.authority?.allowsSomewhere(.enterOnBehalf) ?? false, news: done, refusal: refusal)
    }

    /// What is to go, what has gone, and what the accounts are called.
    struct Lists {
        let planned: [Reminder]
        let gone: [ReminderRecord]
        let names: [AccountNumber: String]

        func name(_ account: AccountNumber) -> String { names[account] ?? account.description }
    }

    /// A text about a unit that is ready to be pasted.
    struct Chat {
        let unit: UnitVersion
        let text: String
    }

    func lists(_ context: WebContext) throws -> Lists {
        let today = delivery.today
        let gone = try reminders.recent()
        let keys = Set(gone.map(\.key))
        let first = today.adding(days: -ReminderPlan.gracePeriod)
        let planned = try reminders.planned(from: first, through: today.adding(days: Self.daysAhead))
            .filter { !keys.contains($0.key) && isVisible($0, context) }
        let names = Dictionary(
            try People(delivery).accounts().map { ($0.account.number, $0.account.displayName) },
            uniquingKeysWith: { first, _ in first })
        return Lists(planned: planned, gone: gone, names: names)
    }

    /// Who has not reported, for each unit that the reader puts reports together for.
    func chats(_ context: WebContext, _ language: Language) throws -> [Chat] {
        chats(try owed(context), nil, language)
    }

    /// What is owed below each unit that the reader puts reports together for.
    private func owed(_ context: WebContext) throws -> [[OwedPeriod]] {
        try (context.authority?.units(of: .enterOnBehalf) ?? []).prefix(3).map { unit in
            try delivery.owedPeriods(below: unit)
        }
    }

    private func chats(
        _ owed: [[OwedPeriod]], _ about: ReminderRoute.About?, _ language: Language
    ) -> [Chat] {
        let words = OwedText(language)
        return owed.compactMap { periods in
            guard let first = periods.asked else { return nil }
            switch about {
            case .all:
                let owing = periods.filter { $0.owing > 0 }
                return Chat(unit: first.unit, text: owing.isEmpty ? words.text(first) : words.text(owing))
            case .period(let period):
                return periods.first { $0.period == period }.map { Chat(unit: $0.unit, text: words.text($0)) }
            case nil: return Chat(unit: first.unit, text: words.text(first, others: periods))
            }
        }
    }

    /// Of what the address wants the text to be; nothing where it does not say.
    private func about(_ choice: LanguageChoice, _ owed: [[OwedPeriod]]) throws(Problem) -> ReminderRoute.About? {
        guard let text = choice.fields[Field.period] else { return nil }
        guard let about = ReminderRoute.About(text) else { throw Problem(.badValue(.period, text)) }
        // A period of which nobody asks anything: the usual text says more than none.
        if case .period(let period) = about, !owed.joined().contains(where: { $0.period == period }) { return nil }
        return about
    }

    /// The periods of which something is owed, for all units together.
    private static func choices(_ owed: [[OwedPeriod]]) -> [ReminderPage.Owed] {
        let counts = Dictionary(owed.joined().map { ($0.period, $0.owing) }, uniquingKeysWith: +)
        return counts.filter { $0.value > 0 }.sorted { $0.key > $1.key }
            .map { ReminderPage.Owed(period: $0.key, units: $0.value) }
    }

    /// A planning officer sees reminders about the own units; an administrator, who answers for the mail, sees all.
    private func isVisible(_ reminder: Reminder, _ context: WebContext) -> Bool {
        reminder.units.contains { isVisible($0.key, reminder.key.period, context) }
    }

    private func isVisible(_ unit: UnitKey, _ period: Period, _ context: WebContext) -> Bool {
        if context.authority?.allowsSomewhere(.operate) ?? false { return true }
        return context.allows(.enterOnBehalf, for: unit, on: period.window(.administrative).to)
    }

    func concerns(_ key: Reminder.Key, _ context: WebContext) throws -> Bool {
        let today = delivery.today
        let planned = try reminders.planned(
            from: today.adding(days: -90), through: today.adding(days: 90))
        return planned.first { $0.key == key }.map { isVisible($0, context) } ?? true
    }

    // MARK: The rules that were sent

    /// `nil` where something in them can't be read.
    private func rules(_ form: QueryFields) -> [ReminderRule]? {
        var numbers: [String] = []
        for field in form.fields where field.name.hasPrefix("days-") {
            numbers.append(String(field.name.dropFirst("days-".count)))
        }
        guard numbers.count <= Self.mostRules + 1 else { return nil }
        let highest = numbers.compactMap { Int($0) }.max() ?? 0
        var rules: [ReminderRule] = []
        for number in numbers {
            let text = form[Field.days(number)] ?? ""
            // A line without days is none: so one is added, and so one is taken away.
            if text.isEmpty { continue }
            guard let days = Int(text), ReminderRule.dayRange.contains(days),
                let recipient = ReminderRule.Recipient(rawValue: form[Field.recipient(number)] ?? ""),
                let own = number == Field.new ? highest + 1 : Int(number), own > 0, own < 100_000
            else { return nil }
            rules.append(
                ReminderRule(
                    number: own, days: days, countsWorkingDays: form[Field.working(number)] == "true",
                    recipient: recipient, isActive: form[Field.active(number)] == "true"))
        }
        let unique = Set(rules.map(\.number)).count == rules.count
        return unique && !rules.isEmpty ? rules : nil
    }
}
