package import Quantities

extension Words {
    /// Working days that are counted; of what is later nobody counts the days.
    package static let longestCountedLateness = 40

    /// How late a report is, in working days: it came late, or it has not come and its day is over.
    ///
    /// - Parameter due: The due day, named where no days are counted; `nil` where it stands beside already.
    package func lateness(_ days: Int, due: Day?, hasCome: Bool) -> String {
        if days > Self.longestCountedLateness {
            let text =
                hasCome
                ? say("gửi khi đã qua hạn", "sent past the due day") : say("đã qua hạn", "past the due day")
            return due.map { say("\(text) \(day($0))", "\(text), \(day($0))") } ?? text
        }
        let count = say("\(days) ngày làm việc", days == 1 ? "1 working day" : "\(days) working days")
        return hasCome ? say("trễ \(count)", "\(count) late") : say("quá hạn \(count)", "\(count) overdue")
    }
}
