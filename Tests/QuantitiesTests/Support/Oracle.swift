import BigInt
import Quantities

/// The same arithmetic with numbers of any length, written without a look at the implementation under test.
enum Oracle {
    static let limit = BigInt(2).power(127) - 1

    /// What a calculation with decimals must give: the number or the fault.
    static func decimal(_ digits: BigInt, scale: Int) -> Result<ExactDecimal, ArithmeticFault> {
        var (digits, scale) = (digits, scale)
        while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
        if scale > 18 { return .failure(.inexact) }
        guard let coefficient = int128(digits), let value = ExactDecimal(coefficient: coefficient, scale: scale) else {
            return .failure(.overflow)
        }
        return .success(value)
    }

    /// What a calculation with ratios must give.
    static func ratio(_ numerator: BigInt, _ denominator: BigInt) -> Result<Ratio, ArithmeticFault> {
        if denominator == 0 { return .failure(.divisionByZero) }
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator < 0 ? -1 : 1
        guard let top = int128(sign * numerator / divisor), let bottom = int128(sign * denominator / divisor),
            let value = try? Ratio(numerator: top, denominator: bottom), value.numerator == top
        else { return .failure(.overflow) }
        return .success(value)
    }

    /// Rounds by looking at the two neighbours of the exact quotient.
    static func rounded(_ numerator: BigInt, _ denominator: BigInt, _ mode: RoundingMode) -> BigInt {
        let (n, d) = denominator < 0 ? (-numerator, -denominator) : (numerator, denominator)
        var below = n / d
        if below * d > n { below -= 1 }
        if below * d == n { return below }
        let above = below + 1
        let (toBelow, toAbove) = (n - below * d, above * d - n)
        let (inner, outer) = n > 0 ? (below, above) : (above, below)
        switch mode {
        case .floor: return below
        case .ceiling: return above
        case .towardZero: return inner
        case .awayFromZero: return outer
        case .halfAwayFromZero, .halfEven, .halfTowardZero:
            if toBelow != toAbove { return toBelow < toAbove ? below : above }
            if mode == .halfEven { return below % 2 == 0 ? below : above }
            return mode == .halfAwayFromZero ? outer : inner
        }
    }

    static func int128(_ value: BigInt) -> Int128? {
        value.magnitude <= limit.magnitude ? Int128(value.description) : nil
    }

    static func power(_ exponent: Int) -> BigInt { BigInt(10).power(exponent) }
}

extension BigInt {
    /// Through its decimal digits, so that no conversion between words can hide an error.
    init(decimal value: Int128) {
        self = BigInt(String(value), radix: 10) ?? 0
    }
}

/// Runs a calculation and keeps its fault, so that it can be compared with the oracle's.
func outcome<Value>(_ body: () throws(ArithmeticFault) -> Value) -> Result<Value, ArithmeticFault> {
    do throws(ArithmeticFault) { return .success(try body()) } catch { return .failure(error) }
}
