import Planning
import Prose
import Quantities

/// The words of the approver's pages.
struct ApprovalPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    // What waits.
    var title: String { say("Báo cáo chờ duyệt", "Reports to approve") }
    var lead: String {
        say(
            "Báo cáo gửi trước xếp trên. Bấm tên đơn vị để xem từng số; báo cáo không có gì lạ thì chọn và duyệt cùng lúc.",
            "The first sent first. Open a unit to see its figures; tick those without surprises and approve them together."
        )
    }
    var empty: String { say("Không có báo cáo nào chờ bạn duyệt", "Nothing waits for you") }
    var emptyHint: String {
        say(
            "Báo cáo hiện ở đây ngay khi đơn vị gửi.",
            "A report appears here as soon as a unit sends it.")
    }
    var filtered: String { say("Không có báo cáo nào khớp bộ lọc.", "No report fits the filter.") }
    var all: String { say("Xem tất cả", "Show all") }
    var choose: String { say("Chọn", "Tick") }
    func choose(_ unit: String) -> String { say("Chọn báo cáo của \(unit)", "Tick the report of \(unit)") }
    var unit: String { say("Đơn vị", "Unit") }
    var unitCode: String { say("Mã đơn vị", "Unit code") }
    var period: String { say("Kỳ", "Period") }
    var filter: String { say("Lọc", "Filter") }
    var figures: String { say("Số liệu", "Figures") }
    var moved: String { say("Thay đổi", "Changed") }
    var jumps: String { say("Khác thường", "Odd") }
    var sent: String { say("Gửi lúc", "Sent") }
    var time: String { say("So với hạn", "Due") }
    var step: String { say("Bước", "Step") }
    var approveTicked: String { say("Duyệt các báo cáo đã chọn", "Approve what is ticked") }
    var nothingTicked: String {
        say("Chưa chọn báo cáo nào; chưa ghi gì.", "Nothing was ticked; nothing was done.")
    }

    func lateness(_ days: Int?, _ due: Day?) -> String {
        guard let days, let due else { return say("không có hạn", "no due date") }
        return days == 0
            ? say("đúng hạn \(words.day(due))", "in time, due \(words.day(due))")
            : words.lateness(days, due: due, hasCome: true)
    }

    func step(_ step: Int, of steps: Int) -> String {
        steps == 1 ? say("1 bước", "one step") : say("bước \(step)/\(steps)", "step \(step) of \(steps)")
    }

    func done(_ done: ApprovalRoute.Done, count: Int?) -> String {
        let many = count ?? 1
        switch done {
        case .signed:
            return say(
                "Đã duyệt bước của bạn; số liệu chờ bước sau mới được tính.",
                "You have signed; the figures count when the next step has signed, too.")
        case .counted:
            return many == 1
                ? say("Đã duyệt. Số liệu được tính từ bây giờ.", "Approved. The figures count from now on.")
                : say("Đã duyệt \(many) báo cáo.", "\(many) reports were approved.")
        case .returned:
            return say(
                "Đã trả lại. Người nhập thấy nhận xét ngay tại ô số liệu.",
                "Sent back. The reporter sees the remarks at the cells.")
        case .unchanged: return say("Việc này đã được ghi từ trước.", "That was recorded already.")
        case .withdrawn, .opened, .closed, .excepted: return ""
        }
    }
    func partly(done: Int, refused: Int) -> String {
        say(
            "Đã duyệt \(done) báo cáo; \(refused) báo cáo không duyệt được:",
            "\(done) reports were approved; \(refused) were not:")
    }

    // One report.
    func window(_ count: Int, _ moved: Int, mended: Int?) -> String {
        let all = say("\(count) số", words.counted(count, "figure", "figures"))
        return mended.map { "\(all), \(self.mended($0))" }
            ?? say("\(all), \(moved) số thay đổi", "\(all), \(moved) changed")
    }
    func sentBy(_ name: String, _ moment: String) -> String {
        say("\(name) gửi lúc \(moment)", "sent by \(name) at \(moment)")
    }
    var back: String { say("Báo cáo chờ duyệt", "Reports to approve") }
    var indicator: String { say("Chỉ tiêu", "Indicator") }
    var before: String { say("Đang tính", "Counts now") }
    var after: String { say("Báo cáo", "Reported") }
    var difference: String { say("Chênh lệch", "Difference") }
    var samePeriod: String { say("Cùng kỳ năm trước", "Same period last year") }
    var last: String { say("Kỳ trước", "Last period") }
    var notes: String { say("Lý do, lưu ý", "Reasons, notes") }
    var remark: String { say("Nhận xét khi trả lại", "Remark, if it goes back") }
    func remark(on indicator: String) -> String { say("Nhận xét: \(indicator)", "Remark: \(indicator)") }
    var new: String { say("mới", "new") }
    var withdrawn: String { say("rút số", "withdrawn") }
    var movedTitle: String { say("Thay đổi so với số đang tính", "Changed against what counts") }
    var sameTitle: String { say("Không đổi", "Unchanged") }
    func mendedTitle(_ count: Int) -> String {
        say("Đổi so với lần gửi trước (\(count))", "Changed since it was sent before (\(count))")
    }
    func leftTitle(_ count: Int) -> String {
        say("Không đổi so với lần gửi trước (\(count))", "Unchanged since it was sent before (\(count))")
    }
    func sentBefore(_ figure: String, _ status: String) -> String {
        say("Lần gửi trước: \(figure) (\(status))", "Sent before: \(figure) (\(status))")
    }
    func answered(_ remark: String, _ by: String) -> String {
        say("Sửa theo nhận xét của \(by): \(remark)", "Mended after \(by) wrote: \(remark)")
    }
    var addedNow: String { say("Lần gửi trước chưa có số này.", "Not in what was sent before.") }
    func mended(_ count: Int) -> String {
        say("\(count) đổi so với lần gửi trước", "\(count) since it was sent before")
    }
    var noMoves: String { say("Không có số nào thay đổi.", "No figure has changed.") }
    func reason(_ text: String) -> String { say("Lý do: \(text)", "Reason: \(text)") }
    func formerRemark(_ text: String, _ by: String, _ at: String) -> String {
        say("Chưa sửa theo nhận xét của \(by), \(at): \(text)", "Not mended since \(by) wrote, \(at): \(text)")
    }
    func signedBy(_ names: String) -> String { say("Đã duyệt: \(names)", "Signed: \(names)") }
    func odd(_ oddity: DeskOddity) -> String {
        let text = words.odd(oddity.rule, sum: oddity.sum)
        return text.prefix(1).uppercased() + text.dropFirst() + "."
    }
    var proofs: String { say("Minh chứng", "Proofs") }
    var noProofs: String { say("Không có tệp minh chứng.", "No proofs.") }
    func report(_ number: SubmissionNumber) -> String { say("báo cáo số \(number)", "report \(number)") }
    var history: String { say("Các bước đã qua", "What has happened") }
    var general: String { say("Nhận xét chung", "Remark on the whole") }
    var generalHint: String {
        say(
            "Trả lại thì cần nhận xét: ở đây hoặc bên cạnh từng số. Chỉ số nào có nhận xét mới phải duyệt lại.",
            "To send it back, say why: here, or beside single figures. Only those that are named need a new signature.")
    }
    var approve: String { say("Duyệt", "Approve") }
    func approveStep(_ step: Int, of steps: Int) -> String {
        steps == 1 ? approve : say("Duyệt bước \(step)/\(steps)", "Approve step \(step) of \(steps)")
    }
    var remarksLeft: String {
        say(
            "Chưa duyệt: có nhận xét ở số liệu. Trả lại để đơn vị sửa, hoặc xóa nhận xét rồi duyệt.",
            "Not approved: there are remarks beside figures. Send it back, or clear them and approve.")
    }
    var sendBack: String { say("Trả lại", "Send back") }
    func state(_ state: SubmissionState) -> String {
        switch state {
        case .draft: say("Báo cáo là nháp: chưa gửi, hoặc người gửi đã rút về.", "A draft: not sent, or taken back.")
        case .submitted: say("Đang chờ duyệt.", "Waits for approval.")
        case .approved: say("Đã duyệt, số liệu đang được tính.", "Approved; the figures count.")
        case .returned: say("Đã trả lại hoặc được thay bằng bản mới.", "Sent back, or replaced by a newer one.")
        }
    }
    func newerDraft(_ at: String) -> String {
        say(
            "Đơn vị đang sửa tiếp: bản nháp lưu lúc \(at) chưa gửi. Ở đây là bản đã gửi.",
            "The unit goes on with it: a draft saved at \(at) is not sent yet. This is what was sent.")
    }
    var closedPeriod: String {
        say(
            "Kỳ này đã đóng: nếu trả lại, đơn vị chỉ sửa được khi có ngoại lệ.",
            "The period is closed: if it goes back, the unit can mend it only with an exception.")
    }
    func step(_ step: SubmissionStep) -> String {
        switch step {
        case .open: say("lập nháp", "draft")
        case .submit: say("gửi duyệt", "sent")
        case .sign: say("duyệt một bước", "signed, one step")
        case .approve: say("duyệt", "approved")
        case .sendBack: say("trả lại", "sent back")
        case .withdraw: say("rút về", "taken back")
        }
    }
    var form: String { say("Mở biểu của đơn vị", "Open the unit's form") }
    var pedigree: String { say("Nguồn gốc số đang tính", "Where the present figure comes from") }
}
