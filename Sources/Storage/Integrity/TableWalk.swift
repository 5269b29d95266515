import Planning

/// Goes once through a table in the order in which its rows were recorded, one row ahead.
final class TableWalk {
    let table: LedgerTable
    private let cursor: any RowCursor
    private(set) var hasRow: Bool

    init(_ table: LedgerTable, on connection: any Connection) throws(Fault) {
        self.table = table
        cursor = try connection.stream(table.everything)
        hasRow = try cursor.next()
    }

    /// The change to which the row belongs, by its own word.
    var commit: Int64 { cursor.integer(at: 0) }

    /// The line or the number of the row.
    var position: Int64 { cursor.integer(at: 1) }

    /// A column of the content, counted from 0.
    func integer(_ column: Int) -> Int64 { cursor.integer(at: column + 2) }

    func text(_ column: Int) -> String { cursor.text(at: column + 2) }

    /// Takes the row into the digest; whether its seal fits.
    func take(into digest: inout CommitDigest) -> Bool {
        let seal = digest.seal(cursor, of: table)
        return !cursor.isNull(at: table.width - 1) && cursor.integer(at: table.width - 1) == seal
    }

    func advance() throws(Fault) {
        hasRow = try cursor.next()
    }

    func finding(_ problem: Finding.Problem) -> Finding {
        Finding(commit: CommitNumber(commit), table: table.name.text, row: position, problem: problem)
    }
}
