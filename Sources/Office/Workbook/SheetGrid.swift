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
}

/// A whole sheet as a person sees it: cells, what is merged, what is hidden. For recognising tables whose shape is not
/// known beforehand; sheets of a known shape are streamed.
package struct SheetGrid: Sendable {
    package let name: String
    package let isHidden: Bool
    /// Rows that have anything in them, in order.
    package let rows: [SheetRow]
    package let merged: [CellRange]
    /// From 0.
    package let hiddenRows: Set<Int>
    package let hiddenColumns: Set<Int>

    package init(
        name: String, isHidden: Bool = false, rows: [SheetRow], merged: [CellRange] = [], hiddenRows: Set<Int> = [],
        hiddenColumns: Set<Int> = []
    ) {
        self.name = name
        self.isHidden = isHidden
        self.rows = rows
        self.merged = merged
        self.hiddenRows = hiddenRows
        self.hiddenColumns = hiddenColumns
    }
}
