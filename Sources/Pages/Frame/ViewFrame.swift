import HTML
package import Planning
package import Prose
package import Quantities

/// What all pages of a unit and period share: names, the head, the way up, the form, links that keep the view.
package struct ViewFrame {
    package let board: Scoreboard
    package let address: ScoreboardAddress
    let catalogue: Catalogue
    let periods: [Period]
    let head: Commit?
    let words: Words
    let wording: Wording
    let place: Navigation.Place?
    /// This page in another view.
    let page: (ScoreboardAddress) -> Route
    /// Where the form sends its choice.
    let form: String

    /// - Parameters:
    ///   - address: The view as it was asked for; all links of the page are made from it.
    ///   - catalogue: Units and fields as they were known at the moment that is shown.
    ///   - periods: Periods with figures, the newest first.
    ///   - head: The last change of the ledger that the figures know of.
    package init(
        board: Scoreboard, address: ScoreboardAddress, catalogue: Catalogue, periods: [Period], head: Commit?,
        language: Language, place: Navigation.Place?, form: String? = nil, page: @escaping (ScoreboardAddress) -> Route
    ) {
        self.board = board
        self.address = address
        self.catalogue = catalogue
        self.periods = periods
        self.head = head
        self.words = Words(language)
        self.wording = .of(language)
        self.place = place
        self.page = page
        self.form = form ?? Self.path(of: page(address))
    }

    /// An address without what it chooses.
    private static func path(of route: Route) -> String {
        String(route.address.prefix { $0 != "?" })
    }

    /// The name of a unit with its kind, as the language puts it.
    func unitName(_ unit: UnitVersion) -> String {
        wording.unitTitle(unit.kind, unit.name)
    }

    /// The name of a unit that may be gone.
    func unitName(_ key: UnitKey) -> String {
        catalogue.units.version(key)?.name ?? key.description
    }

    /// A unit as an address has it: a code that does not mean the unit on the day shown takes its first day along.
    func reference(to unit: UnitVersion) -> UnitReference {
        let bare = UnitReference(code: unit.key.code)
        let isMeant = catalogue.units.unit(bare, on: board.structure)?.key == unit.key
        return isMeant ? bare : UnitReference(code: unit.key.code, validFrom: unit.key.validFrom)
    }

    /// The view of another unit.
    func view(of unit: UnitVersion) -> ScoreboardAddress {
        address.with {
            $0.unit = reference(to: unit)
            $0.byUnit = false
        }
    }

    /// This page for another unit.
    func route(to unit: UnitVersion) -> Route { page(view(of: unit)) }

    /// The units above, the highest first.
    var ancestors: [UnitVersion] {
        var found: [UnitVersion] = []
        var key = board.unit.key
        // A tree that was accepted has no cycle; the bound keeps a page finite even so.
        while found.count < 12, let parent = catalogue.units.parent(of: key, on: board.structure) {
            found.insert(parent, at: 0)
            key = parent.key
        }
        return found
    }

    var crumbs: [Layout.Crumb] {
        ancestors.map { Layout.Crumb(name: unitName($0), route: route(to: $0)) }
    }

    var otherLanguage: Route {
        let other: Language = words.language == .vietnamese ? .english : .vietnamese
        return page(address.with { $0.language = other })
    }

    var ledger: String? {
        head.map { wording.ledgerHead($0.number.description, words.moment($0.at), String($0.hash.prefix(12))) }
    }

    /// The whole document around a page's own content.
    func document(title: String, _ content: Markup) -> Markup {
        layout(title: title, content).document
    }

    /// The frame around a page's own content.
    func layout(title: String, _ content: Markup) -> Layout {
        Layout(
            wording: wording, title: title, crumbs: crumbs, home: .home(language: address.language),
            otherLanguage: otherLanguage, navigation: Navigation(current: place, view: address), content: content)
    }
}
