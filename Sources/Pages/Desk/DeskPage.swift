package import HTML
package import Planning
package import Prose
package import Quantities

/// The form of a unit and period at the screen: works as a plain form, with nothing but HTML.
package struct DeskPage: Sendable {
    /// What came of what was sent.
    package enum News: Sendable {
        case done(DeskRoute.Done)
        /// So many cells were filled with the figures of the period before.
        case copied(Int)
        /// Nothing was recorded; the faults and conflicts stand at their rows.
        case refused([DeskFault], conflicts: [IndicatorCode])
        case callerMissing
        case nothingToSubmit
        case closed(String)
    }

    /// What was typed beside the rows.
    package struct Beside: Sendable, Hashable {
        package var caller = ""
        package var calledAt = ""
        package var reason = ""

        package init() {}
    }

    let language: Language
    let chosen: Language?
    let form: DeskForm
    let reference: UnitReference
    /// What was typed and not recorded; empty where the form is shown anew.
    let typed: [IndicatorCode: TypedFigure]
    let beside: Beside
    /// Whether somebody fills the form in for a unit that phoned.
    let isOnBehalf: Bool
    let maySubmit: Bool
    let news: News?
    /// The papers behind the form.
    let papers: [ProofList.Line]
    /// What is expected of the unit for the period and not recorded yet.
    let owed: Set<IndicatorCode>
    /// Which rows somebody wants to see; `nil` where the form decides.
    let show: DeskRoute.Show?
    /// Why papers were not attached.
    let refusedPaper: String?

    package init(
        language: Language, chosen: Language?, form: DeskForm, reference: UnitReference,
        typed: [IndicatorCode: TypedFigure] = [:], beside: Beside = Beside(), isOnBehalf: Bool, maySubmit: Bool,
        news: News? = nil, papers: [ProofList.Line] = [], owed: Set<IndicatorCode> = [], show: DeskRoute.Show? = nil,
        refusedPaper: String? = nil
    ) {
        self.language = language
        self.chosen = chosen
        self.form = form
        self.reference = reference
        self.typed = typed
        self.beside = beside
        self.isOnBehalf = isOnBehalf
        self.maySubmit = maySubmit
        self.news = news
        self.papers = papers
        self.owed = owed
        self.show = show
        self.refusedPaper = refusedPaper
    }

    /// What the journal says of a figure that a unit told by telephone.
    package static func phoned(_ beside: Beside, _ language: Language) -> String {
        DeskPhrases(language).phoned(beside.caller, beside.calledAt)
    }

    /// What the journal says of figures that were typed while there was no network.
    package static func typedOffline(_ at: Moment, _ language: Language) -> String {
        DeskPhrases(language).typedOffline(Words(language).moment(at))
    }

    /// The shown rows that are empty, with the figures of the period before; they are typed, not recorded.
    package var copyingLast: [IndicatorCode: TypedFigure] {
        var typed: [IndicatorCode: TypedFigure] = [:]
        for line in form.asked where line.own == nil && isShown(line) {
            typed[line.definition.code] = Self.copyingLast(line, language)
        }
        return typed
    }

    /// A row with the figure of the period before; `nil` where there is none.
    package static func copyingLast(_ line: DeskLine, _ language: Language) -> TypedFigure? {
        guard let last = line.unmoved else { return nil }
        var row = TypedFigure(definition: line.definition.validFrom, base: line.base)
        if line.hasParts, let parts = line.lastParts {
            row.numerator = DeskNotation.typable(parts.numerator, language)
            row.denominator = DeskNotation.typable(parts.denominator, language)
        } else {
            row.value = DeskNotation.typable(last, places: line.definition.decimals, language)
        }
        row.status = FigureStatus.estimate.rawValue
        return row
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: "\(unitName), \(words.period(form.period))",
            home: .home(language: chosen),
            otherLanguage: .desk(.form(reference, form.period, show: show, language: other)),
            navigation: Navigation(current: .entry, language: chosen), script: isClosed ? nil : .deskScript,
            content: content
        ).document
    }

    var words: Words { Words(language) }
    var phrases: DeskPhrases { DeskPhrases(language) }
    private var unitName: String { Wording.of(language).unitTitle(form.unit.kind, form.unit.name) }

    private var content: Markup {
        """
        <div class="desk">\(masthead)
        \(notices)
        <form method="post" action="\(Route.desk(.form(reference, form.period, show: show, language: chosen)))" class="deskform" id="desk"\
        \(DeskScriptWords(language).attributes)\(" data-all=\"\(route(showing: .all))\"", when: isShort)>\
        \(PostForm.token)
        <button name="\(DeskRoute.Field.action)" value="keep" class="hide" tabindex="-1" aria-hidden="true">\(phrases.save)</button>\
        \(DeskTable(page: self).markup)
        \(foot)</form>
        \(DeskProofs(page: self).markup)</div>
        """
    }

    private var masthead: Markup {
        let window = phrases.window(words.day(form.window.from), words.day(form.window.to))
        let due = form.due.map {
            phrases.dueLine(phrases.due($0, form.today, late: form.late, isDone: form.pending?.state == .submitted))
        }
        return """
            <p class="up"><a href="\(back)">‹ \(isOnBehalf ? phrases.backToReporting : phrases.back)</a></p>
            <header class="mast"><h1>\(unitName)<span>\(words.period(form.period))</span></h1>\
            <p class="window">\(([window] + [due].compactMap { $0 }).joined(separator: " · "))</p></header>
            \("<p class=\"note\">\(phrases.onBehalf(unitName))</p>", when: isOnBehalf && !isClosed)
            """
    }

    private var back: Route {
        isOnBehalf ? .reading(.reporting, nil, language: chosen) : .desk(.duties(language: chosen))
    }

    private var notices: Markup {
        """
        \(optional: isOfProofs ? nil : news, told)\
        \(gateNote)\(optional: form.sent, { "<p class=\"note\">\(phrases.standing($0))</p>" })\
        \(optional: form.pending, { "<p class=\"note\">\(phrases.standing($0))</p>" })\
        \(asked, when: !form.remarks.isEmpty)\(takeBack, when: mayTakeBack)\
        \(optional: form.isLocked ? form.lockedFrom : nil, { "<p class=\"note illustrative\">\(phrases.locked($0))</p>" })\
        \(lead, when: !isClosed)\(owing)
        <p class="well" id="desk-say" role="status" hidden></p>
        """
    }

    /// What happened to a paper is told where the papers stand.
    private var isOfProofs: Bool {
        if case .done(let done) = news { return done.isOfProofs }
        return false
    }

    var toldOfProofs: Markup {
        guard isOfProofs, let news else { return .empty }
        return told(news)
    }

    /// How figures are written, and the ways to fill the form in besides typing.
    private var lead: Markup {
        """
        <p class="m lead">\(phrases.guide) <span class="hotkeys">\(phrases.keys(maySend: maySubmit))</span></p>\
        <ul class="ways">\("<li>\(copying)</li>" as Markup, when: copiesSomething)\
        <li><a href="\(Route.desk(.upload(reference, form.period, language: chosen)))">\(phrases.upload)</a></li>\
        <li><a href="\(Route.desk(.workbook(reference, form.period, language: chosen)))" download>\(phrases.workbook)</a></li>\
        <li><a href="\(Route.desk(.shortcomings(reference, form.period, language: chosen)))">\(phrases.shortcomings)</a></li>\
        <li><a href="\(Route.place("proofs"))">\(ProofPhrases(language).title)</a></li></ul>
        """
    }

    /// That the period is closed, by whom and whom to ask; or up to when the unit may enter all the same.
    private var gateNote: Markup {
        switch form.standing {
        case .unstated, .open: .empty
        case .closed(let gate): "<p class=\"note illustrative\" role=\"status\">\(phrases.closed(gate))</p>"
        case .excepted(let gate, _): "<p class=\"note illustrative\">\(phrases.excepted(gate))</p>"
        }
    }

    /// The figures that the approver wants to have mended: a form is long.
    private var asked: Markup {
        let lines = form.asked.filter { form.remarks[$0.definition.code] != nil }
        let links = lines.map { line -> Markup in
            """
            <a href="\(Route.place("i-\(line.definition.code.text)"))">\(words.name(line.definition.name))</a>
            """
        }
        return "<p class=\"wrong\">\(phrases.toMend) \(Markup(joining: links, separator: ", "))</p>"
    }

    private var mayTakeBack: Bool {
        maySubmit && !isClosed && form.waiting?.signatures == 0
    }

    private var takeBack: Markup {
        PostForm.markup(
            .approvals(.withdraw(reference, form.period, language: chosen)), class: "takeback",
            "<button>\(phrases.takeBack)</button>")
    }

    /// Whether a row is empty of which the period before is known.
    private var copiesSomething: Bool {
        form.asked.contains { $0.own == nil && $0.unmoved != nil && isShown($0) }
    }

    private var copying: Markup {
        let route = Route.desk(.form(reference, form.period, show: show, copiesLast: true, language: chosen))
        return "<a href=\"\(route)\">\(phrases.copyLast)</a>"
    }

    private func told(_ news: News) -> Markup {
        switch news {
        case .done(let done) where done.isRefusal: Told.wrong(phrases.done(done))
        case .done(let done): Told.well(phrases.done(done))
        case .copied(let count): Told.well(phrases.copied(count))
        case .refused(let faults, let conflicts) where conflicts.isEmpty && faults.allSatisfy(\.isOdd):
            Told.wrong(phrases.notSent(odd: Set(faults.map(\.indicator)).count))
        case .refused(let faults, let conflicts):
            Told.wrong(
                phrases.notSaved(faults: faults.count { $0.diagnostic.severity == .error }, conflicts: conflicts.count))
        case .callerMissing: Told.wrong(phrases.callerMissing)
        case .nothingToSubmit: Told.wrong(phrases.nothingToSubmit)
        case .closed(let why): Told.wrong(phrases.notTaken(why))
        }
    }

    // MARK: Below the table

    private var foot: Markup {
        guard !isClosed else { return .empty }
        let reason = Control.line(
            id: "reason", name: DeskRoute.Field.reason, label: phrases.reason, value: beside.reason,
            hint: phrases.reasonHint, help: form.isLocked ? HelpPhrases(language).lateReason.markup : .empty)
        return """
            <div class="deskfoot"><p class="m" id="desk-kept" hidden></p>\(caller, when: isOnBehalf)\(reason)\
            <p class="acts"><button name="\(DeskRoute.Field.action)" value="save" class="quiet"\(Keys.save)>\(phrases.save)</button>\
            \(submitButton, when: maySubmit)</p></div>
            """
    }

    private var submitButton: Markup {
        "<button name=\"\(DeskRoute.Field.action)\" value=\"submit\"\(Keys.send)>\(phrases.submit)</button>"
    }

    private var caller: Markup {
        let who = Control.line(
            id: "caller", name: DeskRoute.Field.caller, label: phrases.caller, value: beside.caller,
            hint: phrases.callerHint)
        let when = Control.line(
            id: "called-at", name: DeskRoute.Field.calledAt, label: phrases.calledAt, value: beside.calledAt)
        return "\(who)\(when)"
    }
}
