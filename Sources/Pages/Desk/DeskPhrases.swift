import HTML
import Planning
import Prose
import Quantities

/// The words of the reporter's desk.
struct DeskPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    // What one owes.
    var duties: String { say("Báo cáo của tôi", "My reports") }
    var dutiesLead: String {
        say("Những biểu cần nhập, kỳ mới nhất ở trên.", "The forms to fill in, the newest period first.")
    }
    var noDuties: String {
        say(
            "Chưa có biểu nào phải nhập. Biểu hiện ra khi kỳ báo cáo gần kết thúc và đã có hạn gửi.",
            "There is nothing to fill in yet. A form appears when its period is about to end and has a due date.")
    }
    var period: String { say("Kỳ báo cáo", "Period") }
    var unit: String { say("Đơn vị", "Unit") }
    var dueTitle: String { say("Hạn gửi", "Due") }
    var progress: String { say("Đã ghi", "Recorded") }
    var standing: String { say("Tình trạng", "State") }
    var shortcomings: String {
        say("Nêu tồn tại, hạn chế và nguyên nhân", "Say what fell short, and why")
    }
    var fillIn: String { say("Nhập số liệu", "Fill in") }
    var look: String { say("Xem", "Look") }
    var onBehalf: String { say("Nhập thay đơn vị báo qua điện thoại", "For a unit that phoned") }
    var onBehalfLead: String {
        say("Chọn đơn vị; người gọi và lúc gọi được ghi lại.", "Choose the unit; who phoned, and when, is kept.")
    }
    var openPeriod: String { say("Mở kỳ khác", "Another period") }
    var open: String { say("Mở", "Open") }

    /// - Parameter late: Working days since the due day.
    func due(_ due: Day?, _ today: Day, late: Int, isDone: Bool) -> String {
        guard let due else { return say("không có hạn", "none") }
        let day = words.day(due)
        let left = Int(due.ordinal) - Int(today.ordinal)
        if isDone { return day }
        if late > 0 { return "\(day), \(words.lateness(late, due: nil, hasCome: false))" }
        // On a weekend after the due day no working day is lost yet.
        if left < 0 { return day }
        if left == 0 { return say("\(day), hôm nay", "\(day), today") }
        return say("\(day), còn \(left) ngày", "\(day), \(left) days left")
    }

    func state(_ pending: DeskPending?, recorded: Int, asked: Int) -> String {
        switch pending?.state {
        case .draft: say("nháp, chưa gửi", "draft, not sent")
        case .submitted: say("đã gửi, chờ duyệt", "sent, waits for approval")
        case .returned: say("bị trả lại", "returned")
        case .approved, nil:
            recorded == 0
                ? say("chưa nhập", "not begun")
                : recorded < asked ? say("còn thiếu", "incomplete") : say("đủ", "complete")
        }
    }

    // The form.
    var form: String { say("Biểu nhập số liệu", "Form") }
    var back: String { say("Báo cáo của tôi", "My reports") }
    func window(_ from: String, _ to: String) -> String {
        say("Số liệu từ \(from) đến \(to)", "Data from \(from) to \(to)")
    }
    func dueLine(_ text: String) -> String { say("hạn gửi \(text)", "due \(text)") }
    var guide: String {
        say(
            "Số lẻ viết sau dấu phẩy: 12,5. Ô để trống được bỏ qua. Muốn rút số đã ghi: ghi “rút” và nêu lý do.",
            "Decimals stand behind a point: 12.5. Empty cells are skipped. To take a recorded figure back: “withdraw”, and why."
        )
    }
    /// For whoever works without a mouse.
    func keys(maySend: Bool) -> Markup {
        let sending: Markup = "; <kbd>Ctrl+Enter</kbd>: \(say("gửi duyệt", "send"))"
        return """
            <kbd>Enter</kbd>, <kbd>↑</kbd> <kbd>↓</kbd>: \(say("sang ô khác", "another cell")); \
            <kbd>Ctrl+Z</kbd>: \(say("hoàn tác", "undo")); <kbd>Ctrl+S</kbd>: \(say("lưu nháp", "save the draft"))\
            \(sending, when: maySend)
            """
    }
    var indicator: String { say("Chỉ tiêu", "Indicator") }
    var plan: String { say("Kế hoạch năm", "Plan of the year") }
    var samePeriod: String { say("Cùng kỳ năm trước", "Same period last year") }
    var last: String { say("Kỳ trước", "Last period") }
    var value: String { say("Thực hiện kỳ này", "This period") }
    var status: String { say("Trạng thái", "Status") }
    var note: String { say("Lý do, ghi chú", "Reason, note") }
    var numerator: String { say("Tử số", "Numerator") }
    var denominator: String { say("Mẫu số", "Denominator") }
    var rate: String { say("Kết quả, nếu chỉ biết kết quả", "The result, where only that is known") }
    var computed: String { say("tính từ các chỉ tiêu khác", "computed from others") }
    var withdraw: String { say("rút", "withdraw") }

    func cell(_ cell: DeskCell) -> String {
        switch cell {
        case .value: value
        case .numerator: numerator
        case .denominator: denominator
        case .status: status
        case .note: note
        }
    }

    /// What may be typed into the cell.
    func hint(_ line: DeskLine) -> String {
        if line.isYesOrNo { return say("1 nếu đạt, 0 nếu chưa", "1 if held, 0 if not") }
        let definition = line.definition
        if line.hasParts {
            let parts = [definition.numeratorName(in: words.language), definition.denominatorName(in: words.language)]
            return parts.compactMap { $0 }.joined(separator: " / ")
        }
        if let whole = line.whole { return say("từ 0 đến \(whole)", "from 0 to \(whole)") }
        if definition.decimals == 0 { return say("số nguyên", "a whole number") }
        return say("tối đa \(definition.decimals) chữ số thập phân", "up to \(definition.decimals) decimals")
    }

    func recordedAs(_ figure: String, _ status: FigureStatus) -> String {
        say("Đã ghi: \(figure) (\(words.status(status)))", "Recorded: \(figure) (\(words.status(status)))")
    }

    // Saving.
    var save: String { say("Lưu nháp", "Save the draft") }
    var submit: String { say("Lưu và gửi duyệt", "Save and send") }
    var caller: String { say("Ai gọi báo số liệu", "Who phoned") }
    var calledAt: String { say("Gọi lúc", "Phoned at") }
    var callerHint: String {
        say("Chức danh, đơn vị; bắt buộc khi nhập thay.", "Office and unit; needed when entering for others.")
    }
    var reason: String { say("Lý do chung", "One reason for all") }
    var reasonHint: String {
        say("Dùng cho các dòng không ghi lý do riêng.", "Holds for rows without a reason of their own.")
    }
    func onBehalf(_ unit: String) -> String {
        say(
            "Nhập thay \(unit): ghi ai gọi và lúc nào ở cuối trang; nhật ký giữ lại.",
            "You enter for \(unit): say at the end of the page who phoned, and when; the journal keeps it.")
    }
    var backToReporting: String { say("Ai đã báo cáo", "Who has reported") }
    func phoned(_ caller: String, _ at: String) -> String {
        at.isEmpty
            ? say("Điện thoại của \(caller)", "Telephone call of \(caller)")
            : say("Điện thoại của \(caller), lúc \(at)", "Telephone call of \(caller), at \(at)")
    }

    var upload: String { say("Nhập từ tệp Excel", "Fill in from a file") }
    var workbook: String { say("Tải biểu này dạng Excel", "Download this form as .xlsx") }
    var sameAsLast: String { say("như kỳ trước", "as last period") }
    func typedOffline(_ at: String) -> String {
        say(
            "Gõ khi mất mạng, lúc \(at) theo đồng hồ của máy nhập",
            "Typed without a network, at \(at) by the clock of that machine")
    }
    var copyLast: String {
        say(
            "Chép số kỳ trước vào ô trống, rồi sửa số nào thay đổi",
            "Copy last period into the empty cells, then change what moved")
    }
    func copied(_ count: Int) -> String {
        say(
            "Đã chép \(count) số kỳ trước vào ô trống; chưa lưu. Sửa số nào thay đổi rồi lưu.",
            "\(count) figures of last period stand in the empty cells, not saved yet. Change what moved, then save.")
    }

    // The period and the approver.
    func closed(_ gate: PeriodGate) -> String {
        say(
            "Kỳ này đã đóng lúc \(words.moment(gate.at)). Số đã ghi vẫn giữ nguyên và xem được dưới đây. Cần nhập thêm thì hỏi \(gate.by) để được ngoại lệ.",
            "The period was closed at \(words.moment(gate.at)). What is recorded stays and is shown below. To enter more, ask \(gate.by) for an exception."
        )
    }
    func excepted(_ gate: PeriodGate) -> String {
        let until = gate.until.map { words.day($0) } ?? ""
        let reason = gate.reason.map { ": \($0)" } ?? ""
        return say(
            "Kỳ này đã đóng; \(gate.by) cho nhập đến hết \(until)\(reason)",
            "The period is closed; \(gate.by) lets you enter up to \(until)\(reason)")
    }
    func notTaken(_ why: String) -> String {
        say(
            "Chưa lưu: \(why) Những gì đã nhập vẫn còn dưới đây.",
            "Not saved: \(why) All that was typed still stands below.")
    }
    func remark(_ text: String, _ by: String, _ at: String) -> String {
        say("\(by), \(at): \(text)", "\(by), \(at): \(text)")
    }
    var toMend: String { say("Người duyệt có nhận xét ở:", "The approver has remarks on:") }
    var takeBack: String { say("Rút báo cáo về để sửa", "Take the report back") }

    // News.
    func done(_ done: DeskRoute.Done) -> String {
        switch done {
        case .saved: say("Đã lưu nháp.", "The draft is saved.")
        case .submitted: say("Đã gửi duyệt.", "It was sent for approval.")
        case .withdrawn: say("Đã rút về; sửa rồi gửi lại.", "It is taken back; change it and send it again.")
        case .uploaded:
            say(
                "Đã lưu số liệu của tệp vào bản nháp; tệp được giữ làm minh chứng. Xem lại rồi gửi duyệt.",
                "The figures of the file are saved as a draft, and the file is kept as proof. Look, then send.")
        case .attached: say("Đã gắn minh chứng.", "The proof is attached.")
        case .noFile: say("Chưa chọn tệp minh chứng nào.", "No file was chosen.")
        case .noDraft:
            say("Chưa có số liệu nào được lưu để gắn minh chứng.", "No figures are saved yet to attach a proof to.")
        case .unchanged: say("Không có gì thay đổi, không ghi thêm.", "Nothing has changed; nothing was recorded.")
        }
    }
    func standing(_ pending: DeskPending) -> String {
        let (count, since) = (pending.figures, words.moment(pending.since))
        switch pending.state {
        case .draft:
            return say(
                "Nháp \(count) số, lưu lúc \(since), chưa gửi.",
                "A draft of \(count) figures, saved at \(since), not sent.")
        case .submitted:
            return say(
                pending.signatures > 0
                    ? "Đã gửi \(count) số; \(pending.by) đã duyệt lúc \(since), chờ bước sau."
                    : "Đã gửi \(count) số lúc \(since), đang chờ duyệt.",
                pending.signatures > 0
                    ? "\(count) figures were sent; \(pending.by) signed at \(since), and the next step is awaited."
                    : "\(count) figures were sent at \(since) and wait for approval.")
        case .returned:
            let why = pending.remark.map { ": \($0)" } ?? "."
            return pending.by.isEmpty
                ? say("Bị trả lại lúc \(since)\(why)", "Returned at \(since)\(why)")
                : say("\(pending.by) trả lại lúc \(since)\(why)", "Returned by \(pending.by) at \(since)\(why)")
        case .approved: return ""
        }
    }
    func locked(_ day: Day) -> String {
        say(
            "Kỳ này đã khóa từ \(words.day(day)). Số ghi thêm phải nêu lý do.",
            "The period is locked since \(words.day(day)). What is added needs a reason.")
    }
    func notSaved(faults: Int, conflicts: Int) -> String {
        var parts: [String] = []
        if faults > 0 { parts.append(say("\(faults) ô cần xem lại", "\(faults) cells to look at")) }
        if conflicts > 0 {
            parts.append(
                say("\(conflicts) dòng người khác vừa sửa", "\(conflicts) rows that somebody else has changed"))
        }
        return say("Chưa lưu: ", "Not saved: ") + parts.joined(separator: ", ")
            + say(". Những gì đã nhập vẫn còn dưới đây.", ". All that was typed still stands below.")
    }
    func notSent(odd: Int) -> String {
        say(
            "Chưa gửi: \(odd) số khác thường cần nêu lý do ở dòng của số đó. Lưu nháp thì không cần.",
            "Not sent: \(odd) odd figures need a reason in their rows. A draft can be saved without.")
    }
    var callerMissing: String {
        say(
            "Chưa lưu: nhập thay đơn vị thì ghi rõ ai gọi. Những gì đã nhập vẫn còn dưới đây.",
            "Not saved: say who phoned. All that was typed still stands below.")
    }
    var nothingToSubmit: String {
        say("Chưa có số nào mới để gửi.", "There is no new figure to send.")
    }
    /// - Parameter by: Who, and when; nothing where that is not known.
    func theirs(_ figure: String, by: (who: String, at: String)?) -> String {
        let who = by.map { say("\($0.who) vừa lưu lúc \($0.at)", "\($0.who) has saved at \($0.at)") }
        return say(
            "\(who ?? "Người khác vừa lưu"): \(figure). Ô bên là số của bạn; lưu lần nữa thì lấy số của bạn.",
            "\(who ?? "Somebody else has saved"): \(figure). The cell holds yours; save again to take yours.")
    }
    var takeTheirs: String { say("Lấy số này", "Take this one") }
    var emptied: String { say("ô trống", "nothing") }
}
