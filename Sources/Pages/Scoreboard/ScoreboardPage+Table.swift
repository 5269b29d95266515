import HTML
import Planning

extension ScoreboardPage {
    private var width: Int { columns.count + 8 }

    var table: Markup {
        """
        <section class="rows" aria-labelledby="rows-h"><h2 id="rows-h">\(wording.tableCaption)</h2>
        <table class="board">
        <thead><tr><th scope="col">\(wording.indicator)</th><th scope="col" class="r v">\(wording.actual)</th>\
        <th scope="col" class="b">\(wording.againstPlan)</th>\(columns, each: column)\
        <th scope="col" class="r c">\(wording.samePeriod)</th><th scope="col" class="st">\(wording.state)</th>\
        <th scope="col" class="r w">\(wording.ownEstimate)</th><th scope="col" class="r y">\(wording.wholeYear)</th><th scope="col" class="r q">\(wording.neededPerMonth)</th></tr>\
        </thead>
        \(groups, each: group)</table></section>
        """
    }

    private func column(_ column: PlanColumn) -> Markup {
        """
        <th scope="col" class="r p">\(column.title)\(optional: column.source, { Figure.reference($0, wording) })</th>
        """
    }

    private func group(_ group: Group) -> Markup {
        """
        <tbody><tr class="group" id="\(group.id)"><th scope="rowgroup" colspan="\(width)"><span>\(group.name)</span>\
        \(optional: group.met, { "<small>\($0)</small>" })\(group.counts, each: mark)</th></tr>
        \(group.rows, each: row)</tbody>

        """
    }

    private func row(_ row: Row) -> Markup {
        """
        <tr class="row" id="i-\(row.code)"><th scope="row"\(" class=\"part\"", when: row.isPart)>\
        <a href="\(row.page)">\(row.name)</a> \
        <small>\(row.measure)</small></th>\
        <td class="r v" data-l="\(wording.actual)">\(optional: row.actual, { $0.cell(wording) })\
        \("<b class=\"nil\">–</b>", when: row.actual == nil)</td>\
        <td class="b">\(optional: row.bar, { $0.drawing() })</td>\
        \(zip(row.plans, columns), each: plan)\
        \(cell("c", wording.samePeriod, row.same))\
        <td class="st">\(StateMark.labelled(row.state, row.word))<small>\(row.why)</small></td>\
        \(cell("w", wording.ownEstimate, row.estimate))\
        \(cell("y", wording.wholeYear, row.forecast))\(cell("q", wording.neededPerMonth, row.pace))</tr>
        \(optional: row.details, { detail($0, of: row) })
        """
    }

    private func plan(_ figure: Figure?, _ column: PlanColumn) -> Markup {
        cell("p", column.title, figure)
    }

    private func cell(_ name: Markup, _ label: String, _ figure: Figure?) -> Markup {
        guard let figure else { return "<td class=\"r \(name) nil\"></td>" }
        return "<td class=\"r \(name)\" data-l=\"\(label)\">\(figure.cell(wording))</td>"
    }
}
