/// The numbers between two ends, each of which belongs to them or not; an end that is `nil` is infinity.
///
/// An interval says what a text leaves open: "trên 1.900" is (1900; 2000), 96,6 is [96.55; 96.65).
package struct Interval: Sendable, Hashable {
    /// One end.
    package struct Endpoint: Sendable, Hashable {
        /// Where the end lies.
        package let value: Ratio
        /// Whether the end itself belongs to the interval.
        package let isIncluded: Bool

        /// An end at this number.
        package init(_ value: Ratio, isIncluded: Bool) {
            self.value = value
            self.isIncluded = isIncluded
        }
    }

    /// The lower end; `nil` is −∞.
    package let lower: Endpoint?
    /// The upper end; `nil` is ∞.
    package let upper: Endpoint?

    /// The numbers between two ends.
    package init(lower: Endpoint?, upper: Endpoint?) {
        self.lower = lower
        self.upper = upper
    }

    /// All numbers.
    package static let unbounded = Interval(lower: nil, upper: nil)

    /// No number. Intervals without numbers can also have other ends; ask `isEmpty`.
    package static let empty = Interval(
        lower: Endpoint(.zero, isIncluded: false), upper: Endpoint(.zero, isIncluded: false))

    /// Whether no number lies in it.
    package var isEmpty: Bool {
        guard let lower, let upper else { return false }
        return lower.value > upper.value
            || (lower.value == upper.value && !(lower.isIncluded && upper.isIncluded))
    }

    /// Whether it has two ends.
    package var isBounded: Bool { lower != nil && upper != nil }

    /// Whether the number lies in it.
    package func contains(_ value: Ratio) -> Bool {
        if let lower, value < lower.value || (value == lower.value && !lower.isIncluded) { return false }
        if let upper, value > upper.value || (value == upper.value && !upper.isIncluded) { return false }
        return true
    }

    /// Whether the number lies in it.
    package func contains(_ value: ExactDecimal) -> Bool {
        contains(Ratio(value))
    }

    /// The numbers in both.
    package func intersection(_ other: Interval) -> Interval {
        let lower = tighter(self.lower, other.lower) { $0 > $1 }
        let upper = tighter(self.upper, other.upper) { $0 < $1 }
        return Interval(lower: lower, upper: upper)
    }

    private func tighter(_ a: Endpoint?, _ b: Endpoint?, _ isTighter: (Ratio, Ratio) -> Bool) -> Endpoint? {
        guard let a, let b else { return a ?? b }
        if a.value == b.value { return Endpoint(a.value, isIncluded: a.isIncluded && b.isIncluded) }
        return isTighter(a.value, b.value) ? a : b
    }
}

extension Interval: CustomStringConvertible {
    /// "(1900; 2000)", "[96.55; 96.65)", "(−∞; 5]"; a bracket means that the end belongs to it.
    package var description: String {
        let from = lower.map { ($0.isIncluded ? "[" : "(") + $0.value.description } ?? "(−∞"
        let to = upper.map { $0.value.description + ($0.isIncluded ? "]" : ")") } ?? "∞)"
        return "\(from); \(to)"
    }
}
