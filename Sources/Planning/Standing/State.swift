/// How a target stands. The order is the order of good news.
package enum State: String, Sendable, Hashable, CaseIterable {
    case exceeded, achieved, onTrack, atRisk, behind, notYetDue, noData, notDefined

    /// The targets that a report counts as met.
    package static let met: Set<State> = [.exceeded, .achieved]
    /// The targets that need somebody's attention.
    package static let trouble: Set<State> = [.atRisk, .behind]
}

/// Where the expectation for "by now" was taken from.
package enum ExpectationSource: String, Sendable, Hashable {
    case milestone, season, earlierYears, timeElapsed
    /// From the state at the end of the year before towards the plan, by time.
    case pathFromStart
    /// The plan itself: a rate of what happens, such as files on time, is asked for all the year.
    case wholeYear
}
