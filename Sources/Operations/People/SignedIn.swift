package import Planning
import Quantities
import Storage

/// Who asks: an account, how it is known, and what it may do today.
package struct SignedIn: Sendable {
    /// How somebody is known.
    package enum Means: Sendable {
        /// A browser: the session, and the token that its forms carry.
        case session(Session, formToken: String)
        case token(APIToken)
    }

    package let account: Account
    package let means: Means
    package let authority: Authority

    /// The token that forms carry; nothing for a program with an API token.
    package var formToken: String? {
        if case .session(_, let token) = means { return token }
        return nil
    }
}

extension People {
    /// How often the time of the last use is written down.
    private static let noteEverySeconds: Int64 = 60

    /// Who has a session's secret; nothing where the session has ended.
    package func signedIn(bySession secret: String) throws(Failure) -> SignedIn? {
        let now = clock()
        guard let found = try session(of: secret, on: now.dayInVietnam) else { return nil }
        let session = found.session
        guard found.account.isActive, session.expiresAt > now,
            session.seenAt.adding(seconds: limits.idleSeconds) > now
        else { return nil }
        if session.seenAt.adding(seconds: Self.noteEverySeconds) <= now {
            // Who reads must not be refused because somebody else is writing; the next request notes it.
            try? writing { connection throws(Fault) in try connection.touchSession(session.number, at: now) }
        }
        return SignedIn(
            account: found.account, means: .session(session, formToken: found.formToken),
            authority: Authority(grants: found.grants, units: units))
    }

    /// What the database says of a session; read only where something has changed since it was.
    private func session(of secret: String, on day: Day) throws(Failure) -> SessionMemory.Found? {
        let hash = Secrets.hash(secret)
        // Where the number can't be had, the reading says why.
        let time = (try? database.stateNumber()).map { SessionMemory.Time(state: $0, day: day) }
        if let time, let known = memory.find(hash, at: time) { return known }
        let found = try reading { connection throws(Fault) -> (Session, Account, [Grant])? in
            guard let (session, account) = try connection.session(hash: hash) else { return nil }
            return (session, account, try connection.grants(of: account.number, on: day))
        }
        guard let (session, account, grants) = found else { return nil }
        let answer = SessionMemory.Found(
            session: session, account: account, grants: grants, formToken: FormToken.of(secret))
        if let time { memory.keep(answer, for: hash, at: time) }
        return answer
    }

    /// Who has an API token; nothing where it has run out or was revoked.
    package func signedIn(byToken secret: String) throws(Failure) -> SignedIn? {
        let now = clock()
        let hash = Secrets.hash(secret)
        let found = try reading { connection throws(Fault) -> (APIToken, Account, [Grant])? in
            guard let (token, account) = try connection.apiToken(hash: hash), account.isActive, token.expiresAt > now
            else { return nil }
            return (token, account, try connection.grants(of: account.number, on: now.dayInVietnam))
        }
        guard let (token, account, grants) = found else { return nil }
        if token.lastUsedAt.map({ $0.adding(seconds: Self.noteEverySeconds) <= now }) ?? true {
            try? writing { connection throws(Fault) in try connection.touchToken(token.number, at: now) }
        }
        return SignedIn(
            account: account, means: .token(token),
            authority: Authority(grants: grants, units: units, scopes: Set(token.scopes)))
    }
}
