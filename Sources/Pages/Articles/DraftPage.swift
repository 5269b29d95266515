package import HTML
package import Planning
package import Prose
package import Quantities

/// Where the draft of an article is asked for: what the ledger knows is filled in, what was said is typed.
package struct DraftPage: Sendable {
    /// What the ledger knows of a unit and period.
    package struct Basis: Sendable {
        /// Indicators with a figure: code, name, and the sentence in which it would be told.
        package struct Result: Sendable {
            let code: IndicatorCode
            let sentence: String
            let isChosen: Bool

            package init(code: IndicatorCode, sentence: String, isChosen: Bool) {
                self.code = code
                self.sentence = sentence
                self.isChosen = isChosen
            }
        }

        let unit: UnitReference
        let period: Period
        let conferences: [Choice]
        let conference: String
        let organiser: String
        let results: [Result]
        let shortcomings: [String]
        let tasks: [String]
        let closing: String

        package init(
            unit: UnitReference, period: Period, conferences: [Choice], conference: String, organiser: String,
            results: [Result], shortcomings: [String], tasks: [String], closing: String
        ) {
            self.unit = unit
            self.period = period
            self.conferences = conferences
            self.conference = conference
            self.organiser = organiser
            self.results = results
            self.shortcomings = shortcomings
            self.tasks = tasks
            self.closing = closing
        }
    }

    let language: Language
    let chosen: Language?
    /// The units of which somebody may write.
    let units: [Choice]
    let periods: [Choice]
    let unit: String
    let period: String
    /// Nothing until unit and period are chosen.
    let basis: Basis?
    let problem: String?

    package init(
        language: Language, chosen: Language?, units: [Choice], periods: [Choice], unit: String, period: String,
        basis: Basis?, problem: String? = nil
    ) {
        self.language = language
        self.chosen = chosen
        self.units = units
        self.periods = periods
        self.unit = unit
        self.period = period
        self.basis = basis
        self.problem = problem
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: phrases.new, home: .scoreboard(nil, language: chosen),
            otherLanguage: .articles(.draft(basis?.unit, basis?.period, language: other)),
            navigation: Navigation(current: .articles, language: chosen), content: content
        ).document
    }

    private typealias Field = ArticleRoute.Field
    private var phrases: ArticlePhrases { ArticlePhrases(language) }

    private var content: Markup {
        """
        <div class="desk write"><header class="mast"><p class="up"><a href="\(Route.articles(.list(language: chosen)))">\(phrases.articles)</a></p>\
        <h1>\(phrases.new)</h1><p class="window">\(phrases.draftLead)</p></header>
        \(optional: problem, { Told.wrong($0) })
        \(periods.isEmpty ? "<p class=\"empty\">\(phrases.noPeriods)</p>" : chooser)\(optional: basis, form)</div>
        """
    }

    private var chooser: Markup {
        let hidden: Markup = chosen.map { Control.hidden(name: Field.lang, value: $0.rawValue) } ?? .empty
        return """
            <form class="pick" method="get" action="\(ArticleRoute.Path.draft)">\
            \(Control.select(id: "unit", name: Field.unit, label: phrases.unit, groups: [ChoiceGroup(choices: units)], selected: unit))\
            \(Control.select(id: "period", name: Field.period, label: phrases.period, groups: [ChoiceGroup(choices: periods)], selected: period))\
            \(hidden)<button>\(phrases.choose)</button></form>
            """
    }

    private func form(_ basis: Basis) -> Markup {
        let none = Choice(value: "", label: phrases.noConference)
        return PostForm.markup(
            .articles(.draft(nil, nil, language: chosen)), class: "post draft",
            """
            \(Control.hidden(name: Field.unit, value: basis.unit.description))\(Control.hidden(name: Field.period, value: basis.period.code))
            \(Control.select(id: "conference", name: Field.conference, label: phrases.conference, groups: [ChoiceGroup(choices: basis.conferences + [none])], selected: basis.conference))
            \(Control.line(id: "organiser", name: Field.organiser, label: phrases.organiser, value: basis.organiser))
            <fieldset class="results"><legend>\(phrases.results)</legend><p class="m">\(phrases.resultsHint)</p>\
            <ul lang="vi">\(basis.results, each: result)</ul></fieldset>
            \(lines("shortcomings", Field.shortcomings, phrases.shortcomings, basis.shortcomings))
            \(lines("tasks", Field.tasks, phrases.tasks, basis.tasks))
            \(lines("closing", Field.closing, phrases.closing, [basis.closing], hint: nil, rows: 2))
            \(Control.line(id: "byline", name: Field.byline, label: phrases.byline, value: "\(phrases.usualByline) \(basis.organiser)"))
            \(Self.category(phrases, ArticlePhrases.categories[0]))
            <div class="acts"><button>\(phrases.makeDraft)</button></div>
            """)
    }

    static func category(_ phrases: ArticlePhrases, _ value: String) -> Markup {
        """
        <div class="field"><label for="category">\(phrases.category)</label><input id="category" name="\(Field.category)" \
        value="\(value)" list="categories" autocomplete="off"><datalist id="categories">\
        \(ArticlePhrases.categories, each: { "<option value=\"\($0)\">\($0)</option>" })</datalist></div>
        """
    }

    private func result(_ result: Basis.Result) -> Markup {
        let id = "r-\(result.code)"
        return """
            <li><input type="checkbox" id="\(id)" name="\(Field.result)" value="\(result.code.text)"\(" checked", when: result.isChosen)>\
            <label for="\(id)">\(result.sentence)</label></li>
            """
    }

    private func lines(
        _ id: String, _ name: String, _ label: String, _ lines: [String], hint: String? = "", rows: Int = 6
    ) -> Markup {
        let help: Markup = hint == nil ? .empty : "<small id=\"\(id)-hint\">\(phrases.linesHint)</small>"
        let described: Markup = hint == nil ? .empty : " aria-describedby=\"\(id)-hint\""
        return """
            <div class="field"><label for="\(id)">\(label)</label><textarea id="\(id)" name="\(name)" rows="\(rows)" \
            lang="vi"\(described)>\(lines.joined(separator: "\n"))</textarea>\(help)</div>
            """
    }
}
