import Foundation
package import Planning
import Quantities
package import Storage

/// An account with its grants, as lists show it.
package struct AccountRecord: Sendable, Hashable {
    package let account: Account
    /// All that were ever made.
    package let grants: [Grant]
}

extension People {
    /// Whether anybody can sign in at all.
    package func hasAccounts() throws(Failure) -> Bool {
        try !reading { connection throws(Fault) in try connection.accounts() }.isEmpty
    }

    package func accounts() throws(Failure) -> [AccountRecord] {
        let (accounts, grants) = try reading { connection throws(Fault) in
            (try connection.accounts(), try connection.allGrants())
        }
        let byAccount = Dictionary(grouping: grants, by: \.account)
        return accounts.map { AccountRecord(account: $0, grants: byAccount[$0.number] ?? []) }
    }

    /// Whether a password was ever chosen.
    package func hasPassword(_ account: Account) throws(Failure) -> Bool {
        try reading { connection throws(Fault) in try connection.passwordHash(of: account.number) } != nil
    }

    package func account(named text: String) throws(Failure) -> Account {
        let name = SignInName.read(text)
        let found = try name.map { name throws(Failure) in
            try reading { connection throws(Fault) in try connection.account(named: name) }
        }
        guard let account = found ?? nil else { throw .refused(.access(.unknownAccount(text))) }
        return account
    }

    /// Makes an account. It can't sign in until its one-time link was used.
    package func create(_ account: NewAccount, by doer: Doer) throws(Failure) -> Account {
        let checked = try check(account)
        let now = clock()
        let result = try writing { connection throws(Fault) -> Result<Account?, AccessRefusal> in
            if try connection.account(named: checked.signInName) != nil {
                return .failure(.nameTaken(checked.signInName))
            }
            if let email = checked.email, try connection.account(email: email) != nil {
                return .failure(.emailTaken(email))
            }
            let number = try connection.insert(checked, at: now)
            try connection.record(
                AccessEvent(
                    .created, at: now, account: number, by: doer.account, address: doer.address,
                    detail: checked.signInName))
            return .success(try connection.account(number))
        }
        switch result {
        case .success(let account?): return account
        case .success(nil): throw .fault(.corrupt("an account that was made is not there"))
        case .failure(let refusal): throw .refused(.access(refusal))
        }
    }

    private func check(_ account: NewAccount) throws(Failure) -> NewAccount {
        guard let name = SignInName.read(account.signInName) else {
            throw .refused(.access(.badSignInName(account.signInName)))
        }
        return NewAccount(
            signInName: name, displayName: try displayName(account.displayName), email: try email(account.email),
            languageTag: account.languageTag)
    }

    private func displayName(_ text: String) throws(Failure) -> String {
        guard let shown = DisplayName.read(text.precomposedStringWithCanonicalMapping) else {
            throw .refused(.access(.badDisplayName))
        }
        return shown
    }

    private func email(_ text: String?) throws(Failure) -> String? {
        guard let text = text?.trimmed, !text.isEmpty else { return nil }
        guard let address = EmailAddress.read(text) else { throw .refused(.access(.badEmail(text))) }
        return address
    }

    /// Changes what an account is called and where its letters go; false where it is so already.
    package func rename(
        _ account: Account, displayName text: String, email address: String?, by doer: Doer
    ) throws(Failure) -> Bool {
        let (name, email) = (try displayName(text), try email(address))
        guard name != account.displayName || email != account.email else { return false }
        let now = clock()
        let taken = try writing { connection throws(Fault) -> String? in
            if let email, let other = try connection.account(email: email), other.number != account.number {
                return email
            }
            try connection.rename(account.number, name, email: email)
            try connection.record(
                AccessEvent(
                    .changed, at: now, account: account.number, by: doer.account, address: doer.address,
                    detail: "\(account.displayName), \(account.email ?? "-") → \(name), \(email ?? "-")"))
            return nil
        }
        if let taken { throw .refused(.access(.emailTaken(taken))) }
        return true
    }

    /// Disables or enables an account; a disabled one is signed out everywhere at once.
    package func setActive(_ account: Account, _ isActive: Bool, by doer: Doer) throws(Failure) {
        let now = clock()
        let isLast = try writing { connection throws(Fault) -> Bool in
            if !isActive, try connection.isLastAdministrator(account.number, on: now.dayInVietnam) { return true }
            try connection.setActive(account.number, isActive)
            if !isActive {
                try connection.endSessions(of: account.number)
                try connection.closeLinks(of: account.number, at: now)
            }
            try connection.record(
                AccessEvent(
                    isActive ? .enabled : .disabled, at: now, account: account.number, by: doer.account,
                    address: doer.address))
            return false
        }
        if isLast { throw .refused(.access(.lastAdministrator)) }
    }

    package func setLanguage(of signedIn: SignedIn, _ tag: String?) throws(Failure) {
        let account = signedIn.account.number
        try writing { connection throws(Fault) in try connection.setLanguage(account, tag) }
    }

    /// The journal of access, the newest first.
    package func accessEvents(
        of account: AccountNumber? = nil, before: Int64? = nil, limit: Int
    ) throws(Failure) -> [AccessLine] {
        try reading { connection throws(Fault) in
            try connection.accessEvents(of: account, before: before, limit: limit)
        }
    }
}

extension Connection {
    /// Whether nobody could administer people any more if an account could not, or lost one of its grants.
    func isLastAdministrator(
        _ account: AccountNumber, on day: Day, without lost: GrantNumber? = nil
    ) throws(Fault) -> Bool {
        var losesIt = false
        for candidate in try accounts() where candidate.isActive {
            let held = try grants(of: candidate.number, on: day).filter { $0.role == .administrator }
            guard !held.isEmpty else { continue }
            let keepsIt = candidate.number != account || lost != nil && held.contains { $0.number != lost }
            if keepsIt { return false }
            losesIt = true
        }
        return losesIt
    }
}
