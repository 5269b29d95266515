import HTML
package import Planning
import Prose
package import Quantities

extension HomePart {
    /// Cards that are shown; the scoreboard has the others.
    private static let cardsShown = 8
    /// States that moved, and units with most of many figures; the page of changes has the others.
    private static let movesShown = 12
    private static let sharesShown = 3

    /// What is behind, why, who owns it, whether it will be made, and what moved since the reader was here last.
    ///
    /// - Parameters:
    ///   - difference: What came since.
    ///   - since: The last visit; nothing where it is the first.
    ///   - from: The moment after which changes are new.
    package static func leader(
        _ presenter: ScoreboardPresenter, _ difference: LedgerDifference, since: Moment?, from: Moment
    ) -> HomePart {
        let phrases = HomePhrases(presenter.words.language)
        let board = presenter.board
        let summary = board.summary
        let trouble = AttentionList(parent: presenter).trouble(board.rows)
        let cards: Markup =
            trouble.isEmpty
            ? "<p>\(phrases.nothingBehind)</p>"
            : "<ul class=\"cards\">\(trouble.prefix(cardsShown), each: { card($0, presenter, phrases) })</ul>"
        let rest = trouble.count - cardsShown
        return HomePart(
            id: "standing-\(board.unit.key.code)",
            title: phrases.standing(presenter.unitName(board.unit), presenter.words.period(board.period)),
            lead: phrases.met(
                summary.met, summary.targets, behind: summary[.behind], atRisk: summary[.atRisk]),
            trouble.isEmpty ? .calm : .trouble,
            """
            \(cards)<p class="on"><a href="\(Route.scoreboard(presenter.address))">\(phrases.wholeScoreboard)</a>\
            \(" <small>\(phrases.rest(rest))</small>", when: rest > 0)</p>
            \(moved(difference, since, from, presenter, phrases))
            """)
    }

    private static func card(
        _ standing: Standing, _ presenter: ScoreboardPresenter, _ phrases: HomePhrases
    ) -> Markup {
        let item = AttentionList(parent: presenter).item(standing)
        let route = Route.indicator(standing.definition.code, presenter.address)
        return """
            <li class="card c-\(StateMark.slug(item.state))"><p class="what">\(StateMark.labelled(item.state, item.word))\
            \(optional: item.percent, { "<b>\($0)</b>" })</p>\
            <a href="\(route)">\(item.name)</a><p class="fig">\(item.figure)</p>\(optional: item.bar, { $0.drawing() })\
            <p class="why">\(item.why)\(optional: item.pace, { " \($0)" })</p>\
            \(optional: presenter.cause(of: standing), { "<p class=\"why\">\($0)</p>" })\
            \(optional: outlook(standing, presenter, phrases), { "<p class=\"why\">\($0)</p>" })\
            <p class="own">\(standing.definition.owner.map { phrases.owner($0) } ?? phrases.noOwner)</p></li>

            """
    }

    /// Whether the plan will be made, as far as the forecast tells.
    private static func outlook(
        _ standing: Standing, _ presenter: ScoreboardPresenter, _ phrases: HomePhrases
    ) -> String? {
        guard case .forecast(let forecast) = standing.forecast, let plan = standing.plans.first?.plan,
            plan.basis == .total || standing.definition.timeAggregation == .sum,
            let gap = try? plan.value.subtracting(forecast.value)
        else { return nil }
        let amounts = Amounts(definition: standing.definition, words: presenter.words)
        let value = amounts.withMeasure(forecast.value)
        if standing.definition.direction == .down {
            return gap.signum < 0
                ? phrases.willExceed(value, by: amounts.withMeasure(gap.negated)) : phrases.willMake(value)
        }
        return gap.signum > 0 ? phrases.willMiss(value, by: amounts.withMeasure(gap)) : phrases.willMake(value)
    }

    private static func moved(
        _ difference: LedgerDifference, _ since: Moment?, _ from: Moment, _ presenter: ScoreboardPresenter,
        _ phrases: HomePhrases
    ) -> Markup {
        let words = presenter.words
        let all = Route.reading(.changes(ChangesChoice(from: from.description)), presenter.address)
        let list: Markup =
            difference.moves.isEmpty
            ? "<p>\(phrases.nothingMoved)</p>"
            : "<ul class=\"moves\">\(difference.moves.prefix(movesShown), each: { move($0, presenter) })</ul>"
        let rest = difference.moves.count - movesShown
        return """
            <h3>\(since.map { phrases.since(words.moment($0)) } ?? phrases.sinceUnknown)</h3>
            \(list)<p class="on">\(phrases.newFigures(difference.figures, difference.changesWithFigures))\
            \(optional: shares(difference, presenter, phrases), { " \($0)" }) <a href="\(all)">\(phrases.allChanges)</a>\
            \(" <small>\(phrases.rest(rest))</small>", when: rest > 0)</p>
            """
    }

    private static func shares(
        _ difference: LedgerDifference, _ presenter: ScoreboardPresenter, _ phrases: HomePhrases
    ) -> String? {
        guard !difference.shares.isEmpty else { return nil }
        let first = difference.shares.prefix(sharesShown).map { (presenter.unitName($0.unit), $0.figures) }
        return phrases.mostFrom(first, others: difference.shares.count - first.count)
    }

    private static func move(_ move: LedgerDifference.Move, _ presenter: ScoreboardPresenter) -> Markup {
        let words = presenter.words
        func state(_ standing: Standing) -> Markup {
            StateMark.labelled(standing.verdict.state, words.state(standing.verdict.state))
        }
        let code = move.after.definition.code
        return """
            <li><a href="\(Route.indicator(code, presenter.address))">\(words.name(move.after.definition.name))</a> \
            \(state(move.before)) → \(state(move.after))</li>

            """
    }

    /// A unit of which nothing is approved yet.
    package static func leaderWithoutFigures(_ unit: UnitVersion, _ wording: Wording) -> HomePart {
        let phrases = HomePhrases(wording.language)
        return HomePart(
            id: "standing-\(unit.key.code)", title: wording.unitTitle(unit.kind, unit.name), .calm,
            "<p>\(phrases.noFigures)</p>")
    }
}
