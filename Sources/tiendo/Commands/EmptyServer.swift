import Foundation
import Operations
import Storage
import Web

/// The routes are those of a server; one over an empty database of its own has them all.
enum EmptyServer {
    static func table() throws -> RouteTable {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try Engine.open(.sqlite(path: folder.appending(path: "empty.sqlite").path), creating: true)
        defer { database.close() }
        return Site(try Delivery(database, clock: Clock.now)).table
    }
}
