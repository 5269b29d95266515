package import Intake
import Office
import Planning
package import Prose
import Quantities

/// Recognised tables as a person reads them at the terminal.
package struct RecognitionText {
    private let words: Words
    /// Rows shown of each table.
    private let limit: Int

    package init(_ words: Words, limit: Int = 60) {
        self.words = words
        self.limit = limit
    }

    package func lines(_ survey: OfficeSurvey) -> String {
        var lines = [survey.file]
        for sheet in survey.sheets {
            guard case .tables(let tables) = sheet.finding else { continue }
            for table in tables { lines += [""] + self.lines(table, isHidden: sheet.isHidden, in: survey.file) }
        }
        if !survey.diagnostics.isEmpty { lines.append("") }
        lines += survey.diagnostics.map { words.diagnostic($0) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(_ table: OfficeTable, isHidden: Bool, in file: String) -> [String] {
        let hidden = isHidden ? words.say(" (trang ẩn)", " (hidden sheet)") : ""
        // A text file has one sheet, which is called as the file is.
        let sheet =
            table.sheet == file
            ? "" : words.say("Trang “\(table.sheet)”\(hidden), ", "Sheet “\(table.sheet)”\(hidden), ")
        var lines = [
            words.say(
                "■ \(sheet)bảng \(table.range), chắc chắn \(table.confidence)/100",
                "■ \(sheet)table \(table.range), confidence \(table.confidence)/100")
        ]
        lines += table.titles.map { "  │ \(short($0, 110))" }
        lines.append("  " + table.findings.map(words.finding).joined(separator: "; "))
        if let measure = table.measure {
            lines.append("  " + words.say("Đơn vị tính: ", "Measured in: ") + measure.printed)
        }
        lines += columns(table)
        lines += rows(table)
        lines += table.notes.prefix(8).map { "  * \(short($0, 110))" }
        return lines
    }

    private func columns(_ table: OfficeTable) -> [String] {
        let cells = table.columns.map { column in
            [
                CellAddress.letters(column.index),
                [column.mark, column.formula].compactMap { $0 }.joined(separator: "="), words.role(column.role),
                column.measure?.printed ?? "", title(column),
            ]
        }
        return aligned(cells, indent: "  ")
    }

    /// The end of a long header tells its columns apart.
    private func title(_ column: OfficeColumn) -> String {
        let limit = max(110 / max(column.path.count, 1), 24)
        return column.path.map { short($0, limit) }.joined(separator: " / ")
    }

    private func rows(_ table: OfficeTable) -> [String] {
        let columns = table.figureColumns.prefix(8)
        let header =
            ["", words.say("loại", "kind"), "", "", words.say("đvt", "in")]
            + columns.map { CellAddress.letters($0.index) }
        let cells = table.rows.prefix(limit).map { row in
            [
                String(row.number), words.kind(row), row.numbering ?? "",
                String(repeating: "  ", count: min(row.level, 6)) + label(row), row.measure?.printed ?? "",
            ] + columns.map { value(table, row, $0) }
        }
        var lines = aligned([header] + cells, indent: "  ")
        if table.rows.count > limit {
            let rest = table.rows.count - limit
            lines.append(words.say("  … và \(rest) dòng nữa", "  … and \(rest) more rows"))
        }
        return lines
    }

    private func label(_ row: OfficeRow) -> String {
        short(row.label, 46) + (row.scenario.map { " · \($0)" } ?? "")
    }

    private func value(_ table: OfficeTable, _ row: OfficeRow, _ column: OfficeColumn) -> String {
        switch table.reading(row, column) {
        case .nothing: ""
        case .value(let value, _): words.number(value)
        case .fault: "!"
        }
    }

    private func aligned(_ rows: [[String]], indent: String) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { place in rows.map { $0.indices.contains(place) ? $0[place].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { place, text in
                text + String(repeating: " ", count: max(widths[place] - text.count, 0))
            }
            var line = indent + cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    private func short(_ text: String, _ limit: Int) -> String {
        text.count <= limit ? text : text.prefix(limit - 1) + "…"
    }
}
