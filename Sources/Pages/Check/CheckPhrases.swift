import Planning
import Prose

/// The words of the page that checks a text.
struct CheckPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var title: String { say("Soát số liệu trong văn bản", "Check the figures of a text") }
    var lead: String {
        say(
            "Dán dự thảo báo cáo, bài viết vào đây hoặc chọn tệp: từng số liệu được đọc, tính lại và đối chiếu với sổ. Văn bản không được lưu lại.",
            "Paste a draft or an article, or choose a file: every figure is read, reckoned anew and compared with the ledger. The text is not kept."
        )
    }
    var text: String { say("Văn bản", "Text") }
    var file: String { say("hoặc tệp .docx, .html, .md, .txt", "or a file: .docx, .html, .md, .txt") }
    var fileHint: String { say("Có tệp thì ô văn bản không được đọc.", "With a file the text above is not read.") }
    var unit: String { say("Đơn vị (mã hoặc tên)", "Unit (code or name)") }
    var unitHint: String {
        say("Bỏ trống: chỉ xét văn bản tự khớp hay không.", "Empty: the text is judged by itself.")
    }
    var period: String { say("Kỳ", "Period") }
    var check: String { say("Soát số liệu", "Check") }
    var annotated: String { say("Tải .docx có chú thích", "As .docx with comments") }
    var again: String { say("Sửa văn bản, soát lại", "Change the text and check again") }
    var result: String { say("Kết quả", "Result") }
    var marked: String { say("Văn bản", "Text") }
    var table: String { say("Bảng trong văn bản", "Table of the text") }
    var judgements: String { say("Từng số liệu", "Figure by figure") }
    var none: String { say("Không thấy số liệu nào trong văn bản.", "No figure was found in the text.") }
    var alone: String {
        say(
            "Chưa chọn đơn vị và kỳ, nên chỉ xét số liệu trong văn bản có tự khớp hay không.",
            "Without unit and period the figures are only judged against each other.")
    }
    func against(_ unit: String, _ period: String, _ change: String) -> String {
        say(
            "Đối chiếu với sổ của \(unit), \(period), đến lần ghi \(change).",
            "Compared with the ledger of \(unit), \(period), as of change \(change).")
    }
    func ofFile(_ name: String) -> String { say("Tệp: \(name)", "File: \(name)") }
    var show: String { say("Hiện", "Show") }
    var all: String { say("tất cả", "all") }
    var faults: String { say("sai, mâu thuẫn", "wrong, contradictory") }
    var open: String { say("chưa rõ, chưa có số", "unclear, not known") }
    func right(_ count: Int) -> String { say("\(count) số liệu đúng", "\(count) figures that are right") }
    var source: String { say("Số này từ đâu ra", "Where this figure comes from") }
    func place(_ number: Int) -> String {
        say("tới số liệu \(number) trong văn bản", "to figure \(number) in the text")
    }
    func numbered(_ number: Int) -> String { say("số liệu \(number): ", "figure \(number): ") }
}
