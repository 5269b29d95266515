package import HTML
package import Planning
package import Prose

/// The form of a succession: what happens, on which day, which units it is about.
package struct SuccessionPage: Sendable {
    /// What was typed, to be shown again.
    package struct Draft: Sendable, Hashable {
        package struct New: Sendable, Hashable {
            package var code = ""
            package var name = ""
            package var kind = ""
            package var parent = ""
            package var share = ""
            package var people = ""
            package var area = ""

            package init() {}

            /// Whether its row was left alone.
            package var isEmpty: Bool { isNameless && [kind, parent, share, people, area].allSatisfy(\.isEmpty) }

            /// Whether it does not say which unit it is.
            package var isNameless: Bool { code.isEmpty && name.isEmpty }
        }

        package var event = SuccessionEvent.merger
        package var date = ""
        package var document = ""
        package var shareBasis = ""
        package var old: Set<String> = []
        package var new: [New] = []
        /// People and area of what is left of the unit that gives a part.
        package var restPeople = ""
        package var restArea = ""

        package init() {}

        /// Whether parts of one unit go to others that stay.
        package var movesParts: Bool { event == .transfer || event == .abolition }
    }

    /// How many new units the form has room for.
    package static let rows = 4
    private static let longestList = 400

    /// The names of its fields.
    package enum Field {
        package static let event = "event"
        package static let date = "date"
        package static let old = "old"
        package static let shareBasis = "share-basis"
        package static let restPeople = "rest-people"
        package static let restArea = "rest-area"
        package static func new(_ row: Int, _ name: String) -> String { "new\(row).\(name)" }
    }

    let language: Language
    let chosen: Language?
    /// Those in force that may be changed.
    let units: [UnitVersion]
    let draft: Draft
    let problems: [String]

    package init(
        language: Language, chosen: Language?, units: [UnitVersion], draft: Draft = Draft(), problems: [String] = []
    ) {
        self.language = language
        self.chosen = chosen
        self.units = units
        self.draft = draft
        self.problems = problems
    }

    package var document: Markup {
        AdministrationFrame(
            language: language, chosen: chosen, title: phrases.title, lead: phrases.lead,
            other: { .administration(.succession(language: $0)) },
            above: (
                ReferencePhrases(language).name(.succession), .administration(.records(.succession, language: chosen))
            ), content: content
        ).document
    }

    private var phrases: SuccessionPhrases { SuccessionPhrases(language) }

    private var content: Markup {
        guard !units.isEmpty else { return nobody }
        return Told.wrong(each: problems)
            + PostForm.markup(.administration(.succession()), class: "post record", form)
    }

    /// Whoever looks after no unit would fill the form in for nothing.
    private var nobody: Markup {
        let units = Route.administration(.records(.units, language: chosen))
        return """
            <section class="empty"><h2>\(phrases.noUnits)</h2><p>\(phrases.noUnitsLead)</p>\
            <p><a href="\(units)">\(ReferencePhrases(language).name(.units))</a></p></section>
            """
    }

    private var form: Markup {
        let words = ColumnWords(.succession, language)
        let help = HelpPhrases(language)
        let events = SuccessionEvent.allCases.map {
            Choice(value: $0.rawValue, label: words.word($0.rawValue, of: "event"))
        }
        let event = Control.select(
            id: "event", name: Field.event, label: phrases.event, groups: [ChoiceGroup(choices: events)],
            selected: draft.event.rawValue)
        let date = Control.line(
            id: "date", name: Field.date, label: phrases.date, value: draft.date, type: "date",
            help: help.successionDay.markup)
        let document = Control.line(
            id: "paper", name: AdministrationRoute.Field.document, label: phrases.document, value: draft.document,
            hint: phrases.documentHint)
        let basis = Control.line(
            id: "share-basis", name: Field.shareBasis, label: phrases.shareBasis, value: draft.shareBasis,
            hint: phrases.shareBasisHint, help: help.share.markup)
        return """
            <div class="grid">\(event)\(date)\(document)</div>\(oldUnits)\
            <fieldset><legend>\(phrases.new)</legend><p class="m">\(phrases.newHint)</p><p class="m">\(phrases.partsHint)</p>\
            \((0..<Self.rows), each: newUnit)\(basis)</fieldset>\(rest)<div class="acts"><button>\(phrases.preview)</button></div>
            """
    }

    private var oldUnits: Markup {
        guard units.count <= Self.longestList else {
            let line = Control.line(
                id: "old", name: Field.old, label: phrases.oldCodes, value: draft.old.sorted().joined(separator: ";"))
            return "<fieldset><legend>\(phrases.old)</legend>\(line)</fieldset>"
        }
        return """
            <fieldset><legend>\(phrases.old)</legend><p class="m">\(phrases.oldHint)</p><div class="boxlist">\(units, each: box)</div></fieldset>
            """
    }

    private func box(_ unit: UnitVersion) -> Markup {
        let code = unit.key.code.text
        return """
            <div class="field box"><input id="old-\(code)" name="\(Field.old)" type="checkbox" value="\(code)"\
            \(" checked", when: draft.old.contains(code))><label for="old-\(code)">\(UnitTitle.text(unit, language)) \
            <span class="m">\(code)</span></label></div>
            """
    }

    private func newUnit(_ row: Int) -> Markup {
        let new = draft.new.indices.contains(row) ? draft.new[row] : Draft.New()
        let words = ColumnWords(.units, language)
        func line(_ name: String, _ value: String, _ label: String) -> Markup {
            if name == "code", !new.isEmpty, new.isNameless { return namelessCode(row, label) }
            return Control.line(id: "new\(row)-\(name)", name: Field.new(row, name), label: label, value: value)
        }
        let kinds =
            [Choice(value: "", label: phrases.asBefore)]
            + UnitKind.allCases.map { Choice(value: $0.rawValue, label: words.word($0.rawValue, of: "kind")) }
        let kind = Control.select(
            id: "new\(row)-kind", name: Field.new(row, "kind"), label: words.label("kind"),
            groups: [ChoiceGroup(choices: kinds)], selected: new.kind)
        return """
            <div class="newrow" role="group" aria-label="\(phrases.row(row + 1))">\(line("code", new.code, words.label("code")))\
            \(line("name", new.name, words.label("name")))\(kind)\(line("parent", new.parent, words.label("parent")))\
            \(line("share", new.share, ColumnWords(.succession, language).label("share")))\
            \(line("people", new.people, words.label("population")))\(line("area", new.area, words.label("area_km2")))</div>
            """
    }

    /// The code of a row that says something of a unit without saying which.
    private func namelessCode(_ row: Int, _ label: String) -> Markup {
        let id = "new\(row)-code"
        return """
            <div class="field"><label for="\(id)">\(label)</label><input id="\(id)" name="\(Field.new(row, "code"))" type="text" \
            value="" aria-invalid="true" aria-describedby="\(id)-hint" autocomplete="off">\
            <small id="\(id)-hint" class="wrongcell">\(phrases.namelessHint)</small></div>
            """
    }

    /// What a unit that gives a part away has left.
    private var rest: Markup {
        let words = ColumnWords(.units, language)
        let people = Control.line(
            id: "rest-people", name: Field.restPeople, label: words.label("population"), value: draft.restPeople)
        let area = Control.line(
            id: "rest-area", name: Field.restArea, label: words.label("area_km2"), value: draft.restArea)
        return """
            <fieldset><legend>\(phrases.rest)</legend><p class="m">\(phrases.restHint)</p>\
            <div class="newrow">\(people)\(area)</div></fieldset>
            """
    }
}
