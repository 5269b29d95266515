import HTML
import Planning
import Prose

/// Below the form: the papers behind it, and where another is attached.
struct DeskProofs {
    let page: DeskPage

    private var phrases: ProofPhrases { ProofPhrases(page.language) }

    var markup: Markup {
        """
        <section class="papers" aria-labelledby="proofs"><h2 id="proofs">\(phrases.title)</h2><p class="m">\(phrases.lead)</p>\(page.toldOfProofs)\
        \(optional: page.refusedPaper, { Told.wrong(phrases.refused($0)) })\
        \(page.papers.isEmpty ? "<p>\(phrases.none)</p>" : ProofList(language: page.language, lines: page.papers).markup)\
        \(page.hasBundle ? attaching : "<p class=\"m\">\(phrases.noDraft)</p>")</section>
        """
    }

    private var attaching: Markup {
        let file = Control.file(
            id: "proof-file", name: DeskRoute.Field.file, label: phrases.file,
            accept: ".pdf,.png,.jpg,.jpeg,.docx,.xlsx",
            hint: phrases.fileHint)
        let lines = page.form.asked.map {
            Choice(value: $0.definition.code.text, label: page.words.name($0.definition.name))
        }
        let about = Control.select(
            id: "proof-about", name: DeskRoute.Field.indicator, label: phrases.about,
            groups: [ChoiceGroup(choices: [Choice(value: "", label: phrases.wholeReport)] + lines)], selected: "")
        let remark = Control.line(
            id: "proof-remark", name: DeskRoute.Field.reason, label: phrases.remark, value: "")
        return PostForm.upload(
            .desk(.attach(page.reference, page.form.period, language: page.chosen)), class: "attach",
            "\(file)\(about)\(remark)<p class=\"acts\"><button class=\"quiet\">\(phrases.attach)</button></p>")
    }
}

extension DeskPage {
    /// Whether there are figures behind which a paper can be put.
    fileprivate var hasBundle: Bool { form.pending != nil || form.asked.contains { $0.recorded != nil } }
}

extension DeskRoute.Done {
    /// Whether nothing was done.
    var isRefusal: Bool { self == .noFile || self == .noDraft }
    /// Whether it is about a paper.
    var isOfProofs: Bool { self == .attached || isRefusal }
}
