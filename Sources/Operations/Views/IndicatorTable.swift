package import Planning
package import Prose
import Quantities

extension ViewTable {
    /// The page of an indicator as rows: the months and years of the unit itself, then the units below.
    package init(_ review: IndicatorReview, ledger: Commit?, language: Language) {
        let words = Words(language)
        let board = review.board
        let definition = review.row.standing.definition
        let name = words.name(definition.name)
        var rows: [[Cell]] = []
        for year in review.years {
            for (index, measured) in year.path.enumerated() {
                guard let measured, let month = Period.month(year.year, index + 1) else { continue }
                rows.append(Self.path(measured, month, of: board.unit, definition, words))
            }
        }
        for year in review.years {
            let isShown = year.year == board.period.year
            let period = isShown ? board.period : Period.year(year.year) ?? board.period
            rows.append(Self.cells(year.standing, period, of: board.unit, words))
        }
        rows += review.row.units.map { Self.cells($0.standing, board.period, of: $0.unit, words) }
        self.init(
            name: "\(definition.code)-\(board.unit.key.code)-\(board.period.code)",
            title: "\(name), \(board.unit.name), \(words.period(board.period))",
            facts: board.facts([("indicator", definition.code.text)]),
            columns: [
                Column("unit", words.say("Mã đơn vị", "Unit code")), Column("unitName", words.say("Đơn vị", "Unit")),
                Column("period", words.say("Kỳ", "Period")),
                Column("cumulated", words.say("Lũy kế từ đầu năm", "Since January")),
            ] + Self.standingColumns(words), rows: rows, ledger: ledger, words: words)
    }

    private static func cells(_ standing: Standing, _ period: Period, of unit: UnitVersion, _ words: Words) -> [Cell] {
        [.text(unit.key.description), .text(unit.name), .text(period.code), .flag(false)]
            + standingCells(standing, words)
    }

    private static func path(
        _ measured: Measured, _ period: Period, of unit: UnitVersion, _ definition: IndicatorDefinition, _ words: Words
    ) -> [Cell] {
        let head: [Cell] = [
            .text(unit.key.description), .text(unit.name), .text(period.code),
            .flag(definition.timeAggregation == .sum),
        ]
        let figure: [Cell] = [
            .text(definition.code.text), .text(words.name(definition.name)), .text(words.name(definition.measure)),
            .number(measured.shown), measured.of.map { .integer($0) } ?? .none,
        ]
        let rest: [Cell] = [
            .none, .none, .none, .none, .none, .none, .none, .text(words.status(measured.origin.status)),
            .flag(measured.origin.isIllustrative),
        ]
        return head + figure + rest
    }
}
