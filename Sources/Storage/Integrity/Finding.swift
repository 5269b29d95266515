package import Planning

/// The first thing that `verify` finds wrong.
package struct Finding: Sendable, Hashable {
    package enum Problem: Sendable, Hashable {
        /// The row is not what was recorded: its own seal does not fit.
        case alteredRow
        /// A row is missing here: the numbering has a hole.
        case missingRow
        /// A row that belongs to no change, or stands where none was recorded.
        case strayRow
        /// The rows of the change are not the rows that were recorded.
        case digestMismatch
        /// The line of the journal itself (moment, author, reason …) or the chain was altered.
        case hashMismatch
        /// The change is dated before the one that it follows.
        case momentGoesBack
        /// The entry names another predecessor than the newest entry of its key.
        case wrongSupersedes(found: EntryNumber?, expected: EntryNumber?)
        /// Steps of a submission that the life cycle does not allow.
        case brokenLifeCycle(SubmissionNumber)
        /// The bytes of a proof are not those that were recorded; its name.
        case alteredProof(String)
        /// A stored value that cannot be read back.
        case unreadable(String)
        /// The file of the database is damaged: what the engine said.
        case damagedFile(String)
    }

    /// The first change that does not check out; `nil` when it cannot be told.
    package let commit: CommitNumber?
    /// The table in which the trouble stands.
    package let table: String?
    /// The row: its line within the change, or its number where the table numbers its rows.
    package let row: Int64?
    package let problem: Problem

    package init(commit: CommitNumber?, table: String? = nil, row: Int64? = nil, problem: Problem) {
        self.commit = commit
        self.table = table
        self.row = row
        self.problem = problem
    }
}

/// What `verify` went through and what it found.
package struct Verification: Sendable, Hashable {
    /// The newest change that was reached; `nil` for an empty ledger.
    package let head: Commit?
    package let commits: Int
    package let rows: Int
    /// `nil` when everything is as it was recorded.
    package let finding: Finding?

    package init(head: Commit?, commits: Int, rows: Int, finding: Finding?) {
        self.head = head
        self.commits = commits
        self.rows = rows
        self.finding = finding
    }
}

/// How far a long piece of work has come.
package struct LedgerProgress: Sendable, Hashable {
    package let done: Int
    /// Of how many; an estimate made at the start.
    package let total: Int

    package init(done: Int, total: Int) {
        self.done = done
        self.total = total
    }
}
