package import Planning
package import Quantities

extension Database {
    /// The newest change, where nothing else has to be read with it.
    package func head() throws(Fault) -> Commit? {
        try read { connection throws(Fault) in try connection.head() }
    }
}

extension Connection {
    /// The newest change; with a moment, the newest that was made at or before it. `nil` when there is none.
    package func head(at moment: Moment? = nil) throws(Fault) -> Commit? {
        // Moments never go back with the numbers, so both orders find the same change, each by its index.
        let order: SQL =
            moment.map { "WHERE recorded_at <= \($0) ORDER BY recorded_at DESC, number DESC" } ?? "ORDER BY number DESC"
        return try commits("SELECT \(CommitRow.columns) FROM ledger_commit \(order) LIMIT 1").first
    }

    package func commit(_ number: CommitNumber) throws(Fault) -> Commit? {
        try commits("SELECT \(CommitRow.columns) FROM ledger_commit WHERE number = \(number)").first
    }

    /// The changes after one, the oldest first.
    package func commits(after: CommitNumber? = nil, limit: Int? = nil) throws(Fault) -> [Commit] {
        try commits(
            """
            SELECT \(CommitRow.columns) FROM ledger_commit
             WHERE number > \(after ?? CommitNumber(0))
             ORDER BY number LIMIT \(Int64(limit ?? .max))
            """)
    }

    func commits(_ query: SQL) throws(Fault) -> [Commit] {
        var commits: [Commit] = []
        try each(query) { row throws(Fault) in
            commits.append(try CommitRow.read(row).commit)
        }
        return commits
    }
}
