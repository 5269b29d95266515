package import Planning
package import Quantities
import Storage

extension People {
    /// The grants of an account that hold today.
    package func grants(of account: AccountNumber) throws(Failure) -> [Grant] {
        let day = clock().dayInVietnam
        return try reading { connection throws(Fault) in try connection.grants(of: account, on: day) }
    }

    /// Gives a role for a unit, from a day (today where none is stated) to a day.
    @discardableResult
    package func grant(
        _ role: Role, for reference: UnitReference, to account: Account, from: Day? = nil, to: Day? = nil,
        by doer: Doer
    ) throws(Failure) -> Grant {
        let now = clock()
        let unit = try unit(reference)
        let first = from ?? now.dayInVietnam
        if let to, to < first { throw .refused(.access(.badDates(from: first, to: to))) }
        let grant = NewGrant(account: account.number, role: role, unit: unit.key, validFrom: first, validTo: to)
        return try insert(grant, .granted, by: doer)
    }

    /// Refuses a unit that nobody knows.
    package func checkUnit(_ reference: UnitReference) throws(Failure) {
        _ = try unit(reference)
    }

    /// The unit that is meant: dated as stated, else the one in force today, else the last that had the code.
    func unit(_ reference: UnitReference) throws(Failure) -> UnitVersion {
        let units = units
        if let unit = units.unit(reference, on: clock().dayInVietnam) { return unit }
        if reference.validFrom == nil, let last = units.versions(of: reference.code).last { return last }
        throw .refused(.unknownUnit(text: reference.description, nearest: []))
    }

    private func insert(_ grant: NewGrant, _ kind: AccessEvent.Kind, by doer: Doer) throws(Failure) -> Grant {
        let now = clock()
        let made = try writing { connection throws(Fault) -> Grant? in
            let number = try connection.insert(grant)
            try connection.record(
                AccessEvent(
                    kind, at: now, account: grant.account, by: doer.account, address: doer.address,
                    detail: "\(number) \(grant.role.rawValue) \(grant.unit)"))
            return try connection.grant(number)
        }
        guard let made else { throw .fault(.corrupt("a grant that was made is not there")) }
        return made
    }

    package func revoke(_ number: GrantNumber, by doer: Doer) throws(Failure) {
        let now = clock()
        let refusal = try writing { connection throws(Fault) -> AccessRefusal? in
            guard let grant = try connection.grant(number), grant.revokedAt == nil else {
                return .unknownGrant(number)
            }
            if grant.role == .administrator,
                try connection.isLastAdministrator(grant.account, on: now.dayInVietnam, without: number)
            {
                return .lastAdministrator
            }
            try connection.revoke(number, at: now)
            try connection.record(
                AccessEvent(
                    .revoked, at: now, account: grant.account, by: doer.account, address: doer.address,
                    detail: "\(number) \(grant.role.rawValue) \(grant.unit)"))
            return nil
        }
        if let refusal { throw .refused(.access(refusal)) }
    }

    /// Hands one's own right to approve for a unit to somebody else, from a day to a day.
    @discardableResult
    package func delegate(
        _ number: GrantNumber, to account: Account, from: Day, to: Day, by signedIn: SignedIn, address: String
    ) throws(Failure) -> Grant {
        guard let own = signedIn.authority.grants.first(where: { $0.number == number }) else {
            throw .refused(.access(.nothingToDelegate))
        }
        return try delegate(
            own, to: account, from: from, to: to, by: Doer(account: signedIn.account.number, address: address))
    }

    /// Hands a right to approve on; whoever does it has seen that they may.
    func delegate(
        _ own: Grant, to account: Account, from: Day, to: Day, by doer: Doer
    ) throws(Failure) -> Grant {
        guard own.role == .approver, own.delegatedFrom == nil else { throw .refused(.access(.nothingToDelegate)) }
        guard account.number != own.account else { throw .refused(.access(.delegateToSelf)) }
        guard account.isActive else { throw .refused(.access(.disabledAccount(account.signInName))) }
        guard from <= to else { throw .refused(.access(.badDates(from: from, to: to))) }
        let grant = NewGrant(
            account: account.number, role: .approver, unit: own.unit, validFrom: from, validTo: to,
            delegatedFrom: own.number)
        return try insert(grant, .delegated, by: doer)
    }

    /// What somebody has handed on and what still holds, or will.
    package func delegations(by signedIn: SignedIn) throws(Failure) -> [(grant: Grant, account: Account)] {
        let own = Set(signedIn.authority.grants.map(\.number))
        let today = clock().dayInVietnam
        return try reading { connection throws(Fault) in
            var found: [(grant: Grant, account: Account)] = []
            for grant in try connection.allGrants() where grant.delegatedFrom.map(own.contains) ?? false {
                guard grant.revokedAt == nil, grant.validTo.map({ today <= $0 }) ?? true,
                    let account = try connection.account(grant.account)
                else { continue }
                found.append((grant, account))
            }
            return found
        }
    }

    /// Takes back what one has handed on oneself.
    package func endDelegation(_ number: GrantNumber, by signedIn: SignedIn, address: String) throws(Failure) {
        guard try delegations(by: signedIn).contains(where: { $0.grant.number == number }) else {
            throw .refused(.access(.unknownGrant(number)))
        }
        try revoke(number, by: Doer(account: signedIn.account.number, address: address))
    }
}
