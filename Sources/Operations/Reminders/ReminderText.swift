import Planning
import Prose
import Quantities

/// What a reminder says.
package struct ReminderText: Sendable {
    private let reminder: Reminder
    private let words: Words
    private let daysLeft: Int
    private let daysLate: Int

    init(_ reminder: Reminder, today: Day, dates: DueCalendar, language: Language) {
        self.reminder = reminder
        words = Words(language)
        daysLeft = dates.workingDays(after: today, through: reminder.key.due)
        daysLate = dates.workingDays(after: reminder.key.due, through: today)
    }

    package var subject: String {
        let (period, due) = (words.period(reminder.key.period), words.day(reminder.key.due))
        return daysLate > 0
            ? words.say("Quá hạn báo cáo \(period) (hạn \(due))", "Report overdue: \(period) (due \(due))")
            : words.say("Nhắc báo cáo \(period), hạn \(due)", "Report due on \(due): \(period)")
    }

    /// - Parameter links: The form of each unit, where there is an address.
    func body(links: [String?]) -> String {
        let units = zip(reminder.units, links).map { unit, link in
            link.map { "- \(words.unit(unit)): \($0)" } ?? "- \(words.unit(unit))"
        }
        let close = words.say(
            "Thư này do hệ thống Tiến Độ gửi tự động; không cần trả lời. Báo cáo đã gửi thì bỏ qua thư này.",
            "This was sent by Tiến Độ by itself and needs no answer. If the report has been sent, take no notice.")
        return ([greeting, "", lead] + units + ["", close, ""]).joined(separator: "\n")
    }

    private var greeting: String {
        words.say("Kính gửi \(reminder.account.displayName),", "To: \(reminder.account.displayName)")
    }

    private var lead: String {
        let (period, count) = (words.period(reminder.key.period), reminder.units.count)
        let when = "\(words.day(reminder.key.due)) (\(distance))"
        if reminder.rule.recipient == .reporter {
            return words.say(
                "Báo cáo \(period) chưa được gửi; hạn \(when):",
                "The report on \(period) has not been sent; it is due on \(when):")
        }
        return words.say(
            "\(count) đơn vị chưa gửi báo cáo \(period), hạn \(when):",
            "\(count) units have not sent their report on \(period), due on \(when):")
    }

    private var distance: String {
        if daysLate > 0 {
            return words.lateness(daysLate, due: nil, hasCome: false)
        }
        if daysLeft == 0 { return words.say("hôm nay", "today") }
        return words.say(
            "còn \(daysLeft) ngày làm việc", daysLeft == 1 ? "1 working day left" : "\(daysLeft) working days left")
    }
}
