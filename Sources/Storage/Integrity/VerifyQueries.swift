import Planning

extension Connection {
    func walks() throws(Fault) -> [TableWalk] {
        var walks: [TableWalk] = []
        for table in LedgerTable.all {
            walks.append(try TableWalk(table, on: self))
        }
        return walks
    }

    /// About how many rows there are to go through: all tables but those whose size does not matter.
    func rowEstimate() throws(Fault) -> Int {
        try first("SELECT COALESCE(SUM(row_count), 0) FROM ledger_commit", as: Int.self) ?? 0
    }

    /// An entry that does not name the newest entry of its key before it.
    func wrongLink() throws(Fault) -> Finding? {
        if let wrong = try falseLink() { return wrong }
        // Every later entry of a key names one before it: if there are as many names as later entries, none is missing.
        let counts = try first(
            """
            SELECT (SELECT COUNT(*) FROM entry WHERE supersedes IS NOT NULL),
                   (SELECT COALESCE(SUM(k.later), 0)
                      FROM (SELECT COUNT(*) - 1 AS later FROM entry GROUP BY series, period) k)
            """, as: Int64.self, Int64.self)
        guard let (links, later) = counts, links != later else { return nil }
        return try missingLink()
    }

    private func falseLink() throws(Fault) -> Finding? {
        try link(
            """
            SELECT e.commit_number, e.number, e.supersedes, e.newest
              FROM (SELECT commit_number, number, supersedes,
                           (SELECT MAX(p.number) FROM entry p
                             WHERE p.series = l.series AND p.period = l.period AND p.number < l.number) AS newest
                      FROM entry l
                     WHERE supersedes IS NOT NULL) e
             WHERE e.supersedes IS DISTINCT FROM e.newest
             ORDER BY e.number LIMIT 1
            """)
    }

    private func missingLink() throws(Fault) -> Finding? {
        try link(
            """
            SELECT e.commit_number, e.number, e.supersedes, e.newest
              FROM (SELECT commit_number, number, supersedes,
                           (SELECT MAX(p.number) FROM entry p
                             WHERE p.series = l.series AND p.period = l.period AND p.number < l.number) AS newest
                      FROM entry l
                     WHERE supersedes IS NULL) e
             WHERE e.newest IS NOT NULL
             ORDER BY e.number LIMIT 1
            """)
    }

    private func link(_ query: SQL) throws(Fault) -> Finding? {
        let found = try first(query, as: CommitNumber.self, Int64.self, EntryNumber?.self, EntryNumber?.self)
        guard let (commit, number, supersedes, newest) = found else { return nil }
        return Finding(
            commit: commit, table: EntryRow.table.name.text, row: number,
            problem: .wrongSupersedes(found: supersedes, expected: newest))
    }
}
