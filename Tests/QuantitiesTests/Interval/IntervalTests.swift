import Quantities
import Testing

@Suite struct IntervalTests {
    static func interval(_ text: String) throws -> Interval {
        let ends = text.dropFirst().dropLast().split(separator: "; ").map(String.init)
        func end(_ value: String, _ isIncluded: Bool) -> Interval.Endpoint? {
            value.hasSuffix("∞") ? nil : Interval.Endpoint(Ratio(dec(value)), isIncluded: isIncluded)
        }
        return Interval(lower: end(ends[0], text.first == "["), upper: end(ends[1], text.last == "]"))
    }

    @Test(arguments: ["(1900; 2000)", "[96.55; 96.65)", "(0; 5]", "[-1; -1]", "(−∞; 5]", "[5; ∞)", "(−∞; ∞)"])
    func `an interval says which ends belong to it`(text: String) throws {
        #expect(try IntervalTests.interval(text).description == text)
    }

    @Test(arguments: [
        ("[1; 2]", [false, true, true, true, false]), ("(1; 2]", [false, false, true, true, false]),
        ("[1; 2)", [false, true, true, false, false]), ("(1; 2)", [false, false, true, false, false]),
        ("(−∞; 1]", [true, true, false, false, false]), ("(1.5; ∞)", [false, false, false, true, true]),
        ("(−∞; ∞)", [true, true, true, true, true]), ("(1; 1]", [false, false, false, false, false]),
    ])
    func `it contains what lies between the ends, and the ends that belong to it`(text: String, expected: [Bool]) throws
    {
        let values = ["0.999", "1", "1.5", "2", "2.001"].map(dec)
        #expect(try values.map(IntervalTests.interval(text).contains) == expected)
    }

    @Test(arguments: [
        ("[1; 1]", false), ("(1; 1]", true), ("[1; 1)", true), ("(1; 1)", true), ("[2; 1]", true), ("(−∞; 1)", false),
    ])
    func `it is empty when nothing can lie between the ends`(text: String, isEmpty: Bool) throws {
        #expect(try IntervalTests.interval(text).isEmpty == isEmpty)
        #expect(Interval.empty.isEmpty)
    }

    @Test(arguments: [
        ("[1; 3]", "(2; 4)", "(2; 3]"), ("[1; 2]", "(1; 2)", "(1; 2)"), ("(−∞; 2)", "[1; ∞)", "[1; 2)"),
        ("(−∞; ∞)", "[1; 2)", "[1; 2)"),
    ])
    func `the intersection keeps the tighter ends`(a: String, b: String, expected: String) throws {
        let (left, right) = (try IntervalTests.interval(a), try IntervalTests.interval(b))
        #expect(left.intersection(right).description == expected)
        #expect(right.intersection(left).description == expected)
    }

    @Test func `intervals without a common number have an empty intersection`() throws {
        #expect(try IntervalTests.interval("[1; 2)").intersection(IntervalTests.interval("[2; 3]")).isEmpty)
        #expect(try IntervalTests.interval("[1; 2]").intersection(IntervalTests.interval("[3; 4]")).isEmpty)
    }
}
