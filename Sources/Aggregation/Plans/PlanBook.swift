package import Planning
package import Quantities

/// The plans of the ledger: for each indicator, unit, period and assigner what held from which day.
///
/// Plans do not depend on the reporting calendar: the plan of a year is the same for both.
package struct PlanBook: Sendable {
    private struct Key: Hashable {
        let unit: UnitKey
        let period: Period
    }

    /// By indicator first, so that a change copies one indicator's plans while a snapshot still reads them. Within a
    /// key by assigner, then by the day from which they hold.
    private var plans: [IndicatorCode: [Key: [PlanFigure]]] = [:]

    package init() {}

    /// Takes the next visible entry; of two that hold from the same day the later one counts, and a withdrawal takes
    /// away what held from that day.
    /// - Returns: `false` for what is no plan.
    @discardableResult
    package mutating func apply(_ entry: Entry, isApproved: Bool = true) -> Bool {
        guard case .plan(let assigner) = entry.key.scenario else { return false }
        let key = Key(unit: entry.key.unit, period: entry.key.period)
        let plan = PlanFigure(entry, isApproved: isApproved)
        let from = entry.effectiveFrom
        Self.replace(plan, of: assigner, from: from, in: &plans[entry.key.indicator, default: [:]][key, default: []])
        return true
    }

    /// Takes away every plan that an entry of some stands behind; what held before is the caller's to put back.
    package mutating func withdraw(_ entries: EntryRanges) {
        for (indicator, byKey) in plans {
            let touched = byKey.filter { $0.value.contains { entries.contains($0.entry) } }
            for key in touched.keys { plans[indicator]?[key]?.removeAll { entries.contains($0.entry) } }
        }
    }

    private static func replace(_ plan: PlanFigure?, of assigner: Assigner, from: Day, in list: inout [PlanFigure]) {
        list.removeAll { $0.assigner == assigner && $0.effectiveFrom == from }
        guard let plan else { return }
        let place = list.firstIndex { (assigner, from) < ($0.assigner, $0.effectiveFrom) } ?? list.endIndex
        list.insert(plan, at: place)
    }

    /// All plans of a unit for a period, each assigner's in the order in which they came to hold; the level above first.
    package func history(_ indicator: IndicatorCode, _ unit: UnitKey, _ period: Period) -> [PlanFigure] {
        plans[indicator]?[Key(unit: unit, period: period)] ?? []
    }

    /// The plans that hold on a day, one of each assigner, the level above first.
    package func plans(
        _ indicator: IndicatorCode, _ unit: UnitKey, _ period: Period, on day: Day
    ) -> [PlanFigure] {
        var inForce: [PlanFigure] = []
        for plan in history(indicator, unit, period) where plan.effectiveFrom <= day {
            if inForce.last?.assigner == plan.assigner { inForce.removeLast() }
            inForce.append(plan)
        }
        return inForce
    }

    /// The plan of an assigner that holds on a day.
    package func plan(
        _ indicator: IndicatorCode, _ unit: UnitKey, _ period: Period, by assigner: Assigner, on day: Day
    ) -> PlanFigure? {
        history(indicator, unit, period).last { $0.assigner == assigner && $0.effectiveFrom <= day }
    }

    /// Calls for every plan of the book; in no order but that of each unit's and period's own.
    package func forEach(_ body: (IndicatorCode, UnitKey, Period, PlanFigure) -> Void) {
        for (indicator, byKey) in plans {
            for (key, list) in byKey {
                for plan in list { body(indicator, key.unit, key.period, plan) }
            }
        }
    }

    /// Everyone who ever assigned a plan, the level above first.
    package var allAssigners: [Assigner] {
        var assigners: Set<Assigner> = []
        for byKey in plans.values {
            for list in byKey.values { assigners.formUnion(list.map(\.assigner)) }
        }
        return assigners.sorted()
    }

    /// Who assigned plans for a period to any unit, the level above first: the columns of an annex.
    package func assigners(of period: Period) -> [Assigner] {
        var assigners: Set<Assigner> = []
        for byKey in plans.values {
            for (key, list) in byKey where key.period == period { assigners.formUnion(list.map(\.assigner)) }
        }
        return assigners.sorted()
    }
}
