/// The days from `from` to `to`, both included. A range whose end lies before its start has no days.
package struct DayRange: Sendable, Hashable {
    /// The first day.
    package let from: Day
    /// The last day.
    package let to: Day

    /// The days from one to the other, both included.
    package init(from: Day, to: Day) {
        self.from = from
        self.to = to
    }

    /// Whether the day is one of them.
    package func contains(_ day: Day) -> Bool {
        from <= day && day <= to
    }

    /// The number of days, 0 when the end lies before the start.
    package var count: Int {
        max(0, Int(to.ordinal) - Int(from.ordinal) + 1)
    }
}

extension DayRange: CustomStringConvertible {
    /// "2022-12-15/2023-06-14", as ISO 8601 writes an interval.
    package var description: String {
        "\(from)/\(to)"
    }
}
