import Storage

/// A connection inside a transaction.
struct PostgresConnection: Connection {
    private let link: PostgresLink
    private let cursors = CursorNames()

    /// Rows that travel together from a server-side cursor.
    private static let portion = 5_000

    init(_ link: PostgresLink) {
        self.link = link
    }

    var dialect: Dialect { .postgres }

    func execute(_ statement: SQL) throws(Fault) {
        let (text, values) = dialect.render(statement)
        try link.run(text, values)
    }

    func rows(_ query: SQL) throws(Fault) -> any RowCursor {
        let (text, values) = dialect.render(query)
        return PostgresCursor(try link.run(text, values))
    }

    func stream(_ query: SQL) throws(Fault) -> any RowCursor {
        let (text, values) = dialect.render(query)
        let name = cursors.next()
        try link.run("DECLARE \(name) NO SCROLL CURSOR FOR \(text)", values)
        let link = link
        let fetch = { () throws(Fault) in
            try link.run("FETCH FORWARD \(PostgresConnection.portion) FROM \(name)")
        }
        return PostgresCursor(try fetch(), more: fetch) { () throws(Fault) in try link.run("CLOSE \(name)") }
    }

    func insert(_ rows: RowBatch, into table: LedgerTable) throws(Fault) {
        let names = table.columns.map(\.text).joined(separator: ", ")
        try link.copy(try CopyText(rows).bytes, "COPY \(table.name) (\(names)) FROM STDIN")
    }

    /// The lock of this program (the first number) in this schema, held until the transaction ends.
    func lockLedger() throws(Fault) {
        try link.run("SELECT pg_advisory_xact_lock(84733, hashtext(current_schema()))")
    }

    func announce() throws(Fault) {
        try link.run("NOTIFY \(PostgresListener.channel)")
    }

    func tables() throws(Fault) -> [String] {
        try all(
            "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename",
            as: String.self)
    }

    func columns(of table: String) throws(Fault) -> [String] {
        try all(
            """
            SELECT column_name::text FROM information_schema.columns
             WHERE table_schema = current_schema() AND table_name = \(table)
             ORDER BY ordinal_position
            """, as: String.self)
    }

    /// PostgreSQL checks its pages by their checksums while they are read.
    func damages() throws(Fault) -> [String] { [] }
}

/// Names for the cursors of one transaction.
private final class CursorNames {
    private var count = 0

    func next() -> String {
        count += 1
        return "rows_\(count)"
    }
}
