import Planning

/// How the figures of units become one figure.
enum SummationRule: Sendable, Hashable {
    /// Amounts, and bases where there are any: sums, and counts of recognitions.
    case sum
    /// Numerators and denominators; none without.
    case ratio
    /// Averages by the weights that came with them, else by the figures of another indicator.
    case weighted(IndicatorCode?)
    case largest

    init(_ definition: IndicatorDefinition) throws(SummationRefusal) {
        switch (definition.kind, definition.unitAggregation) {
        case (.rank, _): throw .rank
        case (.index, .ratio), (.share, .ratio): self = .ratio
        case (.index, .weighted), (.share, .weighted): self = .weighted(definition.weight)
        case (.index, _): throw .index
        case (.share, _): throw .share
        case (_, .direct): throw .direct
        case (_, .ratio): self = .ratio
        case (_, .weighted): self = .weighted(definition.weight)
        case (_, .max): self = .largest
        case (_, .sum), (_, .count): self = .sum
        }
    }
}
