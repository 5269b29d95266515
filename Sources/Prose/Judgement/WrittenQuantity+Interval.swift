package import Quantities

/// How a figure without a qualifier is taken.
package enum FigureReading: Sendable, Hashable {
    /// As it stands.
    case exact
    /// Rounded to the last written place.
    case rounded
    /// Cut off behind the last written place.
    case truncated
}

extension WrittenQuantity {
    /// What the figure says of the number behind it, in the unit and scale in which it is written.
    ///
    /// A qualifier decides alone; counts of whole things are exact whatever the reading.
    package func interval(_ reading: FigureReading = .rounded) -> Interval? {
        interval(of: number, reading).flatMap { low in
            guard let upper, let high = interval(of: upper, reading) else { return upper == nil ? low : nil }
            return Interval(lower: low.lower, upper: high.upper)
        }
    }

    /// The same in the base unit.
    package func baseInterval(_ reading: FigureReading = .rounded) -> Interval? {
        guard let interval = interval(reading) else { return nil }
        guard scale > 0, let one = based(WrittenNumber(value: 1, decimals: 0)) else { return interval }
        return try? interval.multiplied(by: .exactly(one))
    }

    private func interval(of number: WrittenNumber, _ reading: FigureReading) -> Interval? {
        let value = number.value
        switch qualifier {
        case .above: return try? .above(value, step: roughStep(number))
        case .nearly: return try? .below(value, step: roughStep(number))
        case .about: return try? .around(value, margin: roughStep(number))
        case .below: return Interval(lower: nil, upper: .init(Ratio(value), isIncluded: false))
        case .atLeast: return .atLeast(value)
        case .atMost: return .atMost(value)
        case nil: break
        }
        if isCount || reading == .exact || number.decimals >= ExactDecimal.maximumScale { return .exactly(value) }
        return reading == .rounded
            ? try? .ofRounded(value: value, places: number.decimals)
            : try? .ofTruncated(value: value, places: number.decimals)
    }

    /// Things counted one by one, written out in full.
    package var isCount: Bool {
        guard scale == 0, number.decimals == 0, whole == nil || !isPortion else { return false }
        switch kind {
        case .place, .bearer, .count: return true
        case .measure, .description, nil: return false
        }
    }

    /// The next step behind a rough figure: 1 in the last written decimal, or the place of the last digit that is not
    /// zero ("trên 1.900" ends before 2.000); of a percent at most 10.
    private func roughStep(_ number: WrittenNumber) -> ExactDecimal {
        if number.decimals > 0 { return ExactDecimal(coefficient: 1, scale: number.decimals) ?? 1 }
        var rest = number.value.coefficient.magnitude
        var step: Int128 = 1
        let largest: Int128 = isPercent ? 10 : 1_000_000_000_000
        while rest > 0, rest.isMultiple(of: 10), step < largest {
            rest /= 10
            step *= 10
        }
        return ExactDecimal(coefficient: step, scale: 0) ?? 1
    }
}
