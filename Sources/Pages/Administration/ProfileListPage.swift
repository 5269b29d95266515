package import HTML
package import Planning
package import Prose
package import Quantities

/// The profiles by which documents are laid out: those that there are, which one a unit uses, and the way to take one in.
package struct ProfileListPage: Sendable {
    /// A profile as the list shows it.
    package struct Line: Sendable, Hashable {
        package let key: DocumentProfile.Key
        let title: String
        let isParty: Bool
        let from: Day
        let to: Day?
        /// For whose documents; nothing for one that comes with the program.
        package let holder: String?
        let isChecked: Bool

        package init(
            key: DocumentProfile.Key, title: String, isParty: Bool, from: Day, to: Day?, holder: String?,
            isChecked: Bool
        ) {
            self.key = key
            self.title = title
            self.isParty = isParty
            self.from = from
            self.to = to
            self.holder = holder
            self.isChecked = isChecked
        }
    }

    /// Which profile the documents of a unit follow today.
    package struct Use: Sendable, Hashable {
        let isParty: Bool
        let line: Line?

        package init(isParty: Bool, line: Line?) {
            self.isParty = isParty
            self.line = line
        }
    }

    let language: Language
    let chosen: Language?
    let lines: [Line]
    /// Those that may be chosen.
    let units: [UnitVersion]
    let unit: UnitVersion?
    let uses: [Use]
    let news: AdministrationRoute.Done?
    /// What was wrong with a file, in sentences.
    let problems: [String]

    package init(
        language: Language, chosen: Language?, lines: [Line], units: [UnitVersion], unit: UnitVersion?, uses: [Use],
        news: AdministrationRoute.Done? = nil, problems: [String] = []
    ) {
        self.language = language
        self.chosen = chosen
        self.lines = lines
        self.units = units
        self.unit = unit
        self.uses = uses
        self.news = news
        self.problems = problems
    }

    package var document: Markup {
        let reference = unit.flatMap { UnitReference(UnitField.value(of: $0)) }
        return AdministrationFrame(
            language: language, chosen: chosen, title: phrases.title, lead: phrases.lead,
            other: { .administration(.profiles(unit: reference, language: $0)) }, content: content
        ).document
    }

    private typealias Field = AdministrationRoute.Field
    private var phrases: ProfilePhrases { ProfilePhrases(language) }
    private var common: AdministrationPhrases { AdministrationPhrases(language) }

    private var content: Markup {
        """
        \(optional: news, { Told.well(AccountPhrases(language).done($0)) })\(Told.wrong(each: problems))
        <section aria-labelledby="profiles"><h2 id="profiles" class="hide">\(phrases.title)</h2>\
        <div class="tablebox" role="group" aria-labelledby="profiles" tabindex="0"><table class="list"><thead><tr>\
        <th scope="col">\(phrases.name)</th><th scope="col">\(phrases.layout)</th><th scope="col">\(phrases.inForce)</th>\
        <th scope="col">\(phrases.holder)</th></tr></thead><tbody>\(lines, each: row)</tbody></table></div>\
        <p class="m"><a href="\(ProfilePage.journal(chosen))">\(phrases.journal)</a></p></section>
        \(whichSection)\(importSection)
        """
    }

    private func row(_ line: Line) -> Markup {
        """
        <tr><th scope="row"><a href="\(route(line))">\(line.key.name)</a> <small>\(line.title)</small></th>\
        <td>\(phrases.layout(isParty: line.isParty))</td><td class="nowrap">\(ProfilePage.term(line.from, line.to, language))</td>\
        <td>\(line.holder ?? phrases.shipped)\(" <span class=\"m\">(\(phrases.unchecked))</span>", when: !line.isChecked)</td></tr>
        """
    }

    private func route(_ line: Line) -> Route { .administration(.profile(line.key, language: chosen)) }

    /// For whose documents a recorded profile is.
    package static func holder(_ unit: String?, _ language: Language) -> String {
        let phrases = ProfilePhrases(language)
        return unit.map(phrases.unitAndBelow) ?? phrases.everybody
    }

    // MARK: Which one a unit uses

    private var whichSection: Markup {
        let field = UnitField.markup(
            id: "u", name: Field.unit, label: phrases.unit, units: units, selected: unit.map(UnitField.value) ?? "",
            phrases: common)
        let shown: Markup =
            unit.map { unit in
                """
                <p>\(phrases.today(UnitTitle.text(unit, language))):</p><ul class="faults">\(uses, each: use)</ul>
                """
            } ?? .empty
        return """
            <section aria-labelledby="which"><h2 id="which">\(phrases.which)</h2>\
            <form class="pick" method="get" action="\(AdministrationRoute.Path.profiles)">\(field)<button>\(phrases.show)</button>\
            \(optional: chosen, { Control.hidden(name: Field.lang, value: $0.rawValue) })</form>\(shown)</section>
            """
    }

    private func use(_ use: Use) -> Markup {
        let name: Markup =
            use.line.map { line in
                "<a href=\"\(route(line))\">\(line.key.name)</a> <span class=\"m\">(\(line.holder ?? phrases.shipped))</span>"
            } ?? "\(phrases.noneInForce)"
        return "<li>\(phrases.layout(isParty: use.isParty)): \(name)</li>"
    }

    // MARK: Taking one in

    private var importSection: Markup {
        let file = Control.file(id: "file", name: Field.file, label: phrases.file, accept: ".json")
        let field = UnitField.markup(
            id: "for", name: Field.unit, label: phrases.forUnit, units: units,
            selected: unit.map(UnitField.value) ?? "",
            none: phrases.everybody, phrases: common)
        return """
            <section aria-labelledby="take-in"><h2 id="take-in">\(phrases.takeIn)</h2><p>\(phrases.takeInLead)</p>\
            \(PostForm.upload(.administration(.profiles()), "\(field)\(file)<button>\(phrases.preview)</button>"))</section>
            """
    }
}
