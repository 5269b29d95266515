package import HTML
import Planning
package import Prose
import Quantities

/// Where a text is pasted and comes back with every figure judged.
package struct CheckPage: Sendable {
    /// What was typed; it stands in the form again.
    package struct Typed: Sendable, Hashable {
        package var text: String
        package var unit: String
        package var period: String

        package init(text: String = "", unit: String = "", period: String = "") {
            self.text = text
            self.unit = unit
            self.period = period
        }
    }

    /// What came of it.
    package struct Result: Sendable {
        let checked: CheckedMarkup
        let fileName: String?
        /// The unit that was meant, by its name.
        let unit: String?
        let proposals: ProposalList?

        package init(_ checked: CheckedMarkup, fileName: String?, unit: String?, proposals: ProposalList? = nil) {
            self.checked = checked
            self.fileName = fileName
            self.unit = unit
            self.proposals = proposals
        }
    }

    let language: Language
    let chosen: Language?
    let typed: Typed
    /// Units that are offered: code and name.
    let units: [Choice]
    let periods: [Choice]
    let result: Result?
    let problem: String?
    /// What was just recorded, in a sentence.
    let news: String?

    package init(
        language: Language, chosen: Language?, typed: Typed, units: [Choice], periods: [Choice], result: Result? = nil,
        problem: String? = nil, news: String? = nil
    ) {
        self.language = language
        self.chosen = chosen
        self.typed = typed
        self.units = units
        self.periods = periods
        self.result = result
        self.problem = problem
        self.news = news
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: phrases.title, home: .scoreboard(nil, language: chosen),
            otherLanguage: .articles(.check(language: other)),
            navigation: Navigation(current: .check, language: chosen), script: .workScript, content: content
        ).document
    }

    private var words: Words { Words(language) }
    private var phrases: CheckPhrases { CheckPhrases(language) }

    private var content: Markup {
        """
        <div class="check"><header class="mast"><h1>\(phrases.title)</h1><p class="window">\(phrases.lead)</p></header>
        \(optional: problem, { Told.wrong($0) })\
        \(optional: news, { Told.well($0) })
        \(optional: result, resultMarkup)
        \(result == nil ? form : "<details class=\"again\"><summary>\(phrases.again)</summary>\(form)</details>")</div>
        """
    }

    // MARK: the form

    private var form: Markup {
        typealias Field = ArticleRoute.Field
        return PostForm.upload(
            .articles(.check(language: chosen)), class: "post paste",
            """
            <div class="field"><label for="text">\(phrases.text)</label>\
            <textarea id="text" name="\(Field.text)" rows="14" spellcheck="false">\(leadingLine)\(typed.text)</textarea></div>
            <div class="row1"><div class="field"><label for="unit">\(phrases.unit)</label>\
            <input id="unit" name="\(Field.unit)" value="\(typed.unit)" list="units" aria-describedby="unit-hint" \
            autocomplete="off"><small id="unit-hint">\(phrases.unitHint)</small></div>\
            <datalist id="units">\(units, each: { "<option value=\"\($0.value)\">\($0.label)</option>" })</datalist>
            \(Control.select(id: "period", name: Field.period, label: phrases.period, groups: [ChoiceGroup(choices: periods)], selected: typed.period))
            <div class="field"><label for="file">\(phrases.file)</label>\
            <input id="file" name="\(Field.file)" type="file" accept=".docx,.html,.htm,.md,.txt" aria-describedby="file-hint">\
            <small id="file-hint">\(phrases.fileHint)</small></div></div>
            <div class="acts"><button name="\(Field.action)" value="page">\(phrases.check)</button>\
            <button class="quiet" name="\(Field.action)" value="docx" data-stays>\(phrases.annotated)</button></div>
            """)
    }

    /// A browser drops the first line end of a text area.
    private var leadingLine: String { typed.text.hasPrefix("\n") ? "\n" : "" }

    // MARK: the result

    private func resultMarkup(_ result: Result) -> Markup {
        let checked = result.checked
        guard !checked.judgements.isEmpty else {
            return "<section class=\"outcome\"><p class=\"note\"\(Told.answer)>\(phrases.none)</p></section>"
        }
        return """
            <section class="outcome" aria-labelledby="outcome-h"><h2 id="outcome-h"\(Told.answer)>\(phrases.result)</h2>
            \(checked.summaryMarkup(words))
            <p class="m">\(basis(result))\(optional: result.fileName, { " \(phrases.ofFile($0))" })</p></section>
            \(filter)
            <div class="both"><section aria-labelledby="text-h"><h2 id="text-h">\(phrases.marked)</h2>
            <div class="marked" lang="vi">\(checked.textMarkup(words, phrases))</div></section>
            <section aria-labelledby="list-h"><h2 id="list-h">\(phrases.judgements)</h2>
            \(checked.listMarkup(words, phrases, nil))</section></div>
            \(optional: result.proposals, { $0.markup(language, chosen) })
            """
    }

    private func basis(_ result: Result) -> String {
        guard let place = result.checked.place else { return phrases.alone }
        return phrases.against(
            result.unit ?? place.unit.description, words.period(place.period), place.change.description)
    }

    /// Which judgements are listed: the style sheet hides the others, so it needs neither script nor server.
    private var filter: Markup {
        let choices = [("all", phrases.all), ("faults", phrases.faults), ("open", phrases.open)]
        return """
            <fieldset class="only"><legend>\(phrases.show)</legend>\(choices, each: { value, label in
                """
                <span><input type="radio" name="only" id="only-\(value)"\(" checked", when: value == "all")>\
                <label for="only-\(value)">\(label)</label></span>
                """
            })</fieldset>
            """
    }
}
