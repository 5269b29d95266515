package import Quantities

/// Whether a unit has reported on a period, how much, and when.
package struct UnitReport: Sendable, Hashable {
    package let unit: UnitVersion
    /// How many of the figures expected of it are there.
    package let reported: Int
    /// Expected of it and not there, in the order of the catalogue.
    package let missing: [IndicatorCode]
    /// When its first and its newest figure of the period were recorded; corrections move the newest.
    package let first: Moment?
    package let last: Moment?
    /// By when it had to report; `nil` where no rule says so.
    package let due: Day?
    /// The day on which one looks.
    package let today: Day
    /// By how many working days it is late, by its first figure: whoever corrects one later has still reported in time.
    /// `nil` without a due day.
    private let late: Int?

    package init(
        unit: UnitVersion, reported: Int, missing: [IndicatorCode], first: Moment?, last: Moment?, due: Day?,
        today: Day, dates: DueCalendar
    ) {
        self.unit = unit
        self.reported = reported
        self.missing = missing
        self.first = first
        self.last = last
        self.due = due
        self.today = today
        late = dates.lateness(due: due, came: first?.dayInVietnam, today: today)
    }

    package enum State: String, Sendable, Hashable, CaseIterable {
        case reported, partly
        case notReported = "not-reported"
    }

    package enum Punctuality: Sendable, Hashable {
        case onTime
        /// Days are working days: a weekend makes nobody late.
        case late(days: Int)
        /// Nothing has come, and it should have.
        case overdue(days: Int)
        case notYetDue
    }

    /// Whether nothing came for the period itself: what is there follows from figures of others, such as its months.
    package var isDerived: Bool { reported > 0 && first == nil }

    package var expected: Int { reported + missing.count }

    package var state: State {
        if reported == 0 { return .notReported }
        return missing.isEmpty ? .reported : .partly
    }

    /// Whether it came in time. `nil` without a due day, and for what only follows from figures of other periods: that came at
    /// no moment.
    package var punctuality: Punctuality? {
        guard let late, !isDerived else { return nil }
        if first != nil { return late > 0 ? .late(days: late) : .onTime }
        return late > 0 ? .overdue(days: late) : .notYetDue
    }
}
