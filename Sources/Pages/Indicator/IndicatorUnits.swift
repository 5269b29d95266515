import HTML
import Planning
import Prose
import Quantities

/// The figures of the units, in the order that the reader chose.
struct IndicatorUnits {
    let parent: IndicatorPresenter

    private typealias Order = IndicatorChoice.Order
    private var phrases: IndicatorPhrases { parent.phrases }
    private var words: Words { parent.words }

    var table: IndicatorPage.UnitTable {
        let rows = parent.review.row.units.filter { $0.standing.actual != nil || !$0.standing.plans.isEmpty }
        return IndicatorPage.UnitTable(heads: heads, rows: sorted(rows).map(row))
    }

    private var heads: [IndicatorPage.UnitTable.Head] {
        [
            head(phrases.unit, .name, .name, isNumber: false), head(phrases.actual, .valueDown, .value),
            IndicatorPage.UnitTable.Head(name: phrases.bar, route: nil, sorted: nil, isNumber: false),
            IndicatorPage.UnitTable.Head(name: phrases.plan, route: nil, sorted: nil, isNumber: true),
            head(phrases.ofPlan, .percentDown, .percent),
            IndicatorPage.UnitTable.Head(name: phrases.samePeriod, route: nil, sorted: nil, isNumber: true),
            head(phrases.state, .state, .state, isNumber: false),
        ]
    }

    /// A second click turns the order round.
    private func head(
        _ name: String, _ first: Order, _ second: Order, isNumber: Bool = true
    ) -> IndicatorPage.UnitTable.Head {
        let current = parent.choice.sort
        let next = current == first ? second : first
        let isDown = current == .valueDown || current == .percentDown
        return IndicatorPage.UnitTable.Head(
            name: name,
            route: .reading(
                .indicator(parent.definition.code, IndicatorChoice(sort: next)), parent.frame.address),
            sorted: current == first || current == second ? (isDown ? "descending" : "ascending") : nil,
            isNumber: isNumber)
    }

    private func sorted(_ rows: [Scoreboard.UnitRow]) -> [Scoreboard.UnitRow] {
        func by(_ value: (Standing) -> ExactDecimal?, down: Bool) -> [Scoreboard.UnitRow] {
            let known = rows.filter { value($0.standing) != nil }.sorted { left, right in
                guard let one = value(left.standing), let other = value(right.standing), one != other else {
                    return left.unit.key < right.unit.key
                }
                return down ? other < one : one < other
            }
            return known + rows.filter { value($0.standing) == nil }
        }
        switch parent.choice.sort {
        case .name: return rows
        case .value, .valueDown: return by({ $0.actual?.shown }, down: parent.choice.sort == .valueDown)
        case .percent, .percentDown:
            return by({ $0.plans.first?.percent }, down: parent.choice.sort == .percentDown)
        case .state:
            // The worst first: what needs somebody is what one looks for.
            let order: [State] = [
                .behind, .atRisk, .noData, .notDefined, .notYetDue, .onTrack, .achieved, .exceeded,
            ]
            return order.flatMap { state in rows.filter { $0.standing.verdict.state == state } }
        }
    }

    private func row(_ row: Scoreboard.UnitRow) -> IndicatorPage.UnitRow {
        let standing = row.standing
        let amounts = parent.amounts
        let value = standing.actual.map { amounts.measured($0) } ?? "–"
        let same = standing.samePeriod
        return IndicatorPage.UnitRow(
            name: parent.frame.unitName(row.unit), route: .unit(parent.frame.view(of: row.unit)),
            actual: parent.frame.traced(value, standing, row.unit), bar: PlanBar(standing),
            plan: standing.plans.first.map { amounts.amount($0.plan.value) } ?? "–",
            percent: standing.plans.first?.percent.map { words.percent($0) } ?? "–",
            same: same?.percent.map { words.percent($0) } ?? same?.points.map { parent.points($0) } ?? "–",
            state: StateMark.labelled(standing.verdict.state, words.state(standing.verdict.state)))
    }
}
