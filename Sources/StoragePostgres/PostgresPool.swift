import Foundation
import Storage
import Synchronization

/// A few connections that threads take in turn. Whoever has taken one has it alone until it is given back.
final class PostgresPool: Sendable {
    private struct State {
        var idle: [ParkedLink] = []
        var isClosed = false
    }

    private let url: String
    private let schema: String?
    private let seats: DispatchSemaphore
    private let state = Mutex(State())

    init(url: String, schema: String?, size: Int) {
        self.url = url
        self.schema = schema
        seats = DispatchSemaphore(value: size)
    }

    deinit {
        close()
    }

    /// Runs `body` with a connection in a transaction begun by `begin`; a failure takes everything back.
    ///
    /// A connection that has died while it lay idle is replaced without a word; one that dies on the way is an error.
    func transaction<T>(_ begin: String, _ body: (any Connection) throws(Fault) -> T) throws(Fault) -> T {
        guard seats.wait(timeout: .now() + .seconds(30)) == .success else { throw .busy }
        defer { seats.signal() }
        let link = try beginning(begin)
        do throws(Fault) {
            let result = try body(PostgresConnection(link))
            // The server answers COMMIT with ROLLBACK when a statement had failed.
            guard try link.run("COMMIT").tag == "COMMIT" else { throw .failed("the transaction was rolled back") }
            give(back: link)
            return result
        } catch {
            _ = try? link.run("ROLLBACK")
            give(back: link)
            throw error
        }
    }

    /// A connection of its own, for a listener.
    func connect() throws(Fault) -> PostgresLink {
        guard !state.withLock({ $0.isClosed }) else { throw .unavailable("the database is closed") }
        return try PostgresLink(url: url, schema: schema)
    }

    func close() {
        let idle = state.withLock { state in
            defer { state.idle = [] }
            state.isClosed = true
            return state.idle
        }
        for parked in idle { PostgresLink(parked: parked)?.finish() }
    }

    private func beginning(_ begin: String) throws(Fault) -> PostgresLink {
        while let parked = state.withLock({ $0.idle.popLast() }), let link = PostgresLink(parked: parked) {
            if (try? link.run(begin)) != nil { return link }
            link.finish()
        }
        let link = try connect()
        do {
            try link.run(begin)
        } catch {
            link.finish()
            throw error
        }
        return link
    }

    private func give(back link: PostgresLink) {
        guard link.isIdle else { return link.finish() }
        let parked = link.park()
        let isKept = state.withLock { state in
            if state.isClosed { return false }
            state.idle.append(parked)
            return true
        }
        if !isKept { link.finish() }
    }
}
