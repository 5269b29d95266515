import HTML
import Planning
import Prose
import Quantities

/// The figures of a file, each with what stands in the form now.
struct UploadFigures {
    let page: UploadPage
    let upload: FormUpload

    private var words: Words { page.words }
    private var phrases: UploadPhrases { page.phrases }

    var markup: Markup {
        guard !upload.rows.isEmpty else { return .empty }
        return """
            <section aria-labelledby="figures"><h2 id="figures">\(phrases.figures)</h2>\
            <div class="tablebox" tabindex="0" role="region" aria-labelledby="figures">\
            <table class="list found"><thead><tr><th scope="col">\(phrases.indicator)</th><th scope="col">\(phrases.cell)</th>\
            <th scope="col" class="r">\(phrases.before)</th><th scope="col" class="r">\(phrases.after)</th>\
            <th scope="col">\(phrases.remark)</th></tr></thead><tbody>\(upload.rows, each: row)</tbody></table></div></section>
            """
    }

    private func row(_ row: FormUpload.Row) -> Markup {
        let definition = row.before.definition
        let before = row.before.own.map { shown($0, definition) } ?? phrases.none
        let remarks = row.oddities.map { oddity in
            words.atTheCell(Diagnostic(.warning, .odd(oddity), at: Place()))
        }
        let decisions = row.decisions.map { decision in
            let text = words.decided(decision)
            return text.prefix(1).uppercased() + text.dropFirst() + "."
        }
        let after: Markup =
            row.isNew ? "<strong>\(shown(row.after, definition))</strong>" : "\(shown(row.after, definition))"
        return """
            <tr\(" class=\"same\"", when: !row.isNew)><th scope="row">\(words.name(definition.name)) \
            <small>\(words.name(definition.measure))</small></th><td>\(row.place.cell ?? "")</td>\
            <td class="r">\(before)</td><td class="r">\(after)</td>\
            <td>\(decisions, each: { "<p class=\"m\">\($0)</p>" })\
            \(row.isNew ? Markup(joining: remarks.map { "<p class=\"odd\">\($0)</p>" }) : "<span class=\"m\">\(phrases.same)</span>")</td></tr>
            """
    }

    private func shown(_ figure: DeskFigure, _ definition: IndicatorDefinition) -> String {
        guard let value = figure.value else { return phrases.withdrawn }
        let number = words.number(value, places: definition.decimals)
        guard let numerator = figure.numerator, let denominator = figure.denominator else { return number }
        return "\(words.number(numerator))/\(words.number(denominator)) = \(number)"
    }
}
