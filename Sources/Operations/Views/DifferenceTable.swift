package import Planning
package import Prose
import Quantities

extension ViewTable {
    /// The figures that changed, one row each, then the states that moved.
    package init(_ difference: LedgerDifference, catalogue: Catalogue, language: Language) {
        let words = Words(language)
        var rows: [[Cell]] = []
        for group in difference.groups {
            for line in group.lines { rows.append(Self.cells(line, group.commit, catalogue, words)) }
        }
        for move in difference.moves { rows.append(Self.cells(move, difference.board, words)) }
        self.init(
            name: "changes-\(difference.from?.number.description ?? "0")-\(difference.to.number)",
            title: words.say("Thay đổi trong sổ số liệu", "What changed in the ledger"),
            facts: difference.board.facts([
                ("from", difference.from?.number.description), ("to", difference.to.number.description),
            ]),
            columns: [
                Column("what", words.say("Loại", "What")), Column("change", words.say("Lần ghi", "Change")),
                Column("at", words.say("Lúc", "At")), Column("author", words.say("Người ghi", "By")),
                Column("document", words.say("Văn bản", "Paper")), Column("reason", words.say("Lý do", "Reason")),
                Column("unit", words.say("Mã đơn vị", "Unit code")), Column("unitName", words.say("Đơn vị", "Unit")),
                Column("indicator", words.say("Mã chỉ tiêu", "Indicator code")),
                Column("name", words.say("Chỉ tiêu", "Indicator")), Column("period", words.say("Kỳ", "Period")),
                Column("scenario", words.say("Loại số", "Scenario")), Column("before", words.say("Trước", "Before")),
                Column("after", words.say("Sau", "After")), Column("entry", words.say("Dòng", "Entry")),
                Column("stateBefore", words.say("Đánh giá trước", "State before")),
                Column("stateAfter", words.say("Đánh giá sau", "State after")),
            ], rows: rows, ledger: difference.to, words: words)
    }

    private static func cells(
        _ line: LedgerDifference.Line, _ commit: Commit, _ catalogue: Catalogue, _ words: Words
    ) -> [Cell] {
        let key = line.entry.key
        let kind =
            switch line.kind {
            case .new: "new"
            case .corrected: "corrected"
            case .withdrawn: "withdrawn"
            }
        let name = catalogue.indicators.history(of: key.indicator).last.map { words.name($0.name) }
        return [
            .text(kind), .integer(Int(commit.number.value)), .text(commit.at.description), .text(commit.note.author),
            .text(line.entry.figure.source ?? commit.note.document), .text(reason(line, commit)),
            .text(key.unit.description), .text(catalogue.units.version(key.unit)?.name), .text(key.indicator.text),
            .text(name), .text(key.period.code), .text(key.scenario.code), .number(line.before), .number(line.value),
            .integer(Int(line.entry.number.value)), .none, .none,
        ]
    }

    /// What was said at the figure, then of the whole change.
    private static func reason(_ line: LedgerDifference.Line, _ commit: Commit) -> String? {
        let said = [line.entry.figure.note, commit.note.reason].compactMap { $0 }.filter { !$0.isEmpty }
        return said.isEmpty ? nil : said.joined(separator: "; ")
    }

    private static func cells(_ move: LedgerDifference.Move, _ board: Scoreboard, _ words: Words) -> [Cell] {
        let definition = move.after.definition
        return [
            .text("state"), .none, .none, .none, .none, .none, .text(board.unit.key.description),
            .text(board.unit.name), .text(definition.code.text), .text(words.name(definition.name)),
            .text(board.period.code), .text("actual"), .number(move.before.actual?.shown),
            .number(move.after.actual?.shown), .none, .text(move.before.verdict.state.rawValue),
            .text(move.after.verdict.state.rawValue),
        ]
    }
}
