import Foundation
import GRDB
import GRDBSQLite
import Storage

/// The rows of one statement. The statement stands on a row from one `next()` to the following one; all pointers into
/// the row are used within the call that takes them.
final class SQLiteCursor: Storage.RowCursor {
    private let statement: Statement
    /// The same statement as SQLite knows it; valid as long as `statement` lives.
    private let raw: OpaquePointer
    private let lent: LentStatements
    private var isDone = false

    init(_ statement: Statement, _ lent: LentStatements) {
        self.statement = statement
        self.lent = lent
        raw = statement.sqliteStatement
    }

    deinit {
        sqlite3_reset(raw)
        lent.giveBack(raw)
    }

    func next() throws(Fault) -> Bool {
        guard !isDone else { return false }
        switch sqlite3_step(raw) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            isDone = true
            return false
        default:
            isDone = true
            throw Fault(of: statement)
        }
    }

    var columnCount: Int { Int(sqlite3_column_count(raw)) }

    func isNull(at position: Int) -> Bool {
        sqlite3_column_type(raw, Int32(position)) == SQLITE_NULL
    }

    func integer(at position: Int) -> Int64 {
        sqlite3_column_int64(raw, Int32(position))
    }

    func text(at position: Int) -> String {
        String(decoding: bytes(at: position), as: UTF8.self)
    }

    func hasText(_ expected: [UInt8], at position: Int) -> Bool {
        let found = bytes(at: position)
        guard found.count == expected.count, let start = found.baseAddress else { return found.count == expected.count }
        return memcmp(start, expected, expected.count) == 0
    }

    func appendText(at position: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: self.bytes(at: position))
    }

    func appendBytes(at position: Int, to bytes: inout [UInt8]) {
        let start = sqlite3_column_blob(raw, Int32(position))
        let count = Int(sqlite3_column_bytes(raw, Int32(position)))
        bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
    }

    /// The text in SQLite's own memory: gone with the next row.
    private func bytes(at position: Int) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(raw, Int32(position))
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(raw, Int32(position))))
    }
}
