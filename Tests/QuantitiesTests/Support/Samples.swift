import Quantities
import SeededNumbers

/// Random values that visit the edges often: few digits, many digits, powers of ten, both ends of 128 bits.
extension SeededGenerator {
    /// Any 128-bit number but −2¹²⁷.
    mutating func integer() -> Int128 {
        let sign: Int128 = Bool.random(using: &self) ? 1 : -1
        switch Int.random(in: 0..<10, using: &self) {
        case 0: return sign * Int128(Int.random(in: 0...12, using: &self))
        case 1: return sign * (Int128.max - Int128(Int.random(in: 0...3, using: &self)))
        case 2: return sign * tenToThe(Int.random(in: 0...38, using: &self))
        case 3: return sign * (tenToThe(Int.random(in: 1...38, using: &self)) - 1)
        case 4:
            return sign * Int128(Int.random(in: 0...99, using: &self)) * tenToThe(Int.random(in: 0...36, using: &self))
        default:
            let bits = Int.random(in: 0...126, using: &self)
            let value = Int128.random(in: 0...Int128.max, using: &self)
            return sign * (value >> Int128(bits))
        }
    }

    /// Above zero.
    mutating func positiveInteger() -> Int128 {
        max(1, abs(integer()))
    }

    mutating func decimal() -> ExactDecimal {
        let scale = Int.random(in: 0...18, using: &self)
        return ExactDecimal(coefficient: integer(), scale: scale) ?? .zero
    }

    /// A figure as offices have it: up to 12 digits and 3 decimals.
    mutating func figure() -> ExactDecimal {
        let digits = Int64.random(in: -999_999_999_999...999_999_999_999, using: &self)
        return ExactDecimal(
            scaled: digits >> Int64.random(in: 0...30, using: &self), scale: Int.random(in: 0...3, using: &self))
    }

    mutating func ratio() -> Ratio {
        (try? Ratio(numerator: integer(), denominator: positiveInteger())) ?? .zero
    }

    mutating func element<Element>(of choices: [Element]) -> Element {
        choices[Int.random(in: 0..<choices.count, using: &self)]
    }
}

func tenToThe(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
}

/// A decimal from plain notation, for tests only.
func dec(_ text: String) -> ExactDecimal {
    guard let value = ExactDecimal(text) else { preconditionFailure("not a decimal: \(text)") }
    return value
}

/// A ratio of two small numbers, for tests only.
func ratio(_ numerator: Int128, _ denominator: Int128 = 1) -> Ratio {
    guard let value = try? Ratio(numerator: numerator, denominator: denominator) else {
        preconditionFailure("not a ratio: \(numerator)/\(denominator)")
    }
    return value
}

/// A day from ISO notation, for tests only.
func day(_ iso: String) -> Day {
    guard let value = Day(iso) else { preconditionFailure("not a day: \(iso)") }
    return value
}

/// A period from its code, for tests only.
func period(_ code: String) -> Period {
    guard let value = Period(code) else { preconditionFailure("not a period: \(code)") }
    return value
}
