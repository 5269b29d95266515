import BigInt
import Quantities
import SeededNumbers
import Testing

@Suite struct PercentTests {
    @Test(arguments: [
        ("0.9994", "99.9"), ("0.9995", "99.9"), ("0.99949999", "99.9"), ("0.9999999", "99.9"),
        ("0.999999999999999999", "99.9"), ("0.9984", "99.8"), ("0.9985", "99.9"), ("1", "100"), ("1.0004", "100"),
        ("1.0005", "100.1"), ("0", "0"), ("0.0004", "0"), ("0.0005", "0.1"), ("-0.0005", "-0.1"), ("-0.9996", "-100"),
        ("-0.5", "-50"), ("2.42", "242"),
    ])
    func `a share below one never shows a hundred`(share: String, shown: String) throws {
        #expect(try shownPercent(Ratio(dec(share))) == dec(shown))
    }

    @Test func `the four figures of the half-year report`() throws {
        #expect(try shownPercent(ratio(28, 29)) == dec("96.6"))
        #expect(try shownPercent(ratio(28, 31)) == dec("90.3"))
        #expect(try shownPercent(ratio(67, 69)) == dec("97.1"))
        #expect(try shownPercent(ratio(3522, 4900)) == dec("71.9"))
    }

    @Test(arguments: [(0, "99"), (1, "99.9"), (2, "99.99"), (5, "99.99999"), (16, "99.9999999999999999")])
    func `the last figure below a hundred has all the decimals`(places: Int, shown: String) throws {
        #expect(try shownPercent(ratio(.max - 1, .max), places: places) == dec(shown))
        #expect(try shownPercent(ratio(.max, .max - 1), places: places) == 100)
    }

    @Test func `what does not fit is refused`() {
        #expect(throws: ArithmeticFault.overflow) { try shownPercent(ratio(.max)) }
    }

    @Test func `a share shows a hundred or more exactly when it is one or more`() throws {
        var random = SeededGenerator(seed: 9996)
        for _ in 0..<4000 {
            let plan = Int128(Int.random(in: 1...1_000_000, using: &random))
            let actual = plan + Int128(Int.random(in: -2000...2000, using: &random)) * plan / 1_000_000
            let places = Int.random(in: 0...4, using: &random)
            let shown = try shownPercent(ratio(actual, plan), places: places)
            let nearest = try ratio(actual * 100, plan).rounded(to: places)
            guard (shown >= 100) == (actual >= plan), shown == nearest || nearest == 100 else {
                Issue.record("\(actual) of \(plan) shows \(shown)")
                return
            }
        }
    }
}
