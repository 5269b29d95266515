import Planning
import Prose

/// The words of the pedigree of a figure.
struct PedigreePhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    var title: String { words.say("Nguồn gốc số liệu", "Where a figure comes from") }
    func readUpTo(_ change: String, _ moment: String) -> String {
        words.say(
            "Đọc trong sổ đến lần ghi số \(change), \(moment).", "Read in the ledger up to change \(change), \(moment)."
        )
    }
    var madeFrom: String { words.say("Số này được tính từ", "The figure was made from") }
    var counted: String { words.say("Các chỉ tiêu được đếm", "The targets that were counted") }
    func formula(_ text: String) -> String { words.say("Công thức: \(text)", "Formula: \(text)") }
    var reference: String { words.say("Mã tra cứu", "Reference") }
    func entry(_ number: String) -> String { words.say("dòng số \(number)", "entry \(number)") }
    var holds: String { words.say("đang tính", "counts") }
    var replaced: String { words.say("đã thay", "replaced") }
    var withdrawn: String { words.say("rút lại", "withdrawn") }
    func replaces(_ number: String) -> String { words.say("thay dòng \(number)", "replaces entry \(number)") }
    func change(_ number: String) -> String { words.say("lần ghi \(number)", "change \(number)") }
    func file(_ name: String) -> String { words.say("tệp \(name)", "file \(name)") }
    func reason(_ text: String) -> String { words.say("lý do: \(text)", "reason: \(text)") }
    var approved: String { words.say("Duyệt:", "Approved:") }
    var illustrative: String { words.say("số minh họa", "illustrative") }
    func parts(_ count: Int) -> String { words.say("\(count) số thành phần", "\(count) parts") }
    var none: String { words.say("không có", "none") }
    var toIndicator: String { words.say("Xem chỉ tiêu này", "See the indicator") }
    func state(_ state: SubmissionState) -> String {
        switch state {
        case .draft: words.say("dự thảo", "draft")
        case .submitted: words.say("chờ duyệt", "waits for approval")
        case .approved: words.say("đã duyệt", "approved")
        case .returned: words.say("trả lại", "returned")
        }
    }
}
