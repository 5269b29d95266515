package import Quantities

/// The number of an entry in the ledger, 1, 2, 3 …: what a reference in a report points to.
package struct EntryNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let value: Int64

    package init(_ value: Int64) {
        self.value = value
    }

    package var description: String { String(value) }

    package static func < (left: EntryNumber, right: EntryNumber) -> Bool {
        left.value < right.value
    }
}

/// A figure that someone proposes to the ledger, complete but not yet recorded.
package struct ProposedEntry: Sendable, Hashable {
    package var key: FigureKey
    /// The version of the definition under which it was measured: its first day.
    package var definition: Day
    /// `nil` withdraws the figure.
    package var value: FigureValue?
    package var status: FigureStatus
    /// The days that the figure covers.
    package var window: DayRange
    /// Plans only: from which day it holds, and what it states.
    package var effectiveFrom: Day?
    package var basis: PlanBasis?
    package var bound: PlanBound?
    /// Where a published figure was published.
    package var source: String?
    /// Invented for an example; marked wherever it is shown.
    package var isIllustrative: Bool
    package var note: String?

    package init(
        key: FigureKey, definition: Day, value: FigureValue?, status: FigureStatus, window: DayRange,
        effectiveFrom: Day? = nil, basis: PlanBasis? = nil, bound: PlanBound? = nil, source: String? = nil,
        isIllustrative: Bool = false, note: String? = nil
    ) {
        self.key = key
        self.definition = definition
        self.value = value
        self.status = status
        self.window = window
        self.effectiveFrom = effectiveFrom
        self.basis = basis
        self.bound = bound
        self.source = source
        self.isIllustrative = isIllustrative
        self.note = note
    }
}

/// A recorded figure. Never changed, never removed; a correction is another entry that names it.
package struct Entry: Sendable, Hashable {
    package let number: EntryNumber
    package let commit: CommitNumber
    package let submission: SubmissionNumber
    package let figure: ProposedEntry
    /// The entry of the same key that this one replaces.
    package let supersedes: EntryNumber?

    package init(
        number: EntryNumber, commit: CommitNumber, submission: SubmissionNumber, figure: ProposedEntry,
        supersedes: EntryNumber?
    ) {
        self.number = number
        self.commit = commit
        self.submission = submission
        self.figure = figure
        self.supersedes = supersedes
    }

    package var key: FigureKey { figure.key }
}
