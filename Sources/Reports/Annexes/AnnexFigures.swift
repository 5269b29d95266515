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
        return .figure(value, places: places ?? standing.places, tag(standing, facet))
    }

    /// A percent that Excel can compute from two cells of the row, where they give it; otherwise the figure itself.
    func percent(_ standing: Standing, _ facet: FigureFacet, of part: Int, over whole: Int, in row: [Annex.Cell])
        -> Annex.Cell
    {
        guard let value = standing.value(of: facet) else { return .empty }
        let tag = tag(standing, facet)
        guard let above = row[part].value, let below = row[whole].value, !below.isZero,
            let share = try? above.divided(by: below), (try? shownPercent(share)) == value
        else { return .figure(value, places: 1, tag) }
        return .percent(value, part: part, whole: whole, tag)
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

extension Annex.Cell {
    var value: ExactDecimal? {
        switch self {
        case .figure(let value, _, _), .percent(let value, _, _, _), .sum(let value, _, _, _): value
        case .empty, .text, .notAvailable: nil
        }
    }
}
