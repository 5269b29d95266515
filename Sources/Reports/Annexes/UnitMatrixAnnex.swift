import Office
import Planning
import Prose
import Quantities

/// Units down, chosen indicators across: plan, result and percent of each. One table holds a few indicators.
struct UnitMatrixAnnex {
    let source: ReportSource

    private static let perTable = 5

    var hasContent: Bool { !chosen.isEmpty }

    func annexes(number: String, subtitle: String?) -> [Annex] {
        let rows = chosen
        let tables = (rows.count + Self.perTable - 1) / Self.perTable
        let size = (rows.count + tables - 1) / tables
        return (0..<tables).map { index in
            let part = Array(rows[(index * size)..<min(rows.count, (index + 1) * size)])
            let letter = tables == 1 ? "" : ["a", "b", "c", "d", "e", "f"][min(index, 5)]
            return annex(part, number: number + letter, subtitle: subtitle, sheet: letter)
        }
    }

    /// Indicators whose plan was broken down to the units, whose figures add up, and of which there are figures.
    private var chosen: [Scoreboard.Row] {
        let broken = source.board.rows.filter { row in
            let rule = row.standing.definition.unitAggregation
            return (rule == .sum || rule == .count) && row.units.contains { !$0.standing.plans.isEmpty }
                && row.units.contains { $0.standing.actual != nil }
        }
        return Array(broken.prefix(Self.perTable * 6))
    }

    private func annex(_ rows: [Scoreboard.Row], number: String, subtitle: String?, sheet: String) -> Annex {
        let units = source.children
        var lines = units.enumerated().map { index, unit in
            Annex.Row(
                .item,
                [.text("\(index + 1)"), .text(source.words.named(unit).firstLarge)]
                    + rows.enumerated().flatMap { offset, row in
                        cells(row.units.first { $0.unit.key == unit.key }, at: 2 + offset * 3, places(row))
                    })
        }
        lines.append(total(rows, lines))
        return Annex(
            number: number, title: "KẾT QUẢ THEO ĐƠN VỊ \(source.wording.covered)".uppercased(), subtitle: subtitle,
            sheetName: "Theo đơn vị" + (sheet.isEmpty ? "" : " \(sheet)"), columns: columns(rows), rows: lines)
    }

    private func columns(_ rows: [Scoreboard.Row]) -> [Annex.Column] {
        var columns = [
            Annex.Column(["TT"], millimetres: 9, content: .ordinal, number: "A"),
            Annex.Column(["Đơn vị"], millimetres: 38, content: .label, number: "B"),
        ]
        for (offset, row) in rows.enumerated() {
            let definition = row.standing.definition
            let name = "\(definition.name.vietnamese) (\(definition.measure.vietnamese))"
            let first = offset * 3 + 1
            columns += [
                Annex.Column([name, "KH năm"], millimetres: 14, content: .figure, number: "\(first)"),
                Annex.Column([name, "TH"], millimetres: 14, content: .figure, number: "\(first + 1)"),
                Annex.Column(
                    [name, "%"], millimetres: 13, content: .percent, number: "\(first + 2)=\(first + 1)/\(first)"),
            ]
        }
        return columns
    }

    /// The decimals that a column group needs.
    private func places(_ row: Scoreboard.Row) -> Int {
        row.units.map(\.standing.places).max() ?? 0
    }

    private func cells(_ row: Scoreboard.UnitRow?, at first: Int, _ places: Int) -> [Annex.Cell] {
        guard let row else { return [.notAvailable("x"), .notAvailable("x"), .notAvailable("x")] }
        let figures = AnnexFigures(place: source.place(of: row.unit))
        let assigner = row.standing.plans.first?.plan.assigner
        let plan = assigner.map { figures.cell(row.standing, .plan($0), places: places) } ?? .empty
        let actual = figures.cell(row.standing, .actual, places: places)
        var earlier = Array(repeating: Annex.Cell.empty, count: first)
        earlier += [plan, actual]
        let percent =
            assigner.map {
                figures.percent(row.standing, .percent($0), of: first + 1, over: first, in: earlier)
            } ?? .empty
        return [plan, actual, percent]
    }

    /// The sums of the columns; the percent of the sums, not the sum of percents.
    private func total(_ rows: [Scoreboard.Row], _ lines: [Annex.Row]) -> Annex.Row {
        var cells: [Annex.Cell] = [.text(""), .text("Tổng số")]
        for row in rows {
            let first = cells.count
            let places = places(row)
            let plan = sum(of: first, lines, places)
            let actual = sum(of: first + 1, lines, places)
            cells += [plan, actual]
            if let part = actual.value, let whole = plan.value, !whole.isZero,
                let share = try? part.divided(by: whole), let percent = try? shownPercent(share)
            {
                cells.append(.percent(percent, part: first + 1, whole: first, nil))
            } else {
                cells.append(.empty)
            }
        }
        return Annex.Row(.total, cells)
    }

    private func sum(of column: Int, _ lines: [Annex.Row], _ places: Int) -> Annex.Cell {
        var total = ExactDecimal.zero
        var rows: [Int] = []
        for (index, line) in lines.enumerated() {
            guard let value = line.cells[column].value, let next = try? total.adding(value) else { continue }
            total = next
            rows.append(index)
        }
        return rows.isEmpty ? .empty : .sum(total, places: places, rows: Array(lines.indices), nil)
    }
}

extension ReportSource {
    /// The units below, as the scoreboard has them, in the order of the tree.
    var children: [UnitVersion] {
        var seen: Set<UnitKey> = []
        return board.rows.max { $0.units.count < $1.units.count }?.units.map(\.unit)
            .filter { seen.insert($0.key).inserted } ?? []
    }
}
