/// An end of an interval, infinity included, and so a corner of the rectangle that two intervals span.
///
/// The product of two intervals is smallest and largest in such corners.
enum Corner {
    case finite(Interval.Endpoint)
    case infinity(isNegative: Bool)

    /// `nil` for infinity.
    var endpoint: Interval.Endpoint? {
        if case .finite(let endpoint) = self { endpoint } else { nil }
    }

    /// Zero times anything, infinity included, is zero; it is reached when that zero is.
    func product(_ other: Corner) throws(ArithmeticFault) -> Corner {
        let sign = signum * other.signum
        if sign == 0 {
            return .finite(Interval.Endpoint(.zero, isIncluded: isReachedZero || other.isReachedZero))
        }
        guard let a = endpoint, let b = other.endpoint else { return .infinity(isNegative: sign < 0) }
        let value = try a.value.multiplied(by: b.value)
        return .finite(Interval.Endpoint(value, isIncluded: a.isIncluded && b.isIncluded))
    }

    /// The lower of the two; when they are equal, the one that is reached.
    func lower(_ other: Corner) -> Corner {
        if isBelow(other) { return self }
        return other.isBelow(self) ? other : reached(other)
    }

    /// The higher of the two; when they are equal, the one that is reached.
    func higher(_ other: Corner) -> Corner {
        if other.isBelow(self) { return self }
        return isBelow(other) ? other : reached(other)
    }

    private func reached(_ other: Corner) -> Corner {
        endpoint?.isIncluded == true ? self : other
    }

    private func isBelow(_ other: Corner) -> Bool {
        guard let a = endpoint, let b = other.endpoint else { return side < other.side }
        return a.value < b.value
    }

    /// −1 and 1 for the infinities, 0 for every number.
    private var side: Int {
        if case .infinity(let isNegative) = self { isNegative ? -1 : 1 } else { 0 }
    }

    private var signum: Int { endpoint?.value.signum ?? side }

    private var isReachedZero: Bool {
        endpoint.map { $0.value.isZero && $0.isIncluded } ?? false
    }
}
