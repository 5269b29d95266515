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
