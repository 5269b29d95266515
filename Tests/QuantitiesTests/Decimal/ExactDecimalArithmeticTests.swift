import BigInt
import Quantities
import SeededNumbers
import Testing

@Suite struct ExactDecimalArithmeticTests {
    @Test func `figures add up exactly`() throws {
        #expect(try dec("0.1").adding(dec("0.2")) == dec("0.3"))
        #expect(try dec("47.322").adding(dec("34.4")).adding(dec("4.2")) == dec("85.922"))
        #expect(try dec("1").subtracting(dec("0.999")) == dec("0.001"))
        #expect(try dec("1.5").subtracting(dec("1.5")) == .zero)
        #expect(try dec("0.5").multiplied(by: dec("0.2")) == dec("0.1"))
        #expect(try dec("28").divided(by: dec("31")) == ratio(28, 31))
        #expect(try dec("0.25").divided(by: dec("-0.75")) == ratio(-1, 3))
    }

    @Test func `what does not fit is refused`() {
        let most = dec("170141183460469231731687303715884105727")
        #expect(throws: ArithmeticFault.overflow) { try most.adding(1) }
        #expect(throws: ArithmeticFault.overflow) { try most.negated.subtracting(1) }
        #expect(throws: ArithmeticFault.overflow) { try most.adding(dec("0.1")) }
        #expect(throws: ArithmeticFault.overflow) { try most.multiplied(by: 2) }
        #expect(throws: ArithmeticFault.divisionByZero) { try most.divided(by: 0) }
        #expect(throws: ArithmeticFault.inexact) { try dec("0.000000000000000001").multiplied(by: dec("0.1")) }
    }

    @Test func `a result that fits is never refused on the way to it`() throws {
        let most = dec("170141183460469231731687303715884105727")
        let tenth = dec("17014118346046923173168730371588410572.7")
        #expect(try tenth.multiplied(by: 10) == most)
        let sum = try dec("20000000000000000000000000000000000001").adding(
            dec("-12000000000000000000000000000000000000.5"))
        #expect(sum == dec("8000000000000000000000000000000000000.5"))
        #expect(try most.multiplied(by: dec("0.1")) == tenth)
        #expect(try dec("0.000000000000000005").multiplied(by: dec("0.2")) == dec("0.000000000000000001"))
    }

    @Test func `sums, differences, products and comparisons agree with numbers of any length`() {
        var random = SeededGenerator(seed: 20_230_714)
        for _ in 0..<6000 {
            let (a, b) = (random.decimal(), random.decimal())
            let scale = max(a.scale, b.scale)
            let left = BigInt(decimal: a.coefficient) * Oracle.power(scale - a.scale)
            let right = BigInt(decimal: b.coefficient) * Oracle.power(scale - b.scale)
            let product = BigInt(decimal: a.coefficient) * BigInt(decimal: b.coefficient)
            let agrees =
                outcome { () throws(ArithmeticFault) in try a.adding(b) } == Oracle.decimal(left + right, scale: scale)
                && outcome { () throws(ArithmeticFault) in try a.subtracting(b) }
                    == Oracle.decimal(left - right, scale: scale)
                && outcome { () throws(ArithmeticFault) in try a.multiplied(by: b) }
                    == Oracle.decimal(product, scale: a.scale + b.scale)
                && (a < b) == (left < right) && (a == b) == (left == right)
            guard agrees else {
                Issue.record("\(a) and \(b)")
                return
            }
        }
    }

    @Test func `rounding agrees with numbers of any length in every mode`() throws {
        var random = SeededGenerator(seed: 106)
        for _ in 0..<4000 {
            let value = random.decimal()
            let places = Int.random(in: 0...18, using: &random)
            let mode = random.element(of: RoundingMode.allCases)
            let digits = BigInt(decimal: value.coefficient) * Oracle.power(places)
            let expected = Oracle.rounded(digits, Oracle.power(value.scale), mode)
            guard Result.success(try value.rounded(to: places, mode)) == Oracle.decimal(expected, scale: places) else {
                Issue.record("\(value) to \(places) places, \(mode)")
                return
            }
        }
    }

    @Test func `quotients agree with numbers of any length`() {
        var random = SeededGenerator(seed: 29)
        for _ in 0..<3000 {
            let (a, b) = (random.decimal(), random.decimal())
            let expected = Oracle.ratio(
                BigInt(decimal: a.coefficient) * Oracle.power(b.scale),
                BigInt(decimal: b.coefficient) * Oracle.power(a.scale))
            guard outcome({ () throws(ArithmeticFault) in try a.divided(by: b) }) == expected else {
                Issue.record("\(a) by \(b)")
                return
            }
        }
    }
}
