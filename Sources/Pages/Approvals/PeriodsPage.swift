package import HTML
package import Planning
package import Prose
package import Quantities

/// The periods of the forms, for whoever opens and closes them.
package struct PeriodsPage: Sendable {
    /// What came of what was sent.
    package enum News: Sendable {
        case done(ApprovalRoute.Done)
        case refused(String)
    }

    /// What was typed and not recorded.
    package struct Typed: Sendable, Hashable {
        package var period = ""
        package var reason = ""
        package var until = ""
        package var excepted = ""
        package var unit = ""

        package init() {}
    }

    let language: Language
    let chosen: Language?
    let states: [PeriodState]
    /// The units for which the reader opens and closes.
    let units: [UnitVersion]
    /// The row whose exceptions are shown, with the units that may get one; no units where they are too many.
    let choice: ApprovalRoute.PeriodChoice?
    let members: [(unit: UnitVersion, reference: UnitReference)]
    /// What was recorded of the row after it was closed.
    let late: LateFigures?
    let latest: Day
    let typed: Typed
    let news: News?

    package init(
        language: Language, chosen: Language?, states: [PeriodState], units: [UnitVersion],
        choice: ApprovalRoute.PeriodChoice?, members: [(unit: UnitVersion, reference: UnitReference)],
        late: LateFigures?, latest: Day, typed: Typed = Typed(), news: News? = nil
    ) {
        self.language = language
        self.chosen = chosen
        self.states = states
        self.units = units
        self.choice = choice
        self.members = members
        self.late = late
        self.latest = latest
        self.typed = typed
        self.news = news
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: phrases.title, home: .scoreboard(nil, language: chosen),
            otherLanguage: .approvals(.periods(choice, language: other)),
            navigation: Navigation(current: .periods, language: chosen), content: content
        ).document
    }

    var words: Words { Words(language) }
    var phrases: PeriodPhrases { PeriodPhrases(language) }
    private var selected: PeriodState? { states.first { $0.choice == choice } }

    private var content: Markup {
        """
        <div class="desk"><header class="mast"><h1>\(phrases.title)</h1><p class="window">\(phrases.lead)</p></header>
        \(optional: news, told)
        \(optional: selected, { PeriodActions(page: self, state: $0).markup })
        \(states.isEmpty ? "<p class=\"empty\">\(phrases.empty)</p>" : table)
        \(other)</div>
        """
    }

    private func told(_ news: News) -> Markup {
        switch news {
        case .done(let done): Told.well(phrases.done(done))
        case .refused(let why): Told.wrong(why)
        }
    }

    func name(_ unit: UnitVersion) -> String { Wording.of(language).unitTitle(unit.kind, unit.name) }

    // MARK: The rows

    private var table: Markup {
        """
        <div class="tablebox" role="group" aria-label="\(phrases.title)" tabindex="0"><table class="list periods ascards"><thead><tr>\
        <th scope="col">\(phrases.period)</th><th scope="col">\(phrases.form)</th><th scope="col">\(phrases.state)</th>\
        <th scope="col">\(phrases.due)</th><th scope="col" class="r">\(phrases.complete)</th>\
        <th scope="col" class="r">\(phrases.sent)</th>\
        <th scope="col" class="r">\(phrases.waiting)</th><th scope="col" class="r">\(phrases.drafts)</th>\
        <th scope="col">\(phrases.actions)</th></tr></thead><tbody>\(states, each: row)</tbody></table></div>
        """
    }

    private func row(_ state: PeriodState) -> Markup {
        let many = units.count > 1 ? " <small>\(name(state.unit))</small>" as Markup : .empty
        return """
            <tr\(" class=\"chosen\"", when: state.choice == choice)><th scope="row">\(words.period(state.period))</th>\
            <td data-l="\(phrases.form)">\(phrases.form(of: state.level))\(many)</td>\
            <td data-l="\(phrases.state)">\(standing(state))</td>\
            <td data-l="\(phrases.due)">\(state.due.map { words.day($0) } ?? phrases.noDue())</td>\
            <td class="r" data-l="\(phrases.complete)">\(state.complete)/\(state.expected)</td>\
            <td class="r" data-l="\(phrases.sent)">\(state.sent)/\(state.expected)</td>\
            <td class="r" data-l="\(phrases.waiting)">\(state.waiting)</td>\
            <td class="r" data-l="\(phrases.drafts)">\(state.drafts)</td>\
            <td class="does" data-l="\(phrases.actions)">\(actions(state))</td></tr>\n
            """
    }

    private func standing(_ state: PeriodState) -> Markup {
        let gate: PeriodGate? =
            switch state.standing {
            case .unstated: nil
            case .open(let gate), .closed(let gate), .excepted(_, let gate): gate
            }
        let exceptions: Markup =
            state.exceptions.isEmpty ? .empty : "<small>\(phrases.exceptions): \(state.exceptions.count)</small>"
        return """
            <b>\(phrases.standing(state.standing))</b>\(optional: gate, { "<small>\(phrases.by($0))</small>" })\(exceptions)
            """
    }

    private func actions(_ state: PeriodState) -> Markup {
        let what = "\(words.period(state.period)), \(phrases.form(of: state.level))"
        switch state.standing {
        case .unstated:
            return
                "\(button(.open, state, phrases.open, phrases.open(what)))\(button(.close, state, phrases.close, phrases.close(what)))"
        case .open: return button(.close, state, phrases.close, phrases.close(what))
        case .closed, .excepted:
            let route = Route.approvals(.periods(state.choice, language: chosen))
            return "<a href=\"\(route)\" aria-label=\"\(phrases.more(what))\">\(phrases.more)</a>"
        }
    }

    private func button(_ act: PeriodGate.Act, _ state: PeriodState, _ text: String, _ label: String) -> Markup {
        PostForm.markup(
            .approvals(.periods(language: chosen)), class: "out",
            "\(hidden(act, state))<button aria-label=\"\(label)\">\(text)</button>")
    }

    func hidden(_ act: PeriodGate.Act, _ state: PeriodState) -> Markup {
        let fields = [
            (name: ApprovalRoute.Field.act, value: act.rawValue),
            (name: ApprovalRoute.Field.unit, value: state.reference.description),
            (name: ApprovalRoute.Field.period, value: state.period.code),
            (name: ApprovalRoute.Field.level, value: state.level.rawValue),
        ]
        return Markup(joining: fields.map { Control.hidden(name: $0.name, value: $0.value) })
    }

    // MARK: Another period

    private var other: Markup {
        let period = Control.line(
            id: "period", name: ApprovalRoute.Field.period, label: phrases.period, value: typed.period,
            hint: phrases.otherHint)
        let unit = Control.select(
            id: "unit", name: ApprovalRoute.Field.unit, label: phrases.unit,
            groups: [ChoiceGroup(choices: units.map { Choice(value: $0.key.description, label: name($0)) })],
            selected: typed.unit)
        let content: Markup = """
            \(Control.hidden(name: ApprovalRoute.Field.act, value: PeriodGate.Act.open.rawValue))\(unit)\(period)\
            <button>\(phrases.open)</button>
            """
        let form = PostForm.markup(.approvals(.periods(language: chosen)), class: "pick", content)
        return "<section aria-labelledby=\"other\"><h2 id=\"other\">\(phrases.other)</h2>\(form)</section>"
    }
}

extension PeriodState {
    /// How addresses name the row.
    var choice: ApprovalRoute.PeriodChoice {
        ApprovalRoute.PeriodChoice(unit: reference, period: period, level: level)
    }
}

/// What can be done to a period that is closed: reopen it, or let one unit in.
struct PeriodActions {
    let page: PeriodsPage
    let state: PeriodState

    private var phrases: PeriodPhrases { page.phrases }

    var markup: Markup {
        """
        <section class="gatebox" aria-labelledby="chosen"><h2 id="chosen"\(Told.answer)>\(page.words.period(state.period)), \
        \(phrases.form(of: state.level))</h2>\
        \("<p class=\"m\">\(phrases.stillWaiting(state.waiting, state.drafts))</p>", when: state.waiting + state.drafts > 0)\
        \("<ul>\(state.exceptions, each: exception)</ul>", when: !state.exceptions.isEmpty)\
        \(optional: page.late, { LateTable(page: page, late: $0).markup })\
        <div class="two">\(except)\(reopen)</div></section>
        """
    }

    private func exception(_ exception: PeriodState.Exception) -> Markup {
        "<li>\(phrases.exception(page.name(exception.unit), exception.gate))</li>"
    }

    private func reason(_ id: String) -> Markup {
        Control.line(
            id: id, name: ApprovalRoute.Field.reason, label: phrases.reason, value: page.typed.reason,
            hint: phrases.reasonHint)
    }

    private var reopen: Markup {
        let content: Markup = """
            \(page.hidden(.open, state))<h3>\(phrases.reopen)</h3>\(reason("reopen-reason"))<button class="quiet">\(phrases.reopen)</button>
            """
        return PostForm.markup(.approvals(.periods(state.choice, language: page.chosen)), class: "post", content)
    }

    private var except: Markup {
        let until = Control.line(
            id: "until", name: ApprovalRoute.Field.until, label: phrases.until, value: page.typed.until, type: "date",
            hint: phrases.untilHint(page.latest), help: HelpPhrases(page.language).exception.markup)
        let content: Markup = """
            \(page.hidden(.except, state))<h3>\(phrases.giveException)</h3>\(unit)\(until)\(reason("reason"))\
            <button>\(phrases.giveException)</button>
            """
        return PostForm.markup(.approvals(.periods(state.choice, language: page.chosen)), class: "post", content)
    }

    private var unit: Markup {
        let name = ApprovalRoute.Field.excepted
        guard !page.members.isEmpty else {
            return Control.line(id: "excepted", name: name, label: phrases.unitCode, value: page.typed.excepted)
        }
        // Nobody is let in because somebody forgot to choose.
        let choices =
            [Choice(value: "", label: phrases.choose)]
            + page.members.map { Choice(value: $0.reference.description, label: page.name($0.unit)) }
        return Control.select(
            id: "excepted", name: name, label: phrases.exceptUnit, groups: [ChoiceGroup(choices: choices)],
            selected: page.typed.excepted)
    }
}
