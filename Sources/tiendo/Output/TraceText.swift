import Operations
import Planning
import Prose
import Quantities
import Storage

/// A pedigree as lines: the figure, what it was made from, and the entries with who, when, on what paper and why.
struct TraceText {
    let words: Words

    func text(_ trace: FigureTrace) -> String {
        let name = trace.definition.map { words.name($0.name) } ?? words.say("Chỉ tiêu", "Targets")
        var lines = [
            "\(name) – \(words.facet(trace.facet)): \(value(trace.value, trace.definition, trace.facet))",
            "\(trace.unit.name) (\(trace.unit.key.code)), \(words.period(trace.period))",
            words.say(
                "Theo sổ đến lần ghi số \(trace.change.number), \(words.moment(trace.change.at)).",
                "By the ledger up to change \(trace.change.number), \(words.moment(trace.change.at))."),
        ]
        for source in trace.sources { lines += self.lines(source, trace.inPlaceOf, depth: 0) }
        for standing in trace.counted {
            lines.append("- \(words.name(standing.definition.name)): \(words.state(standing.verdict.state))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(_ source: FigureSource, _ owners: [CommitNumber: String], depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        let shown = value(source.value, source.definition, source.facet)
        var lines = [
            "\(indent)- \(words.name(source.definition.name)), \(source.unit.name), \(words.period(source.period)), "
                + "\(words.facet(source.facet)): \(shown)"
        ]
        let holding = source.entries.last { $0.provenance.state == .approved }?.entry.number
        for entry in source.entries {
            lines.append(
                "\(indent)    "
                    + self.entry(entry, source.definition, owners, isHolding: entry.entry.number == holding))
        }
        return lines + source.parts.flatMap { self.lines($0, owners, depth: depth + 1) }
    }

    private func entry(
        _ line: LedgerEntry, _ definition: IndicatorDefinition, _ owners: [CommitNumber: String], isHolding: Bool
    ) -> String {
        let commit = line.provenance.recorded
        let value = line.entry.shown(definition).map { words.number($0) } ?? words.say("rút lại", "withdrawn")
        var parts = [
            words.say("e\(line.entry.number): \(value)", "e\(line.entry.number): \(value)"),
            words.status(line.entry.figure.status),
            words.say("lần ghi \(commit.number)", "change \(commit.number)"), words.moment(commit.at),
            commit.note.author,
        ]
        if let document = line.entry.figure.source ?? commit.note.document { parts.append(document) }
        if let reason = commit.note.reason { parts.append(reason) }
        if let note = line.entry.figure.note, !note.isEmpty { parts.append(note) }
        if let earlier = line.entry.supersedes { parts.append(words.say("thay e\(earlier)", "replaces e\(earlier)")) }
        if line.entry.figure.isIllustrative { parts.append(words.say("số minh họa", "illustrative")) }
        if let approval = approval(line, owners) { parts.append(approval) }
        if line.provenance.state != .approved { parts.append(line.provenance.state.rawValue) }
        return (isHolding ? "● " : "○ ") + parts.joined(separator: "; ")
    }

    /// Who approved it, where somebody did in a change of its own.
    private func approval(_ line: LedgerEntry, _ owners: [CommitNumber: String]) -> String? {
        let signed = line.provenance.visibleFrom
        guard line.provenance.state == .approved, signed.number != line.provenance.recorded.number else { return nil }
        let by = [signed.note.author, owners[signed.number].map { words.inPlaceOf($0) }].compactMap { $0 }
        let who = by.joined(separator: ", ")
        return words.say(
            "duyệt: \(who), \(words.moment(signed.at)), lần ghi \(signed.number)",
            "approved: \(who), \(words.moment(signed.at)), change \(signed.number)")
    }

    private func value(_ value: ExactDecimal?, _ definition: IndicatorDefinition?, _ facet: FigureFacet) -> String {
        guard let value else { return words.say("không có", "none") }
        switch facet {
        case .percent, .above, .index, .growth, .expectedPercent, .ceilingUsed, .yearPercent, .targetShare:
            return words.shortPercent(value)
        default:
            return words.number(value) + (definition.map { words.unit(of: $0) } ?? "")
        }
    }
}
