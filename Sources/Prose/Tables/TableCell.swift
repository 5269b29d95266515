/// In what cell of a table a claim stands.
package struct TableCell: Sendable, Hashable {
    /// Code points of the cell that names the row.
    package let row: Range<Int>
    /// The figure is one of the unit as a whole, in a column that the ledger has, too: none of a part, and no plan of a
    /// month.
    package let isOfLedger: Bool
    /// What the year is expected to bring.
    package let isYearEstimate: Bool
    /// What the figure is the total of, where the table has all of it.
    package var parts: [WrittenQuantity] = []
}
