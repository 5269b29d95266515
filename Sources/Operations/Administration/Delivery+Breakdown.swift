import Aggregation
package import Planning
package import Quantities

/// The plans of a year for the units below one, and what was assigned to it.
package struct YearBreakdown: Sendable {
    package struct Line: Sendable {
        package let unit: UnitVersion
        package let now: ExactDecimal?
    }

    package let year: Period
    package let unit: UnitVersion
    package let definition: IndicatorDefinition
    /// By whom the units below have theirs, where they have any.
    package let assigner: Assigner?
    package let assigned: ExactDecimal?
    package let lines: [Line]
    /// Whether plans of units add up to the one of the unit above.
    package var isSum: Bool { definition.unitAggregation == .sum || definition.unitAggregation == .count }
}

extension Delivery {
    /// The years that have plans, and the present and the next one; the newest first.
    package func planYears() -> [Int] {
        Set(view().plannedYears + [today.year, today.year + 1]).sorted(by: >)
    }

    /// Nothing where there is no such indicator, or the unit is not in force at the end of the year.
    package func breakdown(
        of indicator: IndicatorCode, _ year: Int, below reference: UnitReference, by assigner: Assigner? = nil
    ) -> YearBreakdown? {
        let view = view()
        guard let period = Period(year: year, part: .year), view.catalogue.indicators.contains(indicator) else {
            return nil
        }
        let last = period.window(.administrative).to
        guard let definition = view.catalogue.indicators.definition(of: indicator, on: last),
            let unit = view.catalogue.units.unit(reference, on: last)
        else { return nil }
        func plans(_ unit: UnitKey) -> [Aggregation.PlanFigure] { view.plans.plans(indicator, unit, period, on: last) }
        func value(_ plan: Aggregation.PlanFigure) -> ExactDecimal? {
            let scale = view.catalogue.indicators.definition(of: indicator, on: plan.definition)?.decimals
            return ExactDecimal(scaled: plan.value.amount, scale: scale ?? definition.decimals)
        }
        let below = view.catalogue.units.children(of: unit.key, on: last)
        let usual = below.lazy.compactMap { plans($0.key).first?.assigner }.first
        let chosen = assigner ?? usual
        let lines = below.map { unit in
            YearBreakdown.Line(
                unit: unit, now: plans(unit.key).first { $0.assigner == chosen }.flatMap(value))
        }
        let own = plans(unit.key)
        let assigned = own.first { $0.assigner == chosen } ?? own.first
        return YearBreakdown(
            year: period, unit: unit, definition: definition, assigner: chosen, assigned: assigned.flatMap(value),
            lines: lines)
    }
}
