package import HTML
package import Planning
package import Prose
import Quantities

/// Who changed what, when, from which file and on what paper; the newest first, filtered by the address.
package struct JournalPage {
    /// What the filter offers: names with their codes.
    package struct Offers: Sendable {
        let units: [String]
        let indicators: [String]

        package init(units: [String] = [], indicators: [String] = []) {
            self.units = units
            self.indicators = indicators
        }
    }

    let journal: Journal
    let choice: JournalChoice
    let offers: Offers
    let address: ScoreboardAddress?
    let chosen: Language?
    private let words: Words
    private let phrases: JournalPhrases
    private let wording: Wording

    package init(
        journal: Journal, choice: JournalChoice, offers: Offers = Offers(), address: ScoreboardAddress?,
        language: Language, chosen: Language?
    ) {
        self.journal = journal
        self.choice = choice
        self.offers = offers
        self.address = address
        self.chosen = chosen
        words = Words(language)
        phrases = JournalPhrases(language)
        wording = .of(language)
    }

    private func route(_ choice: JournalChoice, _ language: Language? = nil) -> Route {
        let view = language.map { language in address?.with { $0.language = language } } ?? address
        return .reading(.journal(choice), view, language: language ?? chosen)
    }

    package var document: Markup {
        let other: Language = words.language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: wording, title: phrases.title, home: .home(language: chosen),
            otherLanguage: route(choice, other),
            navigation: Navigation(current: .journal, view: address, language: chosen), content: content
        ).document
    }

    private var content: Markup {
        """
        <header class="mast"><h1>\(phrases.title)<span>\(phrases.under)</span></h1></header>
        \(form)
        <section aria-labelledby="journal-h"><h2 id="journal-h" class="hide">\(phrases.title)</h2>
        \(journal.lines.isEmpty ? "<p class=\"lead\">\(phrases.none)</p>" : table)\(pager)</section>
        \(FramePhrases(words.language).foot(.journal(choice), address, ledger: nil, language: chosen))
        """
    }

    private typealias Name = JournalChoice.Parameter

    private var form: Markup {
        let authors =
            [Choice(value: "", label: phrases.everyone)] + journal.authors.map { Choice(value: $0, label: $0) }
        let acts =
            [Choice(value: "", label: phrases.everything)]
            + ChangeNote.Act.allCases.map { Choice(value: $0.rawValue, label: phrases.act($0)) }
        let channels =
            [Choice(value: "", label: phrases.anywhere)]
            + ChangeOrigin.Channel.allCases.map { Choice(value: $0.rawValue, label: phrases.channel($0)) }
        return """
            <form class="pick" method="get" action="\(Reading.Path.journal.rawValue)" aria-label="\(phrases.choose)">
            \(select(.author, phrases.author, authors, choice.author))
            \(select(.act, phrases.act, acts, choice.act?.rawValue))
            \(name(.ofUnit, phrases.unit, choice.unit, offers.units))
            \(name(.indicator, phrases.indicator, choice.indicator, offers.indicators))
            \(select(.channel, phrases.origin, channels, choice.channel?.rawValue))
            \(line(.address, phrases.networkAddress, choice.address))
            \(line(.from, phrases.from, choice.from, type: "date"))
            \(line(.to, phrases.to, choice.to, type: "date"))
            <button type="submit">\(phrases.show)</button>
            \("<a class=\"clear\" href=\"\(route(JournalChoice()))\">\(phrases.clear)</a>", when: choice != JournalChoice())
            \(hidden, each: { Control.hidden(name: $0.name, value: $0.value) })
            </form>
            """
    }

    private var hidden: [(name: String, value: String)] {
        var hidden: [(name: String, value: String)] = []
        if let address {
            hidden += [(name: "unit", value: address.unit.description), (name: "period", value: address.period.code)]
        }
        if let chosen { hidden.append((name: "lang", value: chosen.rawValue)) }
        return hidden
    }

    private func select(_ name: Name, _ label: String, _ choices: [Choice], _ selected: String?) -> Markup {
        Control.select(
            id: name.rawValue, name: name.rawValue, label: label, groups: [ChoiceGroup(choices: choices)],
            selected: selected ?? "")
    }

    private func line(_ name: Name, _ label: String, _ value: String?, type: String = "text") -> Markup {
        Control.line(id: name.rawValue, name: name.rawValue, label: label, value: value ?? "", type: type)
    }

    /// A name or a code, with those that there are.
    private func name(_ name: Name, _ label: String, _ value: String?, _ offers: [String]) -> Markup {
        let id = name.rawValue
        return """
            <div class="field"><label for="\(id)">\(label)</label><input id="\(id)" name="\(id)" value="\(value ?? "")" \
            title="\(phrases.nameOrCode)" autocomplete="off"\(" list=\"\(id)-list\"", when: !offers.isEmpty)></div>\
            \("<datalist id=\"\(id)-list\">\(offers, each: { "<option value=\"\($0)\">\($0)</option>" })</datalist>", when: !offers.isEmpty)
            """
    }

    private var table: Markup {
        """
        <div class="scroll" role="group" aria-labelledby="journal-h" tabindex="0"><table class="list">
        <thead><tr><th scope="col" class="r">\(phrases.change)</th><th scope="col">\(phrases.moment)</th>\
        <th scope="col">\(phrases.author)</th><th scope="col">\(phrases.act)</th><th scope="col">\(phrases.content)</th>\
        <th scope="col">\(phrases.paper)</th><th scope="col">\(phrases.file)</th><th scope="col">\(phrases.origin)</th></tr></thead>
        <tbody>\(journal.lines, each: row)</tbody></table></div>
        """
    }

    private func row(_ line: JournalLine) -> Markup {
        let note = line.commit.note
        let change = Route.reading(.changes(ChangesChoice(change: line.commit.number)), address, language: chosen)
        let about = JournalSubjects(line: line, journal: journal, language: words.language, chosen: chosen)
        return """
            <tr><th scope="row" class="r"><a href="\(change)">\(line.commit.number.description)</a></th>\
            <td class="nowrap">\(words.moment(line.commit.at))</td>\
            <td class="mid"><a href="\(route(JournalChoice().with { $0.author = note.author }))">\(note.author)</a>\
            \(optional: line.inPlaceOf, { "<br><small>\(words.inPlaceOf($0))</small>" })</td>\
            <td class="mid">\(phrases.act(note.act))</td><td class="long">\(about.markup)</td>\
            <td class="long">\([note.document, note.reason].compactMap { $0 }.joined(separator: " · "))</td>\
            <td class="file">\(optional: note.file)</td><td class="mid">\(optional: line.origin, origin)</td></tr>

            """
    }

    private func origin(_ origin: ChangeOrigin) -> Markup {
        let address = origin.address.map { address -> Markup in
            let here = route(JournalChoice().with { $0.address = address })
            return "<br><a href=\"\(here)\">\(address)</a>"
        }
        return "\(phrases.channel(origin.channel))\(optional: address, { $0 })"
    }

    private var pager: Markup {
        let next: Markup =
            journal.next.map { number in
                "<a href=\"\(route(choice.with { $0.before = number }))\" rel=\"next\">\(phrases.next)</a>"
            } ?? .empty
        let newest: Markup =
            choice.before == nil
            ? .empty : "<a href=\"\(route(choice.with { $0.before = nil }))\">\(phrases.newest)</a>"
        return next.isEmpty && newest.isEmpty ? .empty : "<p class=\"pager\">\(newest) \(next)</p>"
    }
}
