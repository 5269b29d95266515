import HTML
import Planning
import Prose
import Quantities

/// What a change is about, in words: on which unit, which period, which report.
struct JournalSubjects {
    let line: JournalLine
    let journal: Journal
    let language: Language
    let chosen: Language?

    private var words: Words { Words(language) }
    private var phrases: JournalPhrases { JournalPhrases(language) }

    /// Without links.
    var texts: [String] { line.subjects.map(text) }

    /// One line for each thing, then what was written beside figures, then the counts that say more.
    var markup: Markup {
        let others = line.otherReports
        return """
            \(line.subjects, each: { "<div>\(linked($0))</div>" })\
            \("<div>\(phrases.otherReports(others))</div>", when: others > 0)\
            \(line.remarks, each: { "<div class=\"m\">\(remark($0))</div>" })\
            \("<div>\(counts.joined(separator: ", "))</div>", when: !counts.isEmpty)
            """
    }

    private func linked(_ subject: JournalSubject) -> Markup {
        guard case .report(let report) = subject, Visitor.current?.permissions.contains(.viewPending) ?? false else {
            return "\(text(subject))"
        }
        let route = Route.approvals(.report(report.number, language: chosen))
        return "<a href=\"\(route)\">\(place(report.unit, report.period))</a>: \(phrases.figures(report.figures))"
    }

    private func text(_ subject: JournalSubject) -> String {
        switch subject {
        case .report(let report): "\(place(report.unit, report.period)): \(phrases.figures(report.figures))"
        case .gate(let gate):
            phrases.gate(
                place(gate.unit, gate.period), level: gate.level.map(words.kind), until: gate.until.map(words.day))
        case .approvalRule(let rule):
            phrases.rule(level: words.kind(rule.level), unit: rule.unit?.text, steps: rule.steps)
        case .profile(let key): [key.name, key.unit?.text].compactMap { $0 }.joined(separator: ", ")
        case .shortcomings(let unit, let period): place(unit, period)
        }
    }

    private func place(_ unit: UnitKey, _ period: Period) -> String {
        let name = journal.units[unit].map { UnitTitle.text($0, language) } ?? unit.description
        return "\(name), \(words.period(period))"
    }

    private func remark(_ remark: JournalRemark) -> String {
        let name = journal.indicators[remark.indicator].map { words.name($0) } ?? remark.indicator.text
        return phrases.remark(name, remark.text)
    }

    private var counts: [String] {
        var counts: [String] = []
        // One report says itself how many figures it has.
        if line.figures > 0, line.reports.count != 1 { counts.append(phrases.figures(line.figures)) }
        if line.records > 0, line.subjects.count == line.reports.count { counts.append(phrases.records(line.records)) }
        if line.proofs > 0 { counts.append(phrases.proofs(line.proofs)) }
        return counts
    }
}
