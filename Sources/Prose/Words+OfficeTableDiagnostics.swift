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
        case .growthAmongIndices(let column, let row, let computed):
            say(
                "cột \(column), dòng \(row): ô này ghi mức tăng, giảm, các ô khác ghi tỷ lệ; ghi theo tỷ lệ là \(computed)",
                "column \(column), row \(row): this cell states growth where the others state an index; as an index it "
                    + "is \(computed)")
        case .sumDiffers(let sum, let rows):
            say("tổng của \(rows) dòng là \(sum)", "the sum of the \(rows) rows is \(sum)")
        case .unanswered(let question, let candidates): unanswered(question, candidates)
        case .leftOut(let what): leftOut(what)
        case .earlierFiguresCompared(let same, let differing):
            say(
                "\(same + differing) số của kỳ trước đã có trong sổ nên không ghi lại: \(same) số khớp, \(differing) số khác",
                "\(same + differing) figures of earlier periods are recorded already and stay: \(same) agree, "
                    + "\(differing) differ")
        case .differsFromRecorded(let recorded):
            say("khác số đã ghi là \(recorded); không ghi", "differs from the recorded \(recorded); not recorded")
        case .computedIndicatorCompared:
            say(
                "chỉ tiêu này tính theo công thức: đối chiếu, không ghi",
                "this indicator is computed: compared, not recorded")
        case .computedDiffers(let computed):
            say("theo công thức, đúng ra là \(computed)", "by its formula it is \(computed)")
        case .measuresDiffer(let indicator, mayBeSame: false):
            say(
                "đơn vị tính khác với đơn vị tính “\(indicator)” của chỉ tiêu, không quy đổi được",
                "another unit of measure than the indicator's “\(indicator)”, and it can't be converted")
        case .measuresDiffer(let indicator, mayBeSame: true):
            say(
                "đơn vị tính khác với đơn vị tính “\(indicator)” của chỉ tiêu; nếu là một thì trả lời “same” trong tệp ánh xạ, mục measures",
                "another unit of measure than the indicator's “\(indicator)”; if the two are one, answer “same” in the mapping, under measures"
            )
        case .bracketsReadAsMinus:
            say("số trong ngoặc đơn được hiểu là số âm", "a number in brackets was read as below zero")
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

    private func leftOut(_ what: Diagnostic.LeftOut) -> String {
        switch what {
        case .textColumn(let cells):
            say(
                "cột này không rõ là số liệu gì nên không ghi; có \(cells) ô chứa số, bắt đầu từ ô này",
                "not clear what this column holds, so it is not recorded; \(cells) of its cells hold numbers, from here on"
            )
        case .unnamedRow:
            say("dòng có số nhưng không có tên: không ghi", "a row with numbers and no name: not recorded")
        case .uncheckedComparison:
            say(
                "cột so sánh, không ghi; không rõ so cột nào với cột nào nên không kiểm tra được",
                "a comparison, not recorded; it does not say what it compares, so it can't be checked")
        case .unreadableCells(let cells):
            say(
                "\(cells) ô của cột này không có số đọc được (ô báo lỗi, công thức chưa tính, chữ), bắt đầu từ ô này",
                "\(cells) cells of this column hold no number that can be read (errors, formulas not calculated, words), "
                    + "from here on")
        case .planOfPart:
            say(
                "kế hoạch của một phần năm hoặc của nhiều năm: không ghi, chỉ ghi kế hoạch của từng năm",
                "a plan of a part of a year or of several years: not recorded, only those of one year are")
        case .footnoteMark:
            say(
                "“(1)” đứng một mình được hiểu là dấu chú thích, không phải số",
                "“(1)” alone was read as the mark of a footnote, not as a number")
        }
    }

    private func unanswered(_ question: Diagnostic.Question, _ candidates: [String]) -> String {
        if candidates.isEmpty, question == .indicator {
            return say(
                "không giống chỉ tiêu nào trong danh mục nên không ghi",
                "like no indicator of the catalogue, so it is not recorded")
        }
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
            case .assigner:
                say(
                    "chưa rõ kế hoạch do cấp nào giao; trả lời một lần cho cả tệp: --assigned-by province (tỉnh), council "
                        + "(HĐND, UBND huyện), party (cấp ủy) hoặc stretch (phấn đấu), hay mục “plans_assigned_by” của tệp "
                        + "ánh xạ",
                    "not clear who assigned the plans; answer once for the file: --assigned-by province, council, party "
                        + "or stretch, or at “plans_assigned_by” of the mapping")
            case .day:
                say(
                    "chưa rõ số liệu tại ngày này thuộc kỳ báo cáo nào; nêu --period hoặc trả lời trong tệp ánh xạ (actual "
                        + "nếu là kỳ của tệp, skip nếu bỏ)",
                    "not clear to which period this day belongs; state --period or answer in the mapping (actual for the "
                        + "period of the file, skip to leave it out)")
            case .measure: say("chưa rõ đơn vị tính", "the unit of measure is not clear")
            }
        guard !candidates.isEmpty else { return asked }
        let list = candidates.joined(separator: say(" hoặc ", " or "))
        return asked + say("; có thể là \(list)", "; it may be \(list)")
    }
}
