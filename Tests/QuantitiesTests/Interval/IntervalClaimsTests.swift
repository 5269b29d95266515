import Quantities
import SeededNumbers
import Testing

@Suite struct IntervalClaimsTests {
    @Test func `words of a report become intervals`() throws {
        #expect(try Interval.above(1900, step: 100).description == "(1900; 2000)")
        #expect(try Interval.below(dec("85.6"), step: dec("0.1")).description == "(85.5; 85.6)")
        #expect(try Interval.around(320, margin: 5).description == "[315; 325]")
        #expect(Interval.atLeast(100).description == "[100; ∞)")
        #expect(Interval.atMost(dec("4.5")).description == "(−∞; 4.5]")
        #expect(Interval.exactly(28).description == "[28; 28]")
    }

    @Test func `a printed figure stands for all that rounds to it`() throws {
        #expect(try Interval.ofRounded(value: dec("96.6"), places: 1).description == "[96.55; 96.65)")
        #expect(try Interval.ofRounded(value: 71, places: 0).description == "[70.5; 71.5)")
        #expect(try Interval.ofRounded(value: -2, places: 0).description == "(-2.5; -1.5]")
        #expect(try Interval.ofRounded(value: 0, places: 1).description == "(-0.05; 0.05)")
        #expect(try Interval.ofTruncated(value: dec("96.5"), places: 1).description == "[96.5; 96.6)")
        #expect(try Interval.ofTruncated(value: -2, places: 0).description == "(-3; -2]")
        #expect(try Interval.ofTruncated(value: 0, places: 0).description == "(-1; 1)")
    }

    @Test func `the interval of a printed figure is exactly what the rounding function sends there`() throws {
        var random = SeededGenerator(seed: 966)
        for _ in 0..<3000 {
            let places = Int.random(in: 0...3, using: &random)
            let value = ratio(
                Int128(Int.random(in: -4000...4000, using: &random)), Int128(Int.random(in: 1...4000, using: &random)))
            let shown = try value.rounded(to: places)
            let cut = try value.rounded(to: places, .towardZero)
            let next = try shown.adding(ExactDecimal(scaled: 1, scale: places))
            guard try Interval.ofRounded(value: shown, places: places).contains(value),
                try !Interval.ofRounded(value: next, places: places).contains(value),
                try Interval.ofTruncated(value: cut, places: places).contains(value)
            else {
                Issue.record("\(value) to \(places) places")
                return
            }
        }
    }

    @Test func `behind 28 at 96.6 percent only a plan of 29 is possible`() throws {
        let plan = try self.plan(.exactly(28), percent: .ofRounded(value: dec("96.6"), places: 1))
        #expect(try plan.integers(limit: 10) == [29])
        #expect(try plan.decimalRange() == 29...29)
        #expect(plan.contains(29) && !plan.contains(28) && !plan.contains(31))
    }

    @Test func `behind 3522 at over 71 percent lie the plans 4892 to 4960`() throws {
        let plan = try self.plan(.exactly(3522), percent: .above(71, step: 1))
        #expect(try plan.lower?.value.rounded(to: 2) == dec("4891.67"))
        #expect(try plan.upper?.value.rounded(to: 2) == dec("4960.56"))
        #expect(plan.lower?.isIncluded == false && plan.upper?.isIncluded == false)
        #expect(try plan.decimalRange() == 4892...4960)
        #expect(try plan.integers(limit: 69)?.count == 69)
        #expect(try plan.integers(limit: 68) == nil)
    }

    @Test func `behind 67 percent at 97.1 percent of plan only 69 has at most one decimal`() throws {
        let plan = try self.plan(.exactly(67), percent: .ofRounded(value: dec("97.1"), places: 1))
        #expect(try plan.decimals(places: 1, limit: 10) == [69])
        #expect(
            try plan.decimals(places: 2, limit: 10)?.map(\.description) == [
                "68.97", "68.98", "68.99", "69", "69.01", "69.02", "69.03",
            ])
    }

    @Test func `behind over 1900 hectares at over 106 percent lies a plan between 1776 and 1886`() throws {
        let plan = try self.plan(.above(1900, step: 100), percent: .above(106, step: 1))
        #expect(try plan.lower?.value.rounded(to: 1) == dec("1775.7"))
        #expect(try plan.upper?.value.rounded(to: 1) == dec("1886.8"))
        #expect(!plan.contains(1765))
        let open = try self.plan(.atLeast(1900), percent: .atLeast(106))
        #expect(
            open == .unbounded.intersection(Interval(lower: Interval.Endpoint(.zero, isIncluded: false), upper: nil)))
    }

    @Test func `whole numbers are listed with the ends that belong to the interval`() throws {
        #expect(try IntervalTests.interval("[1; 3]").integers(limit: 5) == [1, 2, 3])
        #expect(try IntervalTests.interval("(1; 3)").integers(limit: 5) == [2])
        #expect(try IntervalTests.interval("(-3; -1]").integers(limit: 5) == [-2, -1])
        #expect(try IntervalTests.interval("(1.2; 1.8)").integers(limit: 5) == [])
        #expect(try IntervalTests.interval("(1; 2)").integers(limit: 5) == [])
        #expect(try IntervalTests.interval("(2; 1)").integers(limit: 5) == [])
        #expect(try IntervalTests.interval("[1; ∞)").integers(limit: 5) == nil)
        #expect(try IntervalTests.interval("[1; 3]").integers(limit: 0) == nil)
        #expect(try IntervalTests.interval("(1; 2)").decimalRange() == nil)
        #expect(try IntervalTests.interval("[1; ∞)").decimalRange() == nil)
        #expect(try IntervalTests.interval("(0.1; 0.35]").decimals(places: 1, limit: 5) == [dec("0.2"), dec("0.3")])
    }

    @Test func `numbers beyond 128 bits are refused, and an endless list is never begun`() throws {
        let most = dec("170141183460469231731687303715884105727")
        #expect(throws: ArithmeticFault.overflow) { try Interval.above(most, step: 1) }
        #expect(throws: ArithmeticFault.overflow) { try Interval.exactly(most).decimalRange(places: 1) }
        let all = Interval(
            lower: Interval.Endpoint(Ratio(most.negated), isIncluded: true),
            upper: Interval.Endpoint(Ratio(most), isIncluded: true))
        #expect(try all.integers(limit: .max) == nil)
    }

    private func plan(_ value: Interval, percent: Interval) throws(ArithmeticFault) -> Interval {
        try value.divided(by: percent).multiplied(by: .exactly(100))
    }
}
