/// An exact fraction in lowest terms with a denominator above zero: attainment 28 ÷ 29, a share, the end of an interval.
///
/// Numerator and denominator fit into 128 bits (−2¹²⁷ excepted). Comparison goes through 256 bits and never fails.
package struct Ratio: Sendable, Hashable {
    /// Carries the sign.
    package let numerator: Int128
    /// Above zero.
    package let denominator: Int128

    /// 0 ÷ 1.
    package static let zero = Ratio(ExactDecimal.zero)

    /// The decimal number as a fraction: 96.6 is 483 ÷ 5.
    package init(_ value: ExactDecimal) {
        let divisor = greatestCommonDivisor(value.coefficient.magnitude, powerOfTen(value.scale).magnitude)
        numerator = value.coefficient / Int128(divisor)
        denominator = powerOfTen(value.scale) / Int128(divisor)
    }

    /// `numerator ÷ denominator` in lowest terms. Refuses a denominator of zero, and with `overflow` what does not
    /// fit even in lowest terms (only possible when one of the two is −2¹²⁷).
    package init(numerator: Int128, denominator: Int128) throws(ArithmeticFault) {
        guard denominator != 0 else { throw .divisionByZero }
        let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        try self.init(
            isNegative: (numerator < 0) != (denominator < 0),
            reduced: numerator.magnitude / divisor, over: denominator.magnitude / divisor)
    }

    /// From a sign and two magnitudes without a common divisor.
    init(isNegative: Bool, reduced numerator: UInt128, over denominator: UInt128) throws(ArithmeticFault) {
        guard let top = Int128(exactly: numerator), let bottom = Int128(exactly: denominator) else { throw .overflow }
        self.numerator = isNegative ? -top : top
        self.denominator = bottom
    }

    /// Whether it is 0.
    package var isZero: Bool { numerator == 0 }

    /// −1, 0 or 1.
    package var signum: Int { Int(numerator.signum()) }

    /// The value as a decimal number with at most `places` decimals (0...18). Refuses with `overflow` when that number
    /// does not fit.
    package func rounded(
        to places: Int, _ mode: RoundingMode = .halfAwayFromZero
    ) throws(ArithmeticFault) -> ExactDecimal {
        precondition((0...ExactDecimal.maximumScale).contains(places), "decimal places outside 0...18")
        let digits = roundedQuotient(Wide.product(numerator, powerOfTen(places)), denominator.magnitude, mode)
        return try ExactDecimal(normalising: digits, scale: places)
    }

    /// The decimal number that equals this ratio; `nil` when there is none (1 ÷ 3, or more than 18 decimals).
    package var exactDecimal: ExactDecimal? {
        // In lowest terms a decimal number has a denominator of twos and fives only.
        let twos = denominator.trailingZeroBitCount
        var rest = denominator >> Int128(twos)
        var fives = 0
        while rest.isMultiple(of: 5) {
            rest /= 5
            fives += 1
        }
        let scale = max(twos, fives)
        guard rest == 1, scale <= ExactDecimal.maximumScale else { return nil }
        let (digits, overflow) = numerator.multipliedReportingOverflow(by: powerOfTen(scale) / denominator)
        return overflow ? nil : ExactDecimal(coefficient: digits, scale: scale)
    }
}

extension Ratio: Comparable {
    /// By value, through 256 bits.
    package static func < (a: Ratio, b: Ratio) -> Bool {
        if a.denominator == b.denominator { return a.numerator < b.numerator }
        return Wide.product(a.numerator, b.denominator) < Wide.product(b.numerator, a.denominator)
    }
}

extension Ratio: CustomStringConvertible {
    /// "0.5" when a decimal number says it exactly, else "28/29".
    package var description: String {
        exactDecimal.map(\.description) ?? "\(numerator)/\(denominator)"
    }
}
