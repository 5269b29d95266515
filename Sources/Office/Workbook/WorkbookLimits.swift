/// What is refused in a workbook before it can do harm. Empty cells and rows do not count, wherever they stand.
package struct WorkbookLimits: Sendable, Hashable {
    package var expansion = ExpansionLimits()
    /// Those of Excel.
    package var rows = 1_048_576
    package var columns = 16_384
    /// Cells of one sheet, the empty ones before a filled one in its row included.
    package var cells = 50_000_000
    /// Cells of a sheet that is kept whole, counted in the same way.
    package var gridCells = 2_000_000
    /// Merged ranges of one sheet.
    package var merged = 100_000
    /// Bytes of one text. Excel's own limit is 32,767 characters.
    package var textBytes = 1 << 18
    /// Sheets of one workbook, and other parts that it names.
    package var sheets = 1_000
    /// Excel allows 65,490.
    package var styles = 100_000
    package var sharedTexts = 2_000_000
    /// Bytes of all shared texts together.
    package var sharedBytes = 256 << 20

    package init() {}
}
