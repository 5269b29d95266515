/// The interval of all results with one number from each side; exact, open and closed ends included. An empty side
/// gives an empty result. `overflow` when an end does not fit.
extension Interval {
    /// All sums.
    package func adding(_ other: Interval) throws(ArithmeticFault) -> Interval {
        if isEmpty || other.isEmpty { return .empty }
        return Interval(
            lower: try Interval.sum(lower, other.lower), upper: try Interval.sum(upper, other.upper))
    }

    /// All differences.
    package func subtracting(_ other: Interval) throws(ArithmeticFault) -> Interval {
        try adding(other.negated)
    }

    /// All products.
    package func multiplied(by other: Interval) throws(ArithmeticFault) -> Interval {
        if isEmpty || other.isEmpty { return .empty }
        let (left, right) = (ends, other.ends)
        var lowest = try left.lower.product(right.lower)
        var highest = lowest
        for (a, b) in [(left.lower, right.upper), (left.upper, right.lower), (left.upper, right.upper)] {
            let corner = try a.product(b)
            lowest = lowest.lower(corner)
            highest = highest.higher(corner)
        }
        return Interval(lower: lowest.endpoint, upper: highest.endpoint)
    }

    /// Refuses with `divisionByZero` a divisor that contains zero, or has numbers on both sides of it.
    package func divided(by other: Interval) throws(ArithmeticFault) -> Interval {
        if isEmpty || other.isEmpty { return .empty }
        return try multiplied(by: other.reciprocal())
    }

    /// The interval mirrored at zero.
    package var negated: Interval {
        Interval(lower: upper.map(Interval.negated), upper: lower.map(Interval.negated))
    }

    private func reciprocal() throws(ArithmeticFault) -> Interval {
        let isPositive = lower.map { $0.value.signum > 0 || ($0.value.isZero && !$0.isIncluded) } ?? false
        let isNegative = upper.map { $0.value.signum < 0 || ($0.value.isZero && !$0.isIncluded) } ?? false
        guard isPositive || isNegative else { throw .divisionByZero }
        return Interval(lower: try Interval.reciprocal(upper), upper: try Interval.reciprocal(lower))
    }

    /// The reciprocal of infinity is zero, not reached; that of zero is infinity.
    private static func reciprocal(_ end: Endpoint?) throws(ArithmeticFault) -> Endpoint? {
        guard let end else { return Endpoint(.zero, isIncluded: false) }
        guard !end.value.isZero else { return nil }
        let value = try Ratio(numerator: end.value.denominator, denominator: end.value.numerator)
        return Endpoint(value, isIncluded: end.isIncluded)
    }

    private static func sum(_ a: Endpoint?, _ b: Endpoint?) throws(ArithmeticFault) -> Endpoint? {
        guard let a, let b else { return nil }
        return Endpoint(try a.value.adding(b.value), isIncluded: a.isIncluded && b.isIncluded)
    }

    private static func negated(_ end: Endpoint) -> Endpoint {
        Endpoint(end.value.negated, isIncluded: end.isIncluded)
    }

    private var ends: (lower: Corner, upper: Corner) {
        (
            lower.map(Corner.finite) ?? .infinity(isNegative: true),
            upper.map(Corner.finite) ?? .infinity(isNegative: false)
        )
    }
}
