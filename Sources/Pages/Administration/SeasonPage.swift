package import HTML
package import Planning
package import Prose
import Quantities

/// The season profiles of the indicators: how much of the year's plan is expected by the end of each month.
package struct SeasonPage: Sendable {
    let language: Language
    let chosen: Language?
    /// Indicators that add up in the year, with a profile or without.
    let indicators: [IndicatorDefinition]

    package init(language: Language, chosen: Language?, indicators: [IndicatorDefinition]) {
        self.language = language
        self.chosen = chosen
        self.indicators = indicators
    }

    package var document: Markup {
        AdministrationFrame(
            language: language, chosen: chosen, title: title,
            lead: words.say(
                "Phần trăm kế hoạch năm phải đạt đến cuối mỗi tháng. Chỉ tiêu không có mùa vụ được tính đều theo tháng.",
                "The percentage of the year's plan expected by the end of each month. Without a profile it is even."),
            other: { .administration(.seasons(language: $0)) },
            above: (
                ReferencePhrases(language).name(.indicators), .administration(.records(.indicators, language: chosen))
            ), content: content
        ).document
    }

    private var words: Words { Words(language) }
    private var title: String { words.say("Mùa vụ", "Season profiles") }

    private var content: Markup {
        guard !indicators.isEmpty else { return NoIndicators.markup(language, chosen) }
        let withProfile = indicators.filter { !$0.season.isEmpty }
        let without = indicators.filter { $0.season.isEmpty }
        return """
            \(withProfile.isEmpty ? "<p>\(words.say("Chưa chỉ tiêu nào có mùa vụ.", "No indicator has a profile."))</p>" : table(withProfile))
            <section aria-labelledby="even"><h2 id="even">\(words.say("Tính đều theo tháng", "Even over the months"))</h2>\
            <ul class="unitlist">\(without, each: { "<li>\(link($0))</li>" })</ul></section>
            """
    }

    private func link(_ definition: IndicatorDefinition) -> Markup {
        let from = definition.validFrom.description
        let key = [definition.code.text, definition.validFrom.year <= 1900 ? "" : from]
        let name = language.pick(definition.name.vietnamese, definition.name.english)
        return
            "<a href=\"\(Route.administration(.record(.indicators, key: key, language: chosen)))#c-season\">\(name)</a>"
    }

    private func table(_ indicators: [IndicatorDefinition]) -> Markup {
        """
        <section aria-labelledby="profiles"><h2 id="profiles" class="hide">\(title)</h2>\
        <div class="tablebox" role="group" aria-labelledby="profiles" tabindex="0"><table class="list"><thead><tr>\
        <th scope="col">\(words.say("Chỉ tiêu", "Indicator"))</th>\
        \(1...12, each: { "<th scope=\"col\" class=\"r\">\(words.say("T\($0)", "\($0)"))</th>" })</tr></thead>\
        <tbody>\(indicators, each: row)</tbody></table></div></section>
        """
    }

    private func row(_ definition: IndicatorDefinition) -> Markup {
        """
        <tr><th scope="row">\(link(definition))</th>\
        \(definition.season, each: { "<td class=\"r\">\(words.number($0))</td>" })</tr>
        """
    }
}
