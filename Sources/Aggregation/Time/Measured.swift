package import Quantities

/// Integers of the cube seen as decimals and ratios.
package protocol Measured {
    /// The value, or the numerator, times 10 to the power of `scale`.
    var amount: Int128 { get }
    /// The denominator, times 10 to the power of `scale`, where there is one.
    var base: Int128? { get }
    var scale: Int { get }
}

extension Measured {
    /// The value of a figure without a denominator.
    package var value: ExactDecimal? { base == nil ? numerator : nil }

    /// The amount as a decimal, whether there is a denominator or not.
    package var numerator: ExactDecimal? { ExactDecimal(coefficient: amount, scale: scale) }

    package var denominator: ExactDecimal? { base.flatMap { ExactDecimal(coefficient: $0, scale: scale) } }

    /// Amount ÷ base, not yet times the factor of the indicator (100 for percent); `nil` without a base or with 0.
    package var ratio: Ratio? {
        base.flatMap { try? Ratio(numerator: amount, denominator: $0) }
    }
}

/// By how much one value exceeds another that should be the same.
package struct Gap: Measured, Sendable, Hashable {
    package let amount: Int128
    package let base: Int128?
    package let scale: Int

    /// `nil` when the two agree, or cannot be compared because only one has a base or their scales differ.
    init?(_ value: some Measured, over other: some Measured) {
        guard value.scale == other.scale else { return nil }
        switch (value.base, other.base) {
        case (nil, nil): base = nil
        case (let left?, let right?): base = left - right
        default: return nil
        }
        amount = value.amount - other.amount
        scale = value.scale
        if amount == 0, base ?? 0 == 0 { return nil }
    }
}
