import Foundation
package import Storage
import StorageSQLite
import Synchronization

#if PostgreSQL
    import StoragePostgres
#endif

/// A database for one test: a file in the temporary folder, or a schema of its own.
package final class Scratch: Sendable {
    package let backend: Backend
    /// Migrated; empty, or a copy.
    package let database: any Database
    /// For files that the test makes; removed with the database.
    package let folder: String
    private let name: String
    private let others = Mutex<[any Database]>([])

    /// - Parameter file: A database in one file whose ledger is wanted here, too.
    package init(_ backend: Backend, copying file: String? = nil) throws {
        self.backend = backend
        name = "test_\(UInt64.random(in: 0 ... .max))"
        folder = FileManager.default.temporaryDirectory.appending(path: name).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #if PostgreSQL
            if backend == .postgres { try PostgresDatabase.createSchema(name, url: Backend.postgresAddress ?? "") }
        #endif
        if let file, backend == .sqlite { try FileManager.default.copyItem(atPath: file, toPath: Scratch.path(folder)) }
        database = try Scratch.open(backend, name, folder)
        try database.migrate(at: FixedClock.start)
        guard let file, backend != .sqlite else { return }
        let source = try SQLiteDatabase(path: file, .mustExist)
        defer { source.close() }
        _ = try database.restore(from: source, at: FixedClock.start)
    }

    /// Another set of connections to the same database, as another process would have it.
    package func another() throws -> any Database {
        let other = try Scratch.open(backend, name, folder)
        others.withLock { $0.append(other) }
        return other
    }

    /// What a command takes after `--database`.
    package var address: String {
        switch backend {
        case .sqlite: "sqlite:\(path)"
        case .postgres:
            (Backend.postgresAddress ?? "")
                + (Backend.postgresAddress?.contains("?") == true ? "&" : "?") + "options=-csearch_path%3D\(name)"
        }
    }

    /// The file of a SQLite database.
    package var path: String { Scratch.path(folder) }

    package func discard() {
        database.close()
        for other in others.withLock({ $0 }) { other.close() }
        #if PostgreSQL
            if backend == .postgres {
                // A schema that stays behind harms no other test and goes with the server.
                try? PostgresDatabase.dropSchema(name, url: Backend.postgresAddress ?? "")
            }
        #endif
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static func path(_ folder: String) -> String { "\(folder)/ledger.sqlite" }

    private static func open(_ backend: Backend, _ name: String, _ folder: String) throws -> any Database {
        switch backend {
        case .sqlite: return try SQLiteDatabase(path: path(folder))
        case .postgres:
            #if PostgreSQL
                return try PostgresDatabase(url: Backend.postgresAddress ?? "", schema: name, connections: 4)
            #else
                throw Fault.engineNotBuilt("postgres")
            #endif
        }
    }
}
