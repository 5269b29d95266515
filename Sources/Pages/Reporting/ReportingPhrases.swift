import Planning
import Prose
import Quantities

/// The words of who has reported and who has not.
struct ReportingPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var title: String { say("Tiến độ báo cáo", "Who has reported") }
    var summary: String { say("Tổng hợp", "In short") }
    var complete: String { say("đơn vị đủ số liệu", "units complete") }
    func derived(_ count: Int) -> String {
        say(
            "\(count) đơn vị chưa gửi báo cáo riêng của kỳ này: số đang có được cộng từ báo cáo các kỳ khác.",
            "\(count) units sent no report on this period itself: what they have is added up from their other reports.")
    }
    var derived: String { say("cộng từ các kỳ khác", "from other periods") }
    func partly(_ count: Int) -> String { say("\(count) còn thiếu", "\(count) incomplete") }
    func waiting(_ count: Int) -> String { say("\(count) chờ duyệt", "\(count) wait for approval") }
    func silent(_ count: Int) -> String { say("\(count) chưa gửi", "\(count) not sent") }
    func inTime(_ count: Int) -> String { say("\(count) đúng hạn", "\(count) in time") }
    func due(_ day: String) -> String { say("Hạn báo cáo: \(day)", "Due: \(day)") }
    var noDue: String { say("Kỳ này chưa có hạn báo cáo chung.", "There is no common due day for this period.") }
    var units: String { say("Từng đơn vị", "Unit by unit") }
    var unit: String { say("Đơn vị", "Unit") }
    var state: String { say("Tình trạng", "State") }
    var figures: String { say("Số liệu", "Figures") }
    var came: String { say("Nhận lúc", "Came") }
    var punctuality: String { say("Thời hạn", "In time?") }
    var missing: String { say("Còn thiếu", "Missing") }
    var contact: String { say("Người báo cáo", "Reporter") }
    var noContact: String { say("chưa có tài khoản", "no account") }
    var noUnits: String {
        say(
            "Đơn vị này không có đơn vị trực thuộc trong kỳ này. Chọn đơn vị cấp trên để xem ai đã báo cáo.",
            "No units belong to this one in this period. Choose the unit above to see who has reported.")
    }
    /// - Parameter lacks: Whether figures are missing even with what waits.
    func state(_ line: UnitReport, waits: Bool, lacks: Bool) -> String {
        switch line.state {
        case .reported: say("đủ", "complete")
        case .partly where !waits: say("còn thiếu", "incomplete")
        case .partly where lacks: say("còn thiếu, có báo cáo chờ duyệt", "incomplete, a report waits")
        case .partly: say("đã gửi đủ, còn chờ duyệt", "sent, the rest waits for approval")
        case .notReported where !waits: say("chưa gửi", "not sent")
        case .notReported where lacks: say("gửi thiếu, chờ duyệt", "sent in part, waits for approval")
        case .notReported: say("đã gửi, chờ duyệt", "sent, waits for approval")
        }
    }
    func coming(_ count: Int) -> String { say("+\(count) chờ duyệt", "+\(count) waiting") }
    func punctuality(late: Int?, hasCome: Bool, due: Day?, today: Day) -> String {
        guard let late, let due else { return "–" }
        if late == 0 {
            return hasCome ? say("đúng hạn", "in time") : say("hạn \(words.day(due))", "due \(words.day(due))")
        }
        return words.lateness(late, due: due, hasCome: hasCome)
    }
    var enterFor: String { say("Nhập thay", "Enter for it") }
    func others(_ count: Int) -> String { say("và \(count) chỉ tiêu nữa", "and \(count) more") }

    var rates: String { say("Các kỳ gần đây", "Recent periods") }
    var ratesLead: String {
        say(
            "Tính trên số đơn vị tồn tại trong kỳ; báo cáo tính khi đã duyệt, đúng hạn tính theo lần gửi đầu.",
            "Of the units that existed in the period; a report counts once approved, in time by its first sending.")
    }
    var period: String { say("Kỳ", "Period") }
    var dueTitle: String { say("Hạn", "Due") }
    var completeTitle: String { say("Đủ", "Complete") }
    var partlyTitle: String { say("Còn thiếu", "Incomplete") }
    var inTimeTitle: String { say("Đúng hạn", "In time") }
    func share(_ part: Int, _ whole: Int) -> String {
        guard whole > 0, let share = try? Ratio(ExactDecimal(part)).divided(by: Ratio(ExactDecimal(whole))),
            let percent = try? share.multiplied(by: Ratio(ExactDecimal(100))).rounded(to: 0)
        else { return "–" }
        return "\(part)/\(whole) (\(words.number(percent))%)"
    }
}
