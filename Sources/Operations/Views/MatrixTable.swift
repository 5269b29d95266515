package import Planning
package import Prose
import Quantities

extension ViewTable {
    /// The cells of a matrix, one row each: the unit itself first, then the units in their order.
    package init(_ matrix: Matrix, ledger: Commit?, language: Language) {
        let words = Words(language)
        let board = matrix.board
        var rows = matrix.columns.map { Self.cells($0.standing, of: board.unit, words) }
        for unit in matrix.units {
            for column in matrix.columns {
                guard let row = column.units.first(where: { $0.unit.key == unit.key }) else { continue }
                rows.append(Self.cells(row.standing, of: unit, words))
            }
        }
        self.init(
            name: "matrix-\(board.unit.key.code)-\(board.period.code)",
            title: words.say(
                "\(board.unit.name): đơn vị × chỉ tiêu, \(words.period(board.period))",
                "\(board.unit.name): units × indicators, \(words.period(board.period))"),
            facts: board.facts([("field", matrix.field), ("state", matrix.state?.rawValue)]),
            columns: [
                Column("unit", words.say("Mã đơn vị", "Unit code")), Column("unitName", words.say("Đơn vị", "Unit")),
            ] + Self.standingColumns(words), rows: rows, ledger: ledger, words: words)
    }

    private static func cells(_ standing: Standing, of unit: UnitVersion, _ words: Words) -> [Cell] {
        [.text(unit.key.description), .text(unit.name)] + standingCells(standing, words)
    }

    /// The columns that every table of targets has.
    static func standingColumns(_ words: Words) -> [Column] {
        [
            Column("indicator", words.say("Mã chỉ tiêu", "Indicator code")),
            Column("name", words.say("Chỉ tiêu", "Indicator")), Column("measure", words.say("Đơn vị tính", "Measure")),
            Column("value", words.say("Thực hiện", "Actual")),
            Column("of", words.say("Trên số đơn vị", "Out of")),
            Column("plan", words.say("Kế hoạch năm", "Plan of the year")),
            Column("percent", words.say("% kế hoạch", "% of plan")),
            Column("samePeriod", words.say("Cùng kỳ", "Same period")),
            Column("samePeriodPercent", words.say("% cùng kỳ", "% of same period")),
            Column("state", words.say("Mã đánh giá", "State code")),
            Column("stateName", words.say("Đánh giá", "State")),
            Column("why", words.say("Vì sao", "Why")), Column("status", words.say("Tính chất số", "Status")),
            Column("illustrative", words.say("Số minh họa", "Illustrative")),
        ]
    }

    static func standingCells(_ standing: Standing, _ words: Words) -> [Cell] {
        let plan = standing.plans.first
        return [
            .text(standing.definition.code.text), .text(words.name(standing.definition.name)),
            .text(words.name(standing.definition.measure)), .number(standing.actual?.shown),
            standing.actual?.of.map { .integer($0) } ?? .none, .number(plan?.plan.value), .number(plan?.percent),
            .number(standing.samePeriod?.value.shown), .number(standing.samePeriod?.percent),
            .text(standing.verdict.state.rawValue), .text(words.state(standing.verdict.state)),
            .text(words.reason(standing)),
            .text((standing.actual?.origin.status).map { words.status($0) }),
            standing.actual.map { .flag($0.origin.isIllustrative) } ?? .none,
        ]
    }
}
