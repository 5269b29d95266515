package import Planning
import Quantities
import Storage

extension People {
    /// Starts a session for whoever an identity is tied to. Makes no accounts: an administrator does.
    package func signIn(
        as identity: OpenIDIdentity, tiesByEmail: Bool, from address: String, agent: String
    ) throws(Failure) -> NewSession {
        let known = try reading { connection throws(Fault) in
            try connection.account(issuer: identity.issuer, subject: identity.subject)
        }
        if let known {
            guard known.isActive else { throw .refused(.access(.openID(.noAccount))) }
            return try startSession(of: known, address, agent)
        }
        guard tiesByEmail, let email = identity.email?.lowercased(),
            let account = try reading({ connection throws(Fault) in try connection.account(email: email) }),
            account.isActive
        else { throw .refused(.access(.openID(.noAccount))) }
        try tie(identity, to: account.number, by: Doer(account: nil, address: address))
        return try startSession(of: account, address, agent)
    }

    /// Whether an account can sign in at a provider.
    package func isTied(_ account: AccountNumber, to issuer: String) throws(Failure) -> Bool {
        try reading { connection throws(Fault) in try connection.isTied(account, issuer: issuer) }
    }

    /// Ties an identity to an account; the same once more changes nothing.
    package func tie(_ identity: OpenIDIdentity, to account: AccountNumber, by doer: Doer) throws(Failure) {
        let now = clock()
        let other = try writing { connection throws(Fault) -> AccountNumber? in
            if let known = try connection.account(issuer: identity.issuer, subject: identity.subject) {
                return known.number
            }
            try connection.tie(account, issuer: identity.issuer, subject: identity.subject, at: now)
            try connection.record(
                AccessEvent(
                    .tied, at: now, account: account, by: doer.account, address: doer.address,
                    detail: "\(identity.issuer) \(identity.subject)"))
            return account
        }
        guard other == account else { throw .refused(.access(.openID(.tiedToAnother))) }
    }
}
