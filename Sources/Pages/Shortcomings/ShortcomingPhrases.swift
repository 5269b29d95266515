import Planning
import Prose

/// The words of the page on what fell short, and why.
struct ShortcomingPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var title: String { say("Tồn tại, hạn chế và nguyên nhân", "What fell short, and why") }
    var lead: String {
        say(
            "Viết một lần ở đây: báo cáo của kỳ và trang của đơn vị dùng lại nguyên văn ở phần tồn tại, nguyên nhân và giải pháp.",
            "Written once here; the report on the period and the unit's page take it over, word for word, as shortcomings, causes and remedies."
        )
    }
    var toForm: String { say("Biểu số liệu", "The form") }
    var toUnit: String { say("Trang của đơn vị", "The unit's page") }
    var targets: String { say("Chỉ tiêu chậm", "Targets behind") }
    func atRisk(_ count: Int) -> String {
        say(
            "\(count) chỉ tiêu có nguy cơ: mở ra nếu cần nêu nguyên nhân",
            count == 1 ? "A target at risk: open it to say why" : "\(count) targets at risk: open them to say why")
    }
    var others: String { say("Tồn tại, hạn chế khác", "Other shortcomings") }
    var noTrouble: String {
        say("Không có chỉ tiêu nào chậm trong kỳ này.", "No target is behind in this period.")
    }
    var new: String { say("Thêm một tồn tại, hạn chế", "Add a shortcoming") }
    var text: String { say("Nội dung", "What fell short") }
    var origin: String { say("Loại nguyên nhân", "Kind of cause") }
    var unsaid: String { say("chưa phân loại", "not said") }
    func origin(_ origin: CauseOrigin) -> String {
        switch origin {
        case .objective: say("khách quan", "outside the office's power")
        case .subjective: say("chủ quan", "in its own work")
        }
    }
    var cause: String { say("Nguyên nhân", "Cause") }
    var remedy: String { say("Giải pháp", "Remedy") }
    var responsible: String { say("Cơ quan chịu trách nhiệm", "Who sets it right") }
    var field: String { say("Lĩnh vực", "Field of work") }
    var noField: String { say("chung", "in general") }
    var save: String { say("Lưu", "Save") }
    var clearing: String {
        say(
            "Để trống nội dung, nguyên nhân và giải pháp là rút lại điều đã ghi.",
            "What is recorded is taken back where its text, cause and remedy are all empty.")
    }
    var saved: String { say("Đã lưu.", "Saved.") }
    var unchanged: String { say("Không có gì thay đổi.", "Nothing was changed.") }
    func refused(_ count: Int) -> String {
        say(
            "Chưa lưu: \(count) mục cần sửa, ghi ngay tại mục ấy.",
            count == 1
                ? "Not saved: one entry needs mending; it says so there."
                : "Not saved: \(count) entries need mending; each says so there.")
    }
    var moved: String {
        say("Có người vừa sửa mục này. Bản đang lưu:", "Somebody has changed this entry meanwhile. It now reads:")
    }
    var movedAway: String { say("nay không còn ghi gì", "nothing is recorded any more") }
    var unnamed: String {
        say("Nêu nội dung tồn tại, hạn chế, rồi mới đến nguyên nhân.", "Say what fell short before you say why.")
    }
    func tooLong(_ longest: Int) -> String {
        say("Dài quá \(longest) ký tự; hãy viết ngắn hơn.", "Longer than \(longest) characters; write it shorter.")
    }
    var unknownField: String {
        say("Không có lĩnh vực này; hãy chọn trong danh sách.", "No such field; choose one of the list.")
    }
    var reason: String { say("Lý do sửa", "Reason for the change") }
    var reasonHint: String {
        say(
            "Cần khi sửa hoặc rút lại điều đã ghi; nhật ký giữ lại lý do.",
            "Needed where what is recorded is changed or taken back; the journal keeps it.")
    }
    var unreasoned: String {
        say(
            "Mục này đã được ghi: hãy nêu lý do sửa ở cuối trang.",
            "This entry is recorded already: say at the end of the page why it changes.")
    }
    func earlier(_ period: String) -> String {
        say(
            "Lấy từ \(period), hãy sửa cho đúng kỳ này rồi lưu.",
            "Taken from \(period): mend it for this period, and save.")
    }
    func below(_ count: Int) -> String {
        say(
            "\(count) đơn vị cấp dưới đã nêu nguyên nhân",
            count == 1 ? "A unit below says why" : "\(count) units below say why")
    }
    func actual(_ value: String, _ plan: String) -> String {
        say("Thực hiện \(value), kế hoạch \(plan)", "\(value) of \(plan) planned")
    }
    /// On other pages: the way here.
    var stateCauses: String { say("Nêu nguyên nhân", "Say why") }
    func because(_ cause: String) -> String { say("Nguyên nhân: \(cause)", "Cause: \(cause)") }
    func unexplained(_ count: Int) -> String {
        say(
            "\(count) chỉ tiêu chậm chưa nêu nguyên nhân",
            count == 1
                ? "A target that is behind has no cause stated"
                : "\(count) targets that are behind have no cause stated")
    }
}
