package import Planning

/// An entry with all that the journal knows of it.
package struct LedgerEntry: Sendable {
    package let entry: Entry
    /// A small stable number of indicator × unit × calendar × scenario: equal numbers, equal keys but for the period.
    package let series: Int64
    /// Shared by all entries of a submission.
    package let provenance: Provenance

    package init(entry: Entry, series: Int64, provenance: Provenance) {
        self.entry = entry
        self.series = series
        self.provenance = provenance
    }
}

/// Where the entries of a submission come from and where they stand, as of the moment that was asked for.
package final class Provenance: Sendable {
    /// The change that recorded the entries: moment, author, document, reason.
    package let recorded: Commit
    /// The change that brought the submission to the state it has: from there on the entries count.
    package let visibleFrom: Commit
    package let state: SubmissionState

    package init(recorded: Commit, visibleFrom: Commit, state: SubmissionState) {
        self.recorded = recorded
        self.visibleFrom = visibleFrom
        self.state = state
    }
}

/// Which figures a reader is shown.
package enum Visibility: Sendable, Hashable {
    case approved
    /// Approved ones and those that wait for approval.
    case submitted
    /// Only those that wait for approval.
    case waiting
    /// All states, drafts and returned ones too.
    case everything

    package func shows(_ state: SubmissionState) -> Bool {
        switch self {
        case .approved: state == .approved
        case .submitted: state == .approved || state == .submitted
        case .waiting: state == .submitted
        case .everything: true
        }
    }
}
