import Planning

/// Puts the rows of one change into the tables, sealing and digesting each on the way.
struct ChangeWriter {
    private let connection: any Connection
    private let commit: CommitNumber
    private(set) var digest = CommitDigest()
    private var table: LedgerTable?
    private var batch = RowBatch(width: 1)
    private var row: [Value] = []

    /// Rows that travel together: large enough to make the round trips cheap, small enough for memory.
    private static let batchSize = 5_000

    init(_ connection: any Connection, commit: CommitNumber) {
        self.connection = connection
        self.commit = commit
    }

    /// A record at a line, or with a number of its own.
    mutating func write(_ record: some LedgerRecord, at position: Int64) throws(Fault) {
        try begin(type(of: record).table)
        row.append(commit.bound)
        row.append(.integer(position))
        row.append(contentsOf: record.content)
        try finishRow()
    }

    mutating func write(_ entry: Entry, series: Int64) throws(Fault) {
        try begin(EntryRow.table)
        EntryRow.append(entry, series: series, to: &row)
        try finishRow()
    }

    /// Sends what is still waiting; to be called once, at the end.
    mutating func flush() throws(Fault) {
        guard let table, !batch.isEmpty else { return }
        try connection.insert(batch, into: table)
        batch.removeAll()
    }

    private mutating func begin(_ next: LedgerTable) throws(Fault) {
        row.removeAll(keepingCapacity: true)
        if table?.name == next.name, batch.count < ChangeWriter.batchSize { return }
        try flush()
        table = next
        batch = RowBatch(width: next.width)
    }

    private mutating func finishRow() throws(Fault) {
        guard let table else { return }
        batch.append(contentsOf: row)
        batch.append(.integer(digest.seal(row, of: table)))
    }
}
