package import Foundation
package import Operations
package import Quantities
import Storage
import StorageSQLite

/// The example as the demonstration has it, loaded once for each engine and run: 37 files take several seconds.
package enum ExampleLedger {
    /// The folder of the package.
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder of the example.
    package static let folder = root.appending(path: "Examples/son-duong-2023").path

    /// Long after everything in the example was recorded.
    package static let now: @Sendable () -> Moment = { Moment("2026-01-05T08:00:00+07:00") ?? FixedClock.start }

    /// For tests that only read: all of them share it.
    package static func shared(_ backend: Backend = .sqlite) throws -> Delivery {
        switch backend {
        case .sqlite: try sqlite.get().delivery
        case .postgres: try postgres.get().delivery
        }
    }

    /// For tests that write, or open the database again: a copy of their own, thrown away afterwards.
    package static func withCopy(_ backend: Backend, _ body: (Delivery, Scratch) throws -> Void) throws {
        let scratch = try Scratch(backend, copying: sqlite.get().file)
        defer { scratch.discard() }
        try body(try Delivery(scratch.database, clock: now), scratch)
    }

    // MARK: Loading

    private struct Loaded {
        let scratch: Scratch
        let delivery: Delivery
        /// Complete in itself, with nothing beside it, so that it can be copied.
        let file: String
    }

    private static let sqlite: Result<Loaded, any Error> = Result { () throws -> Loaded in
        let folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-example-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "example.sqlite").path
        let database = try SQLiteDatabase(backupFile: file)
        try database.migrate(at: FixedClock.start)
        try ExampleLoader(folder: Self.folder).load(into: Delivery(database, clock: now)) { _, _ in }
        database.close()
        let scratch = try Scratch(.sqlite, copying: file)
        atexit { ExampleLedger.discard(ExampleLedger.sqlite) }
        return Loaded(scratch: scratch, delivery: try Delivery(scratch.database, clock: now), file: file)
    }

    /// Loaded from the files, too, and not copied: engines are compared by what they made of them.
    private static let postgres: Result<Loaded, any Error> = Result { () throws -> Loaded in
        let scratch = try Scratch(.postgres)
        let delivery = try Delivery(scratch.database, clock: now)
        try ExampleLoader(folder: folder).load(into: delivery) { _, _ in }
        atexit { ExampleLedger.discard(ExampleLedger.postgres) }
        return Loaded(scratch: scratch, delivery: delivery, file: "")
    }

    private static func discard(_ loaded: Result<Loaded, any Error>) {
        guard let loaded = try? loaded.get() else { return }
        loaded.scratch.discard()
        guard !loaded.file.isEmpty else { return }
        try? FileManager.default.removeItem(at: URL(filePath: loaded.file).deletingLastPathComponent())
    }
}
