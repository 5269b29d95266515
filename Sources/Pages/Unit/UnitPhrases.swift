import Planning
import Prose

/// The words of the page of a unit.
struct UnitPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    func under(_ period: String) -> String { words.say("Phiếu điểm, \(period)", "Scorecard, \(period)") }
    var summary: String { words.say("Tổng quan", "Summary") }
    var met: String { words.say("chỉ tiêu đạt kế hoạch", "targets met") }
    var code: String { words.say("Mã", "Code") }
    var above: String { words.say("Trực thuộc", "Belongs to") }
    var population: String { words.say("Dân số", "Population") }
    var area: String { words.say("Diện tích tự nhiên", "Area") }
    var since: String { words.say("Có từ ngày", "Exists since") }
    var until: String { words.say("Tồn tại đến hết ngày", "Existed until") }
    var basis: String { words.say("Căn cứ", "Basis") }

    var scorecard: String { words.say("Từng chỉ tiêu", "Every indicator") }
    var indicator: String { words.say("Chỉ tiêu", "Indicator") }
    var actual: String { words.say("Thực hiện", "Actual") }
    var bar: String { words.say("So với kế hoạch năm", "Against the year's plan") }
    var percent: String { words.say("% kế hoạch", "% of plan") }
    var state: String { words.say("Đánh giá", "State") }
    var owner: String { words.say("Cơ quan theo dõi", "In charge") }
    func rank(_ peers: Int) -> String { words.say("Hạng trong \(peers) đơn vị", "Rank among \(peers) units") }
    var median: String { words.say("Trung vị", "Median") }
    var best: String { words.say("Tốt nhất", "Best") }
    var rankLead: String {
        words.say(
            "So bằng phần trăm kế hoạch; tỷ lệ không giao kế hoạch so bằng số thực hiện. Không xếp hạng số tuyệt đối không có kế hoạch, vì đơn vị lớn có số lớn.",
            "Compared by percent of the plan; rates without a plan by themselves. Amounts without a plan are not ranked: large units have large amounts."
        )
    }
    var noTargets: String {
        words.say(
            "Đơn vị này không được giao chỉ tiêu nào trong năm.", "This unit was assigned no target for the year.")
    }
    func watched(_ count: Int) -> String {
        words.say(
            "\(count) chỉ tiêu khác chỉ báo cáo, không giao kế hoạch",
            "\(count) other indicators, reported without a plan")
    }
    var nothing: String {
        words.say(
            "Đơn vị này chưa có kế hoạch và số liệu trong kỳ. Hãy chọn kỳ khác ở trên.",
            "This unit has neither plans nor figures in the period. Choose another period above.")
    }

    var reports: String { words.say("Đã báo cáo những gì, khi nào", "What it reported, and when") }
    var period: String { words.say("Kỳ", "Period") }
    var figures: String { words.say("Số liệu", "Figures") }
    var status: String { words.say("Tình trạng", "Standing") }
    var recorded: String { words.say("Ghi lúc", "Recorded") }
    var author: String { words.say("Người ghi", "By") }
    var document: String { words.say("Văn bản", "Paper") }
    func older(_ count: Int) -> String { words.say("và \(count) lần trước nữa", "and \(count) earlier ones") }
    var noReports: String { words.say("Chưa có báo cáo nào trong sổ.", "Nothing has come in yet.") }

    var history: String { words.say("Lịch sử đơn vị", "History of the unit") }
    var noHistory: String {
        words.say("Sổ không ghi lần sắp xếp nào của đơn vị này.", "No succession of this unit is recorded.")
    }
    func event(_ event: SuccessionEvent) -> String {
        switch event {
        case .merger: words.say("nhập", "merger")
        case .split: words.say("chia tách", "split")
        case .transfer: words.say("điều chuyển", "transfer")
        case .renaming: words.say("đổi tên", "renaming")
        case .recode: words.say("đổi mã", "new code")
        case .abolition: words.say("giải thể", "abolition")
        }
    }
    func part(_ share: String, _ basis: String) -> String {
        words.say("một phần: \(share) theo \(basis)", "a part: \(share) by \(basis)")
    }

    var stateCauses: String { ShortcomingPhrases(words.language).stateCauses }
    var shortcomings: String { words.say("Tồn tại, hạn chế trong kỳ", "Shortcomings of the period") }
    var directives: String { words.say("Nhiệm vụ, kiến nghị trong kỳ", "Tasks and proposals of the period") }
    func due(_ day: String) -> String { words.say("hạn \(day)", "due \(day)") }
    var below: String { words.say("Đơn vị trực thuộc", "Units below") }
    var scoreboard: String { words.say("Xem bảng điểm đầy đủ của đơn vị", "The full scoreboard of the unit") }
    func submission(_ state: SubmissionState) -> String { PedigreePhrases(words.language).state(state) }
}
