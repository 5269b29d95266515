import Planning

/// Series by number: all at once before a long read, one by one otherwise.
final class SeriesLookup {
    private let connection: any Connection
    private var keys: [Int64: SeriesKey] = [:]
    /// Filled by `loadAll`; the series with number n stands at n − 1.
    private var dense: [SeriesKey] = []

    init(_ connection: any Connection) {
        self.connection = connection
    }

    func loadAll() throws(Fault) {
        dense.removeAll()
        let cursor = try connection.stream(
            "SELECT number, indicator, unit_code, unit_from, calendar, scenario FROM figure_series ORDER BY number")
        let row = Row(cursor)
        while try cursor.next() {
            var reader = RowReader(row, from: 0)
            let number = try reader.next(Int64.self)
            guard number == dense.count + 1 else { throw .corrupt("series \(dense.count + 1) is missing") }
            dense.append(try SeriesKey(from: &reader))
        }
    }

    func key(_ number: Int64) throws(Fault) -> SeriesKey {
        if number >= 1, number <= dense.count { return dense[Int(number - 1)] }
        if let key = keys[number] { return key }
        let cursor = try connection.rows(
            """
            SELECT indicator, unit_code, unit_from, calendar, scenario FROM figure_series WHERE number = \(number)
            """)
        guard try cursor.next() else { throw .corrupt("series \(number) is missing") }
        var reader = RowReader(Row(cursor), from: 0)
        let key = try SeriesKey(from: &reader)
        keys[number] = key
        return key
    }
}

/// Changes by number, and what submissions owe to them.
final class ProvenanceLookup {
    private let connection: any Connection
    private let upTo: CommitNumber
    private var commits: [CommitNumber: Commit] = [:]
    private var provenances: [Int64: Provenance] = [:]

    init(_ connection: any Connection, upTo: CommitNumber) {
        self.connection = connection
        self.upTo = upTo
    }

    func loadAllCommits() throws(Fault) {
        for commit in try connection.commits() {
            commits[commit.number] = commit
        }
    }

    func provenance(_ standpoint: Standpoint) throws(Fault) -> Provenance {
        Provenance(
            recorded: try commit(standpoint.recorded), visibleFrom: try commit(standpoint.visibleFrom),
            state: standpoint.state)
    }

    /// For single entries: looks the submission up, once.
    func provenance(ofSubmission number: Int64) throws(Fault) -> Provenance {
        if let known = provenances[number] { return known }
        guard let standpoint = try connection.standpoint(of: number, upTo: upTo) else {
            throw .corrupt("submission \(number) is missing")
        }
        let provenance = try provenance(standpoint)
        provenances[number] = provenance
        return provenance
    }

    private func commit(_ number: CommitNumber) throws(Fault) -> Commit {
        if let known = commits[number] { return known }
        guard let commit = try connection.commit(number) else { throw .corrupt("change \(number) is missing") }
        commits[number] = commit
        return commit
    }
}
