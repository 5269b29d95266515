import HTML
import Planning
import Prose

/// The words of the frame that all pages of figures share.
struct FramePhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    var places: String { words.say("Các trang", "Pages") }
    /// On a button whose work goes on.
    var working: String { words.say("Đang xử lý…", "Working…") }
    var menu: String { words.say("Trình đơn", "Menu") }
    var download: String { words.say("Tải đúng bảng này", "This table as a file") }
    var workbook: String { words.say("Bảng tính .xlsx", "Workbook .xlsx") }
    var forPrograms: String { words.say("JSON", "JSON") }

    func name(_ group: Navigation.Group) -> String {
        switch group {
        case .figures: words.say("Số liệu", "Figures")
        case .work: words.say("Công việc", "Work")
        case .texts: words.say("Văn bản", "Texts")
        case .office: words.say("Quản trị", "Administration")
        }
    }

    func name(_ place: Navigation.Place) -> String {
        switch place {
        case .home: words.say("Trang chủ", "Home")
        case .scoreboard: words.say("Bảng theo dõi", "Scoreboard")
        case .matrix: words.say("Ma trận", "Matrix")
        case .indicators: words.say("Chỉ tiêu", "Indicators")
        case .unit: words.say("Đơn vị", "Unit")
        case .changes: words.say("Thay đổi", "Changes")
        case .journal: words.say("Nhật ký", "Journal")
        case .entry: words.say("Nhập số liệu", "Entry")
        case .approvals: words.say("Duyệt", "Approvals")
        case .periods: words.say("Mở, đóng kỳ", "Periods")
        case .administration: words.say("Quản trị", "Administration")
        case .check: words.say("Soát văn bản", "Check a text")
        case .articles: words.say("Tin bài", "Articles")
        case .reporting: words.say("Tiến độ báo cáo", "Reporting")
        case .reminders: words.say("Nhắc việc", "Reminders")
        }
    }

    /// The same as files, and the change of the ledger that all of it was read from.
    func foot(
        _ reading: Reading, _ address: ScoreboardAddress?, ledger: String?, language: Language? = nil
    ) -> Markup {
        func link(_ form: Reading.Form, _ name: String) -> Markup {
            "<a href=\"\(Route.reading(reading, address, form: form, language: language))\">\(name)</a>"
        }
        return """
            <footer class="foot"><p>\(download): \(link(.csv, "CSV")) · \(link(.xlsx, workbook)) · \
            \(link(.json, forPrograms))</p>\(optional: ledger, { "<p>\($0)</p>" })\
            \(Self.onPaper(.reading(reading, address, language: language)))</footer>
            """
    }

    /// Where a printed page can be found again.
    static func onPaper(_ page: Route) -> Markup { "<p class=\"onpaper\">\(page.address)</p>" }
}
