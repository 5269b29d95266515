package import HTML
package import Planning
package import Prose
package import Quantities

/// The accounts within reach, filtered by the address, and the form for a new one.
package struct AccountListPage: Sendable {
    /// An account as the list shows it.
    package struct Line: Sendable {
        let account: Account
        /// Those that hold.
        let roles: [Held]

        package init(account: Account, roles: [Held]) {
            self.account = account
            self.roles = roles
        }
    }

    /// A role that holds, for what unit, and until when.
    package struct Held: Sendable {
        let role: Role
        let unit: String
        let until: Day?
        let isDelegated: Bool

        package init(role: Role, unit: String, until: Day? = nil, isDelegated: Bool = false) {
            self.role = role
            self.unit = unit
            self.until = until
            self.isDelegated = isDelegated
        }
    }

    /// What was typed for a new account, to be shown again where it was refused.
    package struct Draft: Sendable {
        package var name = ""
        package var shown = ""
        package var email = ""
        package var role: Role?
        package var unit = ""
        package var from = ""
        package var to = ""

        package init() {}
    }

    private static let longest = 200

    let language: Language
    let chosen: Language?
    let filter: AccountFilter
    let lines: [Line]
    /// For which a role can be given.
    let units: [UnitVersion]
    let draft: Draft
    /// What was refused, in a sentence.
    let problem: String?

    package init(
        language: Language, chosen: Language?, filter: AccountFilter, lines: [Line], units: [UnitVersion],
        draft: Draft = Draft(), problem: String? = nil
    ) {
        self.language = language
        self.chosen = chosen
        self.filter = filter
        self.lines = lines
        self.units = units
        self.draft = draft
        self.problem = problem
    }

    package var document: Markup {
        AdministrationFrame(
            language: language, chosen: chosen, title: phrases.people, lead: phrases.peopleLead,
            other: { .administration(.people(filter, language: $0)) }, content: content
        ).document
    }

    private typealias Field = AdministrationRoute.Field
    private var phrases: AccountPhrases { AccountPhrases(language) }
    private var common: AdministrationPhrases { AdministrationPhrases(language) }
    private var words: Words { Words(language) }

    private var content: Markup {
        """
        \(optional: problem, Told.wrong)
        \(tools)
        \(filterForm)
        \(newAccount)
        <section aria-labelledby="accounts"><h2 id="accounts" class="hide">\(phrases.people)</h2>\
        \(lines.isEmpty ? "<p>\(phrases.nobody)</p>" : table)\
        \("<p class=\"m\">\(phrases.more(lines.count - Self.longest))</p>", when: lines.count > Self.longest)</section>
        """
    }

    private var tools: Markup {
        let table = PeopleTablePhrases(language)
        return """
            <p class="tools"><a href="\(Route.administration(.peopleTable(language: chosen)))">\(table.title)</a>\
            <span>\(table.download): \(table.links(chosen))</span></p>
            """
    }

    private var filterForm: Markup {
        let roles =
            [Choice(value: "", label: phrases.anyRole)]
            + Role.allCases.map { Choice(value: $0.rawValue, label: words.role($0)) }
        let states =
            [Choice(value: "", label: phrases.anyState)]
            + AccountFilter.State.allCases.map { Choice(value: $0.rawValue, label: phrases.state($0)) }
        return """
            <form class="pick" method="get" action="\(AdministrationRoute.Path.people)">
            \(Control.line(
                id: "q", name: Field.search, label: phrases.search, value: filter.search ?? "", type: "search"))
            \(select("f-role", Field.role, phrases.role, roles, filter.role?.rawValue))
            \(UnitField.markup(
                id: "f-unit", name: Field.unit, label: phrases.unit, units: units,
                selected: filter.unit?.description ?? "", none: phrases.anyUnit, phrases: common))
            \(select("f-state", Field.state, phrases.state, states, filter.state?.rawValue))
            <button>\(common.filter)</button>
            \("<a href=\"\(Route.administration(.people(language: chosen)))\">\(common.showAll)</a>", when: filter != AccountFilter())
            \(optional: chosen, { Control.hidden(name: Field.lang, value: $0.rawValue) })
            </form>
            """
    }

    private func select(
        _ id: String, _ name: String, _ label: String, _ choices: [Choice], _ selected: String?
    ) -> Markup {
        Control.select(
            id: id, name: name, label: label, groups: [ChoiceGroup(choices: choices)], selected: selected ?? "")
    }

    private var table: Markup {
        """
        <div class="tablebox" role="group" aria-labelledby="accounts" tabindex="0"><table class="list"><thead><tr>\
        <th scope="col">\(phrases.signInName)</th><th scope="col">\(phrases.shownName)</th>\
        <th scope="col">\(phrases.roles)</th><th scope="col">\(phrases.state)</th></tr></thead>\
        <tbody>\(lines.prefix(Self.longest), each: row)</tbody></table></div>
        """
    }

    private func row(_ line: Line) -> Markup {
        let route = Route.administration(.account(line.account.signInName, language: chosen))
        let state: AccountFilter.State =
            !line.account.isActive ? .disabled : line.roles.isEmpty ? .idle : .active
        return """
            <tr><th scope="row"><a href="\(route)">\(line.account.signInName)</a></th><td>\(line.account.displayName)</td>\
            <td>\(line.roles, each: { "<div>\(words.role($0.role)) <span class=\"m\">· \(place($0))</span></div>" })</td>\
            <td\(" class=\"m\"", when: state != .active)>\(phrases.state(state))</td></tr>
            """
    }

    /// "Xã Phúc Ứng, được ủy quyền, đến hết 5/12/2026"
    private func place(_ held: Held) -> String {
        [
            held.unit, held.isDelegated ? PeoplePhrases(language).delegated : nil,
            held.until.map { phrases.untilEnd(words.day($0)) },
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private var newAccount: Markup {
        let name = Control.line(
            id: "name", name: Field.name, label: phrases.signInName, value: draft.name, hint: phrases.signInHint)
        let shown = Control.line(
            id: "shown", name: Field.displayName, label: phrases.shownName, value: draft.shown, hint: phrases.shownHint)
        let email = Control.line(
            id: "email", name: Field.email, label: phrases.email, value: draft.email, type: "email")
        let form = PostForm.markup(
            .administration(.people()),
            """
            \(name)\(shown)\(email)\
            \(RoleFields(language: language, units: units, prefix: "n", draft: draft).markup)\
            <button>\(phrases.make)</button>
            """)
        return """
            <section aria-labelledby="new"><details\(" open", when: problem != nil || lines.isEmpty)><summary>\
            <h2 id="new">\(phrases.newAccount)</h2></summary>\(form)</details></section>
            """
    }
}

/// The fields of a role: which, for what unit, from when to when.
struct RoleFields {
    let language: Language
    let units: [UnitVersion]
    /// Keeps the ids of several such forms apart.
    let prefix: String
    var draft = AccountListPage.Draft()

    private typealias Field = AdministrationRoute.Field

    var markup: Markup {
        let phrases = AccountPhrases(language)
        let words = Words(language)
        let roles = Role.allCases.map { Choice(value: $0.rawValue, label: words.role($0)) }
        let role = Control.select(
            id: "\(prefix)-role", name: Field.role, label: phrases.role, groups: [ChoiceGroup(choices: roles)],
            selected: (draft.role ?? .reporter).rawValue, help: HelpPhrases(language).role.markup)
        let unit = UnitField.markup(
            id: "\(prefix)-unit", name: Field.unit, label: phrases.unit, units: units, selected: draft.unit,
            phrases: AdministrationPhrases(language))
        let from = Control.line(
            id: "\(prefix)-from", name: Field.from, label: phrases.from, value: draft.from, type: "date",
            hint: phrases.fromHint)
        let to = Control.line(
            id: "\(prefix)-to", name: Field.to, label: phrases.to, value: draft.to, type: "date",
            hint: phrases.toHint)
        return "\(role)\(unit)<div class=\"pair\">\(from)\(to)</div>"
    }
}
