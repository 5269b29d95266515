package import Quantities

/// An account in use whose roles are all for units that are gone: its work belongs to somebody else by now.
///
/// It may still look at what was its own; but no new report is its business, and nobody's letters reach it for one.
package struct StrandedAccount: Sendable, Hashable {
    package let account: Account
    /// Its roles, with their units as they last were.
    package let roles: [Role]
    package let units: [UnitVersion]

    /// Nothing for an account that is disabled, has no role, or has one for a unit that is there on the day.
    package init?(_ account: Account, _ grants: [Grant], in tree: UnitTree, on day: Day) {
        let open = grants.filter { grant in
            grant.revokedAt == nil && grant.delegatedFrom == nil && grant.validTo.map { day <= $0 } ?? true
        }
        let units = Set(open.map(\.unit)).sorted().compactMap { tree.version($0) }
        guard account.isActive, !units.isEmpty, units.allSatisfy({ $0.validTo.map { $0 < day } ?? false }) else {
            return nil
        }
        self.account = account
        roles = Role.allCases.filter { role in open.contains { $0.role == role } }
        self.units = units
    }
}
