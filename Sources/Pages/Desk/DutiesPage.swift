package import HTML
package import Planning
package import Prose
package import Quantities

/// What a reporter owes, by when; for planning officers also the units that may phone.
package struct DutiesPage: Sendable {
    /// A unit for which somebody may fill in the form of a period.
    package struct Below: Sendable {
        let unit: UnitVersion
        let reference: UnitReference

        package init(unit: UnitVersion, reference: UnitReference) {
            self.unit = unit
            self.reference = reference
        }
    }

    let language: Language
    let chosen: Language?
    let duties: [DeskDuty]
    let below: [Below]
    /// The period of the forms of the units below.
    let period: Period?

    package init(
        language: Language, chosen: Language?, duties: [DeskDuty], below: [Below], period: Period?
    ) {
        self.language = language
        self.chosen = chosen
        self.duties = duties
        self.below = below
        self.period = period
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: phrases.duties, home: .home(language: chosen),
            otherLanguage: .desk(.duties(period: period, language: other)),
            navigation: Navigation(current: .entry, language: chosen), content: content
        ).document
    }

    private var words: Words { Words(language) }
    private var phrases: DeskPhrases { DeskPhrases(language) }

    private var content: Markup {
        """
        <div class="desk"><header class="mast"><h1>\(phrases.duties)</h1><p class="window">\(phrases.dutiesLead)</p></header>
        \(duties.isEmpty ? "<p class=\"empty\">\(phrases.noDuties)</p>" : table)
        \(others, when: period != nil)</div>
        """
    }

    private var table: Markup {
        """
        <div class="tablebox"><table class="list duties"><thead><tr><th scope="col">\(phrases.period)</th>\
        <th scope="col">\(phrases.unit)</th><th scope="col">\(phrases.dueTitle)</th><th scope="col" class="r">\(phrases.progress)</th>\
        <th scope="col">\(phrases.standing)</th>\
        <th scope="col"><span class="hide">\(phrases.fillIn)</span></th></tr></thead><tbody>\(duties, each: row)</tbody></table></div>
        """
    }

    private func row(_ duty: DeskDuty) -> Markup {
        let route = Route.desk(.form(duty.reference, duty.period, language: chosen))
        let isClosed = duty.standing.closing != nil
        let isLate = !duty.isDone && !isClosed && (1...Words.longestCountedLateness).contains(duty.late)
        return """
            <tr><th scope="row"><a href="\(route)">\(words.period(duty.period))</a></th>\
            <td>\(Wording.of(language).unitTitle(duty.unit.kind, duty.unit.name))</td>\
            <td\(" class=\"late\"", when: isLate)>\(phrases.due(duty.due, duty.today, late: duty.late, isDone: duty.isDone || isClosed))</td>\
            <td class="r">\(duty.recorded)/\(duty.asked)</td>\
            <td>\(phrases.state(duty.pending, recorded: duty.recorded, asked: duty.asked))\
            \(optional: duty.isDone ? nil : words.entry(duty.standing), { "<small class=\"block\">\($0)</small>" })</td>\
            <td><a href="\(route)">\(duty.isDone || isClosed ? phrases.look : phrases.fillIn)</a></td></tr>
            """
    }

    private var others: Markup {
        let field = Control.line(
            id: "period", name: DeskRoute.Field.period, label: phrases.period,
            value: period.map { words.period($0) } ?? "", hint: words.periodHint)
        return """
            <section aria-labelledby="behalf"><h2 id="behalf">\(phrases.onBehalf)</h2><p class="m">\(phrases.onBehalfLead)</p>\
            <form class="pick" method="get" action="\(DeskRoute.Path.duties)">\(field)<button>\(phrases.open)</button></form>\
            <ul class="unitlist">\(below, each: link)</ul></section>
            """
    }

    private func link(_ below: Below) -> Markup {
        guard let period else { return .empty }
        let name = Wording.of(language).unitTitle(below.unit.kind, below.unit.name)
        return "<li><a href=\"\(Route.desk(.form(below.reference, period, language: chosen)))\">\(name)</a></li>"
    }
}
