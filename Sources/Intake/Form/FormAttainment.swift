import Office
import Planning
import Quantities

/// How far a figure reaches a plan, by the meaning of percent that the indicator declares: as a formula over the cells of
/// its row, with what it comes to now. The rule itself is that of `PlanFigure.attainment`.
struct FormAttainment {
    let definition: IndicatorDefinition
    let plan: ExactDecimal
    let basis: PlanBasis
    /// The figure of the end of the year before, where the indicator is no flow.
    let start: ExactDecimal?
    let value: ExactDecimal?
    let valueCell: String
    let planCell: String
    let words: FormWords

    var cell: Spreadsheet.Value {
        if basis == .increment, definition.timeAggregation != .sum {
            // What the year adds is compared with what was added since its start.
            return start.map { percent(part: "(\(valueCell)-\($0))", whole: planCell) } ?? .blank
        }
        guard definition.direction == .down else { return percent(part: valueCell, whole: planCell) }
        switch definition.percentMeaning {
        case .actualOverPlan: return percent(part: valueCell, whole: planCell)
        case .planOverActual: return percent(part: planCell, whole: valueCell)
        case .reduction:
            return start.map { percent(part: "(\($0)-\(valueCell))", whole: "(\($0)-\(planCell))") } ?? .blank
        case .metOrNot: return metOrNot
        }
    }

    private func percent(part: String, whole: String) -> Spreadsheet.Value {
        let formula = FormFormulas.percent(part: part, whole: whole, given: [valueCell, planCell])
        return .formula(formula, result: result.map { .number($0) } ?? .text(""))
    }

    private var result: ExactDecimal? {
        let plan = PlanFigure(
            assigner: .province, value: plan, basis: basis, bound: definition.bound, effectiveFrom: definition.validFrom
        )
        let attainment = try? plan.attainment(
            of: value.map { Ratio($0) }, start: start.map { Ratio($0) }, definition: definition)
        return attainment?.percent
    }

    private var metOrNot: Spreadsheet.Value {
        let formula = FormFormulas.withinCeiling(
            value: valueCell, ceiling: planCell, within: words.withinCeiling, above: words.aboveCeiling)
        let result = value.map { $0 <= plan ? words.withinCeiling : words.aboveCeiling } ?? ""
        return .formula(formula, result: .text(result))
    }
}
