import HTML
package import Planning
package import Prose
import Quantities

extension HomePart {
    /// Of what an approver is reminded: the units below that owe a report whose day is over.
    package static func reminders(_ reminders: [Reminder], _ language: Language, chosen: Language?) -> HomePart {
        let (phrases, words) = (HomePhrases(language), Words(language))
        let lines = reminders.map { reminder in
            let names = reminder.units.prefix(4).map { Wording.of(language).unitTitle($0.kind, $0.name) }
            let rest = reminder.units.count - names.count
            let list = names.joined(separator: ", ") + (rest > 0 ? ", \(phrases.more(rest))" : "")
            let route = Route.reading(.reporting, nil, language: chosen)
            return TodoLine(
                title: phrases.notReported(reminder.units.count, words.period(reminder.key.period)), route: route,
                notes: ["\(DeskPhrases(language).dueLine(words.day(reminder.key.due)))", "\(list)"], isLate: true)
        }
        return HomePart(id: "reminders", title: phrases.reminders, .overdue, TodoLine.list(lines))
    }
}
