import GRDB
import Storage
import Synchronization

/// The number that SQLite raises whenever another connection commits, in this process or in another: asked on a connection of
/// its own, which never commits anything, so that no change is its own.
final class SQLiteStateNumber: Sendable {
    private enum State {
        case unopened, closed
        case open(DatabaseQueue)
    }

    private let path: String
    private let state = Mutex(State.unopened)

    init(path: String) {
        self.path = path
    }

    func current() throws(Fault) -> Int {
        let queue = try queue()
        return try SQLiteDatabase.catching { () throws in
            let number = try queue.unsafeRead { database in
                try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version"))
            }
            guard let number else { throw Fault.failed("no data_version") }
            return number
        }
    }

    func close() {
        state.withLock { state in
            if case .open(let queue) = state { try? queue.close() }
            state = .closed
        }
    }

    private func queue() throws(Fault) -> DatabaseQueue {
        let opened = state.withLock { state -> Result<DatabaseQueue, Fault> in
            switch state {
            case .open(let queue): return .success(queue)
            case .closed: return .failure(.unavailable("the database is closed"))
            case .unopened:
                let path = path
                return Result { () throws(Fault) in try Self.open(path) }.map { queue in
                    state = .open(queue)
                    return queue
                }
            }
        }
        return try opened.get()
    }

    private static func open(_ path: String) throws(Fault) -> DatabaseQueue {
        try SQLiteDatabase.catching { () throws in
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(5)
            return try DatabaseQueue(path: path, configuration: configuration)
        }
    }
}
