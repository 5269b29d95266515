/// Cells that Excel shows as one; all bounds from 0 and inclusive.
package struct CellRange: Sendable, Hashable {
    package let firstRow: Int
    package let firstColumn: Int
    package let lastRow: Int
    package let lastColumn: Int

    package init(firstRow: Int, firstColumn: Int, lastRow: Int, lastColumn: Int) {
        self.firstRow = firstRow
        self.firstColumn = firstColumn
        self.lastRow = lastRow
        self.lastColumn = lastColumn
    }

    /// Reads "B2:D4", whichever corner stands first; `nil` for a single cell and for what names no cells.
    init?(_ text: String) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false).map(CellAddress.init)
        guard corners.count == 2, let one = corners[0], let other = corners[1], one != other else { return nil }
        self.init(
            firstRow: min(one.row, other.row), firstColumn: min(one.column, other.column),
            lastRow: max(one.row, other.row), lastColumn: max(one.column, other.column))
    }

    /// What of the range lies within so many rows and columns; `nil` where not two cells are left.
    func clipped(rows: Int, columns: Int) -> CellRange? {
        let (row, column) = (min(lastRow, rows - 1), min(lastColumn, columns - 1))
        guard row >= firstRow, column >= firstColumn, row > firstRow || column > firstColumn else { return nil }
        return CellRange(firstRow: firstRow, firstColumn: firstColumn, lastRow: row, lastColumn: column)
    }

    func overlaps(_ other: CellRange) -> Bool {
        firstRow <= other.lastRow && other.firstRow <= lastRow && firstColumn <= other.lastColumn
            && other.firstColumn <= lastColumn
    }
}

extension CellRange {
    /// The ranges in reading order without those that overlap an earlier one: no cell is part of two.
    static func disjoint(_ ranges: [CellRange]) -> [CellRange] {
        var kept: [CellRange] = []
        // Those that may reach into the row that is looked at, by column; none of them overlaps another.
        var open: [CellRange] = []
        for range in ranges.sorted(by: { ($0.firstRow, $0.firstColumn) < ($1.firstRow, $1.firstColumn) }) {
            let place = open.partitioningIndex { $0.lastColumn >= range.firstColumn }
            while place < open.count, open[place].lastRow < range.firstRow,
                open[place].firstColumn <= range.lastColumn
            {
                open.remove(at: place)
            }
            if place < open.count, open[place].overlaps(range) { continue }
            open.insert(range, at: place)
            kept.append(range)
        }
        return kept
    }
}

extension [CellRange] {
    /// The first place at which the condition holds, where it holds from some place on.
    fileprivate func partitioningIndex(where holds: (CellRange) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension CellRange: CustomStringConvertible {
    /// "A8:O86", as Excel prints it.
    package var description: String {
        let first = CellAddress(column: firstColumn, row: firstRow)
        return "\(first):\(CellAddress(column: lastColumn, row: lastRow))"
    }
}
