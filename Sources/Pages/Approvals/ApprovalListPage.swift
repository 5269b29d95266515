package import HTML
package import Planning
package import Prose
package import Quantities

/// What waits for somebody's signature; several can be approved together.
package struct ApprovalListPage: Sendable {
    /// What came of what was sent.
    package enum News: Sendable {
        case done(ApprovalRoute.Done, count: Int?)
        /// So many were approved; why the others were not, by report.
        case partly(done: Int, refused: [(report: String, why: String)])
        case nothingTicked
    }

    let language: Language
    let chosen: Language?
    let reports: [WaitingReport]
    /// What the reader filtered by.
    let unit: UnitReference?
    let period: Period?
    /// The change of the ledger that all of it was read from.
    let seen: CommitNumber
    let news: News?

    package init(
        language: Language, chosen: Language?, reports: [WaitingReport], unit: UnitReference?, period: Period?,
        seen: CommitNumber, news: News?
    ) {
        self.language = language
        self.chosen = chosen
        self.reports = reports
        self.unit = unit
        self.period = period
        self.seen = seen
        self.news = news
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: phrases.title, home: .scoreboard(nil, language: chosen),
            otherLanguage: .approvals(.list(unit: unit, period: period, language: other)),
            navigation: Navigation(current: .approvals, language: chosen), content: content
        ).document
    }

    private var words: Words { Words(language) }
    private var phrases: ApprovalPhrases { ApprovalPhrases(language) }
    private var isFiltered: Bool { unit != nil || period != nil }

    private var content: Markup {
        """
        <div class="desk"><header class="mast"><h1>\(phrases.title)</h1>\
        \("<p class=\"window\">\(phrases.lead)</p>", when: !reports.isEmpty)</header>
        \(optional: news, told)
        \(filter, when: isFiltered || reports.count > 7)
        \(reports.isEmpty ? empty : table)</div>
        """
    }

    private var empty: Markup {
        isFiltered
            ? """
            <p class="m">\(phrases.filtered) <a href="\(Route.approvals(.list(language: chosen)))">\(phrases.all)</a></p>
            """
            : "<div class=\"empty\"><h2>\(phrases.empty)</h2><p>\(phrases.emptyHint)</p>\(whoHasReported)</div>"
    }

    private var whoHasReported: Markup {
        guard Visitor.current?.permissions.contains(.viewPending) == true else { return .empty }
        let route = Navigation(language: chosen).route(to: .reporting)
        return "<p><a href=\"\(route)\">\(FramePhrases(language).name(.reporting))</a></p>"
    }

    private func told(_ news: News) -> Markup {
        switch news {
        case .done(let done, let count):
            Told.well(phrases.done(done, count: count))
        case .partly(let done, let refused):
            """
            <div\(Told.amiss)><p>\(phrases.partly(done: done, refused: refused.count))</p>\
            <ul>\(refused, each: { "<li>\($0.report): \($0.why)</li>" })</ul></div>
            """
        case .nothingTicked: Told.wrong(phrases.nothingTicked)
        }
    }

    private var filter: Markup {
        let code = Control.line(
            id: "unit", name: ApprovalRoute.Field.unit, label: phrases.unitCode, value: unit?.description ?? "")
        let when = Control.line(
            id: "period", name: ApprovalRoute.Field.period, label: phrases.period,
            value: period.map { words.period($0) } ?? "")
        let clear: Markup = """
            <a href="\(Route.approvals(.list(language: chosen)))">\(phrases.all)</a>
            """
        return """
            <form class="pick" method="get" action="\(ApprovalRoute.Path.list)">\(code)\(when)\
            \(optional: chosen, { Control.hidden(name: ApprovalRoute.Field.lang, value: $0.rawValue) })\
            <button>\(phrases.filter)</button>\(clear, when: isFiltered)</form>
            """
    }

    private var table: Markup {
        let content: Markup = """
            \(Control.hidden(name: ApprovalRoute.Field.seen, value: seen.description))\
            <div class="tablebox" role="group" aria-label="\(phrases.title)" tabindex="0">\
            <table class="list waiting ascards"><thead><tr><th scope="col">\(phrases.choose)</th>\
            <th scope="col">\(phrases.unit)</th><th scope="col">\(phrases.period)</th>\
            <th scope="col" class="r">\(phrases.figures)</th><th scope="col" class="r">\(phrases.moved)</th>\
            <th scope="col" class="r">\(phrases.jumps)</th><th scope="col">\(phrases.sent)</th>\
            <th scope="col">\(phrases.time)</th>\("<th scope=\"col\">\(phrases.step)</th>", when: hasSteps)</tr></thead>\
            <tbody>\(reports, each: row)</tbody></table></div>\
            <p class="acts"><button>\(phrases.approveTicked)</button></p>
            """
        return PostForm.markup(
            .approvals(.list(unit: unit, period: period, language: chosen)), class: "bulk", content)
    }

    private var hasSteps: Bool { reports.contains { $0.steps > 1 } }

    private func row(_ report: WaitingReport) -> Markup {
        let name = Wording.of(language).unitTitle(report.unit.kind, report.unit.name)
        let route = Route.approvals(.report(report.submission, language: chosen))
        let isLate = report.late ?? 0 > 0
        let lack: Markup =
            report.share.flatMap { words.lack($0) }.map { "<small class=\"block\">\($0)</small>" } ?? .empty
        return """
            <tr><td data-l="\(phrases.choose)"><input type="checkbox" name="\(ApprovalRoute.Field.number)" \
            value="\(report.submission.description)" aria-label="\(phrases.choose(name))"></td>\
            <th scope="row"><a href="\(route)">\(name)</a>\(lack)</th>\
            <td data-l="\(phrases.period)">\(words.period(report.period))</td>\
            <td class="r" data-l="\(phrases.figures)">\(report.figures)</td>\
            <td class="r" data-l="\(phrases.moved)">\(report.moved)\
            \(optional: report.mended, { " <small>\(phrases.mended($0))</small>" })</td>\
            <td class="r\(" odd", when: report.jumps > 0)" data-l="\(phrases.jumps)">\(report.jumps)</td>\
            <td data-l="\(phrases.sent)">\(words.moment(report.sentAt)) <small>\(report.sentBy)</small></td>\
            <td\(" class=\"late\"", when: isLate) data-l="\(phrases.time)">\(phrases.lateness(report.late, report.due))</td>\
            \("<td data-l=\"\(phrases.step)\">\(phrases.step(report.step, of: report.steps))</td>", when: hasSteps)</tr>\n
            """
    }
}
