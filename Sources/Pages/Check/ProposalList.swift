import HTML
package import Planning
package import Prose
import Quantities

/// Entries of the ledger that a checked text offers, to be confirmed one by one.
package struct ProposalList: Sendable {
    let proposals: [EntryProposal]
    let unit: UnitReference
    /// What the text is called, as the paper behind the entries.
    let document: String

    package init(_ proposals: [EntryProposal], unit: UnitReference, document: String) {
        self.proposals = proposals
        self.unit = unit
        self.document = document
    }

    func markup(_ language: Language, _ chosen: Language?) -> Markup {
        let words = Words(language)
        let phrases = ProposalPhrases(language)
        guard !proposals.isEmpty else { return .empty }
        return """
            <section aria-labelledby="offer-h" class="offers"><h2 id="offer-h">\(phrases.title)</h2><p class="m">\(phrases.lead)</p>
            \(PostForm.markup(.articles(.record(language: chosen)), """
                \(Control.hidden(name: ArticleRoute.Field.unit, value: unit.description))\
                \(Control.line(id: "paper", name: ArticleRoute.Field.title, label: phrases.paper, value: document))\
                <div class="tablebox"><table class="list"><thead><tr><th scope="col">\(phrases.take)</th>\
                <th scope="col">\(phrases.says)</th><th scope="col">\(phrases.indicator)</th><th scope="col">\(phrases.period)</th>\
                <th scope="col">\(phrases.value)</th><th scope="col">\(phrases.ledger)</th></tr></thead><tbody>\
                \(proposals.indices, each: { row($0, words, phrases) })</tbody></table></div>\
                <div class="acts"><button>\(phrases.record)</button></div>
                """))</section>
            """
    }

    private func row(_ place: Int, _ words: Words, _ phrases: ProposalPhrases) -> Markup {
        typealias Field = ArticleRoute.Field
        let proposal = proposals[place]
        let choices = ([proposal.indicator] + proposal.rivals).map {
            Choice(value: $0.code.text, label: words.name($0.name))
        }
        let value: String
        if case .exact(let exact) = proposal.value { value = words.number(exact) } else { value = "" }
        return """
            <tr><td><input type="checkbox" id="take\(place)" name="\(Field.take(place))" value="true">\
            <label class="hide" for="take\(place)">\(phrases.takeRow(place + 1))</label></td>\
            <td>“\(proposal.quote)”\(Control.hidden(name: Field.quote(place), value: proposal.quote))</td>\
            <td><label class="hide" for="ind\(place)">\(phrases.indicator)</label><select id="ind\(place)" \
            name="\(Field.indicator(place))">\(choices, each: { "<option value=\"\($0.value)\">\($0.label)</option>" })</select></td>\
            <td>\(words.period(proposal.period))\(Control.hidden(name: Field.entryPeriod(place), value: proposal.period.code))</td>\
            <td><label class="hide" for="val\(place)">\(phrases.value)</label><input id="val\(place)" \
            name="\(Field.value(place))" value="\(value)" autocomplete="off" inputmode="decimal" size="10"> \
            \(words.name(proposal.indicator.measure))\(bounds(proposal, words, phrases))</td>\
            <td>\(known(proposal, words, phrases))</td></tr>
            """
    }

    private func bounds(_ proposal: EntryProposal, _ words: Words, _ phrases: ProposalPhrases) -> Markup {
        guard case .bounds(let interval) = proposal.value else { return .empty }
        return "<small>\(phrases.bounds(words.interval(interval)))</small>"
    }

    private func known(_ proposal: EntryProposal, _ words: Words, _ phrases: ProposalPhrases) -> Markup {
        switch proposal.known {
        case .nothing: "\(phrases.fresh)"
        case .same(let value): "\(phrases.same(words.number(value)))"
        case .other(let value): "<b>\(phrases.other(words.number(value)))</b>"
        }
    }
}

/// The words of the list.
struct ProposalPhrases {
    private let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    var title: String { words.say("Đề xuất ghi vào sổ", "Entries that the text offers") }
    var lead: String {
        words.say(
            "Những số liệu sau đọc được từ văn bản. Đánh dấu từng dòng đã kiểm tra; văn bản là tài liệu gốc của dòng được ghi, và dòng ấy chờ duyệt như mọi báo cáo. Chỗ chỉ có khoảng thì chờ số cụ thể.",
            "These figures were read in the text. Tick each one that you have verified; the text becomes their source document, and they wait for approval like any report. Where the text gives bounds only, the entry waits for a figure."
        )
    }
    var paper: String { words.say("Tài liệu gốc", "Source document") }
    var take: String { words.say("Ghi", "Take") }
    func takeRow(_ number: Int) -> String { words.say("Ghi dòng \(number)", "Take line \(number)") }
    var says: String { words.say("Văn bản viết", "The text says") }
    var indicator: String { words.say("Chỉ tiêu", "Indicator") }
    var period: String { words.say("Kỳ", "Period") }
    var value: String { words.say("Giá trị", "Value") }
    var ledger: String { words.say("Sổ hiện có", "The ledger has") }
    var record: String { words.say("Ghi các dòng đã đánh dấu", "Record what is ticked") }
    var fresh: String { words.say("chưa có số", "nothing yet") }
    func same(_ value: String) -> String { words.say("\(value): trùng", "\(value): the same") }
    func other(_ value: String) -> String { words.say("\(value): khác", "\(value): different") }
    func bounds(_ text: String) -> String {
        words.say("văn bản chỉ cho \(text); chờ số cụ thể", "the text only gives \(text); waits for a figure")
    }
}
