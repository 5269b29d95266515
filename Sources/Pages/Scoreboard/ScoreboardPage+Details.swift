import HTML
import Planning

extension ScoreboardPage {
    /// What stands behind a row: how it came about, what is missing, and its units.
    struct Details: Sendable {
        /// The line that is always seen.
        let line: String
        /// Something in the line wants to be looked at: units missing, sums that differ, a part that is not covered.
        let isFlagged: Bool
        let items: [Item]
        /// The view with the units of this indicator unfolded, where they are not shown.
        let toUnits: Route?
        let units: [UnitRow]
        /// The columns of plans that any of the units has.
        let unitColumns: [String]
    }

    struct Item: Sendable {
        let term: String
        let text: String
    }

    /// One child unit in the table of an indicator.
    struct UnitRow: Sendable {
        let name: String
        let route: Route
        let actual: Figure?
        let bar: PlanBar?
        let plans: [Figure?]
        let same: Figure?
        let state: State
        let word: String
        /// "chỉ gồm một phần: thiếu Kim Quan".
        let coverage: String?
    }

    func detail(_ details: Details, of row: Row) -> Markup {
        """
        <tr class="det"><td colspan="\(columns.count + 8)"><details><summary\(" class=\"flag\"", when: details.isFlagged)>\
        \(details.line)<span class="hide"> – \(row.name)</span></summary>\
        <div class="in" id="u-\(row.code)"><dl>\(details.items, each: item)</dl>\
        \(optional: details.toUnits, { link($0, row) })\(units(details), when: !details.units.isEmpty)\
        </div></details></td></tr>

        """
    }

    private func item(_ item: Item) -> Markup {
        "<div><dt>\(item.term)</dt><dd>\(item.text)</dd></div>"
    }

    private func link(_ route: Route, _ row: Row) -> Markup {
        "<p><a href=\"\(route)\(Route.place("u-\(row.code)"))\">\(wording.showByUnit)</a></p>"
    }

    private func units(_ details: Details) -> Markup {
        """
        <table class="units"><thead><tr><th scope="col">\(wording.unit)</th><th scope="col" class="r">\(wording.actual)</th>\
        <th scope="col" class="b">\(wording.againstPlan)</th>\
        \(details.unitColumns, each: { "<th scope=\"col\" class=\"r\">\($0)</th>" })\
        <th scope="col" class="r">\(wording.samePeriod)</th><th scope="col">\(wording.state)</th></tr></thead>
        <tbody>\(details.units, each: unit)</tbody></table>
        """
    }

    private func unit(_ unit: UnitRow) -> Markup {
        """
        <tr><th scope="row"><a href="\(unit.route)">\(unit.name)</a>\
        \(optional: unit.coverage, { "<small class=\"flag\">\($0)</small>" })</th>\
        <td class="r">\(optional: unit.actual, { $0.cell(wording) })</td><td class="b">\
        \(optional: unit.bar, { $0.drawing(small: true) })</td>\
        \(unit.plans, each: { "<td class=\"r\">\(optional: $0, { $0.cell(wording) })</td>" })\
        <td class="r">\(optional: unit.same, { $0.cell(wording) })</td>\
        <td>\(StateMark.labelled(unit.state, unit.word))</td></tr>

        """
    }
}
