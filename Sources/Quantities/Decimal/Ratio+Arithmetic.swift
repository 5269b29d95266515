/// All four refuse with `overflow` only when the exact result, in lowest terms, does not fit.
extension Ratio {
    /// The exact sum.
    package func adding(_ other: Ratio) throws(ArithmeticFault) -> Ratio {
        // Knuth 4.5.1: with g = gcd(b, d), a/b + c/d = t / (b/g · d) and t shares no divisor with it but those of g.
        let common = greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude)
        let left = Int128(denominator.magnitude / common)
        let right = Int128(other.denominator.magnitude / common)
        let sum = Wide.product(numerator, right).adding(Wide.product(other.numerator, left))
        if sum.isZero { return .zero }
        let shared = greatestCommonDivisor(sum.magnitudeDivided(by: common).remainder, common)
        let (bottom, overflow) = left.multipliedReportingOverflow(by: Int128(other.denominator.magnitude / shared))
        guard !overflow, let top = sum.dividedExactly(by: shared)?.narrowed else { throw .overflow }
        return try Ratio(isNegative: top < 0, reduced: top.magnitude, over: bottom.magnitude)
    }

    /// The exact difference.
    package func subtracting(_ other: Ratio) throws(ArithmeticFault) -> Ratio {
        try adding(other.negated)
    }

    /// The exact product.
    package func multiplied(by other: Ratio) throws(ArithmeticFault) -> Ratio {
        try Ratio.product(
            isNegative: signum * other.signum < 0, numerator.magnitude, over: denominator.magnitude,
            other.numerator.magnitude, over: other.denominator.magnitude)
    }

    /// Refuses a divisor of zero with `divisionByZero`.
    package func divided(by other: Ratio) throws(ArithmeticFault) -> Ratio {
        guard !other.isZero else { throw .divisionByZero }
        return try Ratio.product(
            isNegative: signum * other.signum < 0, numerator.magnitude, over: denominator.magnitude,
            other.denominator.magnitude, over: other.numerator.magnitude)
    }

    /// The ratio with the other sign.
    package var negated: Ratio {
        Ratio(negating: self)
    }

    private init(negating other: Ratio) {
        numerator = -other.numerator
        denominator = other.denominator
    }

    /// Reduces crosswise before it multiplies, so nothing overflows on the way to a result that fits.
    private static func product(
        isNegative: Bool, _ a: UInt128, over b: UInt128, _ c: UInt128, over d: UInt128
    ) throws(ArithmeticFault) -> Ratio {
        let first = greatestCommonDivisor(a, d)
        let second = greatestCommonDivisor(c, b)
        let top = (a / first).multipliedReportingOverflow(by: c / second)
        let bottom = (b / second).multipliedReportingOverflow(by: d / first)
        guard !top.overflow, !bottom.overflow else { throw .overflow }
        return try Ratio(isNegative: isNegative, reduced: top.partialValue, over: bottom.partialValue)
    }
}
