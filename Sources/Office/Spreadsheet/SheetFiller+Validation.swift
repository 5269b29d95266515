import CXLSXWriter
import Quantities

extension SheetFiller {
    func validate(_ validation: Spreadsheet.Validation) throws(SpreadsheetFault) {
        var texts = CTexts()
        var rule = lxw_data_validation()
        rule.error_type = UInt8(
            (validation.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING).rawValue)
        if let prompt = validation.prompt {
            rule.input_title = texts.lend(SpreadsheetText.cut(prompt.title, 32))
            rule.input_message = texts.lend(SpreadsheetText.cut(prompt.text, 255))
        }
        if let complaint = validation.complaint {
            rule.error_title = texts.lend(SpreadsheetText.cut(complaint.title, 32))
            rule.error_message = texts.lend(SpreadsheetText.cut(complaint.text, 255))
        }
        switch validation.rule {
        case .list(let words):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            var list = words.map { texts.lend(SpreadsheetText.cleaned($0)) } + [nil]
            let code = list.withUnsafeMutableBufferPointer { list in
                rule.value_list = list.baseAddress
                return apply(&rule, validation.range)
            }
            return try check(code, validation.range)
        case .whole(let from, let to):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
            Self.bound(&rule, from.map(Double.init), to.map(Double.init))
        case .decimal(let from, let to):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
            Self.bound(&rule, from?.excelNumber, to?.excelNumber)
        case .textLength(let to):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LENGTH.rawValue)
            Self.bound(&rule, 0, Double(to))
        }
        try check(apply(&rule, validation.range), validation.range)
    }

    func condition(
        _ condition: Spreadsheet.Condition, _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(SpreadsheetFault) {
        var texts = CTexts()
        var rule = lxw_conditional_format()
        rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        rule.value_string = texts.lend(condition.formula)
        rule.format = format
        let range = condition.range
        let code = worksheet_conditional_format_range(
            sheet, UInt32(clamping: range.firstRow), UInt16(clamping: range.firstColumn),
            UInt32(clamping: range.lastRow), UInt16(clamping: range.lastColumn), &rule)
        try check(code, range)
    }

    /// What lies as far out as any figure stands for no bound.
    private static func bound(_ rule: inout lxw_data_validation, _ from: Double?, _ to: Double?) {
        let far = 1e15
        rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        rule.minimum_number = from ?? -far
        rule.maximum_number = to ?? far
    }

    private func apply(_ rule: inout lxw_data_validation, _ range: CellRange) -> lxw_error {
        worksheet_data_validation_range(
            sheet, UInt32(clamping: range.firstRow), UInt16(clamping: range.firstColumn),
            UInt32(clamping: range.lastRow), UInt16(clamping: range.lastColumn), &rule)
    }

    private func check(_ code: lxw_error, _ range: CellRange) throws(SpreadsheetFault) {
        try SpreadsheetFile.check(code, sheet: name, row: range.firstRow, column: range.firstColumn)
    }
}
