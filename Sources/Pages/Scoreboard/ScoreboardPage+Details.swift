import HTML
import Planning

extension ScoreboardPage {
    /// What stands behind a row: how it came about, what is missing, and its units.
    struct Details: Sendable {
        /// The line that is always seen.
        let line: Markup
        /// Something in the line wants to be looked at: units missing, sums that differ, a part that is not covered.
        let isFlagged: Bool
        let items: [Item]
        /// The items as the page has them.
        let list: Markup
        /// The same view with the units of this indicator unfolded, or folded again; nothing where there are none to show.
        let turn: Turn?
        let units: [UnitRow]
        /// The page that has the units for which there was no room.
        let rest: Turn?
        /// The columns of plans that any of the units has.
        let unitColumns: [String]
    }

    /// The way to see the units of one indicator, and away again: without a script, so that the address is the view.
    struct Turn: Sendable {
        let words: String
        /// As the link has it.
        let address: Markup
        /// Whether the address names this indicator; then it is shown opened.
        let isAsked: Bool
    }

    struct Item: Sendable {
        let term: Markup
        let text: Markup
    }

    /// One child unit in the table of an indicator.
    struct UnitRow: Sendable {
        let name: Markup
        /// The unit's own scoreboard, as the link has it.
        let page: Markup
        let actual: Figure?
        let bar: PlanBar?
        let plans: [Figure?]
        let same: Figure?
        let state: State
        let word: Markup
        /// "chỉ gồm một phần: thiếu Kim Quan".
        let coverage: Markup?
    }

    func write(_ details: Details, of row: Row, to out: inout MarkupWriter) {
        out.literal("<tr class=\"det\"><td colspan=\"")
        out.number(columns.count + 8)
        out.literal(details.turn?.isAsked ?? false ? "\"><details open><summary" : "\"><details><summary")
        out.literal(details.isFlagged ? " class=\"flag\">" : ">")
        out.markup(details.line)
        out.literal("<span class=\"hide\"> – ")
        out.markup(row.name)
        out.literal("</span></summary><div class=\"in\" id=\"u-")
        out.text(row.code)
        out.literal("\"><dl>")
        out.markup(details.list)
        out.literal("</dl>")
        if let turn = details.turn { write(turn, of: row, to: &out) }
        if !details.units.isEmpty { writeUnits(of: details, to: &out) }
        out.literal("</div></details></td></tr>\n")
    }

    private func write(_ turn: Turn, of row: Row, to out: inout MarkupWriter) {
        out.literal("<p><a href=\"")
        out.markup(turn.address)
        out.literal("#u-")
        out.text(row.code)
        out.literal("\">")
        out.text(turn.words)
        out.literal("</a></p>")
    }

    private func writeUnits(of details: Details, to out: inout MarkupWriter) {
        out.markup(
            """
            <table class="units"><thead><tr><th scope="col">\(wording.unit)</th><th scope="col" class="r">\(wording.actual)</th>\
            <th scope="col" class="b">\(wording.againstPlan)</th>\
            \(details.unitColumns, each: { "<th scope=\"col\" class=\"r\">\($0)</th>" })\
            <th scope="col" class="r">\(wording.samePeriod)</th><th scope="col">\(wording.state)</th></tr></thead>
            <tbody>
            """)
        for unit in details.units { write(unit, to: &out) }
        out.literal("</tbody></table>")
        if let rest = details.rest {
            out.markup("<p><a href=\"\(rest.address)\">\(rest.words)</a></p>")
        }
    }

    private func write(_ unit: UnitRow, to out: inout MarkupWriter) {
        out.literal("<tr><th scope=\"row\"><a href=\"")
        out.markup(unit.page)
        out.literal("\">")
        out.markup(unit.name)
        out.literal("</a>")
        if let coverage = unit.coverage {
            out.literal("<small class=\"flag\">")
            out.markup(coverage)
            out.literal("</small>")
        }
        out.literal("</th>")
        write(unit.actual, to: &out)
        out.literal("<td class=\"b\">")
        unit.bar?.write(to: &out, small: true)
        out.literal("</td>")
        for plan in unit.plans { write(plan, to: &out) }
        write(unit.same, to: &out)
        out.literal("<td>")
        StateMark.write(unit.state, unit.word, to: &out)
        out.literal("</td></tr>\n")
    }

    private func write(_ figure: Figure?, to out: inout MarkupWriter) {
        out.literal("<td class=\"r\">")
        if let figure { out.markup(figure.cell) }
        out.literal("</td>")
    }
}
