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
                ("author", filter.author), ("act", filter.act?.rawValue),
                ("ofUnit", Self.joined(filter.units?.map(\.text))),
                ("indicator", Self.joined(filter.indicators?.map(\.text))), ("from", filter.from?.description),
                ("to", filter.to?.description), ("channel", filter.channel?.rawValue), ("address", filter.address),
                ("next", journal.next?.description),
            ],
            columns: [
                Column("change", words.say("Lần ghi", "Change")), Column("at", words.say("Lúc", "At")),
                Column("author", words.say("Người ghi", "By")), Column("act", words.say("Việc", "Act")),
                Column("figures", words.say("Số liệu", "Figures")),
                Column("records", words.say("Dòng danh mục", "Records")),
                Column("proofs", words.say("Minh chứng", "Proofs")), Column("document", words.say("Văn bản", "Paper")),
                Column("reason", words.say("Lý do", "Reason")), Column("file", words.say("Tệp", "File")),
                Column("hash", words.say("Mã băm", "Hash")), Column("units", words.say("Mã đơn vị", "Unit codes")),
                Column("unitNames", words.say("Đơn vị", "Units")), Column("periods", words.say("Kỳ", "Periods")),
                Column("reports", words.say("Số báo cáo", "Reports")),
                Column("remarks", words.say("Nhận xét", "Remarks")),
                Column("channel", words.say("Qua đâu", "Channel")),
                Column("address", words.say("Địa chỉ mạng", "Network address")),
                Column("inPlaceOf", words.say("Theo ủy quyền của", "In place of")),
            ],
            rows: journal.lines.map { line in
                let units = line.subjects.compactMap(\.unit)
                return [
                    .integer(Int(line.commit.number.value)), .text(line.commit.at.description),
                    .text(line.commit.note.author), .text(line.commit.note.act.rawValue), .integer(line.figures),
                    .integer(line.records), .integer(line.proofs), .text(line.commit.note.document),
                    .text(line.commit.note.reason), .text(line.commit.note.file), .text(line.commit.hash),
                    .text(Self.joined(units.map(\.code.text))),
                    .text(Self.joined(units.compactMap { journal.units[$0]?.name })),
                    .text(Self.joined(line.subjects.compactMap(\.period?.code))),
                    .text(Self.joined(line.reports.map(\.number.description))),
                    .text(Self.joined(line.remarks.map { "\($0.indicator): \($0.text)" })),
                    .text(line.origin?.channel.rawValue), .text(line.origin?.address),
                    .text(line.inPlaceOf),
                ]
            }, ledger: ledger, words: words)
    }

    /// Several in one cell, each once; nothing of none.
    private static func joined(_ texts: [String]?) -> String? {
        var seen: Set<String> = []
        let texts = (texts ?? []).filter { seen.insert($0).inserted }
        return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }
}
