/// The numbers with few decimals inside an interval: which plans can stand behind a percentage.
extension Interval {
    /// The smallest and the largest number with at most `places` decimals (0...18) inside; `nil` when there is none,
    /// or no smallest or largest (see `isBounded`).
    package func decimalRange(places: Int = 0) throws(ArithmeticFault) -> ClosedRange<ExactDecimal>? {
        guard let steps = try steps(places: places) else { return nil }
        let first = try ExactDecimal(normalising: Wide(steps.lowerBound), scale: places)
        return first...(try ExactDecimal(normalising: Wide(steps.upperBound), scale: places))
    }

    /// The numbers with at most `places` decimals inside, in order; empty when there are none, `nil` when there are
    /// more than `limit`.
    package func decimals(places: Int, limit: Int) throws(ArithmeticFault) -> [ExactDecimal]? {
        if isEmpty { return [] }
        guard isBounded else { return nil }
        guard let steps = try steps(places: places) else { return [] }
        let (distance, overflow) = steps.upperBound.subtractingReportingOverflow(steps.lowerBound)
        guard !overflow, distance < limit else { return nil }
        var found: [ExactDecimal] = []
        for step in steps {
            found.append(try ExactDecimal(normalising: Wide(step), scale: places))
        }
        return found
    }

    /// The integers inside, in order; empty when there are none, `nil` when there are more than `limit`.
    package func integers(limit: Int) throws(ArithmeticFault) -> [Int128]? {
        try decimals(places: 0, limit: limit)?.map(\.coefficient)
    }

    /// First and last multiple of 10^−places inside.
    private func steps(places: Int) throws(ArithmeticFault) -> ClosedRange<Int128>? {
        precondition((0...ExactDecimal.maximumScale).contains(places), "decimal places outside 0...18")
        guard !isEmpty, let lower, let upper else { return nil }
        let first = try Interval.step(lower, places, .ceiling, inward: 1)
        let last = try Interval.step(upper, places, .floor, inward: -1)
        return first <= last ? first...last : nil
    }

    private static func step(
        _ end: Endpoint, _ places: Int, _ mode: RoundingMode, inward: Int128
    ) throws(ArithmeticFault) -> Int128 {
        let scaled = Wide.product(end.value.numerator, powerOfTen(places))
        var step = roundedQuotient(scaled, end.value.denominator.magnitude, mode)
        let isReached = scaled.dividedExactly(by: end.value.denominator.magnitude) != nil
        if isReached, !end.isIncluded { step = step.adding(Wide(inward)) }
        guard let narrow = step.narrowed else { throw .overflow }
        return narrow
    }
}
