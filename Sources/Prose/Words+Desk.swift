package import Planning
package import Quantities

extension Words {
    /// What is wrong with a cell, beside the cell itself: what was read and what would be right.
    package func atTheCell(_ diagnostic: Diagnostic) -> String {
        let said = deskFault(diagnostic.code) ?? self.diagnostic(Self.bare(diagnostic))
        guard let found = diagnostic.found, !found.isEmpty, deskFault(diagnostic.code) != nil else {
            return Self.sentence(said)
        }
        let short = found.count > 80 ? found.prefix(80) + "…" : Substring(found)
        return Self.sentence(say("đọc được “\(short)”: \(said)", "read “\(short)”: \(said)"))
    }

    private static func bare(_ diagnostic: Diagnostic) -> Diagnostic {
        Diagnostic(.error, diagnostic.code, at: Place(), found: diagnostic.found)
    }

    /// Without the word "error", which the place says; with a capital and a full stop.
    private static func sentence(_ text: String) -> String {
        var rest = text[...]
        for prefix in ["lỗi: ", "error: "] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
        return rest.prefix(1).uppercased() + rest.dropFirst() + "."
    }

    /// What a person at the screen does about it is not what one with a file does.
    private func deskFault(_ code: Diagnostic.Code) -> String? {
        switch code {
        case .misplacedDot(let readings), .ambiguousNumber(let readings): ambiguous(readings)
        case .lateAfterLock(let from):
            say(
                "kỳ này đã khóa từ \(day(from)); hãy nêu lý do trong dòng hoặc lý do chung",
                "the period is locked since \(day(from)); give a reason in the row, or one for the whole form")
        case .officialWouldBecomeEstimate:
            say(
                "đã có số chính thức; muốn thay bằng số chưa chính thức thì nêu lý do",
                "there is an official figure; a reason is needed to replace it by one that is not")
        case .correctionWithoutReason:
            say("đây là sửa số đã ghi, hãy nêu lý do", "this corrects a recorded figure; give a reason")
        case .formOutdated(let definition):
            say(
                "định nghĩa chỉ tiêu đã đổi từ \(day(definition)); hãy xem lại số ở dòng này rồi lưu lần nữa",
                "the indicator's definition changed from \(day(definition)); look at the row again and save once more")
        case .recordedFigureEmptied(let recorded):
            say(
                "ô để trống, số đã ghi \(recorded) vẫn giữ; muốn rút thì ghi “rút” và nêu lý do",
                "the cell is empty and the recorded figure \(recorded) stays; to take it back write “withdraw” and why")
        case .odd(let oddity):
            odd(oddity.rule, sum: oddity.sum)
                + say("; nếu đúng, nêu lý do ở dòng này", "; if it is right, say why in this row")
        case .unanswered(let question, let candidates): answeredBelow(question, candidates)
        case .measuresDiffer(let indicator, let mayBeSame): measureBelow(indicator, mayBeSame)
        default: nil
        }
    }

    /// Questions that a page answers by a list to choose from.
    private func answeredBelow(_ question: Diagnostic.Question, _ candidates: [String]) -> String? {
        switch question {
        case .indicator, .unit:
            return candidates.isEmpty
                ? nil
                : say(
                    "chưa chắc là gì; hãy chọn ở danh sách bên dưới, hoặc bỏ qua",
                    "not clear what it is; choose from the list below, or leave it out")
        case .measure: return nil
        case .column, .day, .period, .assigner:
            return say(
                "chưa rõ là số gì; hãy chọn cho cột này ở bên dưới, hoặc bỏ qua",
                "not clear what figures these are; choose for the column below, or leave it out")
        }
    }

    private func measureBelow(_ indicator: String, _ mayBeSame: Bool) -> String {
        mayBeSame
            ? say(
                "chỉ tiêu tính bằng “\(indicator)”; hãy chọn ở bên dưới: coi như cùng đơn vị tính, hoặc bỏ qua",
                "the indicator is measured in “\(indicator)”; choose below: the same measure, or leave it out")
            : say(
                "chỉ tiêu tính bằng “\(indicator)”, không quy đổi được; hãy sửa trong tệp, hoặc chọn bỏ qua ở bên dưới",
                "the indicator is measured in “\(indicator)”, and it can't be converted; mend the file, or choose below to leave it out"
            )
    }

    /// What a rule says to somebody whose figure breaks it.
    package func odd(_ rule: DeskRule, sum: ExactDecimal? = nil) -> String {
        switch rule {
        case .above(let reference, let value):
            let name = name(reference)
            return say("hơn 3 lần \(name) (\(number(value)))", "more than three times \(name) (\(number(value)))")
        case .below(let reference, let value):
            let name = name(reference)
            return say(
                "chưa bằng một phần ba \(name) (\(number(value)))", "less than a third of \(name) (\(number(value)))")
        case .band(let low, let high): return band(low, high)
        case .notBelow(let least, let period):
            return say(
                "lũy kế từ đầu năm mà nhỏ hơn số \(self.period(period)) (\(number(least)))",
                "adds up from January and is below that of \(self.period(period)) (\(number(least)))")
        case .parts:
            let total = sum.map { " (\(number($0)))" } ?? ""
            return say("các phần cộng lại\(total) lớn hơn số này", "the parts together\(total) are above this figure")
        }
    }

    private func name(_ reference: DeskRule.Reference) -> String {
        switch reference {
        case .samePeriod: say("cùng kỳ năm trước", "the same period last year")
        case .lastPeriod: say("kỳ trước", "the last period")
        case .yearPlan: say("kế hoạch cả năm", "the plan of the year")
        case .lastYear: say("cả năm trước", "the whole of last year")
        }
    }

    private func band(_ low: ExactDecimal?, _ high: ExactDecimal?) -> String {
        switch (low, high) {
        case (let low?, let high?):
            say(
                "ngoài khoảng thường gặp, từ \(number(low)) đến \(number(high))",
                "outside the usual range, \(number(low)) to \(number(high))")
        case (let low?, nil): say("thấp hơn mức thường gặp \(number(low))", "below the usual \(number(low))")
        case (nil, let high?): say("cao hơn mức thường gặp \(number(high))", "above the usual \(number(high))")
        case (nil, nil): ""
        }
    }

    func ambiguous(_ readings: [String]) -> String {
        let list = readings.map { say($0.replacing(".", with: ","), $0) }.joined(separator: say(" hoặc ", " or "))
        return say(
            "có thể hiểu là \(list), nên không đoán; phần thập phân viết sau dấu phẩy (12,5), dấu chấm chỉ ngăn hàng nghìn (1.250)",
            "this may be \(list), and none is guessed; write decimals behind a point (12.5) and no marks between thousands"
        )
    }

    /// What a person who sent a table by the screen does about it.
    func screenFault(_ code: Diagnostic.Code) -> String? {
        switch code {
        case .misplacedDot(let readings), .ambiguousNumber(let readings):
            ambiguous(readings)
                + say(
                    "; hãy viết lại ô này, như 12,5 hoặc 12500, hoặc để ô kiểu số trong tệp .xlsx",
                    "; write the cell anew, such as 12.5 or 12500, or make it a number in an .xlsx file")
        case .lateAfterLock(let from):
            say(
                "kỳ này đã khóa từ \(day(from)); muốn ghi phải nêu lý do",
                "the period is locked since \(day(from)); give a reason")
        case .officialWouldBecomeEstimate:
            say(
                "đã có số chính thức; muốn thay bằng số ước phải nêu lý do",
                "there is an official figure; replacing it by an estimate needs a reason")
        case .correctionWithoutReason:
            say("sửa số đã ghi phải nêu lý do", "correcting a recorded figure needs a reason")
        default: nil
        }
    }
}
