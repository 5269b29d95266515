package import HTML
package import Planning
package import Prose
package import Quantities

/// What will be sent to whom and when, what has gone, by which rules; and the same as a text to paste.
package struct ReminderPage: Sendable {
    /// Who below a unit has not reported, as plain text.
    package struct Chat: Sendable {
        let unit: UnitVersion
        let text: String

        package init(unit: UnitVersion, text: String) {
            self.unit = unit
            self.text = text
        }
    }

    /// A reminder that went or did not.
    package struct Sent: Sendable {
        let key: Reminder.Key
        let account: String
        let address: String
        let madeAt: Moment
        let sentAt: Moment?
        let nextAt: Moment?
        let attempts: Int
        let fault: String

        package init(
            key: Reminder.Key, account: String, address: String, madeAt: Moment, sentAt: Moment?, nextAt: Moment?,
            attempts: Int, fault: String
        ) {
            self.key = key
            self.account = account
            self.address = address
            self.madeAt = madeAt
            self.sentAt = sentAt
            self.nextAt = nextAt
            self.attempts = attempts
            self.fault = fault
        }
    }

    /// A period that the text can be about, with how many units owe something.
    package struct Owed: Sendable {
        let period: Period
        let units: Int

        package init(period: Period, units: Int) {
            self.period = period
            self.units = units
        }
    }

    let language: Language
    let chosen: Language?
    let chats: [Chat]
    /// The periods of which something is owed, the newest first; what the address wants the text to be about, and what it is
    /// about where the address does not say.
    let owed: [Owed]
    let about: ReminderRoute.About?
    let asked: Period?
    let planned: [Reminder]
    /// Why nothing is planned, where nothing is.
    let nothing: NothingToRemind?
    let sent: [Sent]
    let rules: [ReminderRule]
    /// Whether the server can send mail.
    let canSend: Bool
    /// Whether the reader may send and change the rules.
    let mayDecide: Bool
    let news: ReminderRoute.Done?
    /// What is wrong with the rules that were sent.
    let refusal: String?

    package init(
        language: Language, chosen: Language?, chats: [Chat], owed: [Owed], about: ReminderRoute.About?,
        asked: Period?, planned: [Reminder], nothing: NothingToRemind?, sent: [Sent],
        rules: [ReminderRule], canSend: Bool, mayDecide: Bool, news: ReminderRoute.Done?, refusal: String? = nil
    ) {
        self.language = language
        self.chosen = chosen
        self.chats = chats
        self.owed = owed
        self.about = about
        self.asked = asked
        self.planned = planned
        self.nothing = nothing
        self.sent = sent
        self.rules = rules
        self.canSend = canSend
        self.mayDecide = mayDecide
        self.news = news
        self.refusal = refusal
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: phrases.title, home: .home(language: chosen),
            otherLanguage: .reminders(.page(about: about, language: other)),
            navigation: Navigation(current: .reminders, language: chosen), script: chats.isEmpty ? nil : .copyScript,
            content: content
        ).document
    }

    var words: Words { Words(language) }
    var phrases: ReminderPhrases { ReminderPhrases(language) }

    private var content: Markup {
        """
        <div class="desk reminders"><header class="mast"><h1>\(phrases.title)</h1><p class="window">\(phrases.lead)</p></header>
        \(optional: news, { $0 == .failed ? Told.wrong(phrases.news($0)) : Told.well(phrases.news($0)) })\
        \(optional: refusal, { Told.wrong($0) })
        \(chats.enumerated().map { chat($0.offset, $0.element) }, each: { $0 })
        \("<p class=\"note\"><span>\(Command.unbroken(phrases.noMail(hasChat: !chats.isEmpty)))</span></p>", when: !canSend)
        \(upcoming)\(gone)\(ruleForm)</div>
        """
    }

    private var choice: Markup {
        let periods = owed.map { owed in
            Choice(value: owed.period.code, label: phrases.owed(words.period(owed.period), owed.units))
        }
        let select = Control.select(
            id: "period", name: ReminderRoute.Field.period, label: phrases.chatPeriod,
            groups: [
                ChoiceGroup(choices: periods + [Choice(value: ReminderRoute.About.all.text, label: phrases.allOwed)])
            ],
            selected: about?.text ?? asked?.code ?? "")
        return """
            <form class="pick" method="get" action="\(ReminderRoute.Path.page)">\(select)\
            \(optional: chosen, { Control.hidden(name: ReminderRoute.Field.lang, value: $0.rawValue) })\
            <button>\(phrases.show)</button></form>
            """
    }

    private func chat(_ place: Int, _ chat: Chat) -> Markup {
        let rows = min(chat.text.split(separator: "\n", omittingEmptySubsequences: false).count + 1, 16)
        return """
            \(choice, when: place == 0 && owed.count > 1)<section aria-labelledby="chat-\(place)-h"><h2 id="chat-\(place)-h">\
            \(phrases.chat(Wording.of(language).unitTitle(chat.unit.kind, chat.unit.name)))</h2>
            <div class="field"><label for="chat-\(place)">\(phrases.chatLabel)</label>\
            <textarea id="chat-\(place)" rows="\(rows)" readonly data-copy="\(phrases.copy)" data-copied="\(phrases.copied)">\
            \(chat.text)</textarea></div></section>

            """
    }
}
