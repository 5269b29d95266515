import Planning

/// Where a submission stands, as of a change, and which entries it has.
struct Standpoint {
    let submission: Int64
    let recorded: CommitNumber
    let visibleFrom: CommitNumber
    let state: SubmissionState
    let entries: Range<Int64>
}

extension Connection {
    /// The submissions whose newest step (up to a change) lies after another, in the order in which they became what they
    /// are; within one change in the order of their entries. Of those that a reader may not see some may be left out.
    func standpoints(
        after: CommitNumber, upTo: CommitNumber, _ visible: Visibility = .everything
    ) throws(Fault) -> [Standpoint] {
        // Mostly little waits, and much was decided.
        let steps: SQL = visible == .waiting ? "AND e.step IN ('submit', 'sign')" : ""
        return try standpoints(
            """
            WHERE e.commit_number > \(after) AND e.commit_number <= \(upTo) \(steps)
              AND NOT EXISTS (SELECT 1 FROM submission_event l
                               WHERE l.submission = e.submission AND l.ordinal > e.ordinal
                                 AND l.commit_number <= \(upTo))
            """)
    }

    func standpoint(of submission: Int64, upTo: CommitNumber) throws(Fault) -> Standpoint? {
        try standpoints(
            """
            WHERE e.submission = \(submission)
              AND e.ordinal = (SELECT MAX(l.ordinal) FROM submission_event l
                                WHERE l.submission = \(submission) AND l.commit_number <= \(upTo))
            """
        ).first
    }

    private func standpoints(_ condition: SQL) throws(Fault) -> [Standpoint] {
        let found = try all(
            """
            SELECT s.number, s.commit_number, e.commit_number, e.step, s.first_entry, s.entry_count
              FROM submission_event e
              JOIN submission s ON s.number = e.submission
             \(condition)
             ORDER BY e.commit_number, s.first_entry
            """, as: Int64.self, CommitNumber.self, CommitNumber.self, SubmissionStep.self, Int64.self, Int64.self)
        var standpoints: [Standpoint] = []
        for (submission, recorded, visibleFrom, step, first, count) in found {
            // No ledger has 2^40 entries; beyond it somebody has made numbers up.
            guard (1...1 << 40).contains(first), (0...1 << 40).contains(count) else {
                throw .corrupt("submission \(submission) has no such entries")
            }
            standpoints.append(
                Standpoint(
                    submission: submission, recorded: recorded, visibleFrom: visibleFrom,
                    state: SubmissionState(after: step), entries: first..<(first + count)))
        }
        return standpoints
    }
}
