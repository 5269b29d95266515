package import HTML
package import Planning
package import Prose
package import Quantities

/// What fell short in a period and why: a plain form, one entry for each target in trouble.
package struct ShortcomingPage: Sendable {
    /// One entry of the form.
    package struct Entry: Sendable {
        package struct Below: Sendable {
            let unit: UnitVersion
            let cause: String

            package init(unit: UnitVersion, cause: String) {
                self.unit = unit
                self.cause = cause
            }
        }

        /// The word of the entry in the names of its places.
        let subject: String
        let indicator: IndicatorDefinition?
        let standing: Standing?
        /// What stands in its places.
        let text: ShortcomingText
        let fingerprint: String
        /// Whether it is in the ledger already, so that a change of it wants a reason.
        let isRecorded: Bool
        /// The shorter period that the words were taken from.
        let takenFrom: Period?
        let below: [Below]
        let problem: Problem?

        package init(
            subject: String, indicator: IndicatorDefinition?, standing: Standing?, text: ShortcomingText,
            fingerprint: String, isRecorded: Bool, takenFrom: Period?, below: [Below], problem: Problem?
        ) {
            self.subject = subject
            self.indicator = indicator
            self.standing = standing
            self.text = text
            self.fingerprint = fingerprint
            self.isRecorded = isRecorded
            self.takenFrom = takenFrom
            self.below = below
            self.problem = problem
        }
    }

    /// Why an entry was not saved.
    package enum Problem: Sendable, Hashable {
        /// With what is recorded now.
        case moved(ShortcomingText?)
        case unnamed, unknownField, unreasoned, longReason
        case tooLong(ShortcomingText.Part)
    }

    let language: Language
    let chosen: Language?
    let unit: UnitVersion
    let reference: UnitReference
    let period: Period
    let entries: [Entry]
    let fields: [IndicatorField]
    /// Why what is recorded is changed, as it was typed.
    let reason: String
    let done: DeskRoute.Done?

    package init(
        language: Language, chosen: Language?, unit: UnitVersion, reference: UnitReference, period: Period,
        entries: [Entry], fields: [IndicatorField], reason: String, done: DeskRoute.Done?
    ) {
        self.language = language
        self.chosen = chosen
        self.unit = unit
        self.reference = reference
        self.period = period
        self.entries = entries
        self.fields = fields
        self.reason = reason
        self.done = done
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: "\(phrases.title), \(unitName), \(words.period(period))",
            home: .home(language: chosen), otherLanguage: .desk(.shortcomings(reference, period, language: other)),
            navigation: Navigation(current: .entry, language: chosen), script: .workScript, content: content
        ).document
    }

    private var words: Words { Words(language) }
    private var phrases: ShortcomingPhrases { ShortcomingPhrases(language) }
    private var unitName: String { Wording.of(language).unitTitle(unit.kind, unit.name) }
    private var targets: [Entry] { entries.filter { $0.indicator != nil && !isAside($0) } }
    private var atRisk: [Entry] { entries.filter(isAside) }
    /// What is only at risk stands aside as long as nobody has written anything of it.
    private func isAside(_ entry: Entry) -> Bool {
        entry.indicator != nil && entry.standing?.verdict.state == .atRisk && entry.text.isEmpty && entry.problem == nil
    }

    private var others: [Entry] { entries.filter { $0.indicator == nil } }

    private var content: Markup {
        let view = ScoreboardAddress(unit: reference, period: period, language: chosen)
        let form = Route.desk(.form(reference, period, language: chosen))
        return """
            <div class="desk write causes"><header class="mast"><h1>\(phrases.title)<span>\(unitName), \(words.period(period))</span></h1>\
            <p class="window">\(phrases.lead)</p></header>
            <p class="up"><a href="\(Route.unit(view))">\(phrases.toUnit)</a> · <a href="\(form)">\(phrases.toForm)</a></p>
            \(news)\(PostForm.markup(.desk(.shortcomings(reference, period, language: chosen)), fieldsets))</div>
            """
    }

    private var news: Markup {
        let problems = entries.count { $0.problem != nil }
        // What is wrong is told again where it is to be mended, and there it takes the keyboard.
        if problems > 0 { return "<p class=\"wrong\" role=\"alert\">\(phrases.refused(problems))</p>" }
        switch done {
        case .saved: return Told.well(phrases.saved)
        case .unchanged: return Told.well(phrases.unchanged)
        default: return .empty
        }
    }

    private var fieldsets: Markup {
        """
        <section aria-labelledby="targets-h"><h2 id="targets-h">\(phrases.targets)</h2>
        \("<p class=\"lead\">\(phrases.noTrouble)</p>", when: targets.isEmpty)\(targets, each: fieldset)\
        \(aside, when: !atRisk.isEmpty)</section>
        <section aria-labelledby="others-h"><h2 id="others-h">\(phrases.others)</h2>\(others, each: fieldset)</section>
        <p class="m">\(phrases.clearing)</p>\(why, when: isRecorded)<p class="acts"><button class="main"\(Keys.save)>\(phrases.save)</button>\(Keys.hint)</p>
        """
    }

    private var isRecorded: Bool { entries.contains { $0.isRecorded } }

    private var why: Markup {
        Control.line(
            id: "reason", name: DeskRoute.Field.reason, label: phrases.reason, value: reason,
            hint: phrases.reasonHint)
    }

    private var aside: Markup {
        "<details\(" open", when: atRisk.contains { $0.problem != nil })><summary>\(phrases.atRisk(atRisk.count))</summary>\(atRisk, each: fieldset)</details>"
    }

    private func fieldset(_ entry: Entry) -> Markup {
        let legend: Markup = entry.indicator.map { "\(words.name($0.name))" } ?? "\(heading(entry))"
        return """
            <fieldset id="\(entry.subject)"><legend>\(legend)</legend>\
            \(Control.hidden(name: DeskRoute.Field.shown(entry.subject), value: entry.fingerprint))\
            \(optional: entry.standing, figures)\(optional: entry.problem, told)\
            \(optional: entry.takenFrom, { "<p class=\"note\">\(phrases.earlier(words.period($0)))</p>" })\
            \(below(entry), when: !entry.below.isEmpty)\
            \(area(.text, phrases.text, entry), when: entry.indicator == nil || !entry.text[.text].isEmpty)\
            <div class="row1">\(area(.cause, phrases.cause, entry))\(area(.remedy, phrases.remedy, entry))</div>
            <div class="row1">\(origin(entry))\(responsible(entry))\(field(entry), when: entry.indicator == nil)</div></fieldset>

            """
    }

    private func heading(_ entry: Entry) -> String {
        entry.text.isEmpty ? phrases.new : phrases.others
    }

    private func figures(_ standing: Standing) -> Markup {
        let amounts = Amounts(definition: standing.definition, words: words)
        let state = StateMark.labelled(standing.verdict.state, words.state(standing.verdict.state))
        let percent: Markup = standing.plans.first?.percent.map { " <b>\(words.percent($0))</b>" } ?? .empty
        let said = standing.plans.first.map { plan in
            phrases.actual(
                standing.actual.map { amounts.measured($0) } ?? "–", amounts.withMeasure(plan.plan.value))
        }
        return """
            <p class="what">\(state)\(percent) <small>\(said ?? "") · \
            \(words.whyBesideState(standing))</small></p>
            """
    }

    private func told(_ problem: Problem) -> Markup {
        let text: Markup
        switch problem {
        case .moved(let now):
            let parts = ShortcomingText.Part.allCases.compactMap { part in
                now.map { $0[part] }.flatMap { $0.isEmpty ? nil : $0 }
            }
            text = "\(phrases.moved) <q>\(parts.isEmpty ? phrases.movedAway : parts.joined(separator: " – "))</q>"
        case .unnamed: text = "\(phrases.unnamed)"
        case .unknownField: text = "\(phrases.unknownField)"
        case .unreasoned: text = "<a href=\"#reason\">\(phrases.unreasoned)</a>"
        case .longReason: text = "\(phrases.reason): \(phrases.tooLong(ShortcomingText.longest))"
        case .tooLong(let part): text = "\(label(part)): \(phrases.tooLong(ShortcomingText.longest))"
        }
        return "<p class=\"wrong\"\(Told.answer)>\(text)</p>"
    }

    private func label(_ part: ShortcomingText.Part) -> String {
        switch part {
        case .text: phrases.text
        case .cause: phrases.cause
        case .remedy: phrases.remedy
        case .responsible: phrases.responsible
        }
    }

    private func below(_ entry: Entry) -> Markup {
        """
        <details><summary>\(phrases.below(entry.below.count))</summary><ul>\(entry.below, each: { below in
            "<li><b>\(Wording.of(language).unitTitle(below.unit.kind, below.unit.name))</b>: \(below.cause)</li>"
        })</ul></details>
        """
    }

    private func area(_ part: ShortcomingText.Part, _ label: String, _ entry: Entry) -> Markup {
        let name = DeskRoute.Field.shortcoming(part, entry.subject)
        return """
            <div class="field"><label for="\(name)">\(label)</label>\
            <textarea id="\(name)" name="\(name)" rows="2">\(entry.text[part])</textarea></div>
            """
    }

    private func origin(_ entry: Entry) -> Markup {
        let name = DeskRoute.Field.origin(entry.subject)
        let choices =
            [Choice(value: "", label: phrases.unsaid)]
            + CauseOrigin.allCases.map { Choice(value: $0.rawValue, label: phrases.origin($0)) }
        return Control.select(
            id: name, name: name, label: phrases.origin, groups: [ChoiceGroup(choices: choices)],
            selected: entry.text.origin?.rawValue ?? "")
    }

    private func responsible(_ entry: Entry) -> Markup {
        let name = DeskRoute.Field.shortcoming(.responsible, entry.subject)
        let text = entry.text[.responsible]
        return Control.line(
            id: name, name: name, label: phrases.responsible,
            value: text.isEmpty && entry.text.isEmpty ? entry.indicator?.owner ?? "" : text)
    }

    private func field(_ entry: Entry) -> Markup {
        let name = DeskRoute.Field.fieldOfWork(entry.subject)
        let choices =
            [Choice(value: "", label: phrases.noField)]
            + fields.map { Choice(value: $0.code, label: words.name($0.name)) }
        return Control.select(
            id: name, name: name, label: phrases.field, groups: [ChoiceGroup(choices: choices)],
            selected: entry.text.field ?? "")
    }
}
