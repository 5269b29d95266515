import HTML
package import Prose

/// The way from every page to every other, in the view that is open, and the line to search by.
package struct Navigation: Sendable {
    /// What stands in the row at the top.
    package enum Place: Sendable, Hashable, CaseIterable {
        case scoreboard, matrix
    }

    /// Where the reader is.
    let current: Place?
    /// The view that the links keep; without one the pages choose.
    let view: ScoreboardAddress?
    /// The language, where the address named one.
    let language: Language?

    package init(current: Place? = nil, view: ScoreboardAddress? = nil, language: Language? = nil) {
        self.current = current
        self.view = view
        self.language = view?.language ?? language
    }

    func places(_ phrases: FramePhrases) -> Markup {
        """
        <nav class="places" aria-label="\(phrases.places)"><ul>\(Place.allCases, each: { place($0, phrases) })</ul></nav>
        """
    }

    private func place(_ place: Place, _ phrases: FramePhrases) -> Markup {
        """
        <li><a href="\(route(to: place))"\(" aria-current=\"page\"", when: place == current)>\(phrases.name(place))</a></li>
        """
    }

    private func route(to place: Place) -> Route {
        // The figures of each unit belong to the scoreboard alone; other pages show them or do not.
        let plain = view?.with { $0.byUnit = false }
        return switch place {
        case .scoreboard: .scoreboard(plain, language: language)
        case .matrix: .reading(.matrix(MatrixChoice()), plain, language: language)
        }
    }
}
