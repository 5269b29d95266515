import Foundation
package import Storage
import StorageSQLite

#if PostgreSQL
    import StoragePostgres
#endif

/// An engine to run a test on: `@Test(arguments: Backend.available)`.
package enum Backend: String, Sendable, CaseIterable {
    case sqlite, postgres

    /// SQLite always; PostgreSQL when `TIENDO_TEST_POSTGRES` names a server on this machine.
    package static let available: [Backend] = postgresAddress == nil ? [.sqlite] : [.sqlite, .postgres]

    /// Both as source and target, where a test needs two databases.
    package static let pairs: [(Backend, Backend)] = available.flatMap { source in
        available.map { (source, $0) }
    }

    /// Runs `body` with an empty, migrated database that is thrown away afterwards.
    @discardableResult
    package func withDatabase<T>(_ body: (any Database) throws -> T) throws -> T {
        try withScratch { try body($0.database) }
    }

    /// The same, for tests that open the database more than once or need its address.
    @discardableResult
    package func withScratch<T>(_ body: (Scratch) throws -> T) throws -> T {
        let scratch = try Scratch(self)
        defer { scratch.discard() }
        return try body(scratch)
    }

    /// The same, for tests that wait.
    @discardableResult
    package func withScratch<T>(_ body: (Scratch) async throws -> T) async throws -> T {
        let scratch = try Scratch(self)
        defer { scratch.discard() }
        return try await body(scratch)
    }

    static let postgresAddress: String? = {
        guard let url = ProcessInfo.processInfo.environment["TIENDO_TEST_POSTGRES"], !url.isEmpty else { return nil }
        #if PostgreSQL
            // Tests make and drop schemas: never on a server that others use.
            precondition(isOnThisMachine(url), "TIENDO_TEST_POSTGRES must name a server on this machine")
            return url
        #else
            return nil
        #endif
    }()

    /// Whether an address means a socket or the loopback interface.
    package static func isOnThisMachine(_ url: String) -> Bool {
        guard let parts = URLComponents(string: url) else { return false }
        let options = parts.queryItems ?? []
        let hosts =
            options.filter { ["host", "hostaddr"].contains($0.name) }.map { $0.value ?? "" }
            + [parts.percentEncodedHost?.removingPercentEncoding ?? ""].filter { !$0.isEmpty }
        return !hosts.isEmpty
            && hosts.allSatisfy { host in
                host.hasPrefix("/") || ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
            }
    }
}
