package import Planning
package import Prose
import Quantities

extension ViewTable {
    /// Every indicator of a board with its field and who is in charge.
    package init(indicatorsOf board: Scoreboard, ledger: Commit?, language: Language) {
        let words = Words(language)
        self.init(
            name: "indicators-\(board.unit.key.code)-\(board.period.code)",
            title: words.say(
                "Chỉ tiêu: \(board.unit.name), \(words.period(board.period))",
                "Indicators: \(board.unit.name), \(words.period(board.period))"),
            facts: board.facts(),
            columns: [Column("field", words.say("Mã lĩnh vực", "Field code"))] + Self.standingColumns(words) + [
                Column("owner", words.say("Cơ quan theo dõi", "In charge"))
            ],
            rows: board.rows.map { row in
                [.text(row.standing.definition.field)] + Self.standingCells(row.standing, words)
                    + [.text(row.standing.definition.owner)]
            }, ledger: ledger, words: words)
    }
}
