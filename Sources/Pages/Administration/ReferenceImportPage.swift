package import HTML
import Planning
package import Prose

/// Where a file of reference data is chosen, or a table pasted.
package struct ReferenceImportPage: Sendable {
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
            language: language, chosen: chosen, title: phrases.importing, lead: phrases.importLead,
            other: { .administration(.importing(language: $0)) }, sendsFiles: true, content: content
        ).document
    }

    private var phrases: ReferencePhrases { ReferencePhrases(language) }

    private var content: Markup {
        """
        \(optional: problem, Told.wrong)
        \(form)
        <section aria-labelledby="kinds"><h2 id="kinds">\(phrases.export)</h2><ul class="versions">\(ReferenceKind.allCases, each: kind)</ul></section>
        """
    }

    /// Two forms: a file that is required must not keep a pasted table from being sent.
    private var form: Markup {
        let file = Control.file(
            id: "file", name: AdministrationRoute.Field.file, label: phrases.file, accept: ".csv,.xlsx,.xls,.ods")
        return """
            \(PostForm.upload(.administration(.check), "\(file)<button>\(phrases.check)</button>"))\
            \(Self.paste(phrases.orPaste, "", language))
            """
    }

    /// Where a table is pasted, or what was pasted is mended.
    static func paste(_ label: String, _ pasted: String, _ language: Language) -> Markup {
        let phrases = ReferencePhrases(language)
        return PostForm.upload(
            .administration(.check), class: "post wide",
            """
            <div class="field"><label for="paste">\(label)</label><textarea id="paste" \
            name="\(AdministrationRoute.Field.table)0" rows="12" maxlength="20000" spellcheck="false" \
            aria-describedby="paste-hint" class="copy" required>\(pasted)</textarea>\
            <small id="paste-hint">\(phrases.pasteHint)</small></div><button>\(phrases.check)</button>
            """)
    }

    private func kind(_ kind: ReferenceKind) -> Markup {
        """
        <li>\(phrases.name(kind)): <a href="\(Route.administration(.export(kind, .csv)))">CSV</a> · \
        <a href="\(Route.administration(.export(kind, .xlsx)))">.xlsx</a></li>
        """
    }
}
