package import Storage

/// A ledger on a PostgreSQL server, for offices that outgrow one machine. Several programs can share it.
package final class PostgresDatabase: Database {
    private let pool: PostgresPool
    private let listener: PostgresListener

    /// Connects once, to tell a bad address at once. `schema` is the one that the tables live in; without it, the
    /// server's setting for the user.
    package init(url: String, schema: String? = nil, connections: Int = 8) throws(Fault) {
        pool = PostgresPool(url: url, schema: schema, size: connections)
        listener = PostgresListener(pool)
        try pool.transaction("BEGIN") { _ throws(Fault) in }
    }

    package var dialect: Dialect { .postgres }

    package func read<T>(_ body: (any Connection) throws(Fault) -> T) throws(Fault) -> T {
        try pool.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
    }

    package func write<T>(_ body: (any Connection) throws(Fault) -> T) throws(Fault) -> T {
        try pool.transaction("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", body)
    }

    package func changeSignal() throws(Fault) -> any ChangeSignal {
        PostgresChangeSignal(listener)
    }

    /// A server tells listeners of what they wait for, and has no number for the rest.
    package func stateNumber() throws(Fault) -> Int? { nil }

    package func close() {
        listener.close()
        pool.close()
    }
}

extension PostgresDatabase {
    /// Makes an empty schema.
    package static func createSchema(_ name: String, url: String) throws(Fault) {
        try withLink(url) { link throws(Fault) in try link.run("CREATE SCHEMA \(try link.quoted(name))") }
    }

    /// Removes a schema with everything in it.
    package static func dropSchema(_ name: String, url: String) throws(Fault) {
        try withLink(url) { link throws(Fault) in
            try link.run("DROP SCHEMA IF EXISTS \(try link.quoted(name)) CASCADE")
        }
    }

    private static func withLink(_ url: String, _ body: (PostgresLink) throws(Fault) -> Void) throws(Fault) {
        let link = try PostgresLink(url: url, schema: nil)
        defer { link.finish() }
        try body(link)
    }
}
