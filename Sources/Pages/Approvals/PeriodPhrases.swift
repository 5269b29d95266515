import Planning
import Prose
import Quantities

/// The words of the page on which periods are opened and closed.
struct PeriodPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var title: String { say("Mở, đóng kỳ báo cáo", "Open and close periods") }
    var lead: String {
        say(
            "Kỳ đã đóng vẫn giữ nguyên số đã ghi, vẫn xem và duyệt được; chỉ không nhập thêm. Đơn vị cần nhập muộn thì cho ngoại lệ có thời hạn. Đủ số liệu: mọi số phải có đã được duyệt, kể cả số cộng từ các kỳ khác. Đã gửi: có báo cáo riêng của kỳ này, đã duyệt hoặc chờ duyệt.",
            "A closed period keeps its figures; they can be looked at and approved, but nothing new comes in. A unit that is late gets an exception with a last day. Complete: all expected figures are approved, also those that follow from other periods. Sent: a report on the period itself has come, approved or waiting."
        )
    }
    var empty: String {
        say("Chưa có kỳ nào. Mở một kỳ ở dưới.", "There is no period yet. Open one below.")
    }
    var period: String { say("Kỳ", "Period") }
    var form: String { say("Biểu của", "Forms of") }
    var state: String { say("Tình trạng", "State") }
    var due: String { say("Hạn gửi", "Due") }
    var complete: String { say("Đủ số liệu", "Complete") }
    var sent: String { say("Đã gửi", "Sent") }
    var waiting: String { say("Chờ duyệt", "Waiting") }
    var drafts: String { say("Nháp, trả lại", "Drafts, returned") }
    var exceptions: String { say("Ngoại lệ", "Exceptions") }
    func form(of level: UnitKind) -> String {
        level == .commune ? say("xã, phường, thị trấn", "communes, wards, towns") : words.kind(level)
    }

    func standing(_ standing: EntryStanding) -> String {
        switch standing {
        case .unstated: say("chưa mở, vẫn nhập được", "not opened, figures are taken")
        case .open: say("đang mở", "open")
        case .closed: say("đã đóng", "closed")
        case .excepted: say("đã đóng, có ngoại lệ", "closed, with an exception")
        }
    }
    func by(_ gate: PeriodGate) -> String { "\(words.moment(gate.at)) · \(gate.by)" }
    func noDue() -> String { say("không có hạn", "none") }
    var actions: String { say("Việc", "Actions") }

    var open: String { say("Mở kỳ", "Open") }
    var close: String { say("Đóng kỳ", "Close") }
    var reopen: String { say("Mở lại", "Reopen") }
    var more: String { say("Mở lại, cho ngoại lệ", "Reopen, make an exception") }
    func open(_ what: String) -> String { say("Mở kỳ: \(what)", "Open: \(what)") }
    func close(_ what: String) -> String { say("Đóng kỳ: \(what)", "Close: \(what)") }
    func more(_ what: String) -> String {
        say("Mở lại hoặc cho ngoại lệ: \(what)", "Reopen or make an exception: \(what)")
    }

    var reason: String { say("Lý do", "Reason") }
    var reasonHint: String { say("Ghi vào nhật ký.", "It goes into the journal.") }
    var exceptUnit: String { say("Đơn vị được nhập", "The unit that may enter") }
    var choose: String { say("– chọn –", "– choose –") }
    var unitCode: String { say("Mã đơn vị", "Unit code") }
    var until: String { say("Đến hết ngày", "Up to and including") }
    func untilHint(_ latest: Day) -> String {
        say("Muộn nhất \(words.day(latest)).", "\(words.day(latest)) at the latest.")
    }
    var giveException: String { say("Cho ngoại lệ", "Make the exception") }
    func exception(_ unit: String, _ gate: PeriodGate) -> String {
        let until = gate.until.map { words.day($0) } ?? ""
        let reason = gate.reason.map { ": \($0)" } ?? ""
        return say(
            "\(unit) được nhập đến hết \(until) (\(gate.by), \(words.moment(gate.at)))\(reason)",
            "\(unit) may enter up to \(until) (\(gate.by), \(words.moment(gate.at)))\(reason)")
    }
    func stillWaiting(_ waiting: Int, _ drafts: Int) -> String {
        say(
            "Còn \(waiting) báo cáo chờ duyệt, \(drafts) đơn vị có nháp chưa gửi.",
            "\(waiting) reports wait for approval, \(drafts) units have drafts.")
    }

    func late(_ count: Int) -> String {
        count == 1
            ? say("1 số liệu ghi sau khi khóa kỳ", "1 figure recorded after the period was locked")
            : say("\(count) số liệu ghi sau khi khóa kỳ", "\(count) figures recorded after the period was locked")
    }
    var noneLate: String {
        say("Chưa có số liệu nào ghi sau khi khóa kỳ.", "No figure was recorded after the period was locked.")
    }
    func unlisted(_ count: Int) -> String {
        say("Còn \(count) số liệu khác, xem nhật ký.", "\(count) more are in the journal.")
    }
    var indicator: String { say("Chỉ tiêu", "Indicator") }
    var before: String { say("Số trước", "Before") }
    var after: String { say("Số ghi sau", "After") }
    var recorded: String { say("Lúc ghi, người ghi", "Recorded, by") }
    var withdrawn: String { say("rút", "withdrawn") }

    var other: String { say("Mở kỳ khác", "Open another period") }
    var otherHint: String {
        words.periodHint
    }
    var unit: String { say("Đơn vị", "Unit") }

    func done(_ done: ApprovalRoute.Done) -> String {
        switch done {
        case .opened: say("Đã mở kỳ.", "The period is open.")
        case .closed: say("Đã đóng kỳ; số đã ghi vẫn giữ nguyên.", "The period is closed; what is recorded stays.")
        case .excepted: say("Đã cho ngoại lệ.", "The exception is made.")
        case .unchanged:
            say("Kỳ này đã như vậy từ trước nên không ghi thêm.", "It was so already; nothing was recorded.")
        case .signed, .counted, .returned, .withdrawn: ""
        }
    }
}
