/// What a figure in a text says of a standing: the value itself, a plan, a percent of it, a difference.
package enum FigureFacet: Sendable, Hashable {
    /// What was done.
    case actual
    /// The number of units that could hold a recognition.
    case unitsInForce
    case plan(Assigner)
    /// Percent of a plan, as it is shown.
    case percent(Assigner)
    /// By how many percent a plan was exceeded.
    case above(Assigner)
    /// How far the figure lies from a plan, without a sign.
    case distance(Assigner)
    /// How much of a year's ceiling is used up, in percent.
    case ceilingUsed
    /// What is still missing of a plan that is decided later.
    case missing
    /// Percent of the plan expected by now.
    case expectedPercent
    /// The same period of the year before.
    case before
    /// Percent of the same period.
    case index
    /// The index less 100, without a sign.
    case growth
    /// The difference from the same period in the unit of measure or in points, without a sign.
    case change
    case neededPerMonth
    case soFarPerMonth
    /// The reporter's own estimate of the year, and its percent of a plan.
    case yearEstimate
    case yearPercent(Assigner)
    /// How many targets stand so; of a summary only.
    case targets(TargetCount)
    /// How many percent of all targets stand so, rounded so that the shares of all states add up to 100.
    case targetShare(TargetCount)

    /// Which targets of a summary are counted.
    package enum TargetCount: String, Sendable, Hashable, CaseIterable {
        case all, met, exceeded, achieved
        case onTrack = "on-track"
        case atRisk = "at-risk"
        case behind
        case notYetDue = "not-yet-due"
        case noData = "no-data"
        case notDefined = "not-judged"
        /// Neither met nor waiting for its day, and judged: at risk or behind.
        case trouble
    }
}

extension FigureFacet {
    /// "percent.province": as a reference has it.
    package var code: String {
        switch self {
        case .plan(let assigner): "plan." + ReferenceText.short(assigner.name, limit: 12)
        case .percent(let assigner): "percent." + ReferenceText.short(assigner.name, limit: 12)
        case .above(let assigner): "above." + ReferenceText.short(assigner.name, limit: 12)
        case .distance(let assigner): "distance." + ReferenceText.short(assigner.name, limit: 12)
        case .yearPercent(let assigner): "year-percent." + ReferenceText.short(assigner.name, limit: 12)
        case .targets(let count): "targets." + count.rawValue
        case .targetShare(let count): "share." + count.rawValue
        default: Self.plain.first { $0.facet == self }?.code ?? "actual"
        }
    }

    /// Reads what `code` writes; the assigner of a shortened name is looked up among those given.
    package init?(_ code: String, assigners: [Assigner]) {
        if let plain = Self.plain.first(where: { $0.code == code }) {
            self = plain.facet
            return
        }
        let parts = code.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        if parts[0] == "targets" || parts[0] == "share" {
            guard let count = TargetCount(rawValue: parts[1]) else { return nil }
            self = parts[0] == "share" ? .targetShare(count) : .targets(count)
            return
        }
        guard let assigner = assigners.first(where: { ReferenceText.short($0.name, limit: 12) == parts[1] }) else {
            return nil
        }
        switch parts[0] {
        case "plan": self = .plan(assigner)
        case "percent": self = .percent(assigner)
        case "above": self = .above(assigner)
        case "distance": self = .distance(assigner)
        case "year-percent": self = .yearPercent(assigner)
        default: return nil
        }
    }

    private static let plain: [(code: String, facet: FigureFacet)] = [
        ("actual", .actual), ("of", .unitsInForce), ("used", .ceilingUsed), ("missing", .missing),
        ("expected", .expectedPercent), ("before", .before), ("index", .index), ("growth", .growth),
        ("change", .change), ("needed", .neededPerMonth), ("pace", .soFarPerMonth), ("year", .yearEstimate),
    ]
}
