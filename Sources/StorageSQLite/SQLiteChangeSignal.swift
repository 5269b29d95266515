import GRDB
import Storage
import Synchronization

/// Asks SQLite for the number that it raises whenever another connection commits; it reads no page of the ledger.
final class SQLiteChangeSignal: ChangeSignal {
    private let queue: DatabaseQueue
    private let last = Mutex<Int?>(nil)

    init(path: String) throws(Fault) {
        queue = try SQLiteDatabase.catching { () throws in
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(5)
            return try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    func mayHaveChanged() throws(Fault) -> Bool {
        let version = try SQLiteDatabase.catching { () throws in
            try queue.read { try Int.fetchOne($0, sql: "PRAGMA data_version") }
        }
        return last.withLock { last in
            defer { last = version }
            return last != version
        }
    }
}
