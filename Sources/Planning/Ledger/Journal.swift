package import Quantities

/// A change as the journal lists it.
package struct JournalLine: Sendable, Hashable {
    package let commit: Commit
    /// How many units, definitions and dates it recorded.
    package let records: Int
    /// How many figures it recorded.
    package let figures: Int
    /// How many papers it brought as proof.
    package let proofs: Int
    /// The submissions that it opened or moved.
    package let submissions: [SubmissionNumber]

    package init(commit: Commit, records: Int, figures: Int, proofs: Int, submissions: [SubmissionNumber]) {
        self.commit = commit
        self.records = records
        self.figures = figures
        self.proofs = proofs
        self.submissions = submissions
    }
}

/// Which changes of the journal are looked for; what is `nil` does not matter.
package struct JournalFilter: Sendable, Hashable {
    package var author: String?
    package var act: ChangeNote.Act?
    /// Changes with figures of this unit.
    package var unit: UnitCode?
    /// Changes with figures or definitions of this indicator.
    package var indicator: IndicatorCode?
    /// Changes with figures of these units, and those without any figures: all that a reader may see.
    package var visible: Set<UnitCode>?
    /// At or after the first moment, at or before the second.
    package var from: Moment?
    package var to: Moment?

    package init() {}
}

/// A page of the journal, the newest change first.
package struct Journal: Sendable {
    package let filter: JournalFilter
    package let lines: [JournalLine]
    /// Where the next page begins; `nil` on the last.
    package let next: CommitNumber?
    /// Everyone who ever made a change, by name.
    package let authors: [String]

    package init(filter: JournalFilter, lines: [JournalLine], next: CommitNumber?, authors: [String]) {
        self.filter = filter
        self.lines = lines
        self.next = next
        self.authors = authors
    }
}
