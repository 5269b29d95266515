/// The cells of a table at their places, and the places that cells from above cover.
package struct TableGrid {
    package struct Slot {
        /// From 0.
        package let column: Int
        package let columns: Int
        /// `nil` where a cell from above goes on.
        package let cell: DocumentTable.Cell?
    }

    package private(set) var rows: [[Slot]] = []

    /// Refuses a table whose cells don't fill its columns.
    package init(_ table: DocumentTable) throws(OfficeFault) {
        // For each column how many rows a cell still covers, and how wide that cell is where it begins.
        var covered = [(rows: Int, columns: Int)](repeating: (0, 0), count: table.columns.count)
        for (index, row) in table.rows.enumerated() {
            var slots: [Slot] = []
            var cells = row.cells[...]
            var column = 0
            while column < table.columns.count {
                if covered[column].rows > 0 {
                    slots.append(Slot(column: column, columns: covered[column].columns, cell: nil))
                    covered[column].rows -= 1
                    column += covered[column].columns
                    continue
                }
                guard let cell = cells.popFirst(), cell.columns > 0, cell.rows > 0,
                    column + cell.columns <= table.columns.count,
                    covered[column..<(column + cell.columns)].allSatisfy({ $0.rows == 0 }),
                    index + cell.rows <= table.rows.count
                else { throw DocxWriter.impossible("row \(index + 1) of table “\(table.summary)”") }
                covered[column] = (cell.rows - 1, cell.columns)
                slots.append(Slot(column: column, columns: cell.columns, cell: cell))
                column += cell.columns
            }
            guard cells.isEmpty else { throw DocxWriter.impossible("row \(index + 1) of table “\(table.summary)”") }
            rows.append(slots)
        }
    }
}
