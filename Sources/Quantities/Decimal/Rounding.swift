/// What happens to the part that is not shown. The modes are named, none is hidden in a formatter.
package enum RoundingMode: String, Sendable, CaseIterable {
    /// 2.5 → 3, −2.5 → −3: what offices do, and the default everywhere.
    case halfAwayFromZero
    /// 2.5 → 2, 3.5 → 4.
    case halfEven
    /// 2.5 → 2, −2.5 → −2.
    case halfTowardZero
    /// Cuts off: 2.9 → 2, −2.9 → −2. Used to recognise figures that somebody else has cut off.
    case towardZero
    /// 2.1 → 3, −2.1 → −3.
    case awayFromZero
    /// Toward −∞.
    case floor
    /// Toward +∞.
    case ceiling
}

/// The integer nearest to `n / d` in the sense of `mode`.
///
/// The one rounding function of the program: all that is shown with fewer digits than it has passes here.
/// Refuses with `divisionByZero`, and with `overflow` in the single case −2¹²⁷ ÷ −1.
package func roundedQuotient(_ n: Int128, _ d: Int128, _ mode: RoundingMode) throws(ArithmeticFault) -> Int128 {
    guard d != 0 else { throw .divisionByZero }
    let isNegative = (n < 0) != (d < 0)
    let (quotient, remainder) = n.magnitude.quotientAndRemainder(dividingBy: d.magnitude)
    let isUp = roundsUp(quotient, remainder: remainder, divisor: d.magnitude, isNegative: isNegative, mode)
    // Where something goes up the divisor is at least 2, so there is room for it.
    let magnitude = isUp ? quotient + 1 : quotient
    if isNegative { return Int128(truncatingIfNeeded: 0 &- magnitude) }
    guard let value = Int128(exactly: magnitude) else { throw .overflow }
    return value
}

/// The same for a dividend of 256 bits and a divisor above zero.
func roundedQuotient(_ n: Wide, _ d: UInt128, _ mode: RoundingMode) -> Wide {
    let (high, low, remainder) = n.magnitudeDivided(by: d)
    let isUp = roundsUp(low, remainder: remainder, divisor: d, isNegative: n.isNegative, mode)
    let magnitude = Wide(magnitudeHigh: high, low: low).adding(Wide(isUp ? 1 : 0))
    return n.isNegative ? magnitude.negated : magnitude
}

/// Whether the absolute value goes up by one. The remainder is compared with what is missing to the next integer,
/// never doubled: twice the remainder may not fit. Of the quotient only the parity counts.
private func roundsUp(
    _ quotient: UInt128, remainder: UInt128, divisor: UInt128, isNegative: Bool, _ mode: RoundingMode
) -> Bool {
    guard remainder != 0 else { return false }
    let missing = divisor - remainder
    return switch mode {
    case .halfAwayFromZero: remainder >= missing
    case .halfEven: remainder > missing || (remainder == missing && !quotient.isMultiple(of: 2))
    case .halfTowardZero: remainder > missing
    case .towardZero: false
    case .awayFromZero: true
    case .floor: isNegative
    case .ceiling: !isNegative
    }
}
