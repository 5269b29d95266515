package import HTML
package import Planning
package import Prose
import Quantities

/// What a search found, by kind.
package struct SearchPage {
    let question: String
    let found: [CatalogueSearch.Subject]
    let total: Int
    let address: ScoreboardAddress?
    let catalogue: Catalogue
    let chosen: Language?
    private let words: Words
    private let phrases: SearchPhrases
    private let wording: Wording

    /// - Parameter question: As it was asked; empty for the page that asks.
    package init(
        question: String, found: [CatalogueSearch.Subject], total: Int, address: ScoreboardAddress?,
        catalogue: Catalogue, language: Language, chosen: Language?
    ) {
        self.question = question
        self.found = found
        self.total = total
        self.address = address
        self.catalogue = catalogue
        self.chosen = chosen
        words = Words(language)
        phrases = SearchPhrases(language)
        wording = .of(language)
    }

    package var document: Markup {
        let other: Language = words.language == .vietnamese ? .english : .vietnamese
        let view = address?.with { $0.language = other }
        return Layout(
            wording: wording, title: question.isEmpty ? phrases.title : "\(phrases.title): \(question)",
            home: .home(language: chosen),
            otherLanguage: .reading(.search(question), view, language: other),
            navigation: Navigation(view: address, language: chosen, searched: question), content: content
        ).document
    }

    private var content: Markup {
        """
        <header class="mast"><h1>\(phrases.title)<span>\(lead)</span></h1></header>
        \(Self.groups, each: group)
        \(help, when: found.isEmpty)
        \(FramePhrases(words.language).foot(.search(question), address, ledger: nil, language: chosen), when: !found.isEmpty)
        """
    }

    private var lead: String {
        if question.isEmpty { return phrases.ask }
        return total == 0 ? phrases.nothing(question) : phrases.found(total, question)
    }

    private var help: Markup {
        "<section class=\"lines-of\" aria-labelledby=\"help-h\"><h2 id=\"help-h\">\(phrases.help)</h2><p>\(phrases.how)</p></section>"
    }

    private static let groups = Array(0..<6)

    private func group(_ kind: Int) -> Markup {
        let lines = found.filter { $0.kind == kind }
        guard !lines.isEmpty else { return .empty }
        return """
            <section class="lines-of" aria-labelledby="k\(kind)-h"><h2 id="k\(kind)-h">\(phrases.kind(kind))</h2>
            <ul>\(lines, each: line)</ul></section>

            """
    }

    private func line(_ subject: CatalogueSearch.Subject) -> Markup {
        let shown = SearchWords(words: words).line(subject)
        let name: Markup = route(subject).map { "<a href=\"\($0)\">\(shown.name)</a>" } ?? "\(shown.name)"
        return "<li>\(name)\(optional: shown.note, { " <small>\($0)</small>" })</li>\n"
    }

    private func route(_ subject: CatalogueSearch.Subject) -> Route? {
        switch subject {
        case .unit(let unit): unitPage(unit.key, address?.period)
        case .indicator(let definition):
            .reading(.indicator(definition.code, IndicatorChoice()), address, language: chosen)
        case .directive(let directive): unitPage(directive.unit, directive.period)
        case .shortcoming(let shortcoming): unitPage(shortcoming.unit, shortcoming.period)
        case .conference(let conference): unitPage(conference.unit, conference.period)
        case .document: nil
        }
    }

    /// A unit in force is named by its code, one that is gone by code and first day.
    private func unitPage(_ key: UnitKey, _ period: Period?) -> Route {
        let newest = catalogue.units.versions(of: key.code).last?.key == key
        let unit = UnitReference(code: key.code, validFrom: newest ? nil : key.validFrom)
        guard let period else {
            return .reading(.unitOf(unit), nil, language: chosen)
        }
        return .reading(.unit, ScoreboardAddress(unit: unit, period: period, language: chosen))
    }
}
