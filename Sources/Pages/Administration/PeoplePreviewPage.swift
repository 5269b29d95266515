package import HTML
package import Planning
package import Prose
import Quantities

/// What a table of people would do, account by account, and the form that does it.
package struct PeoplePreviewPage: Sendable {
    /// Why it stands here again.
    package enum News: Sendable, Hashable {
        case moved, reasonNeeded
    }

    /// What goes with the form below.
    package struct Beside: Sendable, Hashable {
        package var reason = ""
        /// The name of the file, for the journal.
        package var file = ""
        /// The table itself, as it is sent again.
        package var text = ""
        package var fingerprint = ""
        /// What was pasted, to be mended where it was refused.
        package var pasted = ""

        package init() {}
    }

    private static let longest = 200
    private static let longestAbsent = 100

    let language: Language
    let chosen: Language?
    let plan: PeoplePlan
    let units: UnitTree
    let news: News?
    let beside: Beside

    package init(
        language: Language, chosen: Language?, plan: PeoplePlan, units: UnitTree, news: News? = nil, beside: Beside
    ) {
        self.language = language
        self.chosen = chosen
        self.plan = plan
        self.units = units
        self.news = news
        self.beside = beside
    }

    package var document: Markup {
        AdministrationFrame(
            language: language, chosen: chosen, title: common.preview,
            other: { .administration(.peopleTable(language: $0)) },
            above: (phrases.title, .administration(.peopleTable(language: chosen))), sendsFiles: true, content: content
        ).document
    }

    private typealias Field = AdministrationRoute.Field
    private var phrases: PeopleTablePhrases { PeopleTablePhrases(language) }
    private var common: ReferencePhrases { ReferencePhrases(language) }
    private var words: Words { Words(language) }

    private var content: Markup {
        let isFine = !plan.isRefused
        return """
            \(optional: news, told)\(problems)\
            \(changes, when: isFine)\(absent, when: isFine)\
            \(form, when: isFine && !plan.changesNothing)\
            \(PeopleTablePage.forms(language, pasted: beside.pasted), when: !isFine)
            """
    }

    private func told(_ news: News) -> Markup {
        switch news {
        case .moved: Told.wrong(phrases.moved)
        case .reasonNeeded: Told.wrong(phrases.reasonNeeded)
        }
    }

    private var problems: Markup {
        let errors = plan.diagnostics.filter { $0.severity == .error }.map { words.diagnosticOnScreen($0) }
        let warnings = plan.diagnostics.filter { $0.severity != .error }.map { words.diagnosticOnScreen($0) }
        let rest: Markup = plan.unlisted > 0 ? "<li>\(common.unlisted(plan.unlisted))</li>" : .empty
        let list: Markup = "<ul class=\"faults\">\(errors, each: { "<li>\($0)</li>" })\(rest)</ul>"
        let noted: Markup = "<ul class=\"faults m\">\(warnings, each: { "<li>\($0)</li>" })</ul>"
        return """
            \("<div class=\"wrong\" role=\"alert\"><p>\(phrases.refused)</p>\(list)</div>", when: !errors.isEmpty)\
            \(noted, when: !warnings.isEmpty)
            """
    }

    // MARK: What changes

    private var changes: Markup {
        let moving = plan.people.filter { $0.effect != .unchanged }
        return """
            <section aria-labelledby="changes"><h2 id="changes">\(phrases.changes)</h2>\
            <p>\(phrases.counts(plan.count(.new), plan.count(.changed), plan.count(.unchanged)))</p>\
            \(moving.isEmpty ? Told.well(phrases.nothingChanges) : table(moving))\
            \("<p class=\"m\">\(phrases.more(moving.count - Self.longest))</p>", when: moving.count > Self.longest)</section>
            """
    }

    private func table(_ people: [PeoplePlan.Person]) -> Markup {
        """
        <div class="tablebox" role="group" aria-labelledby="changes" tabindex="0"><table class="list diff steps"><thead><tr>\
        <th scope="col">\(phrases.account)</th><th scope="col">\(phrases.what)</th>\
        <th scope="col">\(phrases.before)</th><th scope="col">\(phrases.after)</th></tr></thead>\
        \(people.prefix(Self.longest), each: body)</table></div>
        """
    }

    private func body(_ person: PeoplePlan.Person) -> Markup {
        let lines = person.steps.enumerated().map { index, step -> Markup in
            let head: Markup =
                index > 0
                ? .empty
                : """
                <th scope="rowgroup" rowspan="\(person.steps.count)">\(person.signInName) \
                <span class="effect">\(phrases.effect(person.effect))</span><div class="m">\(person.displayName)</div></th>
                """
            let (before, after) = values(step)
            return """
                <tr>\(head)<td>\(phrases.step(step))</td><td>\("<del>\(before)</del>", when: !before.isEmpty)</td>\
                <td>\("<ins>\(after)</ins>", when: !after.isEmpty)</td></tr>
                """
        }
        return "<tbody>\(Markup(joining: lines))</tbody>"
    }

    private func values(_ step: PeoplePlan.Step) -> (before: String, after: String) {
        switch step {
        case .rename(let old, let new): (old, new)
        case .email(let old, let new): (old ?? "", new ?? "–")
        case .language(let old, let new): (old ?? "", new ?? "–")
        case .close: (words.accountState(isActive: true), words.accountState(isActive: false))
        case .reopen: (words.accountState(isActive: false), words.accountState(isActive: true))
        case .give(let term): ("", text(term))
        case .end(_, let term): (text(term), "")
        case .redate(_, let old, let new): (text(old), text(new))
        }
    }

    private func text(_ term: RoleTerm) -> String {
        let days = words.say("từ \(words.day(term.from))", "from \(words.day(term.from))")
        let last = term.to.map { words.say(" đến \(words.day($0))", " until \(words.day($0))") } ?? ""
        let unit = UnitTitle.text(term.unit, in: units, language)
        return "\(words.role(term.role)) · \(unit) (\(term.unit.code)), \(days)\(last)"
    }

    // MARK: What is not in the table

    private var absent: Markup {
        guard !plan.absent.isEmpty || !plan.absentRoles.isEmpty else { return .empty }
        let accounts = plan.absent.map { "\($0.signInName) – \($0.displayName)" }
        let roles = plan.absentRoles.map { "\($0.signInName) – \(text($0.term))" }
        let all = accounts + roles
        let rest = all.count - Self.longestAbsent
        return """
            <section aria-labelledby="absent"><h2 id="absent">\(phrases.absent)</h2>\
            <p>\(phrases.absentLead(accounts.count, roles.count))</p>\
            <details class="more"><summary>\(phrases.absent) (\(String(all.count)))</summary>\
            <ul class="versions">\(all.prefix(Self.longestAbsent), each: { "<li>\($0)</li>" })\
            \("<li>\(common.unlisted(rest))</li>", when: rest > 0)</ul></details></section>
            """
    }

    // MARK: Doing it

    private var form: Markup {
        let reason: Markup = """
            <div class="field"><label for="reason">\(common.reason)</label><input id="reason" name="\(Field.reason)" type="text" \
            value="\(beside.reason)" maxlength="400" aria-describedby="reason-hint" autocomplete="off"\
            \(" required", when: plan.needsReason)><small id="reason-hint">\(phrases.reasonHint)</small></div>
            """
        return PostForm.upload(
            .administration(.confirmPeople),
            """
            \(Control.hidden(name: Field.table, value: beside.text))\
            \(Control.hidden(name: Field.shown, value: beside.fingerprint))\
            \(Control.hidden(name: Field.file, value: beside.file))\(reason)<button>\(phrases.record)</button>
            """)
    }
}
