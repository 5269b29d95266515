import HTML
package import Planning
package import Prose
package import Quantities

/// A report that waits for somebody's approval.
package struct WaitingLine: Sendable {
    let unit: UnitVersion
    let period: Period
    let figures: Int
    /// How much of what is expected there will be with it.
    let share: SentShare?
    let since: Moment
    let route: Route

    package init(
        unit: UnitVersion, period: Period, figures: Int, share: SentShare?, since: Moment, route: Route
    ) {
        self.unit = unit
        self.period = period
        self.figures = figures
        self.share = share
        self.since = since
        self.route = route
    }
}

extension HomePart {
    /// What waits for an approver, the oldest first.
    package static func approver(_ waiting: [WaitingLine], _ language: Language) -> HomePart {
        let (phrases, words) = (HomePhrases(language), Words(language))
        guard !waiting.isEmpty else {
            return HomePart(id: "waiting", title: phrases.waiting, .calm, "<p>\(phrases.nothingWaits)</p>")
        }
        let lines = waiting.prefix(12).map { line in
            TodoLine(
                title:
                    "\(Wording.of(language).unitTitle(line.unit.kind, line.unit.name)), \(words.period(line.period))",
                route: line.route, notes: ["\(phrases.sent(line))"])
        }
        let rest = waiting.count - lines.count
        return HomePart(
            id: "waiting", title: phrases.waiting, .waiting,
            "\(TodoLine.list(lines))\("<p class=\"on\">\(phrases.more(rest))</p>", when: rest > 0)")
    }
}
