extension ExactDecimal {
    /// The number with the other sign.
    package var negated: ExactDecimal {
        ExactDecimal(normalising: -coefficient, scale: scale)
    }

    /// The number without its sign.
    package var magnitude: ExactDecimal {
        coefficient < 0 ? negated : self
    }

    /// The exact sum. Refuses with `overflow` only when no `ExactDecimal` equals it.
    package func adding(_ other: ExactDecimal) throws(ArithmeticFault) -> ExactDecimal {
        if scale == other.scale {
            let (sum, overflow) = coefficient.addingReportingOverflow(other.coefficient)
            if !overflow, sum != .min { return ExactDecimal(normalising: sum, scale: scale) }
        }
        let common = max(scale, other.scale)
        return try ExactDecimal(normalising: widened(to: common).adding(other.widened(to: common)), scale: common)
    }

    /// The exact difference. Refuses with `overflow` only when no `ExactDecimal` equals it.
    package func subtracting(_ other: ExactDecimal) throws(ArithmeticFault) -> ExactDecimal {
        try adding(other.negated)
    }

    /// The exact product. Refuses with `inexact` when it has more than 18 decimals, else with `overflow` when it does
    /// not fit.
    package func multiplied(by other: ExactDecimal) throws(ArithmeticFault) -> ExactDecimal {
        try ExactDecimal(
            normalising: Wide.product(coefficient, other.coefficient), scale: scale + other.scale)
    }

    /// The exact quotient, which is a ratio: 28 ÷ 29 has no last decimal.
    package func divided(by other: ExactDecimal) throws(ArithmeticFault) -> Ratio {
        try Ratio(self).divided(by: Ratio(other))
    }

    /// The number with at most `places` decimals (0...18).
    package func rounded(
        to places: Int, _ mode: RoundingMode = .halfAwayFromZero
    ) throws(ArithmeticFault) -> ExactDecimal {
        precondition((0...ExactDecimal.maximumScale).contains(places), "decimal places outside 0...18")
        guard places < scale else { return self }
        let digits = try roundedQuotient(coefficient, powerOfTen(scale - places), mode)
        return ExactDecimal(normalising: digits, scale: places)
    }
}
