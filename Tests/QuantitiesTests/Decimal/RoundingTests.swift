import BigInt
import Quantities
import SeededNumbers
import Testing

@Suite struct RoundingTests {
    /// −2.5, −1.5, −1.2, 1.2, 1.5, 2.5, 1.7 in tenths.
    static let tenths: [Int128] = [-25, -15, -12, 12, 15, 25, 17]

    @Test(arguments: [
        (RoundingMode.halfAwayFromZero, [-3, -2, -1, 1, 2, 3, 2]), (.halfEven, [-2, -2, -1, 1, 2, 2, 2]),
        (.halfTowardZero, [-2, -1, -1, 1, 1, 2, 2]), (.towardZero, [-2, -1, -1, 1, 1, 2, 1]),
        (.awayFromZero, [-3, -2, -2, 2, 2, 3, 2]), (.floor, [-3, -2, -2, 1, 1, 2, 1]),
        (.ceiling, [-2, -1, -1, 2, 2, 3, 2]),
    ])
    func `every mode does what its name says`(mode: RoundingMode, expected: [Int128]) throws {
        #expect(try RoundingTests.tenths.map { try roundedQuotient($0, 10, mode) } == expected)
        #expect(try RoundingTests.tenths.map { try roundedQuotient(-$0, -10, mode) } == expected)
    }

    @Test(arguments: RoundingMode.allCases)
    func `an exact quotient is the same in every mode`(mode: RoundingMode) throws {
        #expect(try roundedQuotient(30, 10, mode) == 3)
        #expect(try roundedQuotient(-30, 10, mode) == -3)
        #expect(try roundedQuotient(0, -7, mode) == 0)
    }

    @Test func `nothing overflows at the ends of 128 bits`() throws {
        #expect(try roundedQuotient(.max, .max, .halfEven) == 1)
        #expect(try roundedQuotient(.max - 1, .max, .halfAwayFromZero) == 1)
        #expect(try roundedQuotient(.max / 2, .max, .halfAwayFromZero) == 0)
        #expect(try roundedQuotient(.max / 2 + 1, .max, .halfAwayFromZero) == 1)
        #expect(try roundedQuotient(.min, .max, .awayFromZero) == -2)
        #expect(try roundedQuotient(.min, 2, .halfEven) == .min / 2)
        #expect(try roundedQuotient(1, .min, .ceiling) == 0)
        #expect(try roundedQuotient(1, .min, .floor) == -1)
        #expect(try roundedQuotient(.min, 1, .floor) == .min)
        #expect(throws: ArithmeticFault.overflow) { try roundedQuotient(.min, -1, .floor) }
        #expect(throws: ArithmeticFault.divisionByZero) { try roundedQuotient(1, 0, .floor) }
    }

    @Test func `quotients agree with numbers of any length in every mode`() throws {
        var random = SeededGenerator(seed: 19_576)
        for _ in 0..<5000 {
            let (n, d, mode) = (random.integer(), random.integer(), random.element(of: RoundingMode.allCases))
            if d == 0 { continue }
            let expected = Oracle.rounded(BigInt(decimal: n), BigInt(decimal: d), mode)
            guard try BigInt(decimal: roundedQuotient(n, d, mode)) == expected else {
                Issue.record("\(n) by \(d), \(mode)")
                return
            }
        }
    }

    @Test func `halves agree with numbers of any length in every mode`() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            let d = 2 * (random.positiveInteger() >> 2) + 2
            let n = d / 2 * (2 * Int128(Int.random(in: -1...0, using: &random)) + 1)
            for mode in RoundingMode.allCases {
                let expected = Oracle.rounded(BigInt(decimal: n), BigInt(decimal: d), mode)
                guard try BigInt(decimal: roundedQuotient(n, d, mode)) == expected else {
                    Issue.record("\(n) by \(d), \(mode)")
                    return
                }
            }
        }
    }
}
