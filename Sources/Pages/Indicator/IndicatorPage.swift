import HTML
import Planning

/// One indicator of one unit from all sides: finished values and how they are laid out.
struct IndicatorPage {
    let phrases: IndicatorPhrases
    let opening: Markup
    let facts: [Fact]
    let whence: Route?
    let chart: YearChart
    let keys: [Key]
    let months: MonthTable
    let years: [YearRow]
    let units: UnitTable
    let plansTitle: String
    let plans: [PlanRow]
    let definition: [(term: String, text: String)]
    let definitions: [DefinitionRow]
    let foot: Markup

    /// A number of the strip at the top.
    struct Fact: Sendable {
        let term: String
        let value: Markup
        var note: Markup = .empty
    }

    /// A line of the chart's key: its class in the style sheet and what it is.
    struct Key: Sendable {
        let mark: String
        let name: String
    }

    struct MonthTable: Sendable {
        let heads: [String]
        let rows: [(month: String, cells: [String])]
    }

    struct YearRow: Sendable {
        let year: String
        let route: Route
        let actual: String
        let bar: PlanBar?
        let plan: String
        let percent: String
        let state: Markup
    }

    struct UnitTable: Sendable {
        let heads: [Head]
        let rows: [UnitRow]

        struct Head: Sendable {
            let name: String
            let route: Route?
            /// "ascending" or "descending" where the table is sorted by it.
            let sorted: String?
            let isNumber: Bool
        }
    }

    struct UnitRow: Sendable {
        let name: String
        let route: Route
        let actual: Markup
        let bar: PlanBar?
        let plan: String
        let percent: String
        let same: String
        let state: Markup
    }

    struct PlanRow: Sendable {
        let assigner: String
        let value: Markup
        let from: String
        let recorded: String
        let author: String
        let document: String
        let standing: String
        let isHolding: Bool
    }

    struct DefinitionRow: Sendable {
        let from: String
        let what: String
        let recorded: String
        let author: String
        let document: String
    }

    var body: Markup {
        """
        \(opening)
        \(strip)
        \(course)
        \(overYears)
        \(unitSection)
        \(planSection)
        \(definitionSection)
        \(foot)
        """
    }

    private var strip: Markup {
        """
        <section class="strip" aria-labelledby="now-h"><h2 id="now-h" class="hide">\(phrases.now)</h2>
        <dl>\(facts, each: fact)</dl>\
        \(optional: whence, { "<p><a href=\"\($0)\">\(phrases.whence)</a></p>" })</section>
        """
    }

    private func fact(_ fact: Fact) -> Markup {
        "<div><dt>\(fact.term)</dt><dd>\(fact.value)\(fact.note)</dd></div>"
    }

    private var course: Markup {
        let drawing = chart.drawing()
        guard !drawing.isEmpty, !months.rows.isEmpty else {
            return """
                <section class="course" aria-labelledby="course-h"><h2 id="course-h">\(phrases.course)</h2>
                <p class="lead">\(phrases.noCourse)</p></section>
                """
        }
        return """
            <section class="course" aria-labelledby="course-h"><h2 id="course-h">\(phrases.course)</h2>
            <div class="frame">\(drawing)</div>
            <ul class="keys">\(keys, each: key)</ul>
            <details class="behind"><summary>\(phrases.chartTable)</summary>\(monthTable)</details></section>
            """
    }

    private func key(_ key: Key) -> Markup {
        """
        <li><svg class="key" viewBox="0 0 24 12" aria-hidden="true"><rect class="\(key.mark)" y="2" width="24" height="8"/>\
        <line class="\(key.mark)" x1="0" x2="24" y1="6" y2="6"/></svg>\(key.name)</li>
        """
    }

    private var monthTable: Markup {
        """
        <div class="scroll" role="group" aria-label="\(phrases.chartTable)" tabindex="0"><table class="list">
        <thead><tr><th scope="col">\(phrases.month)</th>\
        \(months.heads, each: { "<th scope=\"col\" class=\"r\">\($0)</th>" })</tr></thead>
        <tbody>\(months.rows, each: month)</tbody></table></div>
        """
    }

    private func month(_ row: (month: String, cells: [String])) -> Markup {
        """
        <tr><th scope="row">\(row.month)</th>\(row.cells, each: { "<td class=\"r\">\($0)</td>" })</tr>

        """
    }

    private var overYears: Markup {
        """
        <section aria-labelledby="years-h"><h2 id="years-h">\(phrases.overYears)</h2>
        <div class="scroll" role="group" aria-labelledby="years-h" tabindex="0"><table class="list">
        <thead><tr><th scope="col">\(phrases.year)</th><th scope="col" class="r">\(phrases.actual)</th>\
        <th scope="col" class="b">\(phrases.bar)</th><th scope="col" class="r">\(phrases.plan)</th>\
        <th scope="col" class="r">\(phrases.ofPlan)</th><th scope="col">\(phrases.state)</th></tr></thead>
        <tbody>\(years, each: year)</tbody></table></div></section>
        """
    }

    private func year(_ row: YearRow) -> Markup {
        """
        <tr><th scope="row"><a href="\(row.route)">\(row.year)</a></th><td class="r"><b>\(row.actual)</b></td>\
        <td class="b">\(optional: row.bar, { $0.drawing(small: true) })</td><td class="r">\(row.plan)</td>\
        <td class="r">\(row.percent)</td><td>\(row.state)</td></tr>

        """
    }

    private var unitSection: Markup {
        guard !units.rows.isEmpty else { return .empty }
        return """
            <section aria-labelledby="units-h"><h2 id="units-h">\(phrases.byUnit)</h2>
            <div class="scroll" role="group" aria-labelledby="units-h" tabindex="0"><table class="list">
            <thead><tr>\(units.heads, each: head)</tr></thead>
            <tbody>\(units.rows, each: unit)</tbody></table></div></section>
            """
    }

    private func head(_ head: UnitTable.Head) -> Markup {
        let sorted: Markup = head.sorted.map { " aria-sort=\"\($0)\"" } ?? .empty
        let align: Markup = head.isNumber ? " class=\"r\"" : .empty
        let name: Markup =
            head.route.map { "<a href=\"\($0)\" title=\"\(phrases.sort(head.name))\">\(head.name)</a>" }
            ?? "\(head.name)"
        return "<th scope=\"col\"\(align)\(sorted)>\(name)</th>"
    }

    private func unit(_ row: UnitRow) -> Markup {
        """
        <tr><th scope="row"><a href="\(row.route)">\(row.name)</a></th><td class="r">\(row.actual)</td>\
        <td class="b">\(optional: row.bar, { $0.drawing(small: true) })</td><td class="r">\(row.plan)</td>\
        <td class="r">\(row.percent)</td><td class="r">\(row.same)</td><td>\(row.state)</td></tr>

        """
    }

    private var planSection: Markup {
        let table: Markup = """
            <div class="scroll" role="group" aria-labelledby="plans-h" tabindex="0"><table class="list">
            <thead><tr><th scope="col">\(phrases.assigner)</th><th scope="col" class="r">\(phrases.value)</th>\
            <th scope="col">\(phrases.holdsFrom)</th><th scope="col">\(phrases.status)</th>\
            <th scope="col">\(phrases.recorded)</th><th scope="col">\(phrases.author)</th>\
            <th scope="col">\(phrases.document)</th></tr></thead>
            <tbody>\(plans, each: plan)</tbody></table></div>
            """
        let none: Markup = "<p class=\"lead\">\(phrases.noPlans)</p>"
        return """
            <section aria-labelledby="plans-h"><h2 id="plans-h">\(plansTitle)</h2>\(plans.isEmpty ? none : table)</section>
            """
    }

    private func plan(_ row: PlanRow) -> Markup {
        """
        <tr\(" class=\"old\"", when: !row.isHolding)><th scope="row">\(row.assigner)</th><td class="r">\(row.value)</td>\
        <td class="nowrap">\(row.from)</td><td class="nowrap">\(row.standing)</td><td class="nowrap">\(row.recorded)</td><td class="mid">\(row.author)</td>\
        <td class="long">\(row.document)</td></tr>

        """
    }

    private var definitionSection: Markup {
        """
        <section class="defined" aria-labelledby="def-h"><h2 id="def-h">\(phrases.definition)</h2>
        <dl class="terms">\(definition, each: { "<div><dt>\($0.term)</dt><dd>\($0.text)</dd></div>" })</dl>
        <h3 id="defs-h">\(phrases.definitionHistory)</h3>
        <div class="scroll" role="group" aria-labelledby="defs-h" tabindex="0"><table class="list">
        <thead><tr><th scope="col">\(phrases.from)</th><th scope="col">\(phrases.what)</th>\
        <th scope="col">\(phrases.recorded)</th><th scope="col">\(phrases.author)</th>\
        <th scope="col">\(phrases.document)</th></tr></thead>
        <tbody>\(definitions, each: definitionRow)</tbody></table></div></section>
        """
    }

    private func definitionRow(_ row: DefinitionRow) -> Markup {
        """
        <tr><th scope="row">\(row.from)</th><td class="long">\(row.what)</td><td class="nowrap">\(row.recorded)</td><td class="mid">\(row.author)</td>\
        <td class="long">\(row.document)</td></tr>

        """
    }
}
