import HTML
import Planning
import Prose
import Quantities

/// Picks what somebody must look at, the furthest short of what is expected first.
struct AttentionList {
    let parent: ScoreboardPresenter

    func items(_ rows: [Scoreboard.Row]) -> [ScoreboardPage.Attention] {
        trouble(rows).map(item)
    }

    /// What is behind or at risk, the worst first.
    func trouble(_ rows: [Scoreboard.Row]) -> [Standing] {
        let trouble = rows.map(\.standing).filter {
            State.trouble.contains($0.verdict.state) && !$0.plans.isEmpty
        }
        let ranks = trouble.map(rank)
        return trouble.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { trouble[$0] }
    }

    /// Behind before at risk, then by the share of what was expected, in thousandths.
    private func rank(_ standing: Standing) -> Int {
        (standing.verdict.state == .behind ? 0 : 1_000_000) + shareOfExpected(standing.verdict.reason)
    }

    private func shareOfExpected(_ reason: Reason) -> Int {
        switch reason {
        case .belowExpected(let percent, let expected, _), .farBelowExpected(let percent, let expected, _):
            thousandths(percent, of: expected)
        // Of a ceiling more is used up than was allowed by now.
        case .ceilingSoFar(let percent, let expected, _): thousandths(expected, of: percent)
        case .missedAtYearEnd(let percent?): thousandths(percent, of: 100)
        case .ceilingBroken(let actual, let ceiling): thousandths(ceiling, of: actual)
        default: 0
        }
    }

    private func thousandths(_ part: ExactDecimal, of whole: ExactDecimal) -> Int {
        guard let share = try? part.divided(by: whole).multiplied(by: Ratio(1000)).rounded(to: 0),
            let number = share.scaled(to: 0)
        else { return 0 }
        return Int(min(max(number, 0), 999_999))
    }

    func item(_ standing: Standing) -> ScoreboardPage.Attention {
        let definition = standing.definition
        let words = parent.words
        let amounts = Amounts(definition: definition, words: words)
        let star: Markup = standing.actual?.origin.isIllustrative ?? false ? ScoreboardPage.Figure.star : .empty
        let unit = parent.board.unit
        let actual = standing.actual.map { parent.frame.traced(amounts.measured($0), standing, unit) } ?? "–"
        let plan = standing.plans.first.map { parent.wording.planOf(amounts.withMeasure($0.plan.value)) } ?? ""
        let months = 12 - parent.board.period.months.upperBound
        return ScoreboardPage.Attention(
            state: standing.verdict.state, word: "\(words.state(standing.verdict.state))",
            name: "\(words.name(definition.name))",
            place: "\(Route.place("i-\(definition.code)"))", figure: "<b>\(actual)\(star)</b> / \(plan)",
            percent: parent.frame.tracedPercent(standing, unit), bar: PlanBar(standing),
            why: "\(parent.why(standing))", cause: parent.cause(of: standing),
            pace: standing.pace?.neededPerMonth.map { "\(parent.wording.neededPace(amounts.withMeasure($0), months))" })
    }
}

extension Ratio {
    fileprivate init(_ integer: Int) {
        self.init(ExactDecimal(integer))
    }
}
