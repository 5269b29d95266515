extension Spreadsheet {
    /// How a sheet prints: on A4.
    package struct Page: Sendable, Hashable {
        package var isLandscape = false
        /// Millimetres.
        package var left = 20.0
        package var right = 15.0
        package var top = 20.0
        package var bottom = 20.0
        /// Shrinks until all columns fit on one page; the number of pages downwards is free.
        package var fitsWidth = true
        /// The first and last row that each page repeats, from 0.
        package var titleRows: ClosedRange<Int>?
        package var area: CellRange?
        /// In Excel's notation: "&C&P/&N".
        package var header: String?
        package var footer: String?

        package init() {}

        /// A page number in the middle, in the font of documents.
        package static let pageNumber = "&C&\"Times New Roman,Regular\"&11&P"
        /// "3/7"
        package static let pageNumberOfAll = "&C&\"Times New Roman,Regular\"&11&P/&N"
    }
}
