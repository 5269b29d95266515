import Planning
import Prose
import Quantities

/// The scoreboard as a table of text for the terminal.
struct ScoreboardTable {
    let words: Words

    func text(_ board: Scoreboard) -> String {
        var lines = [heading(board)]
        var table = TextTable(header: header)
        for row in board.rows where isTold(row.standing) {
            table.add(cells(row.standing, name: words.name(row.standing.definition.name)))
            for unit in row.units {
                table.add(cells(unit.standing, name: "    \(unit.unit.name)\(mark(unit.standing))"))
            }
        }
        lines.append(table.text)
        lines.append(summary(board))
        return lines.joined(separator: "\n") + "\n"
    }

    private func isTold(_ standing: Standing) -> Bool {
        standing.actual != nil || !standing.plans.isEmpty
    }

    private func heading(_ board: Scoreboard) -> String {
        let window = "\(words.day(board.window.from)) – \(words.day(board.window.to))"
        let asOf =
            board.asOf.map { words.say(", tại thời điểm \(words.moment($0))", ", as of \(words.moment($0))") } ?? ""
        return "\(board.unit.name) (\(board.unit.key)), \(words.period(board.period)), \(window)\(asOf)\n"
    }

    private var header: [TextTable.Column] {
        [
            .left(words.say("Chỉ tiêu", "Indicator")), .left(words.say("ĐVT", "Measure")),
            .right(words.say("Thực hiện", "Actual")), .right(words.say("KH tỉnh", "Plan")), .right("%"),
            .right(words.say("KH HĐND", "Council")), .right("%"), .right(words.say("Cùng kỳ", "Same period")),
            .right("%"),
            .left(words.say("Đánh giá", "State")), .right(words.say("Dự báo", "Forecast")),
        ]
    }

    private func cells(_ standing: Standing, name: String) -> [String] {
        let province = standing.plans.first { $0.plan.assigner == .province }
        let council = standing.plans.first { $0.plan.assigner == .council }
        let actual = standing.actual.map { measured in
            number(measured.shown) + (measured.of.map { "/\($0)" } ?? "")
        }
        let missing = standing.actualMissing == nil ? "" : words.say("không áp dụng", "n/a")
        let same = standing.samePeriod
        let forecast: String = if case .forecast(let known) = standing.forecast { number(known.value) } else { "" }
        return [
            name, words.name(standing.definition.measure), actual ?? missing,
            province.map { number($0.plan.value) } ?? "", province?.percent.map { words.number($0, places: 1) } ?? "",
            council.map { number($0.plan.value) } ?? "", council?.percent.map { words.number($0, places: 1) } ?? "",
            same.map { number($0.value.shown) } ?? "", same?.percent.map { words.number($0, places: 1) } ?? "",
            words.state(standing.verdict.state), forecast,
        ]
    }

    private func number(_ value: ExactDecimal) -> String {
        words.number(value, places: nil)
    }

    private func mark(_ standing: Standing) -> String {
        guard !standing.coverage.lacking.isEmpty else { return "" }
        let codes = standing.coverage.lacking.map(\.code.text).joined(separator: ", ")
        return words.say(" (thiếu \(codes))", " (without \(codes))")
    }

    private func summary(_ board: Scoreboard) -> String {
        let summary = board.summary
        guard summary.targets > 0 else {
            return words.say("\nKhông có chỉ tiêu nào được giao.", "\nNo targets were assigned.")
        }
        let states = State.allCases.filter { summary[$0] > 0 }
            .map { "\(words.state($0).lowercased()) \(summary[$0])" }.joined(separator: ", ")
        return words.say(
            "\n\(summary.met)/\(summary.targets) chỉ tiêu đạt và vượt kế hoạch: \(states).",
            "\n\(summary.met) of \(summary.targets) targets met: \(states).")
    }
}

/// Columns of text, as wide as their widest cell.
struct TextTable {
    enum Column {
        case left(String), right(String)

        var title: String {
            switch self {
            case .left(let title), .right(let title): title
            }
        }
    }

    private let columns: [Column]
    private var rows: [[String]]

    init(header: [Column]) {
        columns = header
        rows = [header.map(\.title)]
    }

    mutating func add(_ cells: [String]) {
        rows.append(cells)
    }

    var text: String {
        let widths = columns.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.enumerated().map { index, row in
            let line = row.indices.map { pad(row[$0], to: widths[$0], columns[$0]) }.joined(separator: "  ")
            return index == 0
                ? line + "\n" + widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") : line
        }.joined(separator: "\n")
    }

    private func pad(_ text: String, to width: Int, _ column: Column) -> String {
        let space = String(repeating: " ", count: width - text.count)
        return switch column {
        case .left: text + space
        case .right: space + text
        }
    }
}
