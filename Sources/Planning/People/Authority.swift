package import Quantities

/// What somebody may do today: the grants that hold, on the tree of units.
package struct Authority: Sendable {
    /// The grants that hold.
    package let grants: [Grant]
    private let units: UnitTree
    /// What an API token is limited to; nothing for somebody at the screen.
    private let scopes: Set<Permission>?
    /// What everybody may do who reaches the server.
    private let open: Set<Permission>

    package init(
        grants: [Grant], units: UnitTree, scopes: Set<Permission>? = nil, open: Set<Permission> = []
    ) {
        self.grants = grants
        self.units = units
        self.scopes = scopes
        self.open = open
    }

    /// Whether it may be done for a unit, in the structure of a day.
    package func allows(_ permission: Permission, for unit: UnitKey, on day: Day) -> Bool {
        if open.contains(permission) { return true }
        guard scopes?.contains(permission) ?? true else { return false }
        return grants.contains { grant in
            switch grant.role.reach(of: permission) {
            case .nowhere: false
            case .everywhere: true
            case let reach: reach.covers(units.relation(of: unit, to: grant.unit, on: day))
            }
        }
    }

    /// Whether it may be done for some unit at all.
    package func allowsSomewhere(_ permission: Permission) -> Bool {
        if open.contains(permission) { return true }
        return (scopes?.contains(permission) ?? true)
            && grants.contains { $0.role.reach(of: permission) != .nowhere }
    }

    /// Whether it may be done for every unit.
    package func allowsEverywhere(_ permission: Permission) -> Bool {
        if open.contains(permission) { return true }
        return (scopes?.contains(permission) ?? true)
            && grants.contains { $0.role.reach(of: permission) == .everywhere }
    }

    /// All that may be done for some unit.
    package var permissions: Set<Permission> {
        Set(Permission.allCases.filter(allowsSomewhere))
    }

    /// The units that the grants with a permission name, in the order of their keys.
    package func units(of permission: Permission) -> [UnitKey] {
        guard scopes?.contains(permission) ?? true else { return [] }
        return Set(grants.filter { $0.role.reach(of: permission) != .nowhere }.map(\.unit)).sorted()
    }
}
