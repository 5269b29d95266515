/// The value of a unit since January, or at the end of the period: as reported and as it follows from other periods.
package struct CumulativeReading: Sendable, Hashable {
    /// Reported for exactly that: Q1, S1, 9M or the year for what adds up, the period asked for otherwise.
    package let own: Reading?
    /// The sum of the finest complete set of periods; or the value of another period with the same end, else an older
    /// one (at most twelve months, stocks and recognitions only).
    package let derived: Reading?
    private let present: Int8
    private let needed: Int8

    init(own: Reading?, derived: Reading?, monthsPresent: Int, monthsNeeded: Int) {
        self.own = own
        self.derived = derived
        present = Int8(truncatingIfNeeded: monthsPresent)
        needed = Int8(truncatingIfNeeded: monthsNeeded)
    }

    /// The months covered by parts of the period; of a value at a date, 1 when there is one for that very month.
    package var monthsPresent: Int { Int(present) }

    /// The months that it takes; of a value at a date, 1.
    package var monthsNeeded: Int { Int(needed) }

    /// What to show: the reported value, else the derived one.
    package var value: Reading? { own ?? derived }

    /// Reported minus derived, when both are there and differ.
    package var gap: Gap? {
        guard let own, let derived else { return nil }
        return Gap(own, over: derived)
    }

    static let nothing = CumulativeReading(own: nil, derived: nil, monthsPresent: 0, monthsNeeded: 1)

    /// An older value stands in.
    static func older(_ value: Reading) -> CumulativeReading {
        CumulativeReading(own: nil, derived: value, monthsPresent: 0, monthsNeeded: 1)
    }
}
