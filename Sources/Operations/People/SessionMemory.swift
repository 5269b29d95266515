import Planning
import Quantities
import Storage
import Synchronization

/// Who has which session, kept as long as nothing at all changes in the database.
///
/// It is asked for before every use whether something has (`Database.stateNumber`), so an account that is switched off, a
/// grant that is taken back or a session that is ended anywhere counts with the next request.
final class SessionMemory: Sendable {
    /// What the database says of a session; whether it still holds is for the clock to say.
    struct Found: Sendable {
        let session: Session
        let account: Account
        let grants: [Grant]
        let formToken: String
    }

    /// The state of the database in which something was read, and the day for which grants were.
    struct Time: Hashable, Sendable {
        let state: Int
        let day: Day
    }

    private struct State {
        var time: Time?
        var sessions: [String: Found] = [:]
    }

    /// As many as are at work at once; a district has a few hundred.
    private static let capacity = 2000
    private let kept = Mutex(State())

    func find(_ hash: String, at time: Time) -> Found? {
        kept.withLock { kept in kept.time == time ? kept.sessions[hash] : nil }
    }

    /// - Parameter time: As it was before the session was read, so that what changed meanwhile makes it old.
    func keep(_ found: Found, for hash: String, at time: Time) {
        kept.withLock { kept in
            if kept.time != time || kept.sessions.count >= Self.capacity {
                kept.time = time
                kept.sessions = [:]
            }
            kept.sessions[hash] = found
        }
    }
}
