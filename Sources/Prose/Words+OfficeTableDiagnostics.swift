import Planning

/// What can be said of a table that an office made for itself.
extension Words {
    func officeTableFault(_ code: Diagnostic.Code) -> String {
        switch code {
        case .noTable(let reason): noTable(reason)
        case .percentDiffers(let column, let row, let computed):
            say("cột \(column), dòng \(row): đúng ra là \(computed)", "column \(column), row \(row): it is \(computed)")
        case .percentReadAsGrowth(let column):
            say(
                "cột \(column) ghi mức tăng, giảm (6 thay cho 106); đã kiểm tra theo cách đó",
                "column \(column) states growth (6 for 106); checked as such")
        case .sumDiffers(let sum, let rows):
            say("tổng của \(rows) dòng là \(sum)", "the sum of the \(rows) rows is \(sum)")
        case .unanswered(let question, let candidates): unanswered(question, candidates)
        case .mappingFault(let path, let expected):
            say("trong tệp ánh xạ, mục \(path): cần \(expected)", "in the mapping, at \(path): \(expected) is needed")
        default: formFault(code)
        }
    }

    private func noTable(_ reason: Diagnostic.NoTable) -> String {
        switch reason {
        case .emptySheet: say("trang tính trống", "the sheet is empty")
        case .noHeader:
            say(
                "không thấy bảng nào: đã tìm dòng tiêu đề cột (như STT, Chỉ tiêu, Đơn vị tính, Kế hoạch, Thực hiện) "
                    + "có số liệu ở dưới",
                "no table here: looked for a header (such as STT, Chỉ tiêu, Đơn vị tính, Kế hoạch, Thực hiện) with "
                    + "figures below it")
        case .noRows:
            say("có dòng tiêu đề cột nhưng bên dưới không có dòng nào", "there is a header, but no rows below it")
        }
    }

    private func unanswered(_ question: Diagnostic.Question, _ candidates: [String]) -> String {
        let asked =
            switch question {
            case .indicator: say("chưa chắc đây là chỉ tiêu nào", "not certain which indicator this is")
            case .unit: say("chưa chắc đây là đơn vị nào", "not certain which unit this is")
            case .period:
                say("không rõ số liệu của kỳ nào; nêu --period", "it does not say for which period; state --period")
            case .column:
                say(
                    "chưa rõ cột này là kế hoạch (cấp nào giao), thực hiện hay ước cả năm",
                    "not clear whether this is a plan (and whose), a result or an estimate of the year")
            case .measure: say("chưa rõ đơn vị tính", "the unit of measure is not clear")
            }
        guard !candidates.isEmpty else { return asked }
        let list = candidates.joined(separator: say(" hoặc ", " or "))
        return asked + say("; có thể là \(list)", "; it may be \(list)")
    }
}
