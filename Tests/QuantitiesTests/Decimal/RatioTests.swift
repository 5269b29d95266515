import BigInt
import Quantities
import SeededNumbers
import Testing

@Suite struct RatioTests {
    @Test func `ratios are in lowest terms with a denominator above zero`() throws {
        let value = try Ratio(numerator: 28, denominator: -42)
        #expect(value.numerator == -2)
        #expect(value.denominator == 3)
        #expect(value == ratio(-2, 3))
        #expect(ratio(0, -5) == .zero)
        #expect(Ratio.zero.denominator == 1)
        #expect(Ratio(dec("96.6")) == ratio(483, 5))
        #expect(Ratio(dec("-0.000000000000000005")) == ratio(-1, 200_000_000_000_000_000))
        #expect([ratio(-1, 2), .zero, ratio(1, 2)].map(\.signum) == [-1, 0, 1])
    }

    @Test func `a denominator of zero and what does not fit are refused`() throws {
        #expect(throws: ArithmeticFault.divisionByZero) { try Ratio(numerator: 1, denominator: 0) }
        #expect(throws: ArithmeticFault.divisionByZero) { try Ratio(numerator: 0, denominator: 0) }
        #expect(throws: ArithmeticFault.overflow) { try Ratio(numerator: .min, denominator: 1) }
        #expect(throws: ArithmeticFault.overflow) { try Ratio(numerator: 1, denominator: .min) }
        #expect(try Ratio(numerator: .min, denominator: .min) == ratio(1))
        #expect(try Ratio(numerator: .min, denominator: -2) == Ratio(numerator: -(Int128.min / 2), denominator: 1))
        #expect(throws: ArithmeticFault.divisionByZero) { try ratio(1, 2).divided(by: .zero) }
        #expect(throws: ArithmeticFault.overflow) { try ratio(.max).adding(ratio(1)) }
        #expect(throws: ArithmeticFault.overflow) { try ratio(1, .max).multiplied(by: ratio(1, 2)) }
        #expect(throws: ArithmeticFault.overflow) { try ratio(.max, 2).rounded(to: 1) }
        #expect(try ratio(.max).rounded(to: 18) == Ratio(numerator: .max, denominator: 1).exactDecimal)
    }

    @Test func `sums of shares are exact`() throws {
        #expect(try ratio(1, 3).adding(ratio(1, 6)) == ratio(1, 2))
        #expect(try ratio(1, 3).subtracting(ratio(1, 3)) == .zero)
        #expect(try ratio(28, 29).multiplied(by: ratio(29, 28)) == ratio(1))
        #expect(try ratio(28, 29).divided(by: ratio(-28, 31)) == ratio(-31, 29))
        #expect(try ratio(.max, 3).subtracting(ratio(.max, 3)) == .zero)
        #expect(try ratio(.max, 2).adding(ratio(.max, 2)) == ratio(.max))
    }

    @Test func `two ratios that differ in the last place of 256 bits are ordered`() {
        let almost = ratio(.max - 2, .max - 1)
        let closer = ratio(.max - 1, .max)
        #expect(almost < closer)
        #expect(!(closer < almost))
        #expect(closer.negated < almost.negated)
        #expect(ratio(.max) > ratio(1, .max))
        #expect(ratio(-1, .max) > ratio(-.max))
    }

    @Test func `the four operations agree with numbers of any length`() {
        var random = SeededGenerator(seed: 28)
        for _ in 0..<4000 {
            let (x, y) = (random.ratio(), random.ratio())
            let (a, b) = (BigInt(decimal: x.numerator), BigInt(decimal: x.denominator))
            let (c, d) = (BigInt(decimal: y.numerator), BigInt(decimal: y.denominator))
            let agrees =
                outcome { () throws(ArithmeticFault) in try x.adding(y) } == Oracle.ratio(a * d + c * b, b * d)
                && outcome { () throws(ArithmeticFault) in try x.subtracting(y) } == Oracle.ratio(a * d - c * b, b * d)
                && outcome { () throws(ArithmeticFault) in try x.multiplied(by: y) } == Oracle.ratio(a * c, b * d)
                && outcome { () throws(ArithmeticFault) in try x.divided(by: y) } == Oracle.ratio(a * d, b * c)
                && (x < y) == (a * d < c * b) && (x == y) == (a * d == c * b)
            guard agrees else {
                Issue.record("\(a)/\(b) and \(c)/\(d)")
                return
            }
        }
    }

    @Test func `rounding agrees with numbers of any length in every mode`() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<5000 {
            let value = random.ratio()
            let places = Int.random(in: 0...18, using: &random)
            let mode = random.element(of: RoundingMode.allCases)
            let digits = Oracle.rounded(
                BigInt(decimal: value.numerator) * Oracle.power(places), BigInt(decimal: value.denominator), mode)
            let expected = Oracle.decimal(digits, scale: places)
            guard outcome({ () throws(ArithmeticFault) in try value.rounded(to: places, mode) }) == expected else {
                Issue.record("\(value) to \(places) places, \(mode)")
                return
            }
        }
    }

    @Test func `a decimal number is found again in its ratio`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            let value = random.decimal()
            guard Ratio(value).exactDecimal == value else {
                Issue.record("\(value)")
                return
            }
        }
        #expect(ratio(1, 3).exactDecimal == nil)
        #expect(ratio(1, 1 << 18).exactDecimal == dec("0.000003814697265625"))
        #expect(ratio(1, 1 << 19).exactDecimal == nil)
        #expect(ratio(.max, 5 * tenToThe(17)).exactDecimal == nil)
        #expect(ratio(1, 2).description == "0.5")
        #expect(ratio(-28, 29).description == "-28/29")
    }
}
