package import Planning
package import Prose
import Quantities

extension ViewTable {
    /// A page of the journal; `next` in the view tells where the next one begins.
    package init(_ journal: Journal, ledger: Commit?, language: Language) {
        let words = Words(language)
        let filter = journal.filter
        self.init(
            name: "journal", title: words.say("Nhật ký", "Journal"),
            facts: [
                ("author", filter.author), ("act", filter.act?.rawValue), ("ofUnit", filter.unit?.text),
                ("indicator", filter.indicator?.text), ("from", filter.from?.description),
                ("to", filter.to?.description), ("next", journal.next?.description),
            ],
            columns: [
                Column("change", words.say("Lần ghi", "Change")), Column("at", words.say("Lúc", "At")),
                Column("author", words.say("Người ghi", "By")), Column("act", words.say("Việc", "Act")),
                Column("figures", words.say("Số liệu", "Figures")),
                Column("records", words.say("Dòng danh mục", "Records")),
                Column("proofs", words.say("Minh chứng", "Proofs")), Column("document", words.say("Văn bản", "Paper")),
                Column("reason", words.say("Lý do", "Reason")), Column("file", words.say("Tệp", "File")),
                Column("hash", words.say("Mã băm", "Hash")),
            ],
            rows: journal.lines.map { line in
                [
                    .integer(Int(line.commit.number.value)), .text(line.commit.at.description),
                    .text(line.commit.note.author), .text(line.commit.note.act.rawValue), .integer(line.figures),
                    .integer(line.records), .integer(line.proofs), .text(line.commit.note.document),
                    .text(line.commit.note.reason), .text(line.commit.note.file), .text(line.commit.hash),
                ]
            }, ledger: ledger, words: words)
    }
}
