package import HTML
import Planning
import Prose

/// Units × indicators as a heat map that can be read without its colours.
package struct MatrixPage: Sendable {
    let phrases: MatrixPhrases
    let title: String
    let opening: Markup
    let fields: [Tab]
    let states: [Tab]
    let caption: String
    let columns: [Column]
    let rows: [Row]
    let legend: [(state: State, word: String)]
    let foot: Markup

    /// A choice in one click.
    struct Tab: Sendable {
        let name: String
        let route: Route
        let isCurrent: Bool
        var counts: [ScoreboardPage.StateCount] = []
    }

    struct Column: Sendable {
        let name: String
        let measure: String
        let route: Route
        /// "3/31"
        let met: String?
    }

    struct Row: Sendable {
        let name: String
        let route: Route?
        let cells: [Cell?]
        let met: String?
    }

    struct Cell: Sendable {
        let state: State
        let word: String
        let percent: String?
        let value: String?
        /// Where the figure comes from.
        let pedigree: Route?
        /// Stands otherwise than what the reader chose to see.
        var isAside = false
    }

    package var body: Markup {
        """
        \(opening)
        <section class="grid" aria-labelledby="grid-h"><h2 id="grid-h" class="hide">\(phrases.table)</h2>
        \(tabs(fields, phrases.fields))
        \(tabs(states, phrases.states), when: states.count > 1)
        \(rows.isEmpty || columns.isEmpty ? empty : table)</section>
        \(foot)
        """
    }

    private var empty: Markup {
        """
        <div class="empty"><h3>\(phrases.emptyTitle)</h3><p>\(phrases.emptyLead)</p></div>
        """
    }

    private func tabs(_ tabs: [Tab], _ label: String) -> Markup {
        "<nav class=\"fields tabs\" aria-label=\"\(label)\"><ul>\(tabs, each: tab)</ul></nav>"
    }

    private func tab(_ tab: Tab) -> Markup {
        """
        <li><a href="\(tab.route)"\(" aria-current=\"true\"", when: tab.isCurrent)>\(tab.name)\
        \(tab.counts, each: { StateMark.counted($0) })</a></li>

        """
    }

    private var table: Markup {
        """
        <div class="scroll" role="group" aria-labelledby="grid-c" tabindex="0">
        <table class="matrix"><caption id="grid-c">\(caption)</caption>
        <thead><tr><th scope="col" class="corner">\(Wording.of(phrases.words.language).unit)</th>\
        <th scope="col" class="r">\(phrases.met)<small>\(phrases.metOf)</small></th>\(columns, each: head)</tr></thead>
        <tbody>\(rows, each: row)</tbody>
        <tfoot><tr><th scope="row">\(phrases.met)</th><td></td>\(columns, each: { "<td class=\"r\">\(optional: $0.met)</td>" })\
        </tr></tfoot></table></div>
        <p class="lead">\(phrases.lead)</p>
        <ul class="states">\(legend, each: { "<li>\(StateMark.labelled($0.state, $0.word))</li>" })</ul>
        """
    }

    private func head(_ column: Column) -> Markup {
        """
        <th scope="col"><a href="\(column.route)">\(column.name)</a> <small>\(column.measure)</small></th>
        """
    }

    private func row(_ row: Row) -> Markup {
        let name: Markup = row.route.map { "<a href=\"\($0)\">\(row.name)</a>" } ?? "\(row.name)"
        return """
            <tr\(" class=\"whole\"", when: row.route == nil)><th scope="row">\(name)</th>\
            <td class="r">\(optional: row.met)</td>\(row.cells, each: cell)</tr>

            """
    }

    private func cell(_ cell: Cell?) -> Markup {
        guard let cell else { return "<td class=\"nil\">–</td>" }
        let text = cell.percent ?? cell.value ?? cell.word
        let shown: Markup = cell.pedigree.map { "<a class=\"from\" href=\"\($0)\">\(text)</a>" } ?? "\(text)"
        return """
            <td class="c-\(StateMark.slug(cell.state))\(" aside", when: cell.isAside)"><b>\(StateMark.icon(cell.state))\
            \(shown)</b>\
            \(optional: cell.percent == nil ? nil : cell.value, { "<small>\($0)</small>" })\
            <span class="hide"> \(cell.word)</span></td>
            """
    }
}
