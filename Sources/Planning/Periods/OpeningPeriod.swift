package import Quantities

/// How much of what is at or below a unit has been reported on a period.
package enum ReportedShare: Sendable, Hashable {
    case none
    /// Less than half of the units have reported.
    case some
    /// The unit itself has, or at least half of those below it.
    case most
}

extension UnitTree {
    /// The share of a unit in the structure of a day.
    ///
    /// A unit counts as having reported when it has a figure of its own, or when at least half of the units directly below it
    /// count so: a province whose communes report needs no figure of its own.
    package func reportedShare(of unit: UnitKey, on day: Day, hasOwn: (UnitKey) -> Bool) -> ReportedShare {
        if hasOwn(unit) { return .most }
        let below = children(of: unit, on: day).filter { $0.kind != .group }
        var (most, share) = (0, ReportedShare.none)
        for child in below {
            switch reportedShare(of: child.key, on: day, hasOwn: hasOwn) {
            case .most:
                most += 1
                share = .some
                if 2 * most >= below.count { return .most }
            case .some: share = .some
            case .none: break
            }
        }
        return share
    }
}

/// A period on which the pages of a unit may open.
package struct OpeningPeriod: Sendable, Hashable {
    package let period: Period
    /// Whether there is a plan for its year.
    package let isPlanned: Bool
    package let reported: ReportedShare
    /// Whether its due day has passed.
    package let isOverdue: Bool

    package init(period: Period, isPlanned: Bool, reported: ReportedShare, isOverdue: Bool) {
        self.period = period
        self.isPlanned = isPlanned
        self.reported = reported
        self.isOverdue = isOverdue
    }

    /// Whether it says something of the unit: the first report of a month must not take every page away from the month that
    /// is complete.
    private var isTelling: Bool { reported == .most || reported == .some && isOverdue }

    /// The period that is shown to whoever names none: the newest with a plan for its year that says something of the unit.
    /// Where none is planned the newest that says something, and where none does the newest.
    ///
    /// - Parameter candidates: The newest first; no more of them are looked at than it takes.
    package static func choose(from candidates: some Sequence<OpeningPeriod>) -> Period? {
        var (newest, unplanned): (Period?, Period?)
        for candidate in candidates {
            if candidate.isTelling {
                if candidate.isPlanned { return candidate.period }
                unplanned = unplanned ?? candidate.period
            }
            newest = newest ?? candidate.period
        }
        return unplanned ?? newest
    }
}
