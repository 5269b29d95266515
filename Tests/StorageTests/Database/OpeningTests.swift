import Foundation
import Storage
import StorageSQLite
import TestSupport
import Testing

#if PostgreSQL
    import StoragePostgres
#endif

@Suite struct OpeningTests {
    @Test func `SQLite writes a log ahead and waits for the disk`() throws {
        try Backend.sqlite.withDatabase { database in
            let (journal, others) = try database.write { connection throws(Fault) in
                (
                    try connection.all("PRAGMA journal_mode", as: String.self),
                    [
                        try connection.first("PRAGMA synchronous", as: Int.self),
                        try connection.first("PRAGMA foreign_keys", as: Int.self),
                    ]
                )
            }
            #expect(journal == ["wal"])
            #expect(others == [2, 1])
        }
    }

    @Test func `a missing file is made only when asked`() throws {
        try Backend.sqlite.withScratch { scratch in
            let path = "\(scratch.folder)/other.sqlite"
            #expect(throws: Fault.unavailable("no file at \(path)")) { try SQLiteDatabase(path: path, .mustExist) }
            #expect(!FileManager.default.fileExists(atPath: path))
            let made = try SQLiteDatabase(path: path)
            #expect(FileManager.default.fileExists(atPath: path))
            made.close()
        }
    }

    @Test func `a file that is no database is refused`() throws {
        try Backend.sqlite.withScratch { scratch in
            let path = "\(scratch.folder)/letter.docx"
            try String(repeating: "Kính gửi Ủy ban nhân dân. ", count: 200).write(
                toFile: path, atomically: true, encoding: .utf8)
            #expect(throws: Fault.foreignDatabase(tables: [])) {
                try SQLiteDatabase(path: path).migrate(at: FixedClock.start)
            }
        }
    }

    @Test func `a folder cannot be opened`() throws {
        try Backend.sqlite.withScratch { scratch in
            let error = #expect(throws: Fault.self) { try SQLiteDatabase(path: scratch.folder) }
            guard case .unavailable = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test(arguments: Backend.available)
    func `a closed database says so`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            let other = try scratch.another()
            other.close()
            let error = #expect(throws: Fault.self) { try other.read { c throws(Fault) in try c.head() } }
            guard case .unavailable = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test(arguments: Backend.available)
    func `nothing is written while reading`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let error = #expect(throws: Fault.self) {
                try database.read { c throws(Fault) in try c.execute("INSERT INTO act (word) VALUES ('x')") }
            }
            guard case .unavailable = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    #if PostgreSQL
        @Test func `a server that is not there is unavailable`() {
            let error = #expect(throws: Fault.self) {
                try PostgresDatabase(url: "postgres://tiendo@%2Fnowhere%2Fat-all/postgres")
            }
            guard case .unavailable = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }

        @Test(.enabled(if: Backend.available.contains(.postgres)))
        func `a connection that the server has ended is replaced`() throws {
            try Backend.postgres.withScratch { scratch in
                let ownProcess = { (database: any Database) throws(Fault) in
                    try database.read { c throws(Fault) in try c.first("SELECT pg_backend_pid()", as: Int.self) }
                }
                let other = try scratch.another()
                let first = try ownProcess(other)
                _ = try scratch.database.write { c throws(Fault) in
                    try c.first("SELECT pg_terminate_backend(CAST(\(first ?? 0) AS INTEGER))::int", as: Int.self)
                }
                #expect(try ownProcess(other) != first)
            }
        }

        @Test(.enabled(if: Backend.available.contains(.postgres)))
        func `a connection that ends on the way is an error and takes nothing down`() throws {
            try Backend.postgres.withScratch { scratch in
                let error = #expect(throws: Fault.self) {
                    try scratch.database.write { c throws(Fault) in
                        try c.execute("SELECT pg_terminate_backend(pg_backend_pid())")
                    }
                }
                guard case .unavailable = error else {
                    Issue.record("\(String(describing: error))")
                    return
                }
                let head = try scratch.database.head()
                #expect(head == nil)
            }
        }
    #endif
}
