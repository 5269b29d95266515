import HTML
package import Planning
package import Prose
package import Quantities

/// A figure that breaks a rule, as the first page lists it.
package struct OddLine: Sendable {
    let unit: UnitVersion
    let reference: UnitReference
    let indicator: IndicatorDefinition
    let oddity: DeskOddity
    let isPending: Bool

    package init(
        unit: UnitVersion, reference: UnitReference, indicator: IndicatorDefinition, oddity: DeskOddity,
        isPending: Bool
    ) {
        self.unit = unit
        self.reference = reference
        self.indicator = indicator
        self.oddity = oddity
        self.isPending = isPending
    }
}

/// How the units stand.
struct ReportingCounts: Sendable {
    let units: Int
    let complete: Int
    /// Of which all that was missing waits.
    let waiting: Int
    /// Which lack figures even with what waits.
    let partly: Int
    let silent: Int
    /// Whose figures all come from reports on other periods.
    let derived: Int

    init(_ lines: [ReportingPage.Line]) {
        units = lines.count
        complete = lines.count { $0.report.state == .reported }
        waiting = lines.count { $0.isWaiting && !$0.isIncomplete && $0.report.state != .reported }
        silent = lines.count(where: \.isSilent)
        partly = lines.count(where: \.isIncomplete)
        derived = lines.count { $0.report.isDerived && !$0.isWaiting }
    }
}

extension HomePart {
    private static let unitsShown = 10
    private static let oddShown = 8

    /// Who has not reported on the newest period that is due, and who lacks figures.
    package static func planner(
        _ unit: UnitVersion, _ address: ScoreboardAddress, _ lines: [ReportingPage.Line], due: Day?, _ wording: Wording
    ) -> HomePart {
        let language = wording.language
        let (phrases, words) = (HomePhrases(language), Words(language))
        let silent = lines.filter(\.isSilent)
        let unitTitle = wording.unitTitle(unit.kind, unit.name)
        let owing = owing(lines)
        let todo = owing.prefix(unitsShown).map { owingLine($0, address, wording) }
        let isWhole = lines.allSatisfy { $0.report.state == .reported }
        let list: Markup =
            owing.isEmpty ? "<p>\(isWhole ? phrases.everybodyReported : phrases.restWaits)</p>" : TodoLine.list(todo)
        let rest = owing.count - todo.count
        let isOverdue = silent.contains { ($0.late ?? 0) > 0 }
        return HomePart(
            id: "reporting-\(unit.key.code)", title: phrases.reporting(unitTitle, words.period(address.period)),
            lead: phrases.reported(ReportingCounts(lines), due.map { words.day($0) }),
            isOverdue ? .overdue : owing.isEmpty ? .calm : .waiting,
            """
            \(list)<p class="on"><a href="\(Route.reading(.reporting, address))">\(phrases.wholeReporting)</a>\
            \(" <small>\(phrases.rest(rest))</small>", when: rest > 0) · \
            <a href="\(Route.reminders(.page(language: address.language)))">\(phrases.reminders)</a></p>
            """)
    }

    /// Of whom nothing has come, then who lacks figures, those that lack most first.
    private static func owing(_ lines: [ReportingPage.Line]) -> [ReportingPage.Line] {
        lines.enumerated().filter { $0.element.isSilent || $0.element.isIncomplete }
            .sorted { rank($0.element, $0.offset) < rank($1.element, $1.offset) }.map(\.element)
    }

    private static func rank(_ line: ReportingPage.Line, _ place: Int) -> (Int, Int, Int) {
        (line.isSilent ? 0 : 1, -line.lacking.count, place)
    }

    private static func owingLine(
        _ line: ReportingPage.Line, _ address: ScoreboardAddress, _ wording: Wording
    ) -> TodoLine {
        let phrases = HomePhrases(wording.language)
        let report = line.report
        let late = line.isSilent ? line.late ?? 0 : 0
        let standing: Markup =
            late > 0
            ? "<b>\(phrases.words.lateness(late, due: report.due, hasCome: false))</b>"
            : line.isSilent ? "\(phrases.nothingCame)" : line.isWaiting ? "\(phrases.reportWaits)" : .empty
        let form = Route.desk(.form(line.reference, address.period, language: address.language))
        return TodoLine(
            title: wording.unitTitle(line.report.unit.kind, line.report.unit.name),
            route: .unit(address.with { $0.unit = line.reference }),
            notes: [
                standing,
                "\(phrases.missing(line.lacking.count, has: line.there, of: report.expected, waits: line.isWaiting))",
                "\(line.contacts.isEmpty ? phrases.noContact : phrases.contact(line.contacts.joined(separator: ", ")))",
            ],
            mark: "<a class=\"go\" href=\"\(form)\">\(phrases.enterFor)</a>", isLate: late > 0)
    }

    /// Where no period has a due day.
    package static func plannerWithoutPeriods(_ unit: UnitVersion, _ wording: Wording, chosen: Language?) -> HomePart {
        let phrases = HomePhrases(wording.language)
        let route = Route.administration(.records(.due, language: chosen))
        return HomePart(
            id: "reporting-\(unit.key.code)", title: wording.unitTitle(unit.kind, unit.name), .calm,
            "<p>\(phrases.noPeriod)</p><p class=\"on\"><a href=\"\(route)\">\(phrases.dueDates)</a></p>")
    }

    /// What is odd in the figures of the units below, each with the rule that found it.
    package static func odd(_ lines: [OddLine], _ address: ScoreboardAddress, _ wording: Wording) -> HomePart {
        let (phrases, words) = (HomePhrases(wording.language), Words(wording.language))
        let title = phrases.odd(words.period(address.period))
        let id = "odd-\(address.unit.code)"
        guard !lines.isEmpty else { return HomePart(id: id, title: title, .calm, "<p>\(phrases.nothingOdd)</p>") }
        let shown = lines.prefix(oddShown).map { oddLine($0, address, wording) }
        let rest = lines.dropFirst(oddShown).map { oddLine($0, address, wording) }
        let unfolding: Markup = """
            <details class="behind"><summary>\(phrases.more(rest.count))</summary>\(TodoLine.list(rest))</details>
            """
        return HomePart(
            id: id, title: title, lead: phrases.oddLead, .trouble,
            "\(TodoLine.list(shown))\(unfolding, when: !rest.isEmpty)")
    }

    private static func oddLine(_ line: OddLine, _ address: ScoreboardAddress, _ wording: Wording) -> TodoLine {
        let (phrases, words) = (HomePhrases(wording.language), Words(wording.language))
        return TodoLine(
            title: "\(wording.unitTitle(line.unit.kind, line.unit.name)): \(words.name(line.indicator.name))",
            route: .desk(.form(line.reference, address.period, language: address.language)),
            notes: ["\(words.odd(line.oddity.rule, sum: line.oddity.sum))"],
            mark: line.isPending ? "<small>\(phrases.isPending)</small>" : .empty)
    }
}
