import CXLSXWriter
import Foundation
import Quantities

/// A file that the library is writing; what it holds is freed with this value, finished or not.
struct SpreadsheetFile: ~Copyable {
    let book: UnsafeMutablePointer<lxw_workbook>
    private var formats: [Spreadsheet.Style: UnsafeMutablePointer<lxw_format>] = [:]
    private let path: String
    private var isOpen = true

    /// - Parameter isLong: Keeps one row in memory; rows must then come in order.
    init(path: String, isLong: Bool) throws(SpreadsheetFault) {
        var options = lxw_workbook_options()
        options.constant_memory = isLong ? 1 : 0
        guard let book = workbook_new_opt(path, &options) else { throw SpreadsheetFault(.unwritable(path)) }
        self.book = book
        self.path = path
    }

    deinit {
        if isOpen { lxw_workbook_free(book) }
    }

    /// Writes the file. The library frees the workbook whether it could or not.
    consuming func finish() throws(SpreadsheetFault) {
        isOpen = false
        let code = workbook_close(book)
        guard code == LXW_NO_ERROR else { throw Self.fault(code) }
    }

    mutating func format(_ style: Spreadsheet.Style) -> UnsafeMutablePointer<lxw_format>? {
        if let known = formats[style] { return known }
        guard let format = workbook_add_format(book) else { return nil }
        style.describe(format)
        formats[style] = format
        return format
    }

    func describe(_ properties: Spreadsheet.Properties) {
        var texts = CTexts()
        var described = lxw_doc_properties()
        described.title = texts.lend(SpreadsheetText.cut(properties.title, 255))
        described.subject = texts.lend(SpreadsheetText.cut(properties.subject, 255))
        described.author = texts.lend(SpreadsheetText.cut(properties.author, 255))
        described.created = time_t(properties.created.microseconds / 1_000_000)
        workbook_set_properties(book, &described)
    }

    /// Throws what a call of the library came to.
    static func check(
        _ code: lxw_error, sheet: String? = nil, row: Int? = nil, column: Int? = nil
    ) throws(SpreadsheetFault) {
        guard code != LXW_NO_ERROR else { return }
        var fault = fault(code)
        fault.sheet = sheet
        if let row, let column { fault.cell = CellAddress(column: column, row: row).description }
        throw fault
    }

    private static func fault(_ code: lxw_error) -> SpreadsheetFault {
        let words = lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)"
        return switch code {
        case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
            LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
            SpreadsheetFault(.unwritable(words))
        case LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED, LXW_ERROR_INVALID_SHEETNAME_CHARACTER,
            LXW_ERROR_SHEETNAME_START_END_APOSTROPHE, LXW_ERROR_SHEETNAME_ALREADY_USED:
            SpreadsheetFault(.badSheetName)
        case LXW_ERROR_32_STRING_LENGTH_EXCEEDED, LXW_ERROR_255_STRING_LENGTH_EXCEEDED,
            LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
            SpreadsheetFault(.textTooLong)
        case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE: SpreadsheetFault(.badPlace)
        default: SpreadsheetFault(.library(words))
        }
    }
}
