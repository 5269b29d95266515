import GRDB
import GRDBSQLite
import Storage

extension Fault {
    /// What SQLite says after the last call of a statement.
    init(of statement: Statement) {
        let database = sqlite3_db_handle(statement.sqliteStatement)
        let message = sqlite3_errmsg(database).map { String(cString: $0) } ?? ""
        self.init(code: sqlite3_extended_errcode(database), message: message)
    }

    /// From an extended result code and its message.
    init(code: Int32, message: String) {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_NOTADB: self = .foreignDatabase(tables: [])
        case SQLITE_CORRUPT: self = .corrupt(message)
        case SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_PERM, SQLITE_READONLY, SQLITE_FULL, SQLITE_AUTH, SQLITE_MISUSE:
            self = .unavailable(message)
        case SQLITE_CONSTRAINT: self = Fault(constraint: code >> 8, message: message)
        default: self = .failed(message)
        }
    }

    private init(constraint kind: Int32, message: String) {
        if message.hasPrefix("append-only: ") {
            self = .appendOnly(table: String(message.dropFirst("append-only: ".count)))
            return
        }
        // "UNIQUE constraint failed: unit.name": what stands behind the colon names the rule or its columns.
        let name = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? message
        self = .constraint(Constraint(kind: Fault.kind(kind), name: name))
    }

    /// The second byte of the extended code (SQLITE_CONSTRAINT_CHECK is 275 = 19 + 1 · 256 …).
    private static func kind(_ code: Int32) -> Constraint.Kind {
        switch code {
        case 1: .check
        case 3: .foreignKey
        case 5: .notNull
        case 6, 8, 10: .unique
        default: .other
        }
    }
}
