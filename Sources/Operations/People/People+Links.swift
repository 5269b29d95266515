package import Planning
package import Quantities
package import Storage

extension People {
    /// Makes a one-time link with which the account sets its password; earlier ones are no longer good. The only place
    /// where its secret is ever seen is the answer.
    package func makeLink(
        for account: Account, _ purpose: LinkPurpose, by doer: Doer
    ) throws(Failure) -> (secret: String, until: Moment) {
        let now = clock()
        let secret = Secrets.make()
        let until = now.adding(seconds: limits.linkSeconds)
        try writing { connection throws(Fault) in
            try connection.closeLinks(of: account.number, at: now)
            try connection.insertLink(
                for: account.number, hash: Secrets.hash(secret), purpose: purpose, at: now, until: until)
            try connection.record(
                AccessEvent(
                    .linkMade, at: now, account: account.number, by: doer.account, address: doer.address,
                    detail: purpose.rawValue))
        }
        return (secret, until)
    }

    /// Whose password a link sets; refuses one that was used, has run out or never was.
    package func link(_ secret: String) throws(Failure) -> OpenLink {
        let now = clock()
        let hash = Secrets.hash(secret)
        let found = try reading { connection throws(Fault) in try connection.openLink(hash: hash, at: now) }
        guard let found else { throw .refused(.access(.badLink)) }
        return found
    }

    /// Sets the password by a one-time link, and ends all sessions of the account.
    package func setPassword(_ password: String, byLink secret: String, from address: String) async throws(Failure) {
        let account = try link(secret).account
        let hash = try await hash(password, of: account)
        let now = clock()
        let linkHash = Secrets.hash(secret)
        let nameHash = Secrets.hash(account.signInName)
        let isGood = try writing { connection throws(Fault) -> Bool in
            // Again, now alone: two may have come with the same link.
            guard try connection.openLink(hash: linkHash, at: now) != nil else { return false }
            try connection.closeLinks(of: account.number, at: now)
            try connection.clearFailures(nameHash: nameHash)
            try connection.store(hash, of: account.number, keeping: nil, at: now, from: address)
            return true
        }
        guard isGood else { throw .refused(.access(.badLink)) }
    }

    /// Changes one's own password, and ends one's other sessions.
    package func changePassword(
        of signedIn: SignedIn, from old: String, to new: String, address: String
    ) async throws(Failure) {
        let account = signedIn.account
        guard case .session(let session, _) = signedIn.means else { throw .refused(.access(.wrongOldPassword)) }
        let nameHash = Secrets.hash(account.signInName)
        try countAttempt(nameHash: nameHash, address)
        let stored = try reading { connection throws(Fault) in try connection.passwordHash(of: account.number) }
        guard try await passwords.matches(PasswordRule.composed(old), stored, cost) else {
            throw .refused(.access(.wrongOldPassword))
        }
        let hash = try await hash(new, of: account)
        let now = clock()
        try writing { connection throws(Fault) in
            try connection.clearFailures(nameHash: nameHash)
            try connection.store(hash, of: account.number, keeping: session.number, at: now, from: address)
        }
    }

    /// Sets a password without a link: for the example's accounts only.
    package func setPassword(_ password: String, of account: Account, by doer: Doer) async throws(Failure) {
        let hash = try await hash(password, of: account)
        let now = clock()
        try writing { connection throws(Fault) in
            try connection.store(hash, of: account.number, keeping: nil, at: now, from: doer.address)
        }
    }

    private func hash(_ password: String, of account: Account) async throws(Failure) -> String {
        if let weakness = PasswordRule.weakness(of: password, signInName: account.signInName) {
            throw .refused(.access(.weakPassword(weakness)))
        }
        return try await passwords.hash(PasswordRule.composed(password), cost)
    }
}

extension Connection {
    fileprivate func store(
        _ hash: String, of account: AccountNumber, keeping session: SecretNumber?, at moment: Moment,
        from address: String
    ) throws(Fault) {
        try setPasswordHash(hash, of: account, at: moment)
        try endSessions(of: account, except: session)
        try record(AccessEvent(.passwordSet, at: moment, account: account, by: account, address: address))
    }
}
