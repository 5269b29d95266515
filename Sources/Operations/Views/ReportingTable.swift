package import Planning
package import Prose
import Quantities

extension ViewTable {
    /// Who has reported: one row for each unit.
    package init(
        _ review: ReportingReview, ledger: Commit?, language: Language, name indicator: (IndicatorCode) -> String
    ) {
        let words = Words(language)
        let reporting = review.reporting
        self.init(
            name: "reporting-\(reporting.unit.key.code)-\(reporting.period.code)",
            title: words.say(
                "Tiến độ báo cáo: \(reporting.unit.name), \(words.period(reporting.period))",
                "Reporting: \(reporting.unit.name), \(words.period(reporting.period))"),
            facts: [
                ("unit", reporting.unit.key.description), ("unitName", reporting.unit.name),
                ("period", reporting.period.code), ("calendar", reporting.calendar.rawValue),
                ("units", String(review.lines.count)), ("come", String(review.come)),
            ],
            columns: [
                Column("unit", words.say("Mã đơn vị", "Unit code")), Column("name", words.say("Đơn vị", "Unit")),
                Column("state", words.say("Tình trạng", "State")), Column("reported", words.say("Đã có", "Reported")),
                Column("expected", words.say("Phải có", "Expected")), Column("due", words.say("Hạn", "Due")),
                Column("came", words.say("Nhận lúc", "Came")),
                Column("workingDaysLate", words.say("Trễ (ngày làm việc)", "Working days late")),
                Column("waitsSince", words.say("Chờ duyệt từ", "Waits for approval since")),
                Column("missing", words.say("Còn thiếu", "Missing")),
                Column("contacts", words.say("Người báo cáo", "Reporters")),
            ],
            rows: review.lines.map { line in
                let report = line.report
                return [
                    .text(report.unit.key.description), .text(report.unit.name), .text(report.state.rawValue),
                    .integer(report.reported), .integer(report.expected), .text(report.due?.description),
                    .text(line.came?.description), line.late.map { .integer($0) } ?? .none,
                    .text(line.waitsSince?.description), .text(report.missing.map(indicator).joined(separator: "; ")),
                    .text(line.contacts.joined(separator: "; ")),
                ]
            }, ledger: ledger, words: words)
    }
}
