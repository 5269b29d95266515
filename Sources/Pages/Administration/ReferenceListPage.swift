package import HTML
package import Planning
package import Prose
import Quantities

/// The records of one kind that hold, with the ways to change, download and import them.
package struct ReferenceListPage: Sendable {
    private static let longest = 200

    let language: Language
    let chosen: Language?
    let table: ReferenceTable
    let search: String?
    let plans: PlanFilter
    /// Of plans: the year that is shown, and those that there are.
    let year: Int?
    let years: [Int]
    /// What was recorded, to be told once.
    let recorded: CommitNumber?
    let isUnchanged: Bool
    /// What a kind shows besides, such as the next due days.
    let beside: Markup
    /// What the units and indicators are called that a row names by their codes: in its order, nothing for other columns.
    let called: [[String?]]
    /// Of units: how deep each row stands below the top; nothing for one that is not in force.
    let depths: [Int?]

    package init(
        language: Language, chosen: Language?, table: ReferenceTable, search: String?,
        plans: PlanFilter = PlanFilter(), year: Int? = nil, years: [Int] = [], recorded: CommitNumber?,
        isUnchanged: Bool, beside: Markup = .empty, names: [[String?]] = [], depths: [Int?] = []
    ) {
        self.language = language
        self.chosen = chosen
        self.table = table
        self.search = search
        self.plans = plans
        self.year = year
        self.years = years
        self.recorded = recorded
        self.isUnchanged = isUnchanged
        self.beside = beside
        called = names
        self.depths = depths
    }

    package var document: Markup {
        AdministrationFrame(
            language: language, chosen: chosen, title: phrases.name(kind), lead: phrases.lead(kind),
            other: { .administration(.records(kind, search: search, year: year, language: $0)) }, content: content
        ).document
    }

    private var kind: ReferenceKind { table.kind }
    private var phrases: ReferencePhrases { ReferencePhrases(language) }
    private var common: AdministrationPhrases { AdministrationPhrases(language) }
    private var words: Words { Words(language) }
    private var columnWords: ColumnWords { ColumnWords(kind, language) }

    private var content: Markup {
        let found = self.found
        return """
            \(optional: recorded, { Told.well(phrases.recorded($0.description)) })\
            \(Told.well(common.unchanged), when: isUnchanged)
            \(tools)
            \(beside)\(yearLinks, when: years.count > 1)
            <section aria-labelledby="rows"><h2 id="rows" class="hide">\(phrases.name(kind))</h2>\
            \(finder, when: table.rows.count > 12)\
            \(table.rows.isEmpty ? "<p>\(phrases.empty)</p>" : found.isEmpty ? "<p>\(phrases.nothingFound)</p>" : rows(found))\
            \("<p class=\"m\">\(phrases.more(found.count - Self.longest))</p>", when: found.count > Self.longest)</section>
            """
    }

    private var tools: Markup {
        """
        <p class="tools"><a class="do" href="\(new)">\(phrases.new(kind))</a>\
        <a href="\(Route.administration(.importing(language: chosen)))">\(phrases.importing)</a>\
        <span>\(phrases.export): <a href="\(Route.administration(.export(kind, .csv)))">CSV</a> · \
        <a href="\(Route.administration(.export(kind, .xlsx)))">.xlsx</a></span>\
        <span class="m">\(words.number(ExactDecimal(table.rows.count))) \(phrases.rows)</span></p>
        """
    }

    private var yearLinks: Markup {
        func link(_ other: Int) -> Markup {
            guard other != year else { return "<li><strong aria-current=\"page\">\(String(other))</strong></li>" }
            let route = Route.administration(.records(kind, search: search, year: other, language: chosen))
            return "<li><a href=\"\(route)\">\(String(other))</a></li>"
        }
        return "<nav aria-label=\"\(phrases.years)\"><ul class=\"versions\">\(years, each: link)</ul></nav>"
    }

    private var new: Route {
        .administration(kind == .succession ? .succession(language: chosen) : .record(kind, language: chosen))
    }

    private var finder: Markup {
        """
        <form class="pick" method="get" action="\(Route.administration(.records(kind)))">\
        \(Control.line(id: "q", name: AdministrationRoute.Field.search, label: phrases.search, value: search ?? "", type: "search"))\
        \(plans.controls(table, names: called, columnWords), when: kind == .plans)\
        <button>\(common.filter)</button>\(optional: year, { Control.hidden(name: AdministrationRoute.Field.year, value: String($0)) })\
        \(optional: chosen, { Control.hidden(name: "lang", value: $0.rawValue) })</form>
        """
    }

    /// The places of the rows that fit what was searched for: by what they hold, or by the names of their units.
    private var found: [Int] {
        let within = table.rows.indices.filter { kind != .plans || plans.fits(table.rows[$0], table) }
        guard let search else { return within }
        let words = NameFolding.folded(search)
        return within.filter { place in
            let names = called.indices.contains(place) ? called[place].compactMap { $0 } : []
            return (table.rows[place] + names).contains { text in
                text.contains(search) || NameFolding.folded(text).contains(words)
            }
        }
    }

    /// The columns that a list shows; the form has all of them.
    private var shown: [Int] {
        let names: [String]? =
            switch kind {
            case .units: ["code", "name", "kind", "parent", "valid_from", "valid_to", "basis"]
            case .indicators:
                ["code", "name_vi", "field", "measure_vi", "kind", "direction", "agg_units", "formula", "valid_from"]
            case .plans: ["indicator", "unit", "period", "assigner", "value", "effective_from", "document"]
            case .holidays: ["day", "name"]
            default: nil
            }
        let wanted = names.map(localised) ?? table.columns.map(\.name)
        return wanted.compactMap { table.place(of: $0) }
    }

    private func localised(_ names: [String]) -> [String] {
        language == .english ? names.map { $0.replacingSuffix("_vi", with: "_en") } : names
    }

    private func rows(_ found: [Int]) -> Markup {
        """
        <div class="tablebox" role="group" aria-labelledby="rows" tabindex="0"><table class="list"><thead><tr>\
        \(shown, each: { "<th scope=\"col\"\(" class=\"r\"", when: isNumber($0))>\(columnWords.label(table.columns[$0].name))</th>" })\
        </tr></thead><tbody>\(found.prefix(Self.longest), each: row)</tbody></table></div>
        """
    }

    private func isNumber(_ place: Int) -> Bool { table.columns[place].content == .number }

    /// Numbers stand at the right; a day is never torn apart.
    private func manner(_ place: Int) -> Markup {
        switch table.columns[place].content {
        case .number: " class=\"r\""
        case .day: " class=\"nowrap\""
        case .text, .choice: .empty
        }
    }

    private func row(_ number: Int) -> Markup {
        let row = table.rows[number]
        let route = Route.administration(.record(kind, key: table.key(of: row), language: chosen))
        let cells = shown.enumerated().map { index, place -> Markup in
            let text = shownText(row[place], table.columns[place])
            let name: Markup = self.name(number, place)
            return index == 0
                ? "<th scope=\"row\"\(indent(number))><a href=\"\(route)\">\(text)</a>\(name)</th>"
                : "<td\(manner(place))>\(text)\(name)</td>"
        }
        let isGone = depths.indices.contains(number) && depths[number] == nil
        return "<tr\(" class=\"m\"", when: isGone)>\(Markup(joining: cells))</tr>"
    }

    /// The tree is seen by how far its codes stand to the right.
    private func indent(_ number: Int) -> Markup {
        guard search == nil, depths.indices.contains(number), let depth = depths[number], depth > 0 else {
            return .empty
        }
        return " class=\"d\(min(depth, 3))\""
    }

    private func name(_ number: Int, _ place: Int) -> Markup {
        guard called.indices.contains(number), let name = called[number][place] else { return .empty }
        return " <span class=\"m\">\(name)</span>"
    }

    private func shownText(_ text: String, _ column: ReferenceColumn) -> String {
        ShownCell(columnWords).text(text, column)
    }
}

/// A cell of reference data as people read it: days and words of closed lists in their language.
struct ShownCell {
    private let words: ColumnWords

    init(_ words: ColumnWords) {
        self.words = words
    }

    func text(_ text: String, _ column: ReferenceColumn) -> String {
        switch (column.name, column.content) {
        case ("regime", _): CodeWords.regime(text)
        case ("hierarchy", _): CodeWords.hierarchy(text, words.words)
        case (_, .choice): text.isEmpty ? "" : words.word(text, of: column.name)
        case (_, .day): Day(text).map { words.words.day($0) } ?? text
        case (_, .number): ExactDecimal(text).map { words.words.number($0) } ?? text
        case (_, .text): text
        }
    }
}

extension String {
    fileprivate func replacingSuffix(_ suffix: String, with other: String) -> String {
        hasSuffix(suffix) ? dropLast(suffix.count) + other : self
    }
}
