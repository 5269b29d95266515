package import Planning
package import Prose
package import Quantities

/// Who is reminded of what, and when.
package enum ReminderRoute: Sendable, Hashable {
    /// `done` is what has just been done; `about` are the periods of the text to paste.
    case page(done: Done? = nil, about: About? = nil, language: Language? = nil)
    case send
    case rules

    /// What has just been done.
    package enum Done: String, Sendable, Hashable {
        case sent, failed, nothing, saved
    }

    /// Of which periods the text to paste tells; without it, of the one that people are asked for first.
    package enum About: Sendable, Hashable {
        case period(Period)
        /// All of which something is owed.
        case all

        /// As addresses say it.
        package var text: String {
            switch self {
            case .period(let period): period.code
            case .all: "all"
            }
        }

        package init?(_ text: String) {
            if text == "all" {
                self = .all
            } else if let period = PeriodWords.period(text) {
                self = .period(period)
            } else {
                return nil
            }
        }
    }

    /// The paths that the server answers at.
    package enum Path {
        package static let page = "/reminders"
        package static let send = "/reminders/send"
        package static let rules = "/reminders/rules"
    }

    /// The names of what addresses and forms say.
    package enum Field {
        package static let done = "done"
        package static let lang = "lang"
        /// The periods of the text to paste, as `About.text`.
        package static let period = "period"
        /// One reminder, as `Reminder.Key.text`; without it, all that are due.
        package static let key = "key"

        package static func days(_ number: String) -> String { "days-\(number)" }
        package static func working(_ number: String) -> String { "working-\(number)" }
        package static func recipient(_ number: String) -> String { "recipient-\(number)" }
        package static func active(_ number: String) -> String { "active-\(number)" }
        /// The number of the rule that is to be added.
        package static let new = "new"
    }

    var address: String {
        var query = QueryText()
        switch self {
        case .page(let done, let about, let language):
            query.add(Field.done, done?.rawValue)
            query.add(Field.period, about?.text)
            query.add(Field.lang, language?.rawValue)
            return Path.page + query.text
        case .send: return Path.send
        case .rules: return Path.rules
        }
    }
}

extension Reminder.Key {
    /// As a form names it: "12.3.2026-11.2026-11-20".
    package var text: String { "\(account).\(rule).\(period.code).\(due)" }

    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 80, parts.count == 4, let account = Int64(parts[0]), let rule = Int(parts[1]),
            let period = Period(String(parts[2])), let due = Day(String(parts[3]))
        else { return nil }
        self.init(account: AccountNumber(account), rule: rule, period: period, due: due)
    }
}
