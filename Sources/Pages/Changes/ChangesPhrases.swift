import Planning
import Prose
import Quantities

/// The words of the page of changes.
struct ChangesPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    var title: String { words.say("Thay đổi", "What changed") }
    func between(_ from: String, _ to: String) -> String { words.say("Từ \(from) đến \(to)", "From \(from) to \(to)") }
    func upTo(_ to: String) -> String { words.say("Từ đầu sổ đến \(to)", "From the beginning to \(to)") }
    func one(_ number: String) -> String { words.say("Lần ghi số \(number)", "Change \(number)") }
    var choose: String { words.say("Chọn khoảng thời gian", "Choose the time") }
    var from: String { words.say("Từ ngày", "From") }
    var to: String { words.say("Đến ngày", "To") }
    var show: String { words.say("Xem", "Show") }

    func moved(_ unit: String, _ period: String) -> String {
        words.say("Chỉ tiêu thay đổi mức đánh giá: \(unit), \(period)", "States that moved: \(unit), \(period)")
    }
    var noMoves: String {
        words.say("Không có chỉ tiêu nào đổi mức đánh giá.", "No target stands otherwise than before.")
    }
    func firstFigures(_ count: Int) -> String {
        words.say("\(count) chỉ tiêu lần đầu có số liệu trong kỳ", "\(count) targets with a first figure in the period")
    }
    var byUnit: String { words.say("Số liệu theo đơn vị", "Figures by unit") }
    func tooMany(_ figures: Int, _ changes: Int) -> String {
        words.say(
            "\(number(figures)) số liệu trong \(changes) lần ghi, nhiều quá để liệt kê từng số.",
            "\(number(figures)) figures in \(changes) changes: too many to list each.")
    }
    var newFigures: String { words.say("Số liệu mới", "New figures") }
    var indicator: String { words.say("Chỉ tiêu", "Indicator") }
    var before: String { words.say("Trước", "Before") }
    var after: String { words.say("Sau", "After") }
    var changes: String { words.say("Từng lần ghi", "Change by change") }
    var none: String {
        words.say("Không có lần ghi nào trong khoảng này.", "Nothing was recorded in this time.")
    }
    func figures(_ count: Int) -> String {
        words.say("\(number(count)) số liệu", words.counted(count, "figure", "figures"))
    }
    func corrections(_ count: Int) -> String {
        words.say("\(count) số đính chính", words.counted(count, "correction", "corrections"))
    }
    func records(_ count: Int) -> String {
        words.say("\(count) dòng danh mục", words.counted(count, "record", "records"))
    }
    func unlisted(_ count: Int) -> String {
        words.say(
            "và \(number(count)) số liệu mới khác, xem trong bảng điểm.",
            "and \(number(count)) more new figures, see the scoreboard.")
    }
    func older(_ count: Int) -> String {
        words.say(
            "Còn \(count) lần ghi trước đó; chọn khoảng ngắn hơn để xem.",
            "\(count) earlier changes; choose a shorter time.")
    }
    func reason(_ text: String) -> String { words.say("Lý do: \(text)", "Reason: \(text)") }
    var figure: String { words.say("Số liệu", "Figure") }
    var unit: String { words.say("Đơn vị", "Unit") }
    var period: String { words.say("Kỳ", "Period") }
    var kind: String { words.say("Thay đổi", "Change") }
    func kind(_ kind: LedgerDifference.Kind) -> String {
        switch kind {
        case .new: words.say("mới", "new")
        case .corrected: words.say("đính chính", "corrected")
        case .withdrawn: words.say("rút lại", "withdrawn")
        }
    }
    func act(_ act: ChangeNote.Act) -> String { JournalPhrases(words.language).act(act) }

    private func number(_ count: Int) -> String { words.number(ExactDecimal(count)) }
}
