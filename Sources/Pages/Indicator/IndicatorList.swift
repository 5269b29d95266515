package import HTML
package import Planning
package import Prose
package import Quantities

/// Every indicator of the catalogue by field, as it stands for the view's unit: the way to the page of each.
package struct IndicatorList {
    let frame: ViewFrame
    private let phrases: IndicatorPhrases

    package init(
        board: Scoreboard, address: ScoreboardAddress, catalogue: Catalogue, periods: [Period], head: Commit?,
        language: Language
    ) {
        frame = ViewFrame(
            board: board, address: address, catalogue: catalogue, periods: periods, head: head, language: language,
            place: .indicators, page: { .reading(.indicators, $0) })
        phrases = IndicatorPhrases(language)
    }

    private var words: Words { frame.words }

    /// The whole document, for whoever looks in this task.
    package var document: Markup { layout.document }

    /// The page with its frame apart from its content.
    package var layout: Layout {
        frame.layout(title: "\(phrases.all), \(frame.unitName(frame.board.unit))", body)
    }

    private var body: Markup {
        let under = phrases.under(frame.unitName(frame.board.unit), words.period(frame.board.period))
        return """
            \(frame.opening(phrases.all, under, isIllustrative: frame.board.rows.contains { $0.standing.isIllustrative }))
            <section aria-labelledby="all-h"><h2 id="all-h" class="hide">\(phrases.all)</h2>
            <div class="scroll" role="group" aria-labelledby="all-h" tabindex="0"><table class="list">
            <thead><tr><th scope="col">\(phrases.indicator)</th><th scope="col" class="r">\(phrases.actual)</th>\
            <th scope="col" class="r">\(phrases.plan)</th><th scope="col" class="r">\(phrases.ofPlan)</th>\
            <th scope="col">\(phrases.state)</th><th scope="col">\(phrases.owner)</th></tr></thead>
            \(fields, each: field)</table></div></section>
            \(frame.foot(.indicators))
            """
    }

    private var fields: [(code: String, standings: [Standing])] {
        var fields: [(code: String, standings: [Standing])] = []
        for row in frame.board.rows {
            let code = row.standing.definition.field
            if fields.last?.code != code { fields.append((code, [])) }
            fields[fields.count - 1].standings.append(row.standing)
        }
        return fields
    }

    private func field(_ field: (code: String, standings: [Standing])) -> Markup {
        let name = frame.catalogue.indicators.field(field.code).map { words.name($0.name) } ?? field.code
        return """
            <tbody><tr class="field-of"><th scope="rowgroup" colspan="6">\(name)</th></tr>
            \(field.standings, each: row)</tbody>

            """
    }

    private func row(_ standing: Standing) -> Markup {
        let definition = standing.definition
        let amounts = Amounts(definition: definition, words: words)
        let plan = standing.plans.first
        let state: Markup =
            plan == nil ? "–" : StateMark.labelled(standing.verdict.state, words.state(standing.verdict.state))
        return """
            <tr><th scope="row"><a href="\(Route.indicator(definition.code, frame.address))">\(words.name(definition.name))</a> \
            <small>\(words.name(definition.measure))</small></th>\
            <td class="r"><b>\(standing.actual.map { amounts.measured($0) } ?? "–")</b></td>\
            <td class="r">\(plan.map { amounts.amount($0.plan.value) } ?? "–")</td>\
            <td class="r">\(plan?.percent.map { words.percent($0) } ?? "–")</td><td>\(state)</td>\
            <td class="mid"><small>\(definition.owner ?? "")</small></td></tr>

            """
    }
}
