import HTML
import Planning
import Prose

/// One unit from all sides: finished values and how they are laid out.
struct UnitPage {
    let phrases: UnitPhrases
    let opening: Markup
    let met: (met: Int, targets: Int)
    let counts: [ScoreboardPage.StateCount]
    let facts: [(term: String, text: Markup)]
    let scoreboard: Route
    let peers: Int?
    /// What the unit has plans for, and what it only reports.
    let targets: [Group]
    let watched: [Group]
    let reports: [Report]
    let older: Int
    let history: [Event]
    let shortcomings: [Clause]
    /// Where they are written, for those who may; nothing for others.
    let stateCauses: Route?
    let directives: [Clause]
    let below: [ScoreboardPage.UnitLink]
    let foot: Markup

    struct Group: Sendable {
        let name: String
        let rows: [Row]
    }

    struct Row: Sendable {
        let name: String
        let measure: String
        let route: Route
        let actual: Markup
        let bar: PlanBar?
        let percent: Markup
        /// Mark, word and reason; nothing for what is only reported.
        let state: Markup
        let owner: String
        let rank: String
        let median: String
        let best: Markup
    }

    struct Report: Sendable {
        let period: String
        let route: Route
        let figures: Int
        let status: String
        let recorded: String
        let change: Route
        let author: String
        let document: String
    }

    struct Event: Sendable {
        let date: String
        let what: String
        let old: Markup
        let new: Markup
        let document: String
    }

    struct Clause: Sendable {
        let text: String
        let route: Route?
        let notes: [String]
    }

    var body: Markup {
        """
        \(opening)
        \(summary)
        \(scorecard)
        \(clauses(shortcomings, "short-h", phrases.shortcomings))\(optional: stateCauses, { "<p class=\"on\"><a href=\"\($0)\">\(phrases.stateCauses)</a></p>" })
        \(clauses(directives, "tasks-h", phrases.directives))
        \(reportSection)
        \(historySection)
        \(belowSection, when: !below.isEmpty)
        \(foot)
        """
    }

    private var summary: Markup {
        """
        <section class="sum" aria-labelledby="sum-h"><h2 id="sum-h">\(phrases.summary)</h2>
        \(ScoreboardPage.met(met.met, of: met.targets, phrases.met, Wording.of(phrases.words.language)))
        <ul class="states">\(counts, each: { "<li>\(StateMark.numbered($0))</li>" })</ul>
        <dl class="terms">\(facts, each: { "<div><dt>\($0.term)</dt><dd>\($0.text)</dd></div>" })</dl></section>
        """
    }

    private var scorecard: Markup {
        let none: Markup = "<p class=\"lead\">\(phrases.nothing)</p>"
        let isEmpty = targets.isEmpty && watched.isEmpty
        return """
            <section aria-labelledby="card-h"><h2 id="card-h">\(phrases.scorecard)</h2>
            \(none, when: isEmpty)\(table(targets), when: !targets.isEmpty)\
            \("<p class=\"lead\">\(phrases.noTargets)</p>", when: targets.isEmpty && !isEmpty)\
            \(rest, when: !watched.isEmpty)\
            \("<p class=\"lead\">\(phrases.rankLead)</p>", when: peers != nil && !isEmpty)
            <p><a href="\(scoreboard)">\(phrases.scoreboard)</a></p></section>
            """
    }

    private var rest: Markup {
        let count = watched.reduce(0) { $0 + $1.rows.count }
        return "<details class=\"behind\"><summary>\(phrases.watched(count))</summary>\(table(watched))</details>"
    }

    private func table(_ groups: [Group]) -> Markup {
        """
        <div class="scroll" role="group" aria-labelledby="card-h" tabindex="0"><table class="list">
        <thead><tr><th scope="col">\(phrases.indicator)</th><th scope="col" class="r">\(phrases.actual)</th>\
        <th scope="col" class="b">\(phrases.bar)</th><th scope="col" class="r">\(phrases.percent)</th>\
        <th scope="col">\(phrases.state)</th>\(optional: peers, peerHeads)<th scope="col">\(phrases.owner)</th></tr></thead>
        \(groups, each: group)</table></div>
        """
    }

    private func peerHeads(_ peers: Int) -> Markup {
        """
        <th scope="col" class="r rank">\(phrases.rank(peers))</th><th scope="col" class="r">\(phrases.median)</th>\
        <th scope="col">\(phrases.best)</th>
        """
    }

    private func group(_ group: Group) -> Markup {
        """
        <tbody><tr class="field-of"><th scope="rowgroup" colspan="\(peers == nil ? 6 : 9)">\(group.name)</th></tr>
        \(group.rows, each: row)</tbody>

        """
    }

    private func row(_ row: Row) -> Markup {
        let compared: Markup =
            peers == nil
            ? .empty
            : "<td class=\"r\">\(row.rank)</td><td class=\"r\">\(row.median)</td><td class=\"mid\">\(row.best)</td>"
        return """
            <tr><th scope="row"><a href="\(row.route)">\(row.name)</a> <small>\(row.measure)</small></th>\
            <td class="r"><b>\(row.actual)</b></td><td class="b">\(optional: row.bar, { $0.drawing(small: true) })</td>\
            <td class="r">\(row.percent)</td><td class="why">\(row.state)</td>\(compared)\
            <td class="mid"><small>\(row.owner)</small></td></tr>

            """
    }

    private func clauses(_ clauses: [Clause], _ id: String, _ title: String) -> Markup {
        guard !clauses.isEmpty else { return .empty }
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>
            <ol class="clauses">\(clauses, each: clause)</ol></section>
            """
    }

    private func clause(_ clause: Clause) -> Markup {
        let text: Markup = clause.route.map { "<a href=\"\($0)\">\(clause.text)</a>" } ?? "\(clause.text)"
        return "<li>\(text)\(clause.notes, each: { "<small>\($0)</small>" })</li>\n"
    }

    private var reportSection: Markup {
        let table: Markup = """
            <div class="scroll" role="group" aria-labelledby="reports-h" tabindex="0"><table class="list">
            <thead><tr><th scope="col">\(phrases.period)</th><th scope="col" class="r">\(phrases.figures)</th>\
            <th scope="col">\(phrases.status)</th><th scope="col">\(phrases.recorded)</th>\
            <th scope="col">\(phrases.author)</th><th scope="col">\(phrases.document)</th></tr></thead>
            <tbody>\(reports, each: report)</tbody></table></div>
            """
        let none: Markup = "<p class=\"lead\">\(phrases.noReports)</p>"
        return """
            <section aria-labelledby="reports-h"><h2 id="reports-h">\(phrases.reports)</h2>
            \(reports.isEmpty ? none : table)\("<p class=\"lead\">\(phrases.older(older))</p>", when: older > 0)</section>
            """
    }

    private func report(_ report: Report) -> Markup {
        """
        <tr><th scope="row"><a href="\(report.route)">\(report.period)</a></th><td class="r">\(report.figures)</td>\
        <td>\(report.status)</td><td class="nowrap"><a href="\(report.change)">\(report.recorded)</a></td>\
        <td class="mid">\(report.author)</td><td class="long">\(report.document)</td></tr>

        """
    }

    private var historySection: Markup {
        let list: Markup = "<ol class=\"clauses events\">\(history, each: event)</ol>"
        let none: Markup = "<p class=\"lead\">\(phrases.noHistory)</p>"
        return """
            <section aria-labelledby="history-h"><h2 id="history-h">\(phrases.history)</h2>\(history.isEmpty ? none : list)</section>
            """
    }

    private func event(_ event: Event) -> Markup {
        """
        <li><b>\(event.date)</b> \(event.what): \(event.old) → \(event.new)<small>\(event.document)</small></li>

        """
    }

    private var belowSection: Markup {
        """
        <section class="below" aria-labelledby="below-h"><h2 id="below-h">\(phrases.below)</h2>
        <ul>\(below, each: { "<li><a href=\"\($0.page)\">\($0.name)</a></li>" })</ul></section>
        """
    }
}
