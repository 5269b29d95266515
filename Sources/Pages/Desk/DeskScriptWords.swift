import HTML
import Planning
import Prose
import Quantities

/// What the script of the desk says, and how numbers are written: attributes of the form.
struct DeskScriptWords {
    private let words: Words
    private let phrases: DeskPhrases

    init(_ language: Language) {
        words = Words(language)
        phrases = DeskPhrases(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var attributes: Markup {
        """
         data-language="\(words.language.rawValue)" data-who="\(Visitor.current?.account ?? "")"\
        \(all, each: { " data-\($0.name)=\"\($0.text)\"" })
        """
    }

    /// The rules of a row for the script, a line each: what kind, its numbers or codes, and what it says when it is broken.
    static func rules(_ rules: [DeskRule], _ words: Words) -> String {
        rules.map { rule in
            let terms: [String] =
                switch rule {
                case .above(_, let reference): ["band", " \(DeskRule.most(reference))"]
                // Behind the line of what is above, a jump is one down.
                case .below(_, let reference): ["jump", reference.description]
                case .band(let low, let high): ["band", "\(low?.description ?? "") \(high?.description ?? "")"]
                case .notBelow(let least, _): ["least", least.description]
                case .parts(let codes): ["parts", codes.map(\.text).joined(separator: " ")]
                }
            return (terms + [words.odd(rule)]).joined(separator: "\t")
        }.joined(separator: "\n")
    }

    private var all: [(name: String, text: String)] {
        [
            ("withdrawals", "rút|rút lại|rút số|rút số liệu|withdraw|withdrawn"),
            (
                "not-a-number",
                say("Phải là một số, như 1.900 hoặc 96,6.", "A number belongs here, such as 1900 or 96.6.")
            ),
            (
                "decimals",
                say("Quá nhiều chữ số thập phân, chỉ tiêu này nhận #.", "Too many decimals, this indicator keeps #.")
            ),
            ("above-whole", say("Không thể quá #.", "This can't be above #.")),
            ("negative", say("Không thể âm.", "This can't be negative.")),
            ("why", say("Nếu đúng, nêu lý do ở dòng này.", "If it is right, say why in this row.")),
            ("pasted", say("Đã dán # ô. Ctrl+Z để hoàn tác.", "# cells were pasted. Ctrl+Z undoes it.")),
            ("pasted-range", say("Từ “#” đến “#”.", "From “#” to “#”.")),
            ("missing", phrases.missing(nil)), ("missing-one", phrases.missing(1)),
            ("missing-none", phrases.missing(0)),
            ("unfinished", say("Còn thiếu # số. Gửi phần đã có?", "# figures are missing. Send what is there?")),
            ("unfinished-back", say("Xem ô còn thiếu", "Look at what is missing")),
            (
                "unheeded",
                say(
                    "Chưa sửa chỗ có nhận xét: #. Vẫn gửi?",
                    "Not mended, though there are remarks: #. Send it all the same?")
            ),
            ("unheeded-back", say("Xem nhận xét", "Look at the remark")),
            (
                "emptied",
                say(
                    "Để trống là giữ số đã ghi; muốn rút số thì ghi “rút”.",
                    "Empty leaves what is recorded; to take it back write “withdraw”.")
            ),
            ("part-above", say("Tử số lớn hơn mẫu số.", "The part is above the whole.")),
            (
                "not-the-rate",
                say("Tử số và mẫu số cho #; hãy sửa một trong ba ô.", "Its parts come to #; change one of the three.")
            ),
            ("unfinished-send", say("Vẫn gửi", "Send all the same")),
            (
                "paste-too-large",
                say(
                    "Vùng vừa dán quá lớn, chưa dán gì. Chỉ chép phần của biểu này, hoặc dùng “Nhập từ tệp Excel”.",
                    "What was pasted is too large, and nothing of it was taken. Copy this form's part only, or use “Fill in from a file”."
                )
            ),
            (
                "pasted-beyond",
                say("# dòng nằm ngoài biểu, không dán.", "# rows lay beyond the form and were left out.")
            ),
            (
                "restored",
                say(
                    "# ô bạn đã nhập mà chưa lưu được giữ lại trong trình duyệt này.",
                    "# cells that you typed and did not save were kept in this browser.")
            ),
            (
                "kept",
                say(
                    "Chưa lưu lên máy chủ; đã giữ trong trình duyệt này lúc #.",
                    "Not saved on the server yet; kept in this browser at #.")
            ),
            ("drop", say("Bỏ", "Drop them")), ("sending", say("Đang gửi…", "Sending…")),
            (
                "offline",
                say(
                    "Không có mạng. Những gì đã nhập được giữ trong trình duyệt này và tự gửi khi có mạng lại.",
                    "There is no network. What was typed is kept in this browser and is sent when the network is back.")
            ),
            (
                "signed-out",
                say(
                    "Chưa lưu: phiên đăng nhập đã hết. Những gì đã nhập được giữ trong trình duyệt này.",
                    "Not saved: you are no longer signed in. What was typed is kept in this browser.")
            ),
            ("sign-in", say("Đăng nhập lại", "Sign in again")),
            (
                "failed",
                say(
                    "Chưa lưu: máy chủ không trả lời được. Hãy thử lại sau.",
                    "Not saved: the server could not answer. Try again later.")
            ),
        ]
    }
}

/// Numbers as they are typed into the form.
enum DeskNotation {
    /// As the reader of the form takes it: without marks between thousands where a comma could be either.
    ///
    /// - Parameter places: Decimals that are written at least, as the figure is shown beside the cell.
    static func typable(_ value: ExactDecimal, places: Int = 0, _ language: Language) -> String {
        NumberWriter(language.pick(.vietnamese, .neutral)).write(value, places: max(places, value.scale))
    }
}

extension FormulaNode {
    /// The formula with its operators behind what they take, "a b -"; nothing where it stands on more than one form.
    var postfix: String? {
        switch self {
        case .number(let number): number.description
        case .indicator(let code): code.text
        case .sum, .count, .samePeriod, .previousYear: nil
        case .negated(let node): node.postfix.map { "0 \($0) -" }
        case .binary(let sign, let left, let right):
            left.postfix.flatMap { first in right.postfix.map { "\(first) \($0) \(sign.rawValue)" } }
        }
    }
}
