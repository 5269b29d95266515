package import Quantities

/// Where a unit stands among its peers in one indicator.
package struct PeerComparison: Sendable, Hashable {
    /// What is compared: how much of the plan was reached, or the figures themselves.
    package enum Basis: String, Sendable, Hashable {
        case percentOfPlan = "percent-of-plan"
        case figure
    }

    package let basis: Basis
    package let own: ExactDecimal
    /// 1 is the best; equals share a rank.
    package let rank: Int
    package let count: Int
    package let median: ExactDecimal
    package let best: UnitVersion
    package let bestValue: ExactDecimal

    /// `nil` where there is nothing to compare: no figure of the unit's own, no peers, or no better and worse.
    ///
    /// Percents of the plan are compared where all units that have a figure have one; rates and the like without a plan
    /// by themselves. Amounts without a plan say more about the size of a unit than about its work.
    package init?(of unit: UnitKey, in row: Scoreboard.Row) {
        guard let field = Field(row), let own = field.sorted.first(where: { $0.unit.key == unit })?.value else {
            return nil
        }
        self.init(own, in: field)
    }

    /// Every unit of a row beside the others.
    package static func all(in row: Scoreboard.Row) -> [UnitKey: PeerComparison] {
        guard let field = Field(row) else { return [:] }
        let compared = field.sorted.map { ($0.unit.key, PeerComparison($0.value, in: field)) }
        return Dictionary(compared) { first, _ in first }
    }

    private init(_ own: ExactDecimal, in field: Field) {
        basis = field.basis
        self.own = own
        rank = 1 + (field.sorted.firstIndex { $0.value == own } ?? 0)
        count = field.sorted.count
        median = field.median
        best = field.sorted[0].unit
        bestValue = field.sorted[0].value
    }

    /// The units of a row that can be compared, the best first.
    private struct Field {
        let basis: Basis
        let sorted: [(unit: UnitVersion, value: ExactDecimal)]
        let median: ExactDecimal

        init?(_ row: Scoreboard.Row) {
            let definition = row.standing.definition
            guard definition.direction == .up || definition.direction == .down else { return nil }
            let reported = row.units.filter { $0.standing.actual != nil }
            let percents = reported.compactMap { peer in
                peer.standing.plans.first?.percent.map { (unit: peer.unit, value: $0) }
            }
            let basis: Basis = percents.count == reported.count ? .percentOfPlan : .figure
            guard basis == .percentOfPlan || !definition.isAmount else { return nil }
            let values =
                basis == .percentOfPlan
                ? percents
                : reported.compactMap { peer in peer.standing.actual.map { (unit: peer.unit, value: $0.shown) } }
            guard values.count > 1 else { return nil }
            let lowerIsBetter = definition.lowerIsBetter(basis)
            let sorted = values.sorted { left, right in
                if left.value == right.value { return left.unit.key < right.unit.key }
                return lowerIsBetter ? left.value < right.value : right.value < left.value
            }
            let places = basis == .percentOfPlan ? 1 : definition.decimals
            guard let median = PeerComparison.median(sorted.map(\.value), places: places) else { return nil }
            self.basis = basis
            self.sorted = sorted
            self.median = median
        }
    }

    private static func median(_ sorted: [ExactDecimal], places: Int) -> ExactDecimal? {
        let middle = sorted.count / 2
        guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
        return try? sorted[middle - 1].adding(sorted[middle]).divided(by: 2).rounded(to: places)
    }
}

extension IndicatorDefinition {
    /// Whether a larger unit has a larger figure by its size alone.
    fileprivate var isAmount: Bool { kind == .flow || kind == .stock || kind == .recognition }

    fileprivate func lowerIsBetter(_ basis: PeerComparison.Basis) -> Bool {
        direction == .down && (basis == .figure || percentMeaning == .actualOverPlan || percentMeaning == .metOrNot)
    }
}
