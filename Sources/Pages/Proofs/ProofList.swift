package import HTML
package import Planning
package import Prose
package import Quantities

/// The papers behind figures, each with who attached it and when.
package struct ProofList: Sendable {
    /// One paper, as a list shows it.
    package struct Line: Sendable {
        let proof: Proof
        let at: Moment
        let author: String
        /// The name of the figure that it stands behind; nothing where it is the whole report.
        let figure: Bilingual?
        let remark: String?

        package init(proof: Proof, at: Moment, author: String, figure: Bilingual?, remark: String?) {
            self.proof = proof
            self.at = at
            self.author = author
            self.figure = figure
            self.remark = remark
        }
    }

    let language: Language
    let lines: [Line]

    package init(language: Language, lines: [Line]) {
        self.language = language
        self.lines = lines
    }

    private var words: Words { Words(language) }
    private var phrases: ProofPhrases { ProofPhrases(language) }

    /// Empty where there is none.
    package var markup: Markup {
        lines.isEmpty ? .empty : "<ul class=\"proofs\">\(lines, each: line)</ul>"
    }

    private func line(_ line: Line) -> Markup {
        let about = line.figure.map { words.name($0) } ?? phrases.wholeReport
        let pieces = [about, line.author, words.moment(line.at), line.remark].compactMap { $0 }
        return """
            <li><a href="\(Route.desk(.proof(line.proof.number)))" download>\(line.proof.name)</a> \
            <small>\(line.proof.media.short), \(phrases.size(line.proof.byteCount))</small>\
            <span class="m">\(pieces.joined(separator: " · "))</span></li>
            """
    }
}

/// The words of papers behind figures.
struct ProofPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var title: String { say("Minh chứng", "Proofs") }
    func refused(_ why: String) -> String { say("Chưa gắn: \(why)", "Not attached: \(why)") }
    var lead: String {
        say(
            "Bản quét có chữ ký, biên bản, ảnh: ở lại cùng số liệu và không sửa được.",
            "The signed scan, minutes, photographs: they stay with the figures and can't be changed.")
    }
    var none: String { say("Chưa có tệp nào.", "There is none yet.") }
    var noDraft: String {
        say(
            "Lưu nháp số liệu trước, rồi gắn minh chứng vào đó.",
            "Save a draft of the figures first; proofs are attached to it.")
    }
    var file: String { say("Tệp minh chứng", "File") }
    var fileHint: String {
        say("PDF, PNG, JPEG, .docx hoặc .xlsx, tối đa 20 MB.", "PDF, PNG, JPEG, .docx or .xlsx, up to 20 MB.")
    }
    var about: String { say("Minh chứng cho", "Stands behind") }
    var wholeReport: String { say("cả báo cáo", "the whole report") }
    var remark: String { say("Ghi chú", "Remark") }
    var attach: String { say("Gắn minh chứng", "Attach") }

    func size(_ bytes: Int) -> String {
        if bytes >= 1 << 20 {
            let tenths = ExactDecimal(scaled: Int64(bytes) * 10 >> 20, scale: 1)
            return "\(words.number(tenths, places: 1)) MB"
        }
        return "\(max(1, bytes >> 10)) KB"
    }
}
