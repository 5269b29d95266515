/// Why a workbook could not be written.
package struct SpreadsheetFault: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Code: Sendable, Hashable {
        /// Longer than 31 characters, with a character that Excel forbids, or there twice.
        case badSheetName
        /// More than the 32,767 characters that a cell holds, or more than a drop-down or a message holds.
        case textTooLong
        /// Outside the sheet, or a range over one that is merged already.
        case badPlace
        /// Rows of a long sheet out of order.
        case outOfOrder
        /// The file can't be written: no room, no permission.
        case unwritable(String)
        /// What the library says of something that should not happen.
        case library(String)
    }

    package let code: Code
    package var sheet: String?
    /// "C14"
    package var cell: String?

    package init(_ code: Code, sheet: String? = nil, cell: String? = nil) {
        self.code = code
        self.sheet = sheet
        self.cell = cell
    }

    /// For logs.
    package var description: String {
        ([sheet, cell].compactMap { $0 } + ["\(code)"]).joined(separator: ": ")
    }
}
