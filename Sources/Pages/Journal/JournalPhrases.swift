import Planning
import Prose
import Quantities

/// The words of the journal.
struct JournalPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    var title: String { words.say("Nhật ký", "Journal") }
    var under: String {
        words.say(
            "Ai ghi gì vào sổ, lúc nào, theo văn bản nào, từ đâu", "Who recorded what, when, on what paper, from where")
    }
    var choose: String { words.say("Lọc nhật ký", "Filter the journal") }
    var author: String { words.say("Người ghi", "By") }
    var everyone: String { words.say("Mọi người", "Everyone") }
    var act: String { words.say("Việc", "Act") }
    var everything: String { words.say("Mọi việc", "Everything") }
    var unit: String { words.say("Đơn vị", "Unit") }
    var indicator: String { words.say("Chỉ tiêu", "Indicator") }
    var nameOrCode: String { words.say("Tên hoặc mã, không cần dấu", "A name or a code, without accents too") }
    var anywhere: String { words.say("Mọi đường", "Every channel") }
    var origin: String { words.say("Từ đâu", "From where") }
    var networkAddress: String { words.say("Địa chỉ mạng", "Network address") }
    var from: String { words.say("Từ ngày", "From") }
    var to: String { words.say("Đến ngày", "To") }
    var show: String { words.say("Lọc", "Filter") }
    var clear: String { words.say("Bỏ lọc", "Show all") }
    var change: String { words.say("Lần ghi", "Change") }
    var moment: String { words.say("Lúc", "When") }
    var content: String { words.say("Nội dung", "What") }
    var paper: String { words.say("Văn bản, lý do", "Paper, reason") }
    var file: String { words.say("Tệp", "File") }
    var next: String { words.say("Các lần ghi trước đó", "Earlier changes") }
    var newest: String { words.say("Về các lần ghi mới nhất", "Back to the newest") }
    var none: String {
        words.say("Không có lần ghi nào khớp. Hãy bỏ bớt điều kiện lọc.", "No change fits. Take a filter away.")
    }
    func figures(_ count: Int) -> String {
        words.say("\(number(count)) số liệu", words.counted(count, "figure", "figures"))
    }
    func records(_ count: Int) -> String {
        words.say("\(count) dòng danh mục", words.counted(count, "record", "records"))
    }
    func proofs(_ count: Int) -> String {
        words.say("\(count) tệp minh chứng", words.counted(count, "proof", "proofs"))
    }

    func act(_ act: ChangeNote.Act) -> String {
        switch act {
        case .importUnits: words.say("nhập đơn vị", "units imported")
        case .importIndicators: words.say("nhập chỉ tiêu", "indicators imported")
        case .importPlans: words.say("nhập kế hoạch", "plans imported")
        case .importConferences: words.say("nhập hội nghị", "conferences imported")
        case .importShortcomings: words.say("nhập tồn tại, hạn chế", "shortcomings imported")
        case .stateShortcomings: words.say("nêu tồn tại, nguyên nhân", "shortcomings and causes stated")
        case .importDirectives: words.say("nhập nhiệm vụ, kiến nghị", "tasks imported")
        case .importFigures: words.say("nhập số liệu", "figures imported")
        case .importCalendar: words.say("nhập lịch, thời hạn", "dates imported")
        case .enterFigures: words.say("nhập tại biểu", "figures entered")
        case .attachProof: words.say("gắn minh chứng", "proof attached")
        case .submit: words.say("gửi báo cáo", "submitted")
        case .approve: words.say("phê duyệt", "approved")
        case .sendBack: words.say("trả lại", "sent back")
        case .sign: words.say("duyệt một bước", "signed, one step")
        case .withdraw: words.say("rút báo cáo về", "taken back")
        case .openPeriod: words.say("mở kỳ", "period opened")
        case .closePeriod: words.say("đóng kỳ", "period closed")
        case .exceptUnit: words.say("cho ngoại lệ sau khi đóng kỳ", "exception after closing")
        case .setApproval: words.say("đặt số bước duyệt", "steps of approval set")
        case .setProfile: words.say("đặt thể thức văn bản", "document profile set")
        }
    }

    func otherReports(_ count: Int) -> String {
        words.say("và \(number(count)) báo cáo khác", "and \(number(count)) more reports")
    }
    func gate(_ place: String, level: String?, until: String?) -> String {
        let forms = level.map { words.say(", biểu cấp \($0)", ", forms of the level: \($0)") } ?? ""
        let end = until.map { words.say("; đến hết \($0)", "; until \($0)") } ?? ""
        return place + forms + end
    }
    func rule(level: String, unit: String?, steps: Int) -> String {
        let whose = [level, unit].compactMap { $0 }.joined(separator: " ")
        return words.say("\(whose): \(steps) bước duyệt", "\(whose): steps of approval: \(steps)")
    }
    func remark(_ indicator: String, _ text: String) -> String {
        words.say("Nhận xét ở \(indicator): \(text)", "Remark on \(indicator): \(text)")
    }

    func channel(_ channel: ChangeOrigin.Channel) -> String {
        switch channel {
        case .screen: words.say("trang web", "web page")
        case .upload: words.say("tệp tải lên", "uploaded file")
        case .program: words.say("chương trình (API)", "program (API)")
        case .commandLine: words.say("dòng lệnh", "command line")
        }
    }

    func number(_ count: Int) -> String { words.number(ExactDecimal(count)) }
}
