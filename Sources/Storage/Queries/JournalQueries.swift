package import Planning

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
}

extension Connection {
    /// A page of the journal, the newest change first; the next page begins before the last number of this one.
    package func journal(before: CommitNumber? = nil, limit: Int) throws(Fault) -> [JournalLine] {
        let commits = try commits(
            """
            SELECT \(CommitRow.columns) FROM ledger_commit
             WHERE number < \(before ?? CommitNumber(.max))
             ORDER BY number DESC LIMIT \(limit)
            """)
        guard let newest = commits.first?.number, let oldest = commits.last?.number else { return [] }
        let figures = try figureCounts(from: oldest, to: newest)
        let records = try rowCounts(of: LedgerTable.reference, from: oldest, to: newest)
        let proofs = try rowCounts(of: [ProofRow.table], from: oldest, to: newest)
        let moved = try movedSubmissions(from: oldest, to: newest)
        return commits.map { commit in
            JournalLine(
                commit: commit, records: records[commit.number] ?? 0, figures: figures[commit.number] ?? 0,
                proofs: proofs[commit.number] ?? 0, submissions: moved[commit.number] ?? [])
        }
    }

    private func figureCounts(from: CommitNumber, to: CommitNumber) throws(Fault) -> [CommitNumber: Int] {
        var counts: [CommitNumber: Int] = [:]
        let found = try all(
            "SELECT commit_number, entry_count FROM submission WHERE commit_number BETWEEN \(from) AND \(to)",
            as: CommitNumber.self, Int.self)
        for (commit, count) in found {
            counts[commit, default: 0] += count
        }
        return counts
    }

    private func rowCounts(
        of tables: [LedgerTable], from: CommitNumber, to: CommitNumber
    ) throws(Fault) -> [CommitNumber: Int] {
        var counts: [CommitNumber: Int] = [:]
        for table in tables {
            let found = try all(
                """
                SELECT commit_number, COUNT(*) FROM \(table.name)
                 WHERE commit_number BETWEEN \(from) AND \(to)
                 GROUP BY commit_number
                """, as: CommitNumber.self, Int.self)
            for (commit, count) in found {
                counts[commit, default: 0] += count
            }
        }
        return counts
    }

    private func movedSubmissions(from: CommitNumber, to: CommitNumber) throws(Fault) -> [CommitNumber:
        [SubmissionNumber]]
    {
        var moved: [CommitNumber: [SubmissionNumber]] = [:]
        let found = try all(
            """
            SELECT DISTINCT commit_number, submission FROM submission_event
             WHERE commit_number BETWEEN \(from) AND \(to)
             ORDER BY commit_number, submission
            """, as: CommitNumber.self, SubmissionNumber.self)
        for (commit, submission) in found {
            moved[commit, default: []].append(submission)
        }
        return moved
    }
}
