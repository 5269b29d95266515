/// How figures of an indicator are carried over to the units of another day.
///
/// The rule speaks of units whose area changed. Where a unit is `RestatementQuality.unchanged`, its figure of any kind
/// stands as it is.
package enum RebasingRule: Sendable, Hashable {
    /// Figures of parts add up.
    case sum
    /// Numerators and denominators add up each, and the rate is taken from the sums.
    case ratio
    /// Values times weights, and weights, add up each. The weights are the figures' own, or those of an indicator.
    case weighted(by: IndicatorCode?)
    /// A formula is computed anew from its own operands, each carried over by its own rule.
    case recomputed
    /// n/a: what is reported for a changed area has to be decided or measured there.
    case undefined(RebasingRefusal)
}

/// Why an indicator is not defined for units of another day.
package enum RebasingRefusal: String, Sendable, Hashable, CaseIterable {
    /// A new unit has to be recognised anew; no decision names it.
    case recognition
    /// A rank among other units than these.
    case rank
    /// An index to a base of other units.
    case index
    /// A share of a structure whose whole is not stated.
    case share
    /// Only the upper level knows it, so parts say nothing.
    case onlyUpperLevel = "only-upper-level"
    /// The largest of parts of a unit is not known.
    case maximum
}

extension IndicatorDefinition {
    /// Domain research, section 11: flows and stocks from the sum of parts, rates from summed numerators and
    /// denominators, averages re-weighted; recognitions, ranks, indices and shares not at all.
    package var rebasing: RebasingRule {
        if formula != nil { return .recomputed }
        switch kind {
        case .recognition: return .undefined(.recognition)
        case .rank: return .undefined(.rank)
        case .index: return .undefined(.index)
        case .share: return .undefined(.share)
        case .flow, .stock, .rate, .average: break
        }
        switch unitAggregation {
        case .sum: return .sum
        case .ratio: return .ratio
        case .weighted: return .weighted(by: weight)
        case .count: return .undefined(.recognition)
        case .direct: return .undefined(.onlyUpperLevel)
        case .max: return .undefined(.maximum)
        }
    }
}
