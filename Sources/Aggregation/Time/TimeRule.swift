package import Planning

/// How figures of an indicator add up over the months of a year.
package enum TimeRule: Sendable, Hashable {
    /// Figures of months, quarters and halves add up: the value of a period is the sum since January.
    case sum
    /// Like `sum`, for numerators and denominators; figures without a denominator do not add up.
    case ratio
    /// The value at the end of the period; an older one is still told, with the month it is of (stocks, recognitions).
    case lastCarried
    /// The value at the end of the period, whichever period with that end it was reported for; never an older one.
    case last
    /// What was reported for the very period, or for its whole since January: indices, shares, averages, ranks.
    case exact

    package init(_ definition: IndicatorDefinition) {
        switch (definition.timeAggregation, definition.kind) {
        case (.sum, _): self = .sum
        case (.ratio, _): self = .ratio
        case (.last, .stock), (.last, .recognition): self = .lastCarried
        case (.last, .flow), (.last, .rate): self = .last
        case (.last, _): self = .exact
        }
    }
}
