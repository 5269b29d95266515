import Planning
import Quantities

extension Words {
    /// What is wrong with a header, a row or a cell of a table.
    func tableFault(_ code: Diagnostic.Code) -> String {
        switch code {
        case .unknownColumn(let expected):
            say(
                "không biết cột này, bỏ qua; các cột còn có thể dùng: \(list(expected))",
                "this column is not known and is left out; others that may be used: \(list(expected))")
        case .duplicateColumn(let first):
            say("trùng nghĩa với cột ở ô \(first)", "means the same as the column at \(first)")
        case .tooManyCells(let expected):
            say(
                "dòng có nhiều ô hơn \(expected) cột của tiêu đề; số có dấu phẩy phải đặt trong ngoặc kép",
                "the row has more cells than the header's \(expected); put numbers with a comma in quotes")
        case .cellWithoutHeader:
            say("ô nằm ngoài bảng, dưới không tiêu đề nào", "this stands beside the table, under no header")
        case .otherSheetsIgnored(let names):
            say("không đọc các trang: \(list(names))", "sheets not read: \(list(names))")
        case .unknownSheet(let known):
            say("không có trang này; có: \(list(known))", "there is no such sheet; there are: \(list(known))")
        case .leadingZerosAdded(let added):
            say("mã mất số 0 ở đầu, hiểu là \(added)", "the code lost its leading zeros, taken as \(added)")
        case .takenAsShown(let shown):
            say("lấy theo số hiển thị \(written(shown))", "taken as the sheet shows it, \(shown)")
        case .uncalculatedFormula:
            say(
                "công thức chưa có kết quả; hãy mở tệp trong Excel và lưu lại",
                "the formula has no result; open and save the file in Excel")
        case .textConverted(let from):
            say(
                "chữ trong tệp viết theo bảng mã \(from), đã chuyển sang Unicode",
                "the texts of the file are in \(from) and have been converted to Unicode")
        case .formulaResultsTaken(let cells):
            say(
                "\(cells) ô là kết quả công thức, lấy như tệp ghi",
                "\(cells) cells are results of formulas, taken as the file has them")
        case .duplicateRecord(let first): say("đã có ở \(first)", "already stands at \(first)")
        case .wrongCount(let expected, let found):
            say("cần \(expected) giá trị, có \(found)", "\(expected) values are needed, there are \(found)")
        case .outsideRange(let from, let to):
            say("phải là số nguyên từ \(from) đến \(to)", "a whole number from \(from) to \(to) is needed")
        case .notACode:
            say("mã chỉ gồm chữ, số và gạch nối", "a code has letters, digits and hyphens only")
        case .notAYear: say("phải là cả năm, ví dụ 2023", "a whole year is needed, such as 2023")
        case .dayOutsidePeriod(let period): say("ngày nằm ngoài kỳ \(period)", "the day lies outside \(period)")
        case .dueBeforePeriod(let from):
            say(
                "thời hạn sớm hơn ngày đầu của kỳ báo cáo, \(day(from)); hãy xem lại ngày hoặc kỳ",
                "due before the first day of the period, \(day(from)); look at the day or the period again")
        default: meaningFault(code)
        }
    }

    private func list(_ words: [String]) -> String {
        words.joined(separator: ", ")
    }

    private func meaningFault(_ code: Diagnostic.Code) -> String {
        switch code {
        case .aboveWhole(let whole): say("tỷ lệ không thể lớn hơn \(whole)", "a share can't be above \(whole)")
        case .partsDoNotAddUp(let sum, let expected):
            say(
                "các phần cộng lại là \(written(sum)), phải là \(expected)",
                "the parts add up to \(sum), not to \(expected)")
        case .seasonFalls:
            say("tỷ lệ lũy kế theo mùa vụ phải tăng dần đến 100", "the cumulated shares of a season must rise to 100")
        case .partsWithoutRate:
            say("chỉ tiêu này không có tử số, mẫu số", "this indicator has no numerator and denominator")
        case .zeroDenominator: say("mẫu số bằng 0", "the denominator is zero")
        case .unitCannotHold(let allowed):
            say(
                "loại đơn vị này không được công nhận; chỉ: \(list(allowed))",
                "a unit of this kind can't hold it; only: \(list(allowed))")
        case .bandUpsideDown(let low):
            say("giới hạn trên thấp hơn giới hạn dưới \(low)", "the upper bound is below the lower one, \(low)")
        case .unitCycle(let through):
            say(
                "đơn vị nằm trên chính mình: \(through.joined(separator: " → "))",
                "units above each other: \(through.joined(separator: " → "))")
        case .endsBeforeItBegins(let from):
            say("kết thúc trước khi bắt đầu (\(day(from)))", "ends before it begins (\(day(from)))")
        case .overlappingVersions(let other):
            say("trùng thời gian với \(other)", "in force at the same time as \(other)")
        case .parentNotInForce(let on):
            say("đơn vị cấp trên không tồn tại ngày \(day(on))", "the parent is not in force on \(day(on))")
        case .twoParents(let hierarchy, let on):
            say(
                "có hai cấp trên trong hệ thống “\(hierarchy)” ngày \(day(on))",
                "two parents in the hierarchy “\(hierarchy)” on \(day(on))")
        case .shortcomingUnnamed:
            say("phải có nội dung hoặc chỉ tiêu", "say what fell short, in words or by its indicator")
        case .unknownConference(let nearest):
            say(
                "không có hội nghị này; có: \(list(nearest))",
                "there is no such conference; there are: \(list(nearest))")
        case .nothingToWithdraw: say("không có mục này để rút", "there is no such record to withdraw")
        case .linkNeverHolds:
            say("hai đơn vị không ngày nào cùng tồn tại", "on no day are both units in force")
        case .successionOffDate(let date):
            say(
                "đơn vị cũ phải hết hiệu lực hôm trước và đơn vị mới bắt đầu đúng ngày \(day(date))",
                "the old unit must end on the eve of \(day(date)) and the new one begin on that day")
        default: officeTableFault(code)
        }
    }
}
