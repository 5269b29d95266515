package import Planning

extension Connection {
    /// A page of the journal, the newest change first; the next page begins before the last number of this one.
    package func journal(
        before: CommitNumber? = nil, limit: Int, _ filter: JournalFilter = JournalFilter(), upTo: CommitNumber? = nil
    ) throws(Fault) -> [JournalLine] {
        let commits = try commits(
            """
            SELECT \(CommitRow.columns) FROM ledger_commit
             WHERE number < \(before ?? CommitNumber(.max)) AND number <= \(upTo ?? CommitNumber(.max))
               \(filter.condition)
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

    /// The newest changes up to one, each with how many records of units, definitions and dates it brought.
    package func changes(limit: Int, after: CommitNumber?, upTo: CommitNumber) throws(Fault) -> [(Commit, records: Int)]
    {
        let commits = try commits(
            """
            SELECT \(CommitRow.columns) FROM ledger_commit
             WHERE number > \(after ?? CommitNumber(0)) AND number <= \(upTo)
             ORDER BY number DESC LIMIT \(limit)
            """)
        guard let newest = commits.first?.number, let oldest = commits.last?.number else { return [] }
        let records = try rowCounts(of: LedgerTable.reference, from: oldest, to: newest)
        return commits.map { ($0, records[$0.number] ?? 0) }
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

extension JournalFilter {
    /// Beginning with AND, or nothing.
    fileprivate var condition: SQL {
        var pieces: [SQL] = []
        if let author { pieces.append("AND author = \(author)") }
        if let act { pieces.append("AND act = \(act)") }
        if let from { pieces.append("AND recorded_at >= \(from)") }
        if let to { pieces.append("AND recorded_at <= \(to)") }
        if let visible {
            let list = visible.isEmpty ? "NULL" : visible.sorted().map { "\($0)" as SQL }.joined(by: ", ")
            pieces.append(
                """
                AND (number IN (SELECT commit_number FROM submission WHERE unit_code IN (\(list)))
                  OR number NOT IN (SELECT commit_number FROM submission))
                """)
        }
        if let unit {
            pieces.append(
                "AND number IN (SELECT commit_number FROM submission WHERE unit_code = \(unit))")
        }
        if let indicator {
            pieces.append(
                """
                AND (number IN (SELECT e.commit_number FROM entry e JOIN figure_series k ON k.number = e.series
                                 WHERE k.indicator = \(indicator))
                  OR number IN (SELECT commit_number FROM indicator_definition WHERE code = \(indicator)))
                """)
        }
        return pieces.joined(by: " ")
    }
}

extension Connection {
    /// Everyone who made a change up to one, by name.
    package func authors(upTo: CommitNumber? = nil) throws(Fault) -> [String] {
        var found: [String] = []
        try each(
            "SELECT DISTINCT author FROM ledger_commit WHERE number <= \(upTo ?? CommitNumber(.max)) ORDER BY author"
        ) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            found.append(try reader.next(String.self))
        }
        return found
    }
}
