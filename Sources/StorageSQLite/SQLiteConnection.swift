import GRDB
import GRDBSQLite
import Storage

/// A connection of GRDB while it is held. Rows go through SQLite's own functions: millions of them come by.
struct SQLiteConnection: Connection {
    /// Texts with more values than this are of their own making each time, and are not kept.
    private static let mostValuesKept = 8

    private let database: GRDB.Database
    private let lent = LentStatements()

    init(_ database: GRDB.Database) {
        self.database = database
    }

    var dialect: Dialect { .sqlite }

    func execute(_ statement: Storage.SQL) throws(Fault) {
        let cursor = try rows(statement)
        while try cursor.next() {}
    }

    func rows(_ query: Storage.SQL) throws(Fault) -> any Storage.RowCursor {
        let (text, values) = dialect.render(query)
        let statement = try statement(text, isKept: values.count <= Self.mostValuesKept)
        try bind(values[...], to: statement)
        return SQLiteCursor(statement, lent)
    }

    /// Understanding a text costs more than most answers, so GRDB keeps what it understood; but a statement whose rows are
    /// still being read can't be asked anew.
    private func statement(_ text: String, isKept: Bool) throws(Fault) -> Statement {
        try SQLiteDatabase.catching { () throws in
            guard isKept else { return try database.makeStatement(sql: text) }
            let kept = try database.cachedStatement(sql: text)
            return lent.take(kept.sqliteStatement) ? kept : try database.makeStatement(sql: text)
        }
    }

    func stream(_ query: Storage.SQL) throws(Fault) -> any Storage.RowCursor {
        try rows(query)
    }

    func insert(_ rows: RowBatch, into table: LedgerTable) throws(Fault) {
        let names = table.columns.map(\.text).joined(separator: ", ")
        let places = Array(repeating: "?", count: table.width).joined(separator: ", ")
        let text = "INSERT INTO \(table.name) (\(names)) VALUES (\(places))"
        let statement = try SQLiteDatabase.catching { () throws in try database.cachedStatement(sql: text) }
        defer { sqlite3_reset(statement.sqliteStatement) }
        for start in stride(from: 0, to: rows.values.count, by: rows.width) {
            try bind(rows.values[start..<(start + rows.width)], to: statement)
            guard sqlite3_step(statement.sqliteStatement) == SQLITE_DONE else { throw Fault(of: statement) }
            sqlite3_reset(statement.sqliteStatement)
        }
    }

    /// Nothing to do: a writing transaction is alone from its beginning (`BEGIN IMMEDIATE`).
    func lockLedger() throws(Fault) {}

    /// Nothing to do: SQLite counts the changes of a file by itself.
    func announce() throws(Fault) {}

    func tables() throws(Fault) -> [String] {
        try all(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND SUBSTR(name, 1, 7) <> 'sqlite_' ORDER BY name",
            as: String.self)
    }

    func columns(of table: String) throws(Fault) -> [String] {
        try all("SELECT name FROM pragma_table_info(\(table)) ORDER BY cid", as: String.self)
    }

    func damages() throws(Fault) -> [String] {
        try all("PRAGMA integrity_check(20)", as: String.self).filter { (line: String) -> Bool in line != "ok" }
    }

    private func bind(_ values: ArraySlice<Value>, to statement: Statement) throws(Fault) {
        for (position, value) in zip(Int32(1)..., values) {
            let code: Int32
            switch value {
            case .null: code = sqlite3_bind_null(statement.sqliteStatement, position)
            case .integer(let number): code = sqlite3_bind_int64(statement.sqliteStatement, position, number)
            case .text(let text): code = try bind(text, to: statement, at: position)
            case .bytes(let bytes): code = bind(bytes, to: statement, at: position)
            }
            guard code == SQLITE_OK else { throw Fault(of: statement) }
        }
    }

    private func bind(_ text: String, to statement: Statement, at position: Int32) throws(Fault) -> Int32 {
        var text = text
        let code: Int32? = text.withUTF8 { bytes in
            if bytes.contains(0) { return nil }
            return bytes.withMemoryRebound(to: CChar.self) { characters in
                // The empty text has no address; without one SQLite would bind NULL.
                guard let start = characters.baseAddress, !characters.isEmpty else {
                    return sqlite3_bind_text(statement.sqliteStatement, position, "", 0, SQLiteConnection.copied)
                }
                return sqlite3_bind_text(
                    statement.sqliteStatement, position, start, Int32(characters.count), SQLiteConnection.copied)
            }
        }
        guard let code else { throw .unstorableText(text) }
        return code
    }

    private func bind(_ bytes: [UInt8], to statement: Statement, at position: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            // No bytes have no address; without one SQLite would bind NULL.
            guard let start = buffer.baseAddress, !buffer.isEmpty else {
                return sqlite3_bind_zeroblob(statement.sqliteStatement, position, 0)
            }
            return sqlite3_bind_blob(
                statement.sqliteStatement, position, start, Int32(buffer.count), SQLiteConnection.copied)
        }
    }

    /// SQLITE_TRANSIENT, a macro that Swift does not see: SQLite copies the text before the call returns.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
