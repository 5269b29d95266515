import BigInt
import Quantities
import SeededNumbers
import Testing

@Suite struct ApportionmentTests {
    @Test func `the largest remainders get what is left, the lower index first`() throws {
        #expect(try apportioned(10, by: [1, 1, 1]) == [4, 3, 3])
        #expect(try apportioned(11, by: [1, 1, 1]) == [4, 4, 3])
        #expect(try apportioned(100, by: [47, 16, 158]) == [21, 7, 72])
        #expect(try apportioned(-10, by: [1, 1, 1]) == [-4, -3, -3])
        #expect(try apportioned(0, by: [5, 7]) == [0, 0])
        #expect(try apportioned(7, by: [3]) == [7])
        #expect(try apportioned(1, by: [0, 1, 0]) == [0, 1, 0])
    }

    @Test func `nothing to divide by is refused, and a sum that does not fit`() {
        #expect(throws: ArithmeticFault.divisionByZero) { try apportioned(5, by: []) }
        #expect(throws: ArithmeticFault.divisionByZero) { try apportioned(5, by: [0, 0]) }
        #expect(throws: ArithmeticFault.overflow) { try apportioned(5, by: [.max, 1]) }
    }

    @Test func `a negative weight stops the program`() async {
        await #expect(processExitsWith: .failure) { _ = try apportioned(5, by: [2, -1]) }
    }

    @Test func `the ends of 128 bits are split like any other total`() throws {
        #expect(try apportioned(.min, by: [.max]) == [.min])
        #expect(try apportioned(.max, by: [.max / 2, .max / 2]) == [.max / 2 + 1, .max / 2])
        #expect(try apportioned(.min, by: [1, 1]) == [.min / 2, .min / 2])
    }

    @Test func `the parts add up to the total and lie within one of their exact share`() throws {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<3000 {
            let total = random.integer()
            let count = Int.random(in: 1...31, using: &random)
            let weights = (0..<count).map { _ in
                Int.random(in: 0..<4, using: &random) == 0 ? 0 : abs(random.integer()) >> 5
            }
            let sum = weights.reduce(0, +)
            if sum == 0 { continue }
            let parts = try apportioned(total, by: weights)
            let added = parts.reduce(BigInt(0)) { $0 + BigInt(decimal: $1) }
            let isFair = zip(parts, weights).allSatisfy { part, weight in
                let difference =
                    BigInt(decimal: part) * BigInt(decimal: sum) - BigInt(decimal: total) * BigInt(decimal: weight)
                return difference.magnitude < BigInt(decimal: sum).magnitude
            }
            guard added == BigInt(decimal: total), isFair, parts.count == count else {
                Issue.record("\(total) by \(weights) gives \(parts)")
                return
            }
        }
    }
}
