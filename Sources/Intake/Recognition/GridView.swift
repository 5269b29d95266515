import Office

/// A sheet as a person sees it: what is hidden is not there, and a merged cell shows its text wherever it reaches.
struct GridView {
    let name: String
    /// The visible rows with anything in them, in order.
    let rows: [TableRow]
    /// Columns up to the last one with anything in it.
    let width: Int
    let hiddenColumns: Set<Int>
    /// Rows that hold something and that nobody sees.
    let hiddenRows: [Int]
    private let merged: [Spot: CellRange]
    private let indents: [Spot: Int]

    /// A cell: the row as Excel numbers it, the column from 0.
    struct Spot: Hashable {
        let row: Int
        let column: Int
    }

    /// Cells that may be looked up as parts of merged ones; a table's header and labels have far fewer.
    private static let mergedLimit = 400_000

    init(_ grid: SheetGrid) {
        name = grid.name
        hiddenColumns = grid.hiddenColumns
        var rows: [TableRow] = []
        var hidden: [Int] = []
        rows.reserveCapacity(grid.rows.count)
        var width = 0
        var indents: [Spot: Int] = [:]
        for row in grid.rows {
            var cells = row.cells.map(TableCell.init)
            for column in grid.hiddenColumns where cells.indices.contains(column) { cells[column] = .empty }
            guard let last = cells.lastIndex(where: { $0 != .empty }) else { continue }
            if grid.hiddenRows.contains(row.number - 1) {
                hidden.append(row.number)
                continue
            }
            for (column, cell) in row.cells.prefix(Self.labelColumns).enumerated() {
                let indent = Self.blanks(cell) + 3 * (row.indents[column] ?? 0)
                if indent > 0 { indents[Spot(row: row.number, column: column)] = indent }
            }
            width = max(width, last + 1)
            rows.append(TableRow(number: row.number, cells: cells, results: row.formulas))
        }
        self.rows = rows
        self.width = width
        hiddenRows = hidden
        self.indents = indents
        merged = Self.spots(grid.merged, lastRow: rows.last?.number ?? 0, width: width)
    }

    private static func spots(_ ranges: [CellRange], lastRow: Int, width: Int) -> [Spot: CellRange] {
        var spots: [Spot: CellRange] = [:]
        for range in ranges {
            let bottom = min(range.lastRow, lastRow)
            let right = min(range.lastColumn, width)
            guard range.firstRow <= bottom, range.firstColumn <= right else { continue }
            let count = (bottom - range.firstRow + 1) * (right - range.firstColumn + 1)
            guard spots.count + count <= mergedLimit else { continue }
            for row in range.firstRow...bottom {
                for column in range.firstColumn...right { spots[Spot(row: row + 1, column: column)] = range }
            }
        }
        return spots
    }

    /// Names stand in one of so many columns.
    private static let labelColumns = 12

    /// Blanks in front of a text, by which some tables show what belongs to what.
    private static func blanks(_ cell: SheetCell) -> Int {
        guard case .text(let text) = cell, let first = text.unicodeScalars.first, first.properties.isWhitespace else {
            return 0
        }
        return text.prefix(60).prefix { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }.reduce(0) {
            $0 + ($1 == "\t" ? 4 : 1)
        }
    }

    /// How far the text of a cell is moved to the right, in blanks.
    func indent(_ row: TableRow, _ column: Int) -> Int {
        indents.isEmpty ? 0 : indents[Spot(row: row.number, column: column)] ?? 0
    }

    /// The merged cell to which a cell belongs.
    func merge(_ row: Int, _ column: Int) -> CellRange? {
        merged.isEmpty ? nil : merged[Spot(row: row, column: column)]
    }

    /// The place of a row among `rows`; `nil` for an empty one.
    func index(of number: Int) -> Int? {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low].number == number ? low : nil
    }

    /// What a person sees in a cell: its own content, or that of the merged cell that covers it.
    func shown(_ row: TableRow, _ column: Int) -> TableCell {
        let own = row[column]
        guard own == .empty, let range = merge(row.number, column) else { return own }
        guard range.firstRow + 1 != row.number else { return row[range.firstColumn] }
        return index(of: range.firstRow + 1).map { rows[$0][range.firstColumn] } ?? .empty
    }
}
