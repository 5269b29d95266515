import HTML
package import Planning
package import Prose
import Quantities

extension HomePart {
    /// What a reporter owes, by when, one tap from the form; what was returned stands first.
    package static func reporter(_ duties: [DeskDuty], _ language: Language, chosen: Language?) -> HomePart {
        let phrases = HomePhrases(language)
        let open = duties.filter { !$0.isDone && !$0.isClosed }.sorted { rank($0) < rank($1) }
        let closed = duties.filter { !$0.isDone && $0.isClosed }
        let all: Markup = """
            <p class="on"><a href="\(Route.desk(.duties(language: chosen)))">\(phrases.allDuties)</a></p>
            """
        let severalUnits = Set(duties.map(\.unit.key)).count > 1
        func list(_ duties: [DeskDuty]) -> Markup {
            duties.isEmpty
                ? .empty : TodoLine.list(duties.prefix(8).map { line($0, language, chosen, naming: severalUnits) })
        }
        guard !open.isEmpty else {
            return HomePart(
                id: "owed", title: phrases.owed, .calm, "<p>\(phrases.nothingOwed)</p>\(list(closed))\(all)")
        }
        let isPressing = open.contains { $0.isLate || $0.pending?.state == .returned }
        return HomePart(
            id: "owed", title: phrases.owed, isPressing ? .overdue : .waiting, "\(list(open))\(list(closed))\(all)")
    }

    /// The form itself shows all of them.
    private static let remarksShown = 2

    /// Returned before late, late before what comes.
    private static func rank(_ duty: DeskDuty) -> (Int, Int) {
        let first = duty.pending?.state == .returned ? 0 : duty.isLate ? 1 : 2
        return (first, duty.due.map { Int($0.ordinal) } ?? .max)
    }

    private static func line(
        _ duty: DeskDuty, _ language: Language, _ chosen: Language?, naming: Bool
    ) -> TodoLine {
        let (phrases, desk, words) = (HomePhrases(language), DeskPhrases(language), Words(language))
        let isReturned = duty.pending?.state == .returned
        var notes: [Markup] = []
        if naming { notes.append("\(Wording.of(language).unitTitle(duty.unit.kind, duty.unit.name))") }
        if isReturned {
            notes.append("<b>\(duty.pending?.remark.map { phrases.returned($0) } ?? phrases.returnedPlain)</b>")
            notes += duty.remarks.prefix(remarksShown).map { "<b>\(words.name($0.indicator.name)): \($0.text)</b>" }
            let further = duty.remarks.count - remarksShown
            if further > 0 { notes.append("\(phrases.furtherRemarks(further))") }
        }
        if let standing = words.entry(duty.standing) { notes.append("<b>\(standing)</b>") }
        // Whom to ask, where nothing can be entered.
        if let gate = duty.standing.closing { notes.append("\(phrases.askFor(gate.by))") }
        notes.append("\(desk.dueLine(desk.due(duty.due, duty.today, late: duty.late, isDone: duty.isClosed)))")
        notes.append(
            "\(desk.state(duty.pending, recorded: duty.recorded, asked: duty.asked)), \(duty.recorded)/\(duty.asked)")
        let route = Route.desk(.form(duty.reference, duty.period, language: chosen))
        let go: Markup = "<a class=\"go\" href=\"\(route)\">\(isReturned ? phrases.mend : phrases.fillIn)</a>"
        return TodoLine(
            title: words.period(duty.period), route: route, notes: notes, mark: duty.isClosed ? .empty : go,
            isLate: !duty.isClosed && (duty.isLate || isReturned))
    }
}

extension DeskDuty {
    fileprivate var isLate: Bool { !isDone && late > 0 }
    /// Whether nothing can be entered.
    fileprivate var isClosed: Bool { standing.closing != nil }
}
