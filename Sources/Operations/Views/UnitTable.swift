package import Planning
package import Prose
import Quantities

extension ViewTable {
    /// The scorecard of a unit: its standings with rank, median and best among its peers.
    package init(_ review: UnitReview, ledger: Commit?, language: Language) {
        let words = Words(language)
        let board = review.board
        let rows = board.rows.map(\.standing).filter { $0.actual != nil || !$0.plans.isEmpty }.map {
            standing -> [Cell] in
            let comparison = review.comparisons[standing.definition.code]
            return Self.standingCells(standing, words) + [
                .text(standing.definition.owner), comparison.map { .integer($0.rank) } ?? .none,
                comparison.map { .integer($0.count) } ?? .none, .text(comparison?.basis.rawValue),
                .number(comparison?.median), .text(comparison?.best.key.description), .text(comparison?.best.name),
                .number(comparison?.bestValue),
            ]
        }
        self.init(
            name: "unit-\(board.unit.key.code)-\(board.period.code)",
            title: "\(board.unit.name), \(words.period(board.period))",
            facts: board.facts([("parent", review.parent?.key.description)]),
            columns: Self.standingColumns(words) + [
                Column("owner", words.say("Cơ quan theo dõi", "In charge")), Column("rank", words.say("Hạng", "Rank")),
                Column("peers", words.say("Số đơn vị so", "Peers")),
                Column("comparedBy", words.say("So bằng", "Compared by")),
                Column("median", words.say("Trung vị", "Median")),
                Column("best", words.say("Mã đơn vị tốt nhất", "Best unit code")),
                Column("bestName", words.say("Đơn vị tốt nhất", "Best unit")),
                Column("bestValue", words.say("Mức tốt nhất", "Best value")),
            ], rows: rows, ledger: ledger, words: words)
    }
}
