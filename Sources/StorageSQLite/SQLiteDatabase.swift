import Foundation
import GRDB
package import Storage

/// A ledger in one file, through GRDB: many readers beside one writer.
package final class SQLiteDatabase: Storage.Database {
    /// Whether a missing file is made.
    package enum FileUse: Sendable {
        case createIfMissing, mustExist
    }

    private let state: SQLiteStateNumber
    private let writer: any DatabaseWriter

    /// How long a writer waits for another process, in seconds.
    private static let patience: TimeInterval = 20

    /// The usual form: write-ahead log, and a change counts only when it is on disk.
    package init(path: String, _ use: FileUse = .createIfMissing) throws(Fault) {
        if use == .mustExist, !FileManager.default.fileExists(atPath: path) {
            throw .unavailable("no file at \(path)")
        }
        state = SQLiteStateNumber(path: path)
        writer = try SQLiteDatabase.catching { () throws in
            let pool = try DatabasePool(path: path, configuration: SQLiteDatabase.configuration())
            // GRDB turns NORMAL on with the log; a change must survive a power cut from the moment it is acknowledged.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        }
    }

    /// A file that is complete by itself as soon as it is closed, without a log beside it: for backups.
    package init(backupFile path: String) throws(Fault) {
        state = SQLiteStateNumber(path: path)
        writer = try SQLiteDatabase.catching { () throws in
            let queue = try DatabaseQueue(path: path, configuration: SQLiteDatabase.configuration())
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return queue
        }
    }

    /// For `backup(to:…)`.
    package static let backupFile: FileOpener = { path throws(Fault) in try SQLiteDatabase(backupFile: path) }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.label = "ledger"
        return configuration
    }

    package var dialect: Dialect { .sqlite }

    package func read<T>(_ body: (any Connection) throws(Fault) -> T) throws(Fault) -> T {
        try SQLiteDatabase.catching { () throws in
            try writer.read { try body(SQLiteConnection($0)) }
        }
    }

    package func write<T>(_ body: (any Connection) throws(Fault) -> T) throws(Fault) -> T {
        try SQLiteDatabase.catching { () throws in
            try writer.writeWithoutTransaction { database in
                var result: T?
                try database.inTransaction(.immediate) {
                    result = try body(SQLiteConnection(database))
                    return .commit
                }
                guard let result else { throw Fault.failed("a transaction without a result") }
                return result
            }
        }
    }

    package func changeSignal() throws(Fault) -> any ChangeSignal {
        SQLiteChangeSignal(state)
    }

    package func stateNumber() throws(Fault) -> Int? { try state.current() }

    package func close() {
        state.close()
        // Fails only while a connection is held, and then the last one to let go closes it.
        try? writer.close()
    }

    /// Runs `body` and turns what GRDB throws into a `Fault`.
    static func catching<T>(_ body: () throws -> T) throws(Fault) -> T {
        do {
            return try body()
        } catch let fault as Fault {
            throw fault
        } catch let error as DatabaseError {
            throw Fault(code: error.extendedResultCode.rawValue, message: error.message ?? "")
        } catch {
            throw .failed(String(describing: error))
        }
    }
}
