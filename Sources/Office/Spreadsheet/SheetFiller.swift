import CXLSXWriter
import Foundation
import Quantities

/// Puts values into one sheet of a file.
struct SheetFiller {
    let name: String
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let longNumberNote: String

    init(
        _ file: borrowing SpreadsheetFile, _ name: String, longNumberNote: String
    ) throws(SpreadsheetFault) {
        // The library would name a sheet without a name by itself.
        guard !name.isEmpty else { throw SpreadsheetFault(.badSheetName, sheet: name) }
        let code = workbook_validate_sheet_name(file.book, name)
        try SpreadsheetFile.check(code, sheet: name)
        guard let sheet = workbook_add_worksheet(file.book, name) else {
            throw SpreadsheetFault(.badSheetName, sheet: name)
        }
        self.name = name
        self.sheet = sheet
        self.longNumberNote = longNumberNote
    }

    func set(
        _ value: Spreadsheet.Value, _ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(SpreadsheetFault) {
        guard let row32 = UInt32(exactly: row), let column16 = UInt16(exactly: column) else {
            throw SpreadsheetFault(.badPlace, sheet: name)
        }
        let code =
            switch value {
            case .blank: worksheet_write_blank(sheet, row32, column16, format)
            case .text(let text): write(text, row32, column16, format)
            case .number(let number): try write(number, row32, column16, format)
            case .formula(let formula, let result): write(formula, result, row32, column16, format)
            }
        try SpreadsheetFile.check(code, sheet: name, row: row, column: column)
    }

    func comment(_ comment: Spreadsheet.Sheet.Comment) throws(SpreadsheetFault) {
        try SpreadsheetFile.check(
            write(comment: comment.text, UInt32(clamping: comment.row), UInt16(clamping: comment.column)), sheet: name,
            row: comment.row, column: comment.column)
    }

    func merge(
        _ merged: Spreadsheet.Sheet.Merged, _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(SpreadsheetFault) {
        let range = merged.range
        let code = worksheet_merge_range(
            sheet, UInt32(clamping: range.firstRow), UInt16(clamping: range.firstColumn),
            UInt32(clamping: range.lastRow), UInt16(clamping: range.lastColumn), "", format)
        try SpreadsheetFile.check(code, sheet: name, row: range.firstRow, column: range.firstColumn)
        try set(merged.value, range.firstRow, range.firstColumn, format)
    }

    private func write(
        _ text: String, _ row: UInt32, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
    ) -> lxw_error {
        let text = SpreadsheetText.cleaned(text)
        return text.isEmpty
            ? worksheet_write_blank(sheet, row, column, format)
            : worksheet_write_string(sheet, row, column, text, format)
    }

    private func write(
        _ number: ExactDecimal, _ row: UInt32, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(SpreadsheetFault) -> lxw_error {
        if let double = number.excelNumber { return worksheet_write_number(sheet, row, column, double, format) }
        try SpreadsheetFile.check(
            write(comment: longNumberNote, row, column), sheet: name, row: Int(row), column: Int(column))
        return write(NumberWriter(.vietnamese).write(number), row, column, format)
    }

    private func write(
        _ formula: String, _ result: Spreadsheet.Value.Result, _ row: UInt32, _ column: UInt16,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) -> lxw_error {
        switch result {
        case .number(let number):
            worksheet_write_formula_num(sheet, row, column, formula, format, number.excelNumber ?? 0)
        case .text(let text):
            worksheet_write_formula_str(sheet, row, column, formula, format, SpreadsheetText.cleaned(text))
        }
    }

    private func write(comment: String, _ row: UInt32, _ column: UInt16) -> lxw_error {
        var texts = CTexts()
        var options = lxw_comment_options()
        options.font_name = texts.lend("Times New Roman")
        options.font_size = 10
        options.width = 240
        return worksheet_write_comment_opt(sheet, row, column, SpreadsheetText.cut(comment, 2000), &options)
    }
}
