import Planning
import Quantities

/// The table `ledger_commit`: the journal and the chain.
enum CommitRow {
    static let columns: SQL =
        "number, recorded_at, act, author, document, reason, file, row_count, digest, hash"

    /// What of a change goes into its hash besides the number and the digest.
    static func sealedNote(at: Moment, _ note: ChangeNote, rowCount: Int) -> [Value] {
        [
            at.bound, note.act.bound, note.author.bound, note.document.bound, note.reason.bound, note.file.bound,
            rowCount.bound,
        ]
    }

    /// Reads `columns`; gives the number of rows that the change has beside it.
    static func read(_ row: Row) throws(Fault) -> (commit: Commit, rowCount: Int) {
        var reader = RowReader(row, from: 0)
        let number = try reader.next(CommitNumber.self)
        let at = try reader.next(Moment.self)
        let note = ChangeNote(
            act: try reader.next(), author: try reader.next(), document: try reader.next(),
            reason: try reader.next(), file: try reader.next())
        let rowCount = try reader.next(Int.self)
        return (
            Commit(number: number, at: at, note: note, digest: try reader.next(), hash: try reader.next()), rowCount
        )
    }

    static func insert(_ commit: Commit, rowCount: Int, on connection: any Connection) throws(Fault) {
        try connection.execute(
            """
            INSERT INTO ledger_commit (\(columns))
            VALUES (\(commit.number), \(commit.at), \(commit.note.act), \(commit.note.author),
                    \(commit.note.document), \(commit.note.reason), \(commit.note.file), \(rowCount),
                    \(commit.digest), \(commit.hash))
            """)
    }
}
