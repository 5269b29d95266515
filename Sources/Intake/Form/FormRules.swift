import Office
import Planning
import Quantities

/// What Excel warns of while a form is being filled in. It warns and does not forbid: the import has the last word.
struct FormRules {
    let words: FormWords
    let unit: UnitVersion

    func value(
        _ definition: IndicatorDefinition, isRecorded: Bool, at cell: CellRange
    ) -> Spreadsheet.Validation {
        let measure = words.name(definition.measure)
        let back = isRecorded ? words.withdrawing : ""
        if definition.kind == .recognition, definition.mayBeHeld(by: unit.kind) {
            let text = words.say("Ghi 1 nếu đạt, 0 nếu chưa đạt.", "1 if it is held, 0 if not.") + back
            return validation(cell, .whole(from: 0, to: 1), text)
        }
        let isSigned = definition.mayBeNegative || definition.hasParts && !definition.isPartOfWhole
        let floor = isSigned ? "" : words.say(", không âm", ", not negative")
        if definition.decimals == 0 {
            let text =
                words.say("Số nguyên\(floor), ĐVT: \(measure).", "A whole number\(floor), in \(measure).") + back
            return validation(cell, .whole(from: isSigned ? nil : 0, to: nil), text)
        }
        let whole = definition.isPartOfWhole ? ExactDecimal(definition.wholeValue) : nil
        let top = whole.map { words.say(", không quá \($0)", ", at most \($0)") } ?? ""
        let parts = definition.hasParts ? words.say(" Tự tính khi có tử số, mẫu số.", " Computed from its parts.") : ""
        let text = words.say(
            "Số có tới \(definition.decimals) chữ số thập phân\(floor)\(top), ĐVT: \(measure).\(parts)\(back)",
            "A number of up to \(definition.decimals) decimals\(floor)\(top), in \(measure).\(parts)\(back)")
        return validation(cell, .decimal(from: isSigned ? nil : 0, to: whole), text)
    }

    func numerator(_ definition: IndicatorDefinition, at cell: CellRange) -> Spreadsheet.Validation {
        let vietnamese = definition.numeratorName ?? "Tử số"
        let meaning = words.say(
            vietnamese, definition.numeratorNameEnglish ?? definition.numeratorName ?? "Numerator")
        return validation(cell, .decimal(from: definition.isPartOfWhole ? 0 : nil, to: nil), meaning + ".")
    }

    func denominator(_ definition: IndicatorDefinition, at cell: CellRange) -> Spreadsheet.Validation {
        let vietnamese = definition.denominatorName ?? "Mẫu số"
        let meaning = words.say(
            vietnamese, definition.denominatorNameEnglish ?? definition.denominatorName ?? "Denominator")
        let floor = words.say("không âm", "not negative")
        return validation(cell, .decimal(from: 0, to: nil), "\(meaning), \(floor).")
    }

    func status(at cell: CellRange) -> Spreadsheet.Validation {
        let list = words.statuses.joined(separator: ", ")
        return Spreadsheet.Validation(
            cell, .list(words.statuses), isStrict: true,
            complaint: .init(words.say("Trạng thái", "Status"), words.say("Chỉ nhận: \(list).", "Allowed: \(list).")))
    }

    func note(at cell: CellRange) -> Spreadsheet.Validation {
        Spreadsheet.Validation(
            cell, .textLength(to: EntryNotes.limit),
            complaint: .init(
                words.say("Ghi chú quá dài", "Note too long"),
                words.say("Tối đa \(EntryNotes.limit) ký tự.", "At most \(EntryNotes.limit) characters.")))
    }

    private func validation(
        _ cell: CellRange, _ rule: Spreadsheet.Validation.Rule, _ text: String
    ) -> Spreadsheet.Validation {
        Spreadsheet.Validation(
            cell, rule, prompt: .init(words.say("Nhập số liệu", "Figure"), text),
            complaint: .init(
                words.say("Hãy xem lại số vừa nhập", "Please check the figure"),
                text + " " + words.say("Vẫn giữ số này?", "Keep it?")))
    }
}
