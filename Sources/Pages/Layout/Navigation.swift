import HTML
import Planning
package import Prose
import Quantities

/// The way from every page to every other, in the view that is open, and the line to search by.
package struct Navigation: Sendable {
    /// A place that the row at the top leads to.
    package enum Place: Sendable, Hashable, CaseIterable {
        case home, scoreboard, matrix, indicators, unit, changes, journal
        case entry, approvals, reporting, periods, reminders
        case check, articles
        case administration
    }

    /// Where the reader is.
    let current: Place?
    /// The view that the links keep; without one the pages choose.
    let view: ScoreboardAddress?
    /// The language, where the address named one.
    let language: Language?
    /// What was searched for, to be changed and searched again.
    let searched: String

    package init(
        current: Place? = nil, view: ScoreboardAddress? = nil, language: Language? = nil, searched: String = ""
    ) {
        self.current = current
        self.view = view
        self.language = view?.language ?? language
        self.searched = searched
    }

    func route(to place: Place) -> Route {
        // The figures of each unit belong to the scoreboard alone; other pages show them or do not.
        let plain = view?.with { $0.byUnit = false }
        return switch place {
        case .home: .home(language: language)
        case .scoreboard: .scoreboard(plain, language: language)
        case .matrix: .reading(.matrix(MatrixChoice()), plain, language: language)
        case .indicators: .reading(.indicators, plain, language: language)
        case .unit: .reading(.unit, plain, language: language)
        case .changes: .reading(.changes(ChangesChoice()), plain, language: language)
        case .journal: .reading(.journal(JournalChoice()), plain, language: language)
        case .entry: .desk(.duties(language: language))
        case .approvals: .approvals(.list(language: language))
        case .periods: .approvals(.periods(language: language))
        case .administration: .administration(.index(language: language))
        case .check: .articles(.check(language: language))
        case .articles: .articles(.list(language: language))
        case .reporting: .reading(.reporting, plain, language: language)
        case .reminders: .reminders(.page(language: language))
        }
    }

    /// The line to search by, on every page.
    func find(_ phrases: SearchPhrases) -> Markup {
        var hidden: [(name: String, value: String)] = []
        if let view {
            hidden += [(name: "unit", value: view.unit.description), (name: "period", value: view.period.code)]
        }
        if let language { hidden.append((name: "lang", value: language.rawValue)) }
        return """
            <form class="find" role="search" method="get" action="\(Reading.Path.search.rawValue)">\
            <label class="hide" for="find">\(phrases.label)</label>\
            <input id="find" name="\(SearchParameter.text)" type="search" value="\(searched)" maxlength="100" \
            placeholder="\(phrases.title)…">\
            \(hidden, each: { Control.hidden(name: $0.name, value: $0.value) })\
            <button type="submit">\(phrases.button)</button></form>
            """
    }
}
