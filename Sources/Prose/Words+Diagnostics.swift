package import Planning
import Quantities

extension Words {
    /// One line: where it stands, what was read, what is wrong and what would be right.
    package func diagnostic(_ diagnostic: Diagnostic) -> String {
        line(diagnostic, fault(diagnostic.code))
    }

    /// The same for a file or a table that came by the screen, where there are no options of a command.
    package func diagnosticOnScreen(_ diagnostic: Diagnostic) -> String {
        line(diagnostic, screenFault(diagnostic.code) ?? fault(diagnostic.code))
    }

    private func line(_ diagnostic: Diagnostic, _ fault: String) -> String {
        let parts = [place(diagnostic.place), found(diagnostic.found, diagnostic.code), fault]
        let severity =
            switch diagnostic.severity {
            case .error: say("lỗi", "error")
            case .warning: say("cảnh báo", "warning")
            case .information: say("lưu ý", "note")
            }
        return "\(severity): " + parts.filter { !$0.isEmpty }.joined(separator: ": ")
    }

    private func place(_ place: Place) -> String {
        var words: [String] = []
        if let file = place.file { words.append(file) }
        // A text file has one sheet, which is called as the file is.
        if let sheet = place.sheet, sheet != place.file { words.append(say("trang “\(sheet)”", "sheet “\(sheet)”")) }
        if let cell = place.cell {
            words.append(say("ô \(cell)", "cell \(cell)"))
        } else if let row = place.row {
            words.append(say("dòng \(row)", "row \(row)"))
        }
        if let field = place.field { words.append(say("cột “\(field)”", "column “\(field)”")) }
        if let label = place.label { words.append(say("chỉ tiêu “\(label)”", "indicator “\(label)”")) }
        return words.joined(separator: ", ")
    }

    private func found(_ found: String?, _ code: Diagnostic.Code) -> String {
        guard let found, !found.isEmpty else { return "" }
        // The cell itself has a number, which its reader sees as the sheet writes it.
        let isCellNumber = if case .takenAsShown = code { true } else { false }
        let text = isCellNumber ? written(found) : found
        let short = text.count > 80 ? text.prefix(80) + "…" : Substring(text)
        return say("đọc được “\(short)”", "read “\(short)”")
    }

    private func fault(_ code: Diagnostic.Code) -> String {
        switch code {
        case .unreadableFile(let kind): unreadable(kind)
        case .missingFile: say("không có tệp này", "there is no such file")
        case .unknownColumns(let expected):
            say(
                "không nhận ra loại tệp từ tên cột; các cột cần có, tùy loại: \(expected.joined(separator: "; "))",
                "the columns fit no kind of file; expected, by kind: \(expected.joined(separator: "; "))")
        case .missingColumn(let name): say("thiếu cột “\(name)”", "the column “\(name)” is missing")
        case .ambiguousKind:
            say("các cột hợp với nhiều loại tệp", "the columns fit several kinds of file")
        case .emptyFile: say("tệp không có dòng dữ liệu nào", "the file has no rows")
        case .unknownUnit(let nearest):
            say("không có đơn vị này", "there is no such unit") + near(nearest)
        case .unitNotInForce(let from, let to, let successor): notInForce(from, to, successor)
        case .unknownIndicator(let nearest):
            say("không có chỉ tiêu này", "there is no such indicator") + near(nearest)
        case .unknownField(let nearest):
            say("không có lĩnh vực này", "there is no such field") + near(nearest)
        case .unknownWord(let allowed):
            say(
                "không hiểu; chỉ nhận: \(allowed.joined(separator: ", "))",
                "not understood; allowed: \(allowed.joined(separator: ", "))")
        case .people(let fault): people(fault)
        default: numberFault(code)
        }
    }

    private func near(_ names: [String]) -> String {
        guard !names.isEmpty else { return "" }
        let list = names.joined(separator: say(" hoặc ", " or "))
        return say("; có phải \(list)?", "; did you mean \(list)?")
    }

    /// A computed number, which a code carries with a decimal point: "67,6" in Vietnamese. Other texts stay.
    func written(_ number: String) -> String {
        let digits = number.hasPrefix("-") ? number.dropFirst() : Substring(number)
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return number }
        return say(number.replacing(".", with: ","), number)
    }

    /// "12,5 hoặc 125"
    private func either(_ readings: [String]) -> String {
        readings.map { say($0.replacing(".", with: ","), $0) }.joined(separator: say(" hoặc ", " or "))
    }

    private func notInForce(_ from: Day?, _ to: Day?, _ successor: String?) -> String {
        var text = say("đơn vị không tồn tại trong kỳ này", "the unit is not in force in this period")
        if let from { text += say(", có từ \(day(from))", ", it begins on \(day(from))") }
        if let to { text += say(", đến hết \(day(to))", ", it ended on \(day(to))") }
        if let successor { text += say("; nay là \(successor)", "; it is now \(successor)") }
        return text
    }

    private func numberFault(_ code: Diagnostic.Code) -> String {
        switch code {
        case .notANumber:
            say("phải là một số, như 1900 hoặc 96,6", "a number belongs here, such as 1900 or 96.6")
        case .ambiguousNumber(let readings):
            say(
                "có thể hiểu là \(either(readings)); hãy viết rõ, hoặc nói cách viết số bằng --notation vi|neutral",
                "this may be \(either(readings)); write it clearly, or state the notation by --notation vi|neutral")
        case .misplacedDot(let readings):
            say(
                "có thể hiểu là \(either(readings)), nên không đoán: ở đây phần thập phân viết sau dấu phẩy (12,5), dấu chấm chỉ ngăn hàng nghìn (1.250); hãy viết lại, hoặc nêu --notation neutral nếu cả tệp dùng dấu chấm cho phần thập phân",
                "this may be \(either(readings)), and none is guessed: decimals stand behind a comma here (12,5), a dot parts thousands only (1.250); write it anew, or state --notation neutral if the whole file has decimal points"
            )
        case .numberTooLarge: say("số quá lớn so với mức lưu được", "the number is too large to be kept")
        case .tooManyDecimals(let allowed):
            say(
                "quá nhiều chữ số thập phân, chỉ tiêu này nhận \(allowed)",
                "too many decimals, this indicator keeps \(allowed)")
        case .numberForTextExpected: say("cần chữ, không phải số", "a text belongs here, not a number")
        case .missingValue: say("ô trống, phải có giá trị", "the cell is empty, a value is required")
        case .duplicateFigure(let first):
            say(
                "số này đã có ở \(first); mỗi số chỉ ghi một lần",
                "this figure already stands at \(first); state each once")
        case .numeratorAboveDenominator(let numerator, let denominator):
            say(
                "tử số \(written(numerator)) lớn hơn mẫu số \(written(denominator))",
                "the numerator \(numerator) is above the denominator \(denominator)")
        case .negativeCount: say("không thể âm", "this can't be negative")
        case .valueDisagreesWithParts(let computed):
            say(
                "không khớp với tử số và mẫu số, đúng ra là \(written(computed))",
                "disagrees with numerator and denominator, which give \(computed)")
        case .notAPeriod:
            say(
                "không phải kỳ báo cáo; ví dụ 2023, 2023-S1, 2023-Q2, 2023-06, 2023-9M",
                "no period; for example 2023, 2023-S1, 2023-Q2, 2023-06, 2023-9M")
        case .notADay: say("không phải ngày; ví dụ 2023-07-14 hoặc 14/7/2023", "no day; for example 2023-07-14")
        case .recognitionNotOneOrZero:
            say("một đơn vị chỉ ghi 1 (đạt) hoặc 0 (chưa đạt)", "a single unit states 1 (holds it) or 0 (does not)")
        default: rule(code)
        }
    }

    private func rule(_ code: Diagnostic.Code) -> String {
        switch code {
        case .formulaIndicatorHasNoFigures:
            say("chỉ tiêu này tính theo công thức, không nhập số", "this indicator is computed, it takes no figures")
        case .formulaBroken(let reason, let position):
            say(
                "công thức sai ở ký tự \(position): \(reason)",
                "the formula is wrong at character \(position): \(reason)")
        case .cycle(let through):
            say(
                "công thức quay vòng: \(through.joined(separator: " → "))",
                "the formulas go in a circle: \(through.joined(separator: " → "))")
        case .measureMismatch(let left, let right):
            say("không cộng trừ được “\(left)” với “\(right)”", "“\(left)” and “\(right)” can't be added or subtracted")
        case .shareOutOfRange: say("tỷ lệ phải lớn hơn 0 và không quá 1", "a share is above 0 and at most 1")
        case .sharesDoNotAddUp(let sum):
            say("các phần cộng lại là \(written(sum)), phải là 1", "the shares add up to \(sum), not to 1")
        case .lateAfterLock(let from):
            say(
                "kỳ này đã khóa từ \(day(from)); muốn ghi phải nêu lý do (cột lý do của biểu, hoặc --reason)",
                "the period is locked since \(day(from)); give a reason (the form's column, or --reason)")
        case .recordedAfterLock(let from):
            say(
                "kỳ này đã khóa từ \(day(from)); vẫn ghi vì có nêu lý do",
                "the period is locked since \(day(from)); recorded all the same, for a reason is given")
        case .officialWouldBecomeEstimate:
            say(
                "đã có số chính thức; muốn thay bằng số ước phải nêu lý do (--reason)",
                "there is an official figure; replacing it by an estimate needs a reason (--reason)")
        case .invalidTree(let reason):
            say("cây đơn vị không hợp lệ: \(reason)", "the tree of units is not valid: \(reason)")
        case .textTooLong(let limit): say("dài quá \(limit) ký tự", "longer than \(limit) characters")
        case .correctionWithoutReason:
            say(
                "sửa số đã ghi phải nêu lý do (cột lý do của biểu, hoặc --reason)",
                "correcting a recorded figure needs a reason (the form's column, or --reason)")
        case .spreadsheetError(let error): say("ô báo lỗi \(error)", "the cell holds the error \(error)")
        default: tableFault(code)
        }
    }
}
