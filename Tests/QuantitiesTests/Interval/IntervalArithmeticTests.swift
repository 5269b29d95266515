import Quantities
import Testing

@Suite struct IntervalArithmeticTests {
    /// All intervals with ends among −1, 0 and 2, open or closed, and without ends.
    static let intervals: [Interval] = {
        let ends: [Interval.Endpoint?] =
            [nil]
            + [-1, 0, 2].flatMap { value in [true, false].map { Interval.Endpoint(ratio(value), isIncluded: $0) } }
        return ends.flatMap { lower in ends.map { upper in Interval(lower: lower, upper: upper) } }
            .filter { !$0.isEmpty }
    }()

    /// Ends, points close to them, points between them and points far out.
    static let points: [Ratio] = [
        ratio(-1_000_000), ratio(-3), ratio(-1_000_001, 1_000_000), ratio(-1), ratio(-999_999, 1_000_000), ratio(-1, 2),
        ratio(-1, 1_000_000_000_000), .zero, ratio(1, 1_000_000_000_000), ratio(1), ratio(1_999_999, 1_000_000),
        ratio(2),
        ratio(2_000_001, 1_000_000), ratio(3), ratio(1_000_000),
    ]

    @Test(arguments: [
        ("[1; 2]", "(3; 4)", "(4; 6)"), ("[1; 2)", "[3; ∞)", "[4; ∞)"), ("(−∞; ∞)", "[1; 1]", "(−∞; ∞)"),
    ])
    func `sums go from the sum of the lower ends to that of the upper`(a: String, b: String, sum: String) throws {
        #expect(try IntervalTests.interval(a).adding(IntervalTests.interval(b)).description == sum)
    }

    @Test func `a difference takes the far end`() throws {
        let (a, b) = (try IntervalTests.interval("[5; 6)"), try IntervalTests.interval("(1; 2]"))
        #expect(try a.subtracting(b).description == "[3; 5)")
    }

    @Test func `a divisor that may be zero is refused`() throws {
        let one = Interval.exactly(1)
        for text in ["[0; 1]", "[-1; 0]", "(-1; 1)", "[0; 0]", "(−∞; 1]", "[-1; ∞)", "(−∞; ∞)"] {
            let divisor = try IntervalTests.interval(text)
            #expect(throws: ArithmeticFault.divisionByZero) { try one.divided(by: divisor) }
        }
        #expect(try one.divided(by: IntervalTests.interval("(0; 4]")).description == "[0.25; ∞)")
        #expect(try one.divided(by: IntervalTests.interval("[-2; 0)")).description == "(−∞; -0.5]")
        #expect(try one.divided(by: IntervalTests.interval("[4; ∞)")).description == "(0; 0.25]")
    }

    @Test func `nothing combined with anything is nothing`() throws {
        let one = Interval.exactly(1)
        #expect(try Interval.empty.adding(one).isEmpty && one.adding(.empty).isEmpty)
        #expect(try Interval.empty.multiplied(by: one).isEmpty && one.multiplied(by: .empty).isEmpty)
        #expect(try Interval.empty.divided(by: one).isEmpty && one.divided(by: .empty).isEmpty)
    }

    @Test func `products hold every product and end where the products end`() throws {
        try check { a, b in
            try a.multiplied(by: b)
        } of: { x, y in
            try x.multiplied(by: y)
        }
    }

    @Test func `sums hold every sum and end where the sums end`() throws {
        try check { a, b in
            try a.adding(b)
        } of: { x, y in
            try x.adding(y)
        }
    }

    @Test func `quotients hold every quotient and end where the quotients end`() throws {
        let divisors = IntervalArithmeticTests.intervals.filter { divisor in
            !divisor.contains(Ratio.zero) && !(divisor.contains(ratio(-1, 2)) && divisor.contains(ratio(1)))
        }
        try check(with: divisors) { a, b in
            try a.divided(by: b)
        } of: { x, y in
            try x.divided(by: y)
        }
    }

    /// Tries every pair of intervals with all pairs of points inside: no result may lie outside, an end that belongs to
    /// the answer must be reached, one that does not must be approached, and infinity must be far away.
    private func check(
        with others: [Interval] = intervals, _ operation: (Interval, Interval) throws -> Interval,
        of pointwise: (Ratio, Ratio) throws -> Ratio
    ) throws {
        #expect(others.count > 5)
        for a in IntervalArithmeticTests.intervals {
            for b in others {
                let answer = try operation(a, b)
                var results: [Ratio] = []
                for x in IntervalArithmeticTests.points where a.contains(x) {
                    for y in IntervalArithmeticTests.points where b.contains(y) { results.append(try pointwise(x, y)) }
                }
                guard results.allSatisfy({ answer.contains($0) }), let least = results.min(), let most = results.max(),
                    try isTight(answer.lower, least, far: -1000), try isTight(answer.upper, most, far: 1000)
                else {
                    Issue.record("\(a) and \(b) give \(answer)")
                    return
                }
            }
        }
    }

    private func isTight(_ end: Interval.Endpoint?, _ extreme: Ratio, far: Int128) throws -> Bool {
        guard let end else { return far < 0 ? extreme <= ratio(far) : extreme >= ratio(far) }
        if end.isIncluded { return extreme == end.value }
        let distance = try extreme.subtracting(end.value)
        return distance > ratio(-1, 1000) && distance < ratio(1, 1000) && !distance.isZero
    }
}
