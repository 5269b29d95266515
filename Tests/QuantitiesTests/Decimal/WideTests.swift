import BigInt
import SeededNumbers
import Testing

@testable import Quantities

@Suite struct WideTests {
    @Test func `what leaves 256 bits is narrowed or refused`() {
        #expect(Wide(.max).narrowed == .max)
        #expect(Wide(-.max).narrowed == -Int128.max)
        #expect(Wide(.min).narrowed == nil)
        #expect(Wide(.max).adding(Wide(1)).narrowed == nil)
        #expect(Wide(.min).adding(Wide(-1)).narrowed == nil)
        #expect(Wide(.max).adding(Wide(1)).adding(Wide(-1)).narrowed == .max)
        #expect(Wide(0).negated == Wide(0))
        #expect(Wide(1).adding(Wide(-1)).isZero)
    }

    @Test func `products, sums, order and division agree with numbers of any length`() {
        var random = SeededGenerator(seed: 256)
        for _ in 0..<3000 {
            let (a, b, c, d) = (random.integer(), random.integer(), random.integer(), random.integer())
            let divisor = random.positiveInteger()
            let sum = Wide.product(a, b).adding(Wide.product(c, d))
            let (first, second) = (BigInt(decimal: a) * BigInt(decimal: b), BigInt(decimal: c) * BigInt(decimal: d))
            let quotient = (first + second).magnitude.quotientAndRemainder(
                dividingBy: BigInt(decimal: divisor).magnitude)
            let (high, low, remainder) = sum.magnitudeDivided(by: divisor.magnitude)
            let agrees =
                big(sum) == first + second && big(sum.negated) == -(first + second)
                && (Wide.product(a, b) < Wide.product(c, d)) == (first < second)
                && (BigUInt(String(high), radix: 10) ?? 0) << 128 + (BigUInt(String(low), radix: 10) ?? 0)
                    == quotient.quotient
                && String(remainder) == quotient.remainder.description
            guard agrees else {
                Issue.record("\(a)·\(b) + \(c)·\(d) by \(divisor)")
                return
            }
        }
    }

    private func big(_ value: Wide) -> BigInt {
        let (high, low) = value.magnitude
        let magnitude = (BigInt(String(high), radix: 10) ?? 0) << 128 + (BigInt(String(low), radix: 10) ?? 0)
        return value.isNegative ? -magnitude : magnitude
    }
}
