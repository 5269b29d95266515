package import Planning
package import Prose
import Quantities

extension ViewTable {
    /// What a search found, the best first.
    package init(
        _ found: [CatalogueSearch.Subject], of question: String, total: Int, ledger: Commit?, language: Language
    ) {
        let words = Words(language)
        self.init(
            name: "search", title: words.say("Tìm: \(question)", "Search: \(question)"),
            facts: [("q", question), ("total", String(total))],
            columns: [
                Column("kind", words.say("Loại", "Kind")), Column("code", words.say("Mã", "Code")),
                Column("name", words.say("Tên", "Name")), Column("unit", words.say("Đơn vị", "Unit")),
                Column("period", words.say("Kỳ", "Period")),
            ], rows: found.map { Self.cells($0, words) }, ledger: ledger, words: words)
    }

    private static func cells(_ subject: CatalogueSearch.Subject, _ words: Words) -> [Cell] {
        switch subject {
        case .unit(let unit):
            [.text("unit"), .text(unit.key.description), .text(unit.name), .text(unit.key.description), .none]
        case .indicator(let definition):
            [.text("indicator"), .text(definition.code.text), .text(words.name(definition.name)), .none, .none]
        case .directive(let directive):
            [
                .text("directive"), .text(String(directive.number)), .text(directive.text),
                .text(directive.unit.description), .text(directive.period.code),
            ]
        case .shortcoming(let shortcoming):
            [
                .text("shortcoming"), .text(String(shortcoming.number)), .text(shortcoming.text ?? shortcoming.cause),
                .text(shortcoming.unit.description), .text(shortcoming.period.code),
            ]
        case .conference(let conference):
            [
                .text("conference"), .text(conference.code), .text(conference.name), .text(conference.unit.description),
                .text(conference.period.code),
            ]
        case .document(let document): [.text("document"), .none, .text(document), .none, .none]
        }
    }
}
