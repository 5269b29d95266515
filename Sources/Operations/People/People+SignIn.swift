package import Planning
package import Quantities
import Storage

/// A session that was just started, with the secret that the browser keeps.
package struct NewSession: Sendable {
    package let secret: String
    package let account: Account
    package let expiresAt: Moment
}

extension People {
    /// Checks name and password and starts a session. Takes the same time and says the same, whatever was wrong.
    package func signIn(
        name: String, password: String, from address: String, agent: String
    ) async throws(Failure) -> NewSession {
        let known = SignInName.read(name)
        let nameHash = Secrets.hash(known ?? name.lowercased())
        try countAttempt(nameHash: nameHash, address)
        let account =
            try known.map { name throws(Failure) in
                try reading { connection throws(Fault) in try connection.account(named: name) }
            } ?? nil
        let hash = try passwordHash(of: account)
        let isRight = try await passwords.matches(PasswordRule.composed(password), hash, cost)
        guard let account, account.isActive, isRight else {
            try note(.signInFailed, of: account?.number, Doer(account: nil, address: address))
            throw .refused(.access(.wrongSignIn))
        }
        return try startSession(of: account, address, agent, clearing: nameHash)
    }

    private func passwordHash(of account: Account?) throws(Failure) -> String? {
        guard let account, account.isActive else { return nil }
        return try reading { connection throws(Fault) in try connection.passwordHash(of: account.number) }
    }

    /// Counts the attempt as failed before it is tried, so that many at once don't slip through; success forgets it.
    func countAttempt(nameHash: String, _ address: String) throws(Failure) {
        let now = clock()
        let since = now.adding(seconds: -limits.failureWindowSeconds)
        let limits = limits
        let until: Moment? = try writing { connection throws(Fault) in
            let counts = try connection.failures(nameHash: nameHash, address: address, since: since, now: now)
            guard counts.ofName < limits.failuresOfName, counts.ofAddress < limits.failuresOfAddress else {
                let until = (counts.oldest ?? now).adding(seconds: limits.failureWindowSeconds)
                try connection.record(AccessEvent(.throttled, at: now, account: nil, address: address))
                return until
            }
            try connection.sweepFailures(before: since, now: now)
            try connection.insertFailure(nameHash: nameHash, address: address, at: now)
            return nil
        }
        if let until { throw .refused(.access(.throttled(until: until))) }
    }

    func startSession(
        of account: Account, _ address: String, _ agent: String, clearing nameHash: String? = nil
    ) throws(Failure) -> NewSession {
        let now = clock()
        let secret = Secrets.make()
        let until = now.adding(seconds: limits.sessionSeconds)
        let limits = limits
        try writing { connection throws(Fault) in
            if let nameHash { try connection.clearFailures(nameHash: nameHash) }
            try connection.sweepSessions(at: now, idleSince: now.adding(seconds: -limits.idleSeconds))
            _ = try connection.insertSession(
                of: account.number, hash: Secrets.hash(secret), at: now, until: until, address: address,
                agent: String(agent.prefix(200)))
            try connection.record(
                AccessEvent(.signedIn, at: now, account: account.number, by: account.number, address: address))
        }
        return NewSession(secret: secret, account: account, expiresAt: until)
    }

    package func signOut(_ signedIn: SignedIn, from address: String) throws(Failure) {
        guard case .session(let session, _) = signedIn.means else { return }
        let now = clock()
        let account = signedIn.account.number
        try writing { connection throws(Fault) in
            try connection.endSession(session.number, of: account)
            try connection.record(AccessEvent(.signedOut, at: now, account: account, by: account, address: address))
        }
    }

    func note(_ kind: AccessEvent.Kind, of account: AccountNumber?, _ doer: Doer, _ detail: String = "") throws(Failure)
    {
        let event = AccessEvent(
            kind, at: clock(), account: account, by: doer.account, address: doer.address, detail: detail)
        try writing { connection throws(Fault) in try connection.record(event) }
    }
}
