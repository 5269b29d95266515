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
        let origins = try origins(from: oldest, to: newest)
        let about = try subjects(from: oldest, to: newest, visible: filter.visible)
        return commits.map { commit in
            let (number, found) = (commit.number, about[commit.number])
            return JournalLine(
                commit: commit, records: records[number] ?? 0, figures: figures[number] ?? 0,
                proofs: proofs[number] ?? 0, subjects: found?.subjects ?? [], otherReports: found?.otherReports ?? 0,
                remarks: found?.remarks ?? [], origin: origins[number])
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
}

extension JournalFilter {
    /// Beginning with AND, or nothing.
    fileprivate var condition: SQL {
        var pieces: [SQL] = []
        if let author { pieces.append("AND author = \(author)") }
        if let act { pieces.append("AND act = \(act)") }
        if let from { pieces.append("AND recorded_at >= \(from)") }
        if let to { pieces.append("AND recorded_at <= \(to)") }
        if let channel {
            pieces.append("AND number IN (SELECT commit_number FROM change_origin WHERE channel = \(channel))")
        }
        if let address {
            pieces.append("AND number IN (SELECT commit_number FROM change_origin WHERE address = \(address))")
        }
        if let visible {
            pieces.append(
                """
                AND (number IN (\(Self.moving(visible)))
                  OR number NOT IN (SELECT commit_number FROM submission_event))
                """)
        }
        if let units {
            pieces.append(
                """
                AND (number IN (\(Self.moving(units)))
                  OR number IN (SELECT commit_number FROM period_gate WHERE unit_code IN (\(units.list))))
                """)
        }
        if let indicators {
            pieces.append(
                """
                AND (number IN (SELECT e.commit_number FROM entry e JOIN figure_series k ON k.number = e.series
                                 WHERE k.indicator IN (\(indicators.list)))
                  OR number IN (SELECT commit_number FROM indicator_definition WHERE code IN (\(indicators.list))))
                """)
        }
        return pieces.joined(by: " ")
    }

    /// The changes that recorded figures of units, or moved them on.
    private static func moving(_ units: Set<UnitCode>) -> SQL {
        """
        SELECT v.commit_number FROM submission_event v JOIN submission s ON s.number = v.submission
         WHERE s.unit_code IN (\(units.list))
        """
    }
}

extension Set where Element: Bindable & Comparable {
    /// For `IN`: of nothing there is none.
    var list: SQL { isEmpty ? "NULL" : sorted().map { "\($0)" as SQL }.joined(by: ", ") }
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
