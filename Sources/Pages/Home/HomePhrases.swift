import Planning
import Prose
import Quantities

/// The words of the first page.
struct HomePhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    // Leader.
    func standing(_ unit: String, _ period: String) -> String { say("\(unit): \(period)", "\(unit): \(period)") }
    func met(_ met: Int, _ targets: Int, behind: Int, atRisk: Int) -> String {
        if targets == 0 {
            return say("Chưa được giao chỉ tiêu nào trong năm.", "No target was assigned for the year.")
        }
        return say(
            "\(met)/\(targets) chỉ tiêu đạt kế hoạch năm; \(behind) chậm, \(atRisk) có nguy cơ.",
            "\(met) of \(targets) targets of the year met; \(behind) behind, \(atRisk) at risk.")
    }
    var nothingBehind: String { say("Không có chỉ tiêu nào chậm hay có nguy cơ.", "Nothing is behind or at risk.") }
    func owner(_ owner: String) -> String { say("Phụ trách: \(owner)", "In charge: \(owner)") }
    var noOwner: String { say("Chưa ghi cơ quan phụ trách", "Nobody is named as in charge") }
    func willMake(_ forecast: String) -> String {
        say("Dự báo cả năm \(forecast): kịp kế hoạch", "Forecast for the year \(forecast): it will be made")
    }
    func willMiss(_ forecast: String, by gap: String) -> String {
        say(
            "Dự báo cả năm \(forecast): hụt \(gap)",
            "Forecast for the year \(forecast): short by \(gap)")
    }
    func willExceed(_ forecast: String, by gap: String) -> String {
        say(
            "Dự báo cả năm \(forecast): vượt trần \(gap)",
            "Forecast for the year \(forecast): \(gap) above the ceiling")
    }
    func more(_ count: Int) -> String { say("và \(count) mục nữa", "and \(count) more") }
    /// Beside the link to the whole of a list.
    func rest(_ count: Int) -> String { say("(còn \(count) mục nữa)", "(\(count) more)") }
    var wholeScoreboard: String { say("Mở bảng theo dõi", "Open the scoreboard") }
    func since(_ moment: String) -> String { say("Từ lần vào trước (\(moment))", "Since your last visit (\(moment))") }
    var sinceUnknown: String { say("Trong 30 ngày qua", "Since 30 days ago") }
    var nothingMoved: String { say("Không chỉ tiêu nào đổi trạng thái.", "No target stands otherwise than before.") }
    func newFigures(_ figures: Int, _ changes: Int) -> String {
        guard figures > 0 else { return say("Không có số liệu mới.", "No new figures.") }
        return say(
            "\(number(figures)) số liệu mới trong \(changes) lần ghi.",
            "\(number(figures)) new figures in \(changes) changes.")
    }
    /// Where most of many figures came from; the rest of the units are only counted.
    func mostFrom(_ units: [(name: String, figures: Int)], others: Int) -> String {
        let list = units.map { "\($0.name) \(number($0.figures))" }.joined(separator: "; ")
        let rest = others > 0 ? say("; còn \(others) đơn vị khác", "; \(others) more units") : ""
        return say("Nhiều nhất: \(list)\(rest).", "Most from: \(list)\(rest).")
    }
    private func number(_ count: Int) -> String { words.number(ExactDecimal(count)) }
    var allChanges: String { say("Xem mọi thay đổi", "See all changes") }
    var noFigures: String {
        say(
            "Chưa có số liệu đã duyệt của đơn vị này. Số liệu hiện ở đây khi báo cáo được phê duyệt.",
            "There are no approved figures of this unit yet. They appear here once reports are approved.")
    }

    // Planning officer.
    func reporting(_ unit: String, _ period: String) -> String {
        say("Tiến độ báo cáo: \(unit), \(period)", "Reporting: \(unit), \(period)")
    }
    func reported(_ counts: ReportingCounts, _ due: String?) -> String {
        let by = due.map { say("Hạn \($0): ", "Due \($0): ") } ?? ""
        let parts = [
            (counts.waiting, say("chờ duyệt", "waiting for approval")),
            (counts.partly, say("còn thiếu số", "with figures missing")),
            (counts.silent, say("chưa có số nào", "without any figure")),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let rest = parts.isEmpty ? "" : "; \(parts.joined(separator: ", "))"
        let whole = say(
            "\(by)\(counts.complete)/\(counts.units) đơn vị đủ số liệu\(rest).",
            "\(by)\(counts.complete) of \(counts.units) units are complete\(rest).")
        return counts.derived == 0 ? whole : "\(whole) \(derived(counts.derived))"
    }
    private func derived(_ count: Int) -> String {
        say(
            "\(count) đơn vị chưa gửi báo cáo riêng của kỳ này: số đang có được cộng từ báo cáo các kỳ khác.",
            "\(count) sent no report on this period itself: what they have is added up from their other reports.")
    }
    var everybodyReported: String { say("Mọi đơn vị đã có đủ số liệu.", "Every unit has all its figures in.") }
    var restWaits: String {
        say(
            "Không phải nhắc đơn vị nào: các báo cáo còn lại đang chờ duyệt.",
            "There is nobody to remind: the other reports wait for approval.")
    }
    var openPeriods: String { say("Kỳ đang mở", "Open periods") }
    var noOpenPeriod: String {
        say(
            "Chưa mở kỳ nào; đơn vị vẫn nhập được kỳ chưa đóng.",
            "No period is opened; units may enter what is not closed.")
    }
    var openAndClose: String { say("Mở, đóng kỳ", "Open and close periods") }
    func stateOf(_ state: PeriodState) -> String {
        let due = state.due.map { words.day($0) }
        let by = due.map { say(", hạn \($0)", ", due \($0)") } ?? ""
        return say(
            "\(state.complete)/\(state.expected) đơn vị đủ số liệu; \(state.sent) đã gửi, \(state.waiting) chờ duyệt\(by)",
            "\(state.complete) of \(state.expected) units complete; \(state.sent) have sent, \(state.waiting) waiting\(by)"
        )
    }
    var noPeriod: String {
        say(
            "Chưa có kỳ nào có hạn báo cáo. Nhập lịch và thời hạn để biết đơn vị nào còn nợ báo cáo.",
            "No period has a due date yet. Import due dates, and you see here who still owes a report.")
    }
    var dueDates: String { say("Nhập biểu và thời hạn báo cáo", "Bring in forms and due dates") }
    var enterFor: String { say("Nhập thay", "Enter for it") }
    /// - Parameter waits: Whether some of what is there waits for approval.
    func missing(_ count: Int, has there: Int, of expected: Int, waits: Bool) -> String {
        let with = waits ? say(" kể cả số chờ duyệt", ", those that wait included") : ""
        return say(
            "có \(there)/\(expected) số\(with), thiếu \(count)",
            "\(there) of \(expected) figures\(with), \(count) missing")
    }
    var reportWaits: String { say("có báo cáo chờ duyệt", "a report waits for approval") }
    var nothingCame: String { say("chưa có báo cáo", "no report") }
    func contact(_ names: String) -> String { say("Người báo cáo: \(names)", "Reporter: \(names)") }
    var noContact: String { say("Chưa có tài khoản báo cáo", "No reporter has an account") }
    var wholeReporting: String { say("Xem tiến độ báo cáo", "See who has reported") }
    var reminders: String { say("Nhắc việc", "Reminders") }
    func odd(_ period: String) -> String { say("Số liệu khác thường, \(period)", "Odd figures, \(period)") }
    var oddLead: String {
        say(
            "Số vi phạm một quy tắc kiểm tra mà chưa ai giải trình; có thể vẫn đúng.",
            "Figures that break a rule and that nobody has explained; they may be right all the same.")
    }
    var nothingOdd: String { say("Không có số nào khác thường.", "Nothing is odd.") }
    var isPending: String { say("chờ duyệt", "waits for approval") }

    // Reporter.
    var owed: String { say("Báo cáo phải nộp", "Reports you owe") }
    var nothingOwed: String {
        say(
            "Bạn không còn báo cáo nào phải nộp. Kỳ tới sẽ hiện ở đây khi gần đến hạn.",
            "You owe no report. The next one appears here when its due day comes near.")
    }
    func askFor(_ gatekeeper: String) -> String {
        say("Cần nhập thì đề nghị \(gatekeeper) cho ngoại lệ", "To enter it, ask \(gatekeeper) for an exception")
    }
    var fillIn: String { say("Nhập số liệu", "Fill in") }
    var mend: String { say("Sửa và gửi lại", "Mend and send again") }
    func returned(_ remark: String) -> String { say("Bị trả lại: \(remark)", "Returned: \(remark)") }
    var returnedPlain: String { say("Bị trả lại", "Returned") }
    func furtherRemarks(_ count: Int) -> String {
        say("và \(count) nhận xét nữa", "and \(count) more remarks")
    }
    var allDuties: String { say("Mọi báo cáo của tôi", "All my reports") }

    // Approver.
    var waiting: String { say("Chờ bạn phê duyệt", "Waiting for your approval") }
    var nothingWaits: String {
        say(
            "Không có báo cáo nào chờ. Báo cáo hiện ở đây ngay khi đơn vị gửi.",
            "Nothing waits. A report appears here as soon as a unit sends it.")
    }
    func sent(_ line: WaitingLine) -> String {
        let moment = words.moment(line.since)
        let lack = line.share.flatMap { words.lack($0) }.map { ", \($0)" } ?? ""
        return say(
            "\(line.figures) số\(lack), gửi lúc \(moment)", "\(line.figures) figures\(lack), sent at \(moment)")
    }

    func notReported(_ count: Int, _ period: String) -> String {
        say("\(count) đơn vị chưa báo cáo \(period)", "\(count) units have not reported on \(period)")
    }

    // Inspector.
    var ledger: String { say("Sổ số liệu", "The ledger") }
    func head(_ number: String, _ moment: String, _ hash: String) -> String {
        say(
            "Lần ghi số \(number), \(moment), mã băm \(hash).", "Change \(number), \(moment), hash \(hash).")
    }
    var hashLead: String {
        say(
            "So mã băm này với bản bạn đã lưu: giống nhau thì không dòng nào đã bị sửa.",
            "Compare the hash with the one that you have kept: if they agree, no line was altered.")
    }
    var journal: String { say("Mở nhật ký", "Open the journal") }
    func verified(_ moment: String, isFine: Bool) -> String {
        isFine
            ? say("Kiểm tra chuỗi lần cuối: \(moment), toàn vẹn.", "The chain was last verified at \(moment): whole.")
            : say(
                "Kiểm tra chuỗi lần cuối: \(moment), CÓ SAI LỆCH.", "The chain was last verified at \(moment): BROKEN.")
    }
    var neverVerified: String {
        say(
            "Chưa kiểm tra chuỗi lần nào. Trên máy chủ, chạy: tiendo verify",
            "The chain was never verified. On the server, run: tiendo verify")
    }

    // Administrator.
    var allOfAdministration: String { say("Mọi việc quản trị", "All of administration") }
    var upkeep: String { say("Vận hành", "Upkeep") }
    func withoutSignIn(_ count: Int) -> String {
        say("\(count) tài khoản chưa đăng nhập được", "\(count) accounts that nobody can sign in by yet")
    }
    func failedSignIns(_ count: Int) -> String {
        say("\(count) lần đăng nhập hỏng trong 24 giờ qua.", "\(count) failed sign-ins in the last 24 hours.")
    }
    func backedUp(_ moment: String) -> String {
        say("Sao lưu lần cuối: \(moment).", "Last backup: \(moment).")
    }
    var neverBackedUp: String {
        say(
            "Chưa sao lưu lần nào. Trên máy chủ, chạy: tiendo backup",
            "There was no backup yet. On the server, run: tiendo backup")
    }
    func stuckReminders(_ count: Int) -> String {
        say("\(count) thư nhắc việc chưa gửi được.", "\(count) reminders could not be handed on.")
    }
}
