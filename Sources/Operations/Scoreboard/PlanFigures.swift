import Aggregation
import Planning
import Quantities

extension BoardContext {
    /// The plans of the period's year that were in force on the last day of the data window.
    ///
    /// For a restated unit: the sum of its pieces' plans where plans add up and every piece has one.
    func plans(
        _ definition: IndicatorDefinition, of subject: Subject
    ) throws(ArithmeticFault) -> [Planning.PlanFigure] {
        guard let year = Period.year(period.year) else { return [] }
        switch subject.stand {
        case .itself(let key), .area(let key):
            return view.plans.plans(definition.code, key, year, on: window.to).compactMap { plan(of: $0, definition) }
        case .pieces(_, let members, let lacking, let weights):
            guard weights.isEmpty, lacking.isEmpty, definition.unitAggregation == .sum else { return [] }
            return try summed(definition, members, year)
        case .undefined:
            return []
        }
    }

    private func summed(
        _ definition: IndicatorDefinition, _ members: [UnitKey], _ year: Period
    ) throws(ArithmeticFault) -> [Planning.PlanFigure] {
        let plans = members.map { view.plans.plans(definition.code, $0, year, on: window.to) }
        var sums: [Planning.PlanFigure] = []
        for first in plans.first ?? [] {
            let same = plans.compactMap { $0.first { $0.assigner == first.assigner } }.compactMap {
                plan(of: $0, definition)
            }
            guard same.count == members.count, let model = plan(of: first, definition) else { continue }
            var sum = ExactDecimal.zero
            for plan in same { sum = try sum.adding(plan.value) }
            sums.append(
                Planning.PlanFigure(
                    assigner: model.assigner, value: sum, basis: model.basis, bound: model.bound,
                    effectiveFrom: model.effectiveFrom, isIllustrative: same.contains(where: \.isIllustrative)))
        }
        return sums
    }

    /// How the deciding assigner's plan is broken down to the child units; the first assigner who did so.
    func breakdown(
        _ definition: IndicatorDefinition, of subject: Subject, plans: [Planning.PlanFigure]
    ) throws(ArithmeticFault) -> PlanBreakdown? {
        guard definition.unitAggregation == .sum || definition.unitAggregation == .count, let key = subject.ownKey,
            let year = Period.year(period.year)
        else { return nil }
        let children = below(key, on: window.to)
        guard !children.isEmpty else { return nil }
        for plan in plans {
            var assigned = ExactDecimal.zero
            var count = 0
            for child in children {
                guard
                    let part = view.plans.plan(definition.code, child.key, year, by: plan.assigner, on: window.to)
                        .flatMap({ self.plan(of: $0, definition) })
                else { continue }
                assigned = try assigned.adding(part.value)
                count += 1
            }
            if count > 0 {
                return PlanBreakdown(assigner: plan.assigner, total: plan.value, assigned: assigned, units: count)
            }
        }
        return nil
    }

    private func plan(of booked: Aggregation.PlanFigure, _ definition: IndicatorDefinition) -> Planning.PlanFigure? {
        let scale = indicators.definition(of: definition.code, on: booked.definition)?.decimals ?? definition.decimals
        return Planning.PlanFigure(
            assigner: booked.assigner, value: ExactDecimal(scaled: booked.value.amount, scale: scale),
            basis: booked.basis ?? definition.planBasis, bound: booked.bound ?? definition.bound,
            effectiveFrom: booked.effectiveFrom, isIllustrative: booked.isIllustrative, entry: booked.entry,
            document: booked.source ?? view.planDocuments[booked.entry])
    }
}
