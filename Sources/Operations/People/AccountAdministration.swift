package import Planning
package import Quantities
package import Storage

/// What an administrator sees and does about accounts, by the units of their roles.
///
/// Who resets a password could sign in as that account: so that takes a right over every role that it holds.
package struct AccountAdministration: Sendable {
    /// An account within reach.
    package struct Line: Sendable {
        package let record: AccountRecord
        package let reach: AccountReach
    }

    /// A link that is shown once.
    package struct Invitation: Sendable {
        package let account: Account
        package let secret: String
        package let until: Moment
    }

    private let people: People
    private let administrator: SignedIn
    private let address: String
    private let today: Day
    private let extent: PeopleReach

    package init(_ people: People, by administrator: SignedIn, from address: String) {
        self.people = people
        self.administrator = administrator
        self.address = address
        today = people.clock().dayInVietnam
        extent = PeopleReach(administrator.authority, units: people.units, today: today)
    }

    private var doer: Doer { Doer(account: administrator.account.number, address: address) }

    // MARK: Reach

    private func reaches(_ unit: UnitKey) -> Bool { extent.covers(unit) }

    private func isOpen(_ grant: Grant) -> Bool { grant.isOpen(on: today) }

    /// The units for which a role can be given, by code: as they are today, else as they last were, for the figures of a
    /// unit that is gone stay with its people.
    package var units: [UnitVersion] {
        let tree = people.units
        let codes = Set(tree.allKeys.map(\.code)).sorted()
        return codes.compactMap { code in
            let within = tree.versions(of: code).filter { reaches($0.key) }
            return within.first { $0.isInForce(on: today) } ?? within.last
        }
    }

    // MARK: Reading

    package func lines() throws(Failure) -> [Line] {
        try people.accounts().map { Line(record: $0, reach: extent.over($0.grants)) }.filter { $0.reach != .hidden }
    }

    /// One account; what is out of reach is not there.
    package func line(_ name: String) throws(Failure) -> Line {
        guard let line = try lines().first(where: { $0.record.account.signInName == SignInName.read(name) }) else {
            throw .refused(.access(.unknownAccount(name)))
        }
        return line
    }

    package func sessions(of line: Line) throws(Failure) -> [Session] {
        try people.sessions(of: line.record.account.number)
    }

    /// The newest lines of its journal of access.
    package func events(of line: Line, before: Int64? = nil, limit: Int) throws(Failure) -> [AccessLine] {
        try people.accessEvents(of: line.record.account.number, before: before, limit: limit)
    }

    // MARK: Doing

    /// Makes an account with its first role, and the link with which it chooses a password.
    package func create(
        _ account: NewAccount, _ role: Role, for unit: UnitReference, from: Day?, to: Day?
    ) throws(Failure) -> Invitation {
        try check(unit, from, to)
        let made = try people.create(account, by: doer)
        try people.grant(role, for: unit, to: made, from: from, to: to, by: doer)
        return try invitation(made, .invitation)
    }

    package func grant(
        _ role: Role, for unit: UnitReference, to name: String, from: Day?, to: Day?
    ) throws(Failure) {
        let line = try line(name)
        try check(unit, from, to)
        let key = try people.unit(unit).key
        // Sent twice: the role is there already.
        let isThere = line.record.grants.contains { grant in
            isOpen(grant) && grant.role == role && grant.unit == key && grant.validTo == to
                && grant.validFrom == from ?? today && grant.delegatedFrom == nil
        }
        guard !isThere else { return }
        try people.grant(role, for: unit, to: line.record.account, from: from, to: to, by: doer)
    }

    private func check(_ unit: UnitReference, _ from: Day?, _ to: Day?) throws(Failure) {
        guard reaches(try people.unit(unit).key) else { throw .refused(.access(.outOfReach)) }
        if let to, to < from ?? today { throw .refused(.access(.badDates(from: from ?? today, to: to))) }
    }

    package func endGrant(_ number: GrantNumber, of name: String) throws(Failure) {
        guard let grant = try line(name).record.grants.first(where: { $0.number == number }) else {
            throw .refused(.access(.unknownGrant(number)))
        }
        guard reaches(grant.unit) else { throw .refused(.access(.outOfReach)) }
        guard grant.revokedAt == nil else { return }
        try people.revoke(number, by: doer)
    }

    /// A new link to choose a password: the first one, or another after it was forgotten.
    package func makeLink(for name: String) throws(Failure) -> Invitation {
        let account = try wholly(name).account
        let hasPassword = try people.hasPassword(account)
        return try invitation(account, hasPassword ? .reset : .invitation)
    }

    private func invitation(_ account: Account, _ purpose: LinkPurpose) throws(Failure) -> Invitation {
        let link = try people.makeLink(for: account, purpose, by: doer)
        return Invitation(account: account, secret: link.secret, until: link.until)
    }

    package func setActive(_ name: String, _ isActive: Bool) throws(Failure) {
        let account = try wholly(name).account
        guard account.number != administrator.account.number else { throw .refused(.access(.ownAccount)) }
        guard account.isActive != isActive else { return }
        try people.setActive(account, isActive, by: doer)
    }

    /// False where it is so already.
    package func rename(_ name: String, displayName: String, email: String) throws(Failure) -> Bool {
        try people.rename(wholly(name).account, displayName: displayName, email: email, by: doer)
    }

    /// Gives all roles that hold or will to another account, in one step: somebody moved on, and nothing stays without an owner.
    package func handOver(_ name: String, to other: String, disabling: Bool) throws(Failure) {
        let old = try wholly(name)
        let new = try line(other).record.account
        guard new.number != old.account.number else { throw .refused(.access(.handOverToSelf)) }
        guard new.isActive else { throw .refused(.access(.disabledAccount(new.signInName))) }
        let isOwn = old.account.number == administrator.account.number
        guard !(disabling && isOwn) else { throw .refused(.access(.ownAccount)) }
        let grants = old.grants.filter { isOpen($0) && $0.delegatedFrom == nil }
        guard !grants.isEmpty else { throw .refused(.access(.nothingToHandOver)) }
        try people.handOver(grants, from: old.account, to: new, disabling: disabling, by: doer)
    }

    /// Hands the right of somebody who is away on; both accounts are within reach.
    package func delegate(
        _ number: GrantNumber, of name: String, to other: String, from: Day?, to: Day
    ) throws(Failure) -> Grant {
        let grant = try line(name).record.grants.first { $0.number == number && isOpen($0) }
        guard let grant else { throw .refused(.access(.nothingToDelegate)) }
        guard reaches(grant.unit) else { throw .refused(.access(.outOfReach)) }
        return try people.delegate(
            grant, to: line(other).record.account, from: from ?? today, to: to, by: doer)
    }

    package func endSession(_ session: SecretNumber, of name: String) throws(Failure) {
        try people.endSession(session, of: wholly(name).account.number, by: doer)
    }

    private func wholly(_ name: String) throws(Failure) -> AccountRecord {
        let line = try line(name)
        guard line.reach == .wholly else { throw .refused(.access(.outOfReach)) }
        return line.record
    }
}
