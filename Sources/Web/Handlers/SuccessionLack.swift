import Pages
import Planning
import Prose
import Quantities

/// What a succession lacks that is to be made from a form.
enum SuccessionLack: Sendable, Hashable {
    case date, oldUnit, newUnit
    /// A row of the form, from 1, says something of a unit without saying which.
    case nameless(row: Int)
    /// Several old units into several new ones: a form can't say which of them goes where.
    case several
    /// Parts of a unit are moved: one unit gives them.
    case oneGiver
    case taker
    case share
    /// A transfer of all of a unit is no transfer.
    case wholeUnit

    static func all(of draft: SuccessionPage.Draft) -> [SuccessionLack] {
        var lacks: [SuccessionLack] = []
        if day(draft.date) == nil { lacks.append(.date) }
        if draft.old.isEmpty { lacks.append(.oldUnit) }
        lacks += draft.new.enumerated().filter { $0.element.isNameless }.map { .nameless(row: $0.offset + 1) }
        if draft.movesParts { return lacks + lacksOfParts(draft) }
        if draft.new.isEmpty { lacks.append(.newUnit) }
        if draft.old.count > 1, draft.new.count > 1 { lacks.append(.several) }
        return lacks
    }

    /// One unit that gives, units that take, and how much each of them takes. What is abolished may have nobody after it, as the
    /// districts of 2025.
    private static func lacksOfParts(_ draft: SuccessionPage.Draft) -> [SuccessionLack] {
        var lacks: [SuccessionLack] = []
        if draft.old.count > 1 { lacks.append(.oneGiver) }
        if draft.new.isEmpty, draft.event != .abolition { lacks.append(.taker) }
        let shares = draft.new.map { SuccessionTables.share($0.share) }
        let isWholeToOne = draft.event == .abolition && draft.new.count == 1 && draft.new[0].share.isEmpty
        if !isWholeToOne, shares.contains(nil) {
            lacks.append(.share)
        } else if draft.event == .transfer, let sum = SuccessionTables.sum(shares), sum >= 1 {
            lacks.append(.wholeUnit)
        }
        return lacks
    }

    static func day(_ text: String) -> Day? { Day(text) ?? Day(vietnamese: text) }

    func sentence(_ words: Words) -> String {
        switch self {
        case .date: words.say("Hãy điền ngày hiệu lực.", "Fill in the date.")
        case .oldUnit: words.say("Hãy chọn ít nhất một đơn vị cũ.", "Choose at least one old unit.")
        case .newUnit:
            words.say("Hãy điền ít nhất một đơn vị mới: mã và tên.", "Fill in at least one new unit: code and name.")
        case .nameless(let row):
            words.say(
                "Dòng \(row) của đơn vị mới hoặc đơn vị nhận đã điền mà chưa có mã và tên: hãy điền mã, hoặc xóa cả dòng.",
                "Row \(row) of new or taking units is filled in and has neither code nor name: fill in the code, or empty the row."
            )
        case .several:
            words.say(
                "Nhiều đơn vị cũ thành nhiều đơn vị mới: hãy nhập tệp đơn vị rồi tệp sáp nhập, chia tách.",
                "Several old units into several new ones: import a file of units, then one of successions.")
        case .oneGiver:
            words.say(
                "Điều chỉnh địa giới, giải thể: chỉ chọn một đơn vị cũ, là đơn vị giao.",
                "Transfer, abolition: choose one old unit, the one that gives.")
        case .taker:
            words.say(
                "Hãy điền ít nhất một đơn vị nhận: mã, và tỷ phần của đơn vị cũ.",
                "Fill in at least one unit that takes: its code, and its share of the old unit.")
        case .share:
            words.say(
                "Mỗi đơn vị nhận cần tỷ phần của đơn vị cũ, lớn hơn 0, nhỏ hơn hoặc bằng 1, chẳng hạn 0,35.",
                "Each unit that takes needs its share of the old unit, above 0, at most 1, such as 0.35.")
        case .wholeUnit:
            words.say(
                "Tỷ phần giao đi cộng lại phải nhỏ hơn 1; giao hết thì chọn giải thể.",
                "The shares add up to less than 1; where all of it goes, choose abolition.")
        }
    }
}
