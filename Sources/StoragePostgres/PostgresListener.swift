import Storage
import Synchronization

/// One connection that hears of every change of the ledger, for all who wait in this process.
final class PostgresListener: Sendable {
    static let channel = "tiendo_ledger"

    private struct State {
        var link: ParkedLink?
        /// Raised whenever something was heard, and when nothing could be heard for a while.
        var generation: UInt64 = 0
    }

    private let pool: PostgresPool
    private let state = Mutex(State())

    init(_ pool: PostgresPool) {
        self.pool = pool
    }

    deinit {
        close()
    }

    /// A number that is higher than before when the ledger may have changed. Does not wait.
    func generation() throws(Fault) -> UInt64 {
        try state.withLock { state throws(Fault) in
            guard let parked = state.link, let link = PostgresLink(parked: parked) else {
                state.link = try listening()
                state.generation += 1
                return state.generation
            }
            do {
                if try link.notifications() > 0 { state.generation += 1 }
            } catch {
                // The connection died; whatever was said meanwhile is lost, so everyone looks once.
                link.finish()
                state.link = nil
                state.link = try listening()
                state.generation += 1
            }
            return state.generation
        }
    }

    func close() {
        state.withLock { state in
            if let parked = state.link { PostgresLink(parked: parked)?.finish() }
            state.link = nil
        }
    }

    private func listening() throws(Fault) -> ParkedLink {
        let link = try pool.connect()
        do {
            try link.run("LISTEN \(PostgresListener.channel)")
        } catch {
            link.finish()
            throw error
        }
        return link.park()
    }
}

/// What one who waits has heard so far.
final class PostgresChangeSignal: ChangeSignal {
    private let listener: PostgresListener
    private let last = Mutex<UInt64?>(nil)

    init(_ listener: PostgresListener) {
        self.listener = listener
    }

    func mayHaveChanged() throws(Fault) -> Bool {
        let generation = try listener.generation()
        return last.withLock { last in
            defer { last = generation }
            return last != generation
        }
    }
}
