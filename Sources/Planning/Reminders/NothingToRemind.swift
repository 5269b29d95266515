package import Quantities

/// Why nobody is to be reminded of anything these days.
package enum NothingToRemind: Sendable, Hashable {
    /// No rule is in use.
    case noRule
    /// No period is due about now.
    case noPeriodDue
    /// What has not come belongs to periods that are closed: so many reports.
    case closed(Int)
    /// Every unit has sent its report.
    case allSent
    /// So many reports have not come, and nobody whom a rule names has an account for the units.
    case noAccount(Int)
    /// The next one goes on a later day.
    case later(Day)
    /// So many reports have not come, and of each the days of all rules are over.
    case daysOver(Int)
}
