import Office
import Planning
import Prose
import Quantities

/// Makes cells of the figures of one unit, each with its reference.
struct AnnexFigures {
    let place: FigurePlace
    let words = Words(.vietnamese)

    func cell(_ standing: Standing, _ facet: FigureFacet, places: Int? = nil) -> Annex.Cell {
        guard let value = standing.value(of: facet) else { return .empty }
        let (places, tag) = (places ?? standing.places, tag(standing, facet))
        return standing.isGain(facet) ? .gain(value, places: places, tag) : .figure(value, places: places, tag)
    }

    /// A percent that Excel can compute from two cells of the row, where they give it; otherwise the figure itself.
    func percent(_ standing: Standing, _ facet: FigureFacet, of part: Int, over whole: Int, in row: [Annex.Cell])
        -> Annex.Cell
    {
        if case .percent(let assigner) = facet, standing.isCeiling(assigner) { return quotient(part, whole, row) }
        guard let value = standing.value(of: facet) else { return .empty }
        let tag = tag(standing, facet)
        guard let above = row[part].value, let below = row[whole].value, !below.isZero,
            let share = try? above.divided(by: below), (try? shownPercent(share)) == value
        else { return .figure(value, places: 1, tag) }
        return .percent(value, part: part, whole: whole, tag)
    }

    /// Of a ceiling the ledger may keep another percent, or none; a column headed "3=2/1" shows just that.
    private func quotient(_ part: Int, _ whole: Int, _ row: [Annex.Cell]) -> Annex.Cell {
        guard let above = row[part].value, let below = row[whole].value, below.signum > 0,
            let share = try? above.divided(by: below), let percent = try? shownPercent(share)
        else { return .empty }
        return .percent(percent, part: part, whole: whole, nil)
    }

    func tag(_ standing: Standing, _ facet: FigureFacet) -> FigureTag {
        FigureTag(
            reference: place.reference(standing, facet).text,
            title: words.figureTitle(facet, of: standing.definition.name.vietnamese))
    }
}

extension Standing {
    /// The decimals that a row of figures needs: 330 beside 137,1 is 330,0, and not 330,000.
    var places: Int {
        let values = [actual?.shown, samePeriod?.value.shown, yearEstimate?.shown] + plans.map { $0.plan.value }
        return min(definition.decimals, values.compactMap { $0?.scale }.max() ?? 0)
    }
}

extension Standing {
    /// A plan of so many more, beside a result that counts all.
    fileprivate func isGain(_ facet: FigureFacet) -> Bool {
        guard case .plan(let assigner) = facet, definition.timeAggregation != .sum else { return false }
        return attainment(assigner)?.plan.basis == .increment
    }

    /// Whether less is better; of places in a ranking no share is told.
    fileprivate func isCeiling(_ assigner: Assigner) -> Bool {
        guard definition.kind != .rank, let plan = attainment(assigner)?.plan, plan.basis == .total else {
            return false
        }
        return definition.direction == .down || plan.bound == .ceiling
    }
}

extension Annex.Cell {
    var value: ExactDecimal? {
        switch self {
        case .figure(let value, _, _), .gain(let value, _, _), .percent(let value, _, _, _), .sum(let value, _, _, _):
            value
        case .empty, .text, .notAvailable: nil
        }
    }
}

extension [Annex.Row] {
    /// What the plus sign of a plan means, where there is one.
    var gainNote: [String] {
        let hasGain = contains { row in
            row.cells.contains { if case .gain = $0 { true } else { false } }
        }
        return hasGain ? ["Kế hoạch có dấu + là số tăng thêm trong năm; tỷ lệ tính trên số tăng thêm."] : []
    }
}
