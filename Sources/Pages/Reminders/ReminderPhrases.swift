import Planning
import Prose
import Quantities

/// The words of the page of reminders.
struct ReminderPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var title: String { say("Nhắc việc", "Reminders") }
    var lead: String {
        say(
            "Ai sẽ được nhắc về báo cáo chưa gửi, khi nào, bằng cách nào.",
            "Who is reminded of reports that have not come, when, and how.")
    }

    // Text for a chat.
    func chat(_ unit: String) -> String {
        say("Văn bản để dán vào nhóm: \(unit)", "Text to paste into a chat: \(unit)")
    }
    var chatPeriod: String { say("Kỳ trong văn bản để dán", "Period of the text to paste") }
    func owed(_ period: String, _ units: Int) -> String {
        say("\(period): \(units) đơn vị còn nợ", "\(period): \(units) \(units == 1 ? "unit owes" : "units owe")")
    }
    var allOwed: String { say("mọi kỳ còn nợ", "all periods owed") }
    var show: String { say("Xem", "Show") }
    var chatLabel: String { say("Chọn và chép toàn bộ", "Select and copy all of it") }
    var copy: String { say("Chép", "Copy") }
    var copied: String { say("Đã chép.", "Copied.") }

    // Mail.
    func noMail(hasChat: Bool) -> String {
        say(
            "Máy chủ chưa được đặt để gửi thư. Quản trị viên chạy: tiendo serve --mail-from ĐỊA_CHỈ --smtp MÁY:CỔNG (hoặc --sendmail ĐƯỜNG_DẪN).",
            "The server is not set up to send mail. The administrator runs: tiendo serve --mail-from ADDRESS --smtp HOST:PORT (or --sendmail PATH)."
        ) + (hasChat ? say(" Cho đến lúc đó, dùng văn bản ở trên.", " Until then, use the text above.") : "")
    }
    func news(_ done: ReminderRoute.Done) -> String {
        switch done {
        case .sent: say("Đã chuyển thư đi.", "The letters were handed on.")
        case .failed:
            say(
                "Có thư chưa chuyển được; lý do ở bảng dưới. Hệ thống sẽ tự thử lại.",
                "Some letters could not be handed on; why stands below. They are tried again by themselves.")
        case .nothing: say("Lúc này không có thư nào đến hạn gửi.", "There is nothing to send now.")
        case .saved: say("Đã lưu quy tắc.", "The rules are saved.")
        }
    }

    // What goes when.
    var upcoming: String { say("Sắp gửi, 14 ngày tới", "To be sent in the next 14 days") }
    var nothingUpcoming: String { say("Không có gì để nhắc.", "There is nothing to remind of.") }
    func why(_ nothing: NothingToRemind) -> String {
        switch nothing {
        case .noRule:
            say("Không quy tắc nào đang dùng; xem bảng quy tắc ở dưới.", "No rule is in use; see the rules below.")
        case .noPeriodDue: say("Không có kỳ nào gần đến hạn.", "No period is due about now.")
        case .closed(let count):
            say(
                "\(count) báo cáo chưa gửi đều thuộc kỳ đã đóng; đơn vị cần ngoại lệ mới nhập được.",
                "\(count) \(reports(count)) not sent belong to closed periods; units need an exception to enter them.")
        case .allSent:
            say("Mọi đơn vị đã gửi báo cáo các kỳ gần đến hạn.", "Every unit has sent what is due about now.")
        case .noAccount(0):
            say(
                "Chưa có tài khoản báo cáo, duyệt hoặc tổng hợp của đơn vị đang có hiệu lực trong các kỳ gần đến hạn.",
                "No unit in force in the periods due about now has an account that reports, approves or puts together.")
        case .noAccount(let count):
            say(
                "\(count) báo cáo chưa gửi, nhưng chưa ai có tài khoản để được nhắc.",
                "\(count) \(reports(count)) not sent, and nobody has an account to be reminded.")
        case .later(let day):
            say("Lời nhắc tiếp theo đi ngày \(words.day(day)).", "The next reminder goes on \(words.day(day)).")
        case .daysOver(let count):
            say(
                "\(count) báo cáo chưa gửi đã qua mọi ngày nhắc của các quy tắc; dùng văn bản để dán, hoặc thêm quy tắc.",
                "\(count) \(reports(count)) not sent are past the days of all rules; use the text to paste, or add a rule."
            )
        }
    }
    private func reports(_ count: Int) -> String { count == 1 ? "report" : "reports" }
    var day: String { say("Ngày gửi", "Goes on") }
    var recipient: String { say("Người nhận", "To") }
    var about: String { say("Về", "About") }
    var rule: String { say("Quy tắc", "Rule") }
    func units(_ names: String, more: Int) -> String {
        more > 0 ? names + say(" và \(more) đơn vị nữa", " and \(more) more") : names
    }
    var noAddress: String { say("chưa có địa chỉ thư", "no e-mail address") }
    var sendOne: String { say("Gửi ngay", "Send now") }
    var sendAll: String { say("Gửi những gì đến hạn hôm nay", "Send what is due today") }
    func due(_ day: String) -> String { say("hạn \(day)", "due \(day)") }
    func truncated(_ count: Int) -> String { say("và \(count) lời nhắc nữa", "and \(count) more reminders") }

    // What has gone.
    var recent: String { say("Đã gửi, 30 ngày qua", "Sent in the last 30 days") }
    var nothingRecent: String { say("Chưa gửi gì.", "Nothing was sent.") }
    var when: String { say("Lúc", "When") }
    var outcome: String { say("Kết quả", "Outcome") }
    func sent(_ moment: String) -> String { say("đã chuyển lúc \(moment)", "handed on at \(moment)") }
    func failed(_ attempts: Int, _ fault: String) -> String {
        say("hỏng \(attempts) lần: \(fault)", "failed \(attempts) times: \(fault)")
    }
    func again(_ moment: String) -> String { say("thử lại lúc \(moment)", "tried again at \(moment)") }
    var underWay: String { say("đang chuyển", "under way") }
    var givenUp: String { say("không thử nữa", "given up") }
    var obsolete: String { say("không cần gửi nữa", "no longer needed") }

    // Rules.
    var rules: String { say("Quy tắc nhắc", "Rules") }
    var rulesLead: String {
        say(
            "Số âm là trước hạn, số dương là sau hạn, 0 là đúng ngày hạn. Ngày nghỉ và ngày lễ theo danh mục.",
            "Negative numbers are days before the due day, positive ones after it, 0 the day itself. Holidays as recorded."
        )
    }
    var number: String { say("Số", "No.") }
    var days: String { say("Số ngày so với hạn", "Days from the due day") }
    var working: String { say("Chỉ tính ngày làm việc", "Working days only") }
    var active: String { say("Đang dùng", "In use") }
    var add: String { say("Thêm", "Add") }
    var save: String { say("Lưu quy tắc", "Save the rules") }
    func label(_ what: String, _ number: String) -> String {
        say("\(what), quy tắc \(number)", "\(what), rule \(number)")
    }
    var newRule: String { say("mới", "new") }

    func to(_ recipient: ReminderRule.Recipient) -> String { words.role(recipient.role) }

    func rule(_ rule: ReminderRule) -> String {
        let count = abs(rule.days)
        let unit =
            rule.countsWorkingDays
            ? say("ngày làm việc", count == 1 ? "working day" : "working days")
            : say("ngày", count == 1 ? "day" : "days")
        if rule.days == 0 { return say("đúng hạn", "on the day") }
        return rule.days < 0
            ? say("trước hạn \(count) \(unit)", "\(count) \(unit) before")
            : say("quá hạn \(count) \(unit)", "\(count) \(unit) after")
    }
}
