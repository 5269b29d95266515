package import Planning
package import Quantities
import Storage

extension People {
    /// Makes an API token for some of what the account may do. The only place where its secret is ever seen is the answer.
    package func makeToken(
        for account: Account, name: String, scopes: [Permission], days: Int, by doer: Doer
    ) throws(Failure) -> (secret: String, until: Moment) {
        let now = clock()
        guard !scopes.isEmpty else { throw .refused(.access(.noScopes)) }
        guard (1...limits.longestTokenDays).contains(days) else {
            throw .refused(.access(.badLifetime(days: days, longest: limits.longestTokenDays)))
        }
        let shown = name.trimmed
        guard (1...100).contains(shown.count) else { throw .refused(.access(.badDisplayName)) }
        let authority = Authority(grants: try grants(of: account.number), units: units)
        if let foreign = scopes.first(where: { !authority.allowsSomewhere($0) }) {
            throw .refused(.access(.scopeNotHeld(foreign)))
        }
        let secret = Self.tokenPrefix + Secrets.make()
        let until = now.adding(seconds: Int64(days) * 86_400)
        try writing { connection throws(Fault) in
            _ = try connection.insertToken(
                of: account.number, hash: Secrets.hash(secret), name: shown, scopes: scopes, at: now, until: until)
            try connection.record(
                AccessEvent(
                    .tokenMade, at: now, account: account.number, by: doer.account, address: doer.address,
                    detail: shown))
        }
        return (secret, until)
    }

    /// By which programs that search for lost secrets know ours.
    static let tokenPrefix = "tiendo_"

    package func tokens(of account: AccountNumber) throws(Failure) -> [APIToken] {
        try reading { connection throws(Fault) in try connection.apiTokens(of: account) }
    }

    package func revokeToken(_ token: SecretNumber, of account: AccountNumber, by doer: Doer) throws(Failure) {
        let now = clock()
        try writing { connection throws(Fault) in
            try connection.revokeToken(token, of: account, at: now)
            try connection.record(
                AccessEvent(
                    .tokenRevoked, at: now, account: account, by: doer.account, address: doer.address,
                    detail: token.description))
        }
    }

    package func sessions(of account: AccountNumber) throws(Failure) -> [Session] {
        let now = clock()
        let idle = limits.idleSeconds
        return try reading { connection throws(Fault) in try connection.sessions(of: account) }
            .filter { $0.expiresAt > now && $0.seenAt.adding(seconds: idle) > now }
    }

    package func endSession(_ session: SecretNumber, of account: AccountNumber, by doer: Doer) throws(Failure) {
        let now = clock()
        try writing { connection throws(Fault) in
            try connection.endSession(session, of: account)
            try connection.record(
                AccessEvent(.sessionEnded, at: now, account: account, by: doer.account, address: doer.address))
        }
    }
}

extension String {
    var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
