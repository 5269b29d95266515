import HTML
import Planning

extension Navigation {
    /// What stands in the row at the top: a place by itself, or a word that several places unfold from.
    enum Item: Sendable, Hashable {
        case place(Place)
        case group(Group, [Place])
    }

    /// A word that several places unfold from.
    enum Group: Sendable, Hashable {
        case figures, work, texts, office
    }

    /// The row, in its order.
    private static let row: [Item] = [
        .place(.home), .place(.scoreboard),
        .group(.figures, [.matrix, .indicators, .unit, .changes, .journal]),
        .group(.work, [.entry, .approvals, .reporting, .periods, .reminders]),
        .group(.texts, [.check, .articles]),
        .group(.office, [.administration]),
    ]

    func places(_ phrases: FramePhrases) -> Markup {
        let items = Self.row.compactMap(open)
        guard !items.isEmpty else { return .empty }
        return """
            <nav class="places" aria-label="\(phrases.places)"><details class="burger"><summary>\(phrases.menu)</summary></details>\
            <ul>\(items, each: { item($0, phrases) })</ul></nav>
            """
    }

    /// What of it the visitor may go to. A word with one place behind it is that place.
    private func open(_ item: Item) -> Item? {
        switch item {
        case .place(let place): return place.isOpen ? item : nil
        case .group(let group, let places):
            let open = places.filter(\.isOpen)
            guard let first = open.first else { return nil }
            return open.count == 1 ? .place(first) : .group(group, open)
        }
    }

    private func item(_ item: Item, _ phrases: FramePhrases) -> Markup {
        switch item {
        case .place(let place): return link(place, phrases)
        case .group(let group, let places):
            let isHere = current.map(places.contains) ?? false
            return """
                <li><details class="menu" name="menu"><summary\(" class=\"here\"", when: isHere)>\(phrases.name(group))</summary>\
                <ul>\(places, each: { link($0, phrases) })</ul></details></li>
                """
        }
    }

    private func link(_ place: Place, _ phrases: FramePhrases) -> Markup {
        """
        <li><a href="\(route(to: place))"\(" aria-current=\"page\"", when: place == current)>\(phrases.name(place))</a></li>
        """
    }
}

extension Navigation.Place {
    /// Whether the visitor may go there. Without a visitor, as in a page that is only rendered, figures are open.
    var isOpen: Bool {
        switch self {
        case .home: Visitor.current?.name != nil
        case .scoreboard, .matrix, .indicators, .unit, .changes: allows([.viewScoreboard])
        case .journal: allows([.viewJournal])
        case .entry: Visitor.current != nil && allows([.enterFigures, .enterOnBehalf])
        case .approvals: Visitor.current != nil && allows([.approve])
        case .periods: Visitor.current != nil && allows([.lockPeriods])
        case .administration:
            Visitor.current != nil && allows([.administerCatalogue, .administerPeople])
        case .check: Visitor.current != nil && allows([.viewScoreboard])
        case .articles: Visitor.current != nil && allows([.enterFigures, .publish])
        case .reporting: Visitor.current != nil && allows([.viewPending])
        case .reminders: Visitor.current != nil && allows([.enterOnBehalf, .operate])
        }
    }

    private func allows(_ permissions: Set<Permission>) -> Bool {
        Visitor.current.map { !$0.permissions.isDisjoint(with: permissions) } ?? true
    }
}
