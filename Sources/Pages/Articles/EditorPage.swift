package import HTML
package import Planning
package import Prose
import Quantities

/// Where an article is written, with what the check says beside it, and where it is published.
package struct EditorPage: Sendable {
    let language: Language
    let chosen: Language?
    let record: ArticleRecord
    /// What stands in the form: the newest version, or what was typed and not taken.
    let text: ArticleText
    let versions: [ArticleVersion]
    /// The names of those who saved and published, by account.
    let names: [AccountNumber: String]
    /// What the ledger says to the newest version.
    let checked: CheckedMarkup
    let unit: String
    let mayPublish: Bool
    /// What was typed to explain figures, by their places.
    let explanations: [Int: String]
    let done: ArticleRoute.Done?
    let problem: String?

    package init(
        language: Language, chosen: Language?, record: ArticleRecord, text: ArticleText, versions: [ArticleVersion],
        names: [AccountNumber: String], checked: CheckedMarkup, unit: String, mayPublish: Bool,
        explanations: [Int: String] = [:], done: ArticleRoute.Done? = nil, problem: String? = nil
    ) {
        self.language = language
        self.chosen = chosen
        self.record = record
        self.text = text
        self.versions = versions
        self.names = names
        self.checked = checked
        self.unit = unit
        self.mayPublish = mayPublish
        self.explanations = explanations
        self.done = done
        self.problem = problem
    }

    private typealias Field = ArticleRoute.Field
    private var words: Words { Words(language) }
    private var phrases: ArticlePhrases { ArticlePhrases(language) }
    private var number: ArticleNumber { record.article.number }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: text.title, home: .scoreboard(nil, language: chosen),
            otherLanguage: .articles(.editor(number, language: other)),
            navigation: Navigation(current: .articles, language: chosen), script: .workScript, content: content
        ).document
    }

    private var content: Markup {
        """
        <div class="desk write check"><header class="mast"><p class="up"><a href="\(Route.articles(.list(language: chosen)))">\(phrases.articles)</a></p>\
        <h1 lang="vi">\(record.newest.text.title)</h1><p class="window">\(unit), \(words.period(record.article.period)) · \
        \(phrases.state(record)) · \(phrases.version(record.newest.number, words.moment(record.newest.savedAt), name(record.newest.savedBy)))</p></header>
        \(optional: problem, { Told.wrong($0) })\
        \(optional: done, { Told.well(phrases.done($0)) })
        <div class="both">\(form)<div>\(gate)\(check)</div></div>
        \(history)</div>
        """
    }

    private func name(_ account: AccountNumber) -> String { names[account] ?? "–" }

    // MARK: writing

    private var form: Markup {
        PostForm.upload(
            .articles(.editor(number, language: chosen)), class: "post sheetform",
            """
            \(Control.hidden(name: Field.version, value: String(record.newest.number)))
            \(area("title", Field.title, phrases.title, text.title, rows: 2))
            \(area("lead", Field.lead, phrases.opening, text.lead, rows: 4))
            \(area("body", Field.body, phrases.body, text.body, rows: 20))
            <div class="row1">\(Control.line(id: "byline", name: Field.byline, label: phrases.byline, value: text.byline))\
            \(DraftPage.category(phrases, text.category))</div>
            <div class="row1">\(Control.line(id: "place", name: Field.place, label: phrases.place, value: text.place))\
            \(Control.line(id: "dated", name: Field.dated, label: phrases.dated, value: text.dated.description, type: "date"))</div>
            \(pictureFields)
            <div class="acts"><button\(Keys.save)>\(phrases.save)</button>\(Keys.hint)</div>
            """)
    }

    private func area(_ id: String, _ name: String, _ label: String, _ value: String, rows: Int) -> Markup {
        """
        <div class="field"><label for="\(id)">\(label)</label><textarea id="\(id)" name="\(name)" rows="\(rows)" lang="vi">\
        \(value)</textarea></div>
        """
    }

    private var pictureFields: Markup {
        let shown: Markup =
            text.picture.map { picture in
                """
                <div class="shown"><img src="\(Route.articles(.draftPicture(number, picture)))" alt="\(text.alternative)">\
                \(Control.hidden(name: Field.keptPicture, value: picture.description))\
                \(Control.box(id: "no-picture", name: Field.removesPicture, label: phrases.removePicture, isOn: false))</div>
                """
            } ?? .empty
        return """
            <fieldset class="picture"><legend>\(phrases.pictureTitle)</legend>\(shown)
            <div class="field"><label for="picture">\(phrases.picture)</label><input id="picture" name="\(Field.picture)" type="file" \
            accept=".png,.jpg,.jpeg" aria-describedby="picture-hint"><small id="picture-hint">\(phrases.pictureHint)</small></div>
            \(Control.line(id: "caption", name: Field.caption, label: phrases.caption, value: text.caption))\
            \(Control.line(id: "alternative", name: Field.alternative, label: phrases.alternative, value: text.alternative))</fieldset>
            """
    }

    // MARK: the check

    private var check: Markup {
        let checkPhrases = CheckPhrases(language)
        guard !checked.judgements.isEmpty else {
            return
                "<section aria-labelledby=\"check-h\"><h2 id=\"check-h\">\(phrases.check)</h2><p class=\"m\">\(phrases.noFigures)</p></section>"
        }
        let (open, right) = (unverified, checked.judgements.indices.filter { !unverified.contains($0) })
        return """
            <section aria-labelledby="check-h"><h2 id="check-h">\(phrases.check)</h2>\(checked.summaryMarkup(words))
            \(checked.listMarkup(words, checkPhrases, nil, only: open), when: !open.isEmpty)
            <details\(" open", when: !open.isEmpty)><summary>\(checkPhrases.marked)</summary>\
            <div class="marked" lang="vi">\(checked.textMarkup(words, checkPhrases))</div></details>
            \(rightList(right, checkPhrases), when: !right.isEmpty)</section>
            """
    }

    private func rightList(_ right: [Int], _ checkPhrases: CheckPhrases) -> Markup {
        """
        <details><summary>\(checkPhrases.right(right.count))</summary>\
        \(checked.listMarkup(words, checkPhrases, nil, only: right))</details>
        """
    }

    /// The places of figures that the ledger does not bear out.
    private var unverified: [Int] {
        checked.judgements.indices.filter { checked.judgements[$0].outcome.group != .right }
    }

    // MARK: the gate

    private var gate: Markup {
        """
        <section aria-labelledby="gate-h" class="gatebox"><h2 id="gate-h">\(phrases.publishing)</h2>\
        \(previewLink)\(publicLink)\(mayPublish ? publishForm + withdrawForm : "<p class=\"m\">\(phrases.mayNotPublish)</p>")</section>
        """
    }

    private var isPublished: Bool {
        if case .published = record.state { true } else { false }
    }

    private var previewLink: Markup {
        guard !isPublished || record.isAhead else { return .empty }
        return "<p><a href=\"\(Route.articles(.preview(number, language: chosen)))\">\(phrases.preview)</a></p>"
    }

    private var publicLink: Markup {
        guard isPublished else { return .empty }
        let slug = ArticleSlug.of(record.newest.text.title)
        return
            "<p><a href=\"\(Route.articles(.story(number, slug: slug, language: chosen)))\">\(phrases.seePublic)</a></p>"
    }

    private var publishForm: Markup {
        if isPublished, !record.isAhead { return "<p class=\"m\">\(phrases.upToDate)</p>" }
        let open = unverified
        let lead = open.isEmpty ? phrases.allVerified : phrases.unverified(open.count)
        return PostForm.markup(
            .articles(.publish(number, language: chosen)), class: "post",
            """
            <p>\(lead)</p>\(Control.hidden(name: Field.version, value: String(record.newest.number)))\
            \(open, each: explanation)
            <div class="acts"><button>\(isPublished ? phrases.publishNewer : phrases.publish)</button></div>
            """)
    }

    private func explanation(_ place: Int) -> Markup {
        Control.line(
            id: "explanation\(place)", name: Field.explanation(place),
            label: phrases.explain(place + 1, checked.quotes[place], words.verdict(checked.judgements[place])),
            value: explanations[place] ?? "")
    }

    private var withdrawForm: Markup {
        guard isPublished else { return .empty }
        return PostForm.markup(
            .articles(.withdraw(number, language: chosen)), class: "post",
            """
            \(Control.line(id: "reason", name: Field.reason, label: phrases.withdrawReason, value: ""))
            <div class="acts"><button class="quiet">\(phrases.withdraw)</button></div>
            """)
    }

    private var history: Markup {
        """
        <details class="rest"><summary>\(phrases.history)</summary><ul class="past">\
        \(record.acts.reversed(), each: { "<li>\(phrases.act($0, name($0.doneBy)))</li>" })\
        \(versions, each: version)</ul></details>
        """
    }

    private func version(_ version: ArticleVersion) -> Markup {
        """
        <li><details><summary>\(phrases.version(version.number, words.moment(version.savedAt), name(version.savedBy)))</summary>\
        <div class="marked" lang="vi"><p><b>\(version.text.title)</b></p><p>\(version.text.lead)</p>\
        \(version.text.paragraphs, each: { "<p>\($0)</p>" })</div></details></li>
        """
    }
}
