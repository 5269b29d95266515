/// A signed 256-bit number, wide enough for every product of two 128-bit numbers and the sum of two such products.
///
/// It lives only inside a calculation: what leaves it is narrowed to 128 bits or refused.
struct Wide: Equatable {
    private(set) var high: Int128
    private(set) var low: UInt128

    init(_ value: Int128) {
        high = value < 0 ? -1 : 0
        low = UInt128(truncatingIfNeeded: value)
    }

    private init(high: Int128, low: UInt128) {
        self.high = high
        self.low = low
    }

    /// From two unsigned halves below 2²⁵⁵.
    init(magnitudeHigh high: UInt128, low: UInt128) {
        self.init(high: Int128(bitPattern: high), low: low)
    }

    static func product(_ a: Int128, _ b: Int128) -> Wide {
        let (high, low) = a.multipliedFullWidth(by: b)
        return Wide(high: high, low: low)
    }

    /// The sum; two products of 128-bit numbers never leave 256 bits together.
    func adding(_ other: Wide) -> Wide {
        let (low, carry) = low.addingReportingOverflow(other.low)
        return Wide(high: high &+ other.high &+ (carry ? 1 : 0), low: low)
    }

    var negated: Wide {
        let (low, carry) = (~low).addingReportingOverflow(1)
        return Wide(high: ~high &+ (carry ? 1 : 0), low: low)
    }

    var isNegative: Bool { high < 0 }

    var isZero: Bool { high == 0 && low == 0 }

    /// The absolute value as two unsigned halves.
    var magnitude: (high: UInt128, low: UInt128) {
        let positive = isNegative ? negated : self
        return (UInt128(bitPattern: positive.high), positive.low)
    }

    /// The value in 128 bits, `nil` when it does not fit. The one value without a positive partner, −2¹²⁷, is left
    /// out, so that every number that leaves here can be negated.
    var narrowed: Int128? {
        guard high == (low >> 127 == 0 ? 0 : -1) else { return nil }
        let value = Int128(truncatingIfNeeded: low)
        return value == .min ? nil : value
    }

    /// Quotient and remainder of the absolute value; the quotient, too, has two halves.
    func magnitudeDivided(by divisor: UInt128) -> (high: UInt128, low: UInt128, remainder: UInt128) {
        let (high, low) = magnitude
        let first = high.quotientAndRemainder(dividingBy: divisor)
        let second = divisor.dividingFullWidth((first.remainder, low))
        return (first.quotient, second.quotient, second.remainder)
    }

    /// The value divided by a divisor that is known to divide it, `nil` when it leaves a remainder.
    func dividedExactly(by divisor: UInt128) -> Wide? {
        let (high, low, remainder) = magnitudeDivided(by: divisor)
        guard remainder == 0 else { return nil }
        let quotient = Wide(magnitudeHigh: high, low: low)
        return isNegative ? quotient.negated : quotient
    }
}

extension Wide: Comparable {
    static func < (a: Wide, b: Wide) -> Bool {
        (a.high, a.low) < (b.high, b.low)
    }
}
