package import HTML
import Planning
package import Prose

/// Where a table of people is chosen or pasted, and how it is filled in.
package struct PeopleTablePage: Sendable {
    let language: Language
    let chosen: Language?
    let problem: String?

    package init(language: Language, chosen: Language?, problem: String? = nil) {
        self.language = language
        self.chosen = chosen
        self.problem = problem
    }

    package var document: Markup {
        AdministrationFrame(
            language: language, chosen: chosen, title: phrases.title, lead: phrases.lead,
            other: { .administration(.peopleTable(language: $0)) },
            above: (AccountPhrases(language).people, .administration(.people(language: chosen))), sendsFiles: true,
            content: content
        ).document
    }

    private var phrases: PeopleTablePhrases { PeopleTablePhrases(language) }
    private var words: Words { Words(language) }

    private var content: Markup {
        """
        \(optional: problem, Told.wrong)\
        <p class="tools"><span>\(phrases.template): \(phrases.templateLinks(chosen))</span>\
        <span>\(phrases.download): \(phrases.links(chosen))</span></p>
        \(Self.forms(language))
        <section aria-labelledby="how"><h2 id="how">\(phrases.howTo)</h2><p>\(words.peopleTableRule)</p>\
        <div class="tablebox" role="group" aria-labelledby="how" tabindex="0"><table class="list"><thead><tr>\
        <th scope="col">\(phrases.column)</th><th scope="col">\(phrases.meaning)</th></tr></thead>\
        <tbody>\(PeopleColumn.allCases, each: row)</tbody></table></div></section>
        """
    }

    private func row(_ column: PeopleColumn) -> Markup {
        "<tr><th scope=\"row\">\(words.head(column))</th><td>\(words.explanation(of: column))</td></tr>"
    }

    /// A file, or what was pasted: two forms, so that one does not keep the other from being sent.
    static func forms(_ language: Language, pasted: String = "") -> Markup {
        let phrases = PeopleTablePhrases(language)
        let common = ReferencePhrases(language)
        let route = Route.administration(.peopleTable())
        let file = Control.file(
            id: "file", name: AdministrationRoute.Field.file, label: common.file, accept: ".csv,.xlsx,.xls,.ods")
        let paste: Markup = """
            <div class="field"><label for="paste">\(pasted.isEmpty ? common.orPaste : common.pasted)</label>\
            <textarea id="paste" name="\(AdministrationRoute.Field.table)" rows="10" maxlength="200000" \
            spellcheck="false" aria-describedby="paste-hint" class="copy" required>\(pasted)</textarea>\
            <small id="paste-hint">\(phrases.say(
                "Chép từ Excel kể cả dòng tên cột.", "Copied from Excel with its header row."))</small></div>\
            <button>\(phrases.check)</button>
            """
        let sending = PostForm.upload(route, "\(file)<button>\(phrases.check)</button>")
        let pasting = PostForm.upload(route, class: "post wide", paste)
        return pasted.isEmpty ? "\(sending)\(pasting)" : "\(pasting)\(sending)"
    }
}
