package import Planning
import Quantities
import Storage

extension People {
    /// Gives the roles to another account from today on and ends them where they were, all of them or none.
    package func handOver(
        _ grants: [Grant], from old: Account, to account: Account, disabling: Bool, by doer: Doer
    ) throws(Failure) {
        let now = clock()
        let today = now.dayInVietnam
        try writing { connection throws(Fault) in
            let held = try connection.allGrants().filter { $0.account == account.number && $0.revokedAt == nil }
            for grant in grants {
                let isThere = held.contains { other in
                    other.role == grant.role && other.unit == grant.unit && other.validTo == grant.validTo
                        && other.validFrom <= max(today, grant.validFrom) && other.delegatedFrom == nil
                }
                if !isThere { try connection.give(grant, to: account.number, from: today, at: now, by: doer) }
            }
            // After the other has them: the last administrator may hand over, too.
            for grant in grants {
                try connection.revoke(grant.number, at: now)
                try connection.record(
                    AccessEvent(
                        .revoked, at: now, account: grant.account, by: doer.account, address: doer.address,
                        detail: "\(grant.number) \(grant.role.rawValue) \(grant.unit)"))
            }
        }
        if disabling { try setActive(old, false, by: doer) }
    }
}

extension Connection {
    fileprivate func give(
        _ grant: Grant, to account: AccountNumber, from today: Day, at now: Moment, by doer: Doer
    ) throws(Fault) {
        let number = try insert(
            NewGrant(
                account: account, role: grant.role, unit: grant.unit, validFrom: max(today, grant.validFrom),
                validTo: grant.validTo))
        try record(
            AccessEvent(
                .granted, at: now, account: account, by: doer.account, address: doer.address,
                detail: "\(number) \(grant.role.rawValue) \(grant.unit)"))
    }
}
