import HTML
import Planning
import Prose
import Quantities

/// What was recorded after a period had been closed: old beside new, who, when, why.
struct LateTable {
    let page: PeriodsPage
    let late: LateFigures

    private var words: Words { page.words }
    private var phrases: PeriodPhrases { page.phrases }

    var markup: Markup {
        guard !late.figures.isEmpty else { return "<p class=\"m\">\(phrases.noneLate)</p>" }
        return """
            <h3 id="late">\(phrases.late(late.figures.count + late.unlisted))</h3>\
            <div class="tablebox" role="group" aria-labelledby="late" tabindex="0"><table class="list"><thead><tr>\
            <th scope="col">\(phrases.indicator)</th><th scope="col">\(phrases.unit)</th>\
            <th scope="col" class="r">\(phrases.before)</th><th scope="col" class="r">\(phrases.after)</th>\
            <th scope="col">\(phrases.recorded)</th><th scope="col">\(phrases.reason)</th></tr></thead>\
            <tbody>\(late.figures, each: row)</tbody></table></div>\
            \("<p class=\"m\">\(phrases.unlisted(late.unlisted))</p>", when: late.unlisted > 0)
            """
    }

    private func row(_ figure: LateFigure) -> Markup {
        let entry = Route.figure(.entry(figure.line.entry.number, at: late.change), nil)
        return """
            <tr><th scope="row">\(words.name(figure.definition.name))</th><td>\(page.name(figure.unit))</td>\
            <td class="r">\(number(figure.line.before, figure))</td>\
            <td class="r"><a href="\(entry)">\(number(figure.line.value, figure, phrases.withdrawn))</a></td>\
            <td>\(words.moment(figure.recorded.at)) <small>\(figure.recorded.note.author)</small></td>\
            <td>\(figure.reason ?? "")</td></tr>\n
            """
    }

    private func number(_ value: ExactDecimal?, _ figure: LateFigure, _ otherwise: String = "–") -> String {
        value.map { words.number($0, places: figure.definition.decimals) } ?? otherwise
    }
}
