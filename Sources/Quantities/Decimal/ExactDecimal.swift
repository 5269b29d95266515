/// A decimal number, exact: `coefficient / 10^scale`.
///
/// Always in its shortest form (no trailing zeros behind the decimal mark), so equal numbers are equal values:
/// 96.60 is 96.6. The scale is 0...18 and the coefficient fits into 128 bits (−2¹²⁷ excepted, so that every number
/// has its negative). There is no rounding but the one that is asked for by name.
package struct ExactDecimal: Sendable, Hashable {
    /// The digits without the decimal mark: 966 for 96.6.
    package let coefficient: Int128
    /// The number of decimals: 1 for 96.6.
    package let scale: Int

    /// The most decimals a number can have.
    package static let maximumScale = 18

    /// The number 0.
    package static let zero = ExactDecimal(0)

    /// A whole number.
    package init(_ value: Int) {
        coefficient = Int128(value)
        scale = 0
    }

    /// The number `coefficient / 10^scale`; `nil` when the scale is outside 0...18 or the coefficient is −2¹²⁷.
    package init?(coefficient: Int128, scale: Int) {
        guard (0...ExactDecimal.maximumScale).contains(scale), coefficient != .min else { return nil }
        self.init(normalising: coefficient, scale: scale)
    }

    /// A stored figure: a 64-bit integer at the scale of its indicator, which must lie in 0...18.
    package init(scaled: Int64, scale: Int) {
        precondition((0...ExactDecimal.maximumScale).contains(scale), "a scale outside 0...18")
        self.init(normalising: Int128(scaled), scale: scale)
    }

    /// Drops trailing zeros. Both arguments have been checked.
    init(normalising coefficient: Int128, scale: Int) {
        var digits = coefficient
        var places = scale
        if let short = Int64(exactly: digits) {
            var small = short
            while places > 0, small.isMultiple(of: 10) {
                small /= 10
                places -= 1
            }
            digits = Int128(small)
        } else {
            while places > 0, digits % 10 == 0 {
                digits /= 10
                places -= 1
            }
        }
        self.coefficient = digits
        self.scale = places
    }

    /// The result of a calculation in 256 bits: overflow and inexact mean that no `ExactDecimal` equals it.
    init(normalising value: Wide, scale: Int) throws(ArithmeticFault) {
        var digits = value
        var places = scale
        while places > 0, digits.narrowed == nil || places > ExactDecimal.maximumScale,
            let shorter = digits.dividedExactly(by: 10)
        {
            digits = shorter
            places -= 1
        }
        guard places <= ExactDecimal.maximumScale else { throw .inexact }
        guard let narrow = digits.narrowed else { throw .overflow }
        self.init(normalising: narrow, scale: places)
    }

    /// The number as a 64-bit integer at `scale`, as figures are stored; `nil` when the number has more decimals
    /// than that, when it does not fit, or when the scale is outside 0...18.
    package func scaled(to scale: Int) -> Int64? {
        guard (self.scale...ExactDecimal.maximumScale).contains(scale) else { return nil }
        let (value, overflow) = coefficient.multipliedReportingOverflow(by: powerOfTen(scale - self.scale))
        return overflow ? nil : Int64(exactly: value)
    }

    /// Whether it is 0.
    package var isZero: Bool { coefficient == 0 }

    /// −1, 0 or 1.
    package var signum: Int { Int(coefficient.signum()) }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
    /// A whole number written in code.
    package init(integerLiteral value: Int) {
        self.init(value)
    }
}

extension ExactDecimal: Comparable {
    /// By value, through 256 bits.
    package static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
        if a.scale == b.scale { return a.coefficient < b.coefficient }
        let scale = max(a.scale, b.scale)
        return a.widened(to: scale) < b.widened(to: scale)
    }

    /// The coefficient at a larger scale, in 256 bits, where it always fits.
    func widened(to scale: Int) -> Wide {
        Wide.product(coefficient, powerOfTen(scale - self.scale))
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// Plain neutral notation: "96.6", "-1900".
    package var description: String {
        NumberWriter(.neutral).write(self)
    }
}
