package import Planning
package import Prose
import Quantities

extension ViewTable {
    /// A pedigree as rows, parents before their parts: `depth` says how far down one stands.
    package init(_ pedigree: Pedigree, language: Language) {
        let words = Words(language)
        var rows: [[Cell]] = []
        for source in pedigree.sources { Self.add(source, depth: 0, words, to: &rows) }
        for standing in pedigree.counted {
            rows.append(
                [
                    .integer(0), .text(standing.definition.code.text), .text(words.name(standing.definition.name)),
                    .text(pedigree.unit.key.description), .text(pedigree.period.code), .text("state"),
                    .text(standing.verdict.state.rawValue),
                ] + Array(repeating: Cell.none, count: 13))
        }
        self.init(
            name: "figure-\(pedigree.reference.text)",
            title: pedigree.definition.map { words.name($0.name) } ?? words.facet(pedigree.facet),
            facts: [
                ("reference", pedigree.reference.text), ("unit", pedigree.unit.key.description),
                ("period", pedigree.period.code), ("facet", pedigree.facet.code),
                ("value", pedigree.value?.description),
            ],
            columns: [
                Column("depth", "depth"), Column("indicator", "indicator"), Column("name", "name"),
                Column("unit", "unit"), Column("period", "period"), Column("facet", "facet"), Column("value", "value"),
                Column("entry", "entry"), Column("counts", "counts"), Column("supersedes", "supersedes"),
                Column("status", "status"), Column("change", "change"), Column("at", "at"), Column("author", "author"),
                Column("document", "document"), Column("reason", "reason"),
                Column("approval", "approval"), Column("approvedAt", "approvedAt"),
                Column("approvedBy", "approvedBy"), Column("inPlaceOf", "inPlaceOf"),
            ], rows: rows, ledger: pedigree.change, words: words)
    }

    private static func add(_ source: Pedigree.Source, depth: Int, _ words: Words, to rows: inout [[Cell]]) {
        let head: [Cell] = [
            .integer(depth), .text(source.definition.code.text), .text(words.name(source.definition.name)),
            .text(source.unit.key.description), .text(source.period.code), .text(source.facet.code),
        ]
        if source.steps.isEmpty {
            rows.append(head + [.number(source.value)] + Array(repeating: Cell.none, count: 13))
        }
        for step in source.steps {
            let note = step.recorded.note
            rows.append(
                head + [
                    .number(step.value), .text(step.entry.number.description), .flag(step.isHolding),
                    .text(source.replaced(by: step.entry.number)?.description),
                    .text(step.entry.figure.status.rawValue),
                    .text(step.recorded.number.description), .text(step.recorded.at.description), .text(note.author),
                    .text(step.entry.figure.source ?? note.document), .text(note.reason),
                    .text(step.approval?.change.number.description), .text(step.approval?.change.at.description),
                    .text(step.approval?.change.note.author), .text(step.approval?.inPlaceOf),
                ])
        }
        for part in source.parts { add(part, depth: depth + 1, words, to: &rows) }
    }
}
