package import HTML
import Planning
package import Prose
package import Quantities

/// The first page of whoever is signed in: what waits, part by part, the most pressing first.
package struct HomePage: Sendable {
    let language: Language
    let chosen: Language?
    let name: String
    /// The roles that hold today, each with its unit.
    let roles: [String]
    let today: Day
    let parts: [HomePart]

    package init(
        language: Language, chosen: Language?, name: String, roles: [String], today: Day, parts: [HomePart]
    ) {
        self.language = language
        self.chosen = chosen
        self.name = name
        self.roles = roles
        self.today = today
        self.parts = parts.enumerated().sorted { ($0.element.urgency, $0.offset) < ($1.element.urgency, $1.offset) }
            .map(\.element)
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: FramePhrases(language).name(.home), home: .home(language: chosen),
            otherLanguage: .home(language: other), navigation: Navigation(current: .home, language: chosen),
            content: content
        ).document
    }

    private var content: Markup {
        """
        <div class="home"><header class="mast"><h1>\(name)</h1>\
        <p class="window">\(Words(language).day(today))\(roles, each: { " · \($0)" })</p></header>
        \(parts, each: { $0.markup })</div>
        """
    }
}
