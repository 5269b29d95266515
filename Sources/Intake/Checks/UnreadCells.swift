import Office
import Planning

/// Tells of everything in a table that holds numbers and of which nothing is recorded.
struct UnreadCells {
    let table: OfficeTable
    let file: String
    /// The columns that are recorded: their cells are reported one by one elsewhere.
    let recorded: Set<Int>

    /// So many rows without a name are told one by one.
    private static let rows = 50

    func check(_ list: inout DiagnosticList) {
        for column in table.columns { check(column, &list) }
        for row in table.rows.filter({ $0.kind == .stray }).prefix(Self.rows) { check(row, &list) }
    }

    private func check(_ column: OfficeColumn, _ list: inout DiagnosticList) {
        switch column.role {
        case .figure:
            tellMarks(column, &list)
            if !recorded.contains(column.index) { tellUnreadable(column, &list) }
        case .text: tellNumbers(column, &list)
        case .numbering, .label, .dimension, .measure, .note, .office, .code, .scenario: return
        }
    }

    /// A column of words in which numbers stand.
    private func tellNumbers(_ column: OfficeColumn, _ list: inout DiagnosticList) {
        let rows = table.rows.filter { CellLook($0.cells[column.index]).isFigure }
        guard let first = rows.first else { return }
        list.add(.warning, at: place(first, column), found: first.cells[column.index].text) {
            .leftOut(.textColumn(cells: rows.count))
        }
    }

    private func tellUnreadable(_ column: OfficeColumn, _ list: inout DiagnosticList) {
        var first: OfficeRow?
        var count = 0
        for row in table.rows {
            guard case .fault = table.reading(row, column) else { continue }
            first = first ?? row
            count += 1
        }
        guard let first else { return }
        list.add(.warning, at: place(first, column), found: shown(first.cells[column.index])) {
            .leftOut(.unreadableCells(count))
        }
    }

    private func tellMarks(_ column: OfficeColumn, _ list: inout DiagnosticList) {
        let rows = table.rows.filter { row in
            guard case .text(let text) = row.cells[column.index] else { return false }
            return text.hasPrefix("(") && CellLook(row.cells[column.index]) == .mark
        }
        guard let first = rows.first else { return }
        list.add(.warning, at: place(first, column), found: first.cells[column.index].text) { .leftOut(.footnoteMark) }
    }

    private func check(_ row: OfficeRow, _ list: inout DiagnosticList) {
        let columns = table.figureColumns.filter { if case .value = table.reading(row, $0) { true } else { false } }
        guard let first = columns.first else { return }
        list.add(.warning, at: place(row, first), found: row.cells[first.index].text) { .leftOut(.unnamedRow) }
    }

    private func shown(_ cell: TableCell) -> String? {
        if case .fault(let text) = cell { text } else { cell.text }
    }

    private func place(_ row: OfficeRow, _ column: OfficeColumn) -> Place {
        Place(
            file: file, sheet: table.sheet, cell: table.address(row, column), row: row.number, field: column.title)
    }
}
