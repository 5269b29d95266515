import HTML
import Planning

extension ScoreboardPage {
    private var width: Int { columns.count + 8 }

    func writeTable(to out: inout MarkupWriter) {
        out.markup(
            """
            <section class="rows" aria-labelledby="rows-h"><h2 id="rows-h">\(wording.tableCaption)</h2>
            <table class="board">
            <thead><tr><th scope="col">\(wording.indicator)</th><th scope="col" class="r v">\(wording.actual)</th>\
            <th scope="col" class="b">\(wording.againstPlan)</th>\(columns, each: column)\
            <th scope="col" class="r c">\(wording.samePeriod)</th><th scope="col" class="st">\(wording.state)</th>\
            <th scope="col" class="r w">\(wording.ownEstimate)</th><th scope="col" class="r y">\(wording.wholeYear)</th><th scope="col" class="r q">\(wording.neededPerMonth)</th></tr>\
            </thead>

            """)
        for group in groups { write(group, to: &out) }
        out.literal("</table></section>")
    }

    private func column(_ column: PlanColumn) -> Markup {
        """
        <th scope="col" class="r p">\(column.title)\(optional: column.source, { Figure.reference($0, wording) })</th>
        """
    }

    private func write(_ group: Group, to out: inout MarkupWriter) {
        out.markup(
            """
            <tbody><tr class="group" id="\(group.id)"><th scope="rowgroup" colspan="\(width)"><span>\(group.name)</span>\
            \(optional: group.met, { "<small>\($0)</small>" })\(group.counts, each: mark)</th></tr>

            """)
        for row in group.rows { write(row, to: &out) }
        out.literal("</tbody>\n")
    }

    private func write(_ row: Row, to out: inout MarkupWriter) {
        out.literal("<tr class=\"row\" id=\"i-")
        out.text(row.code)
        out.literal(row.isPart ? "\"><th scope=\"row\" class=\"part\"><a href=\"" : "\"><th scope=\"row\"><a href=\"")
        out.markup(row.page)
        out.literal("\">")
        out.markup(row.name)
        out.literal("</a> <small>")
        out.markup(row.measure)
        out.literal("</small></th><td class=\"r v\" data-l=\"")
        out.text(wording.actual)
        out.literal("\">")
        if let actual = row.actual {
            out.markup(actual.cell)
        } else {
            out.literal("<b class=\"nil\">–</b>")
        }
        out.literal("</td><td class=\"b\">")
        row.bar?.write(to: &out)
        out.literal("</td>")
        for (figure, column) in zip(row.plans, columns) { write("p", column.title, figure, to: &out) }
        write("c", wording.samePeriod, row.same, to: &out)
        out.literal("<td class=\"st\">")
        StateMark.write(row.state, row.word, to: &out)
        out.literal("<small>")
        out.markup(row.why)
        out.literal("</small></td>")
        write("w", wording.ownEstimate, row.estimate, to: &out)
        write("y", wording.wholeYear, row.forecast, to: &out)
        write("q", wording.neededPerMonth, row.pace, to: &out)
        out.literal("</tr>\n")
        if let details = row.details { write(details, of: row, to: &out) }
    }

    private func write(_ name: StaticString, _ label: String, _ figure: Figure?, to out: inout MarkupWriter) {
        out.literal("<td class=\"r ")
        out.literal(name)
        guard let figure else { return out.literal(" nil\"></td>") }
        out.literal("\" data-l=\"")
        out.text(label)
        out.literal("\">")
        out.markup(figure.cell)
        out.literal("</td>")
    }
}
