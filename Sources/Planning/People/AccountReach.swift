package import Quantities

/// How far an administrator's right reaches over an account.
package enum AccountReach: Sendable, Hashable {
    /// None of its roles is for a unit within reach: it is not shown.
    case hidden
    /// Some of its roles are: those can be ended, but how it signs in is somebody else's business.
    case partly
    case wholly
}

/// Whose accounts somebody may look after, by the units of their roles.
package struct PeopleReach: Sendable {
    /// Nothing at the command line, from which everything is within reach.
    private let authority: Authority?
    private let units: UnitTree
    private let today: Day

    package init(_ authority: Authority?, units: UnitTree, today: Day) {
        self.authority = authority
        self.units = units
        self.today = today
    }

    package func covers(_ unit: UnitKey) -> Bool {
        authority?.allows(.administerPeople, for: unit, on: today) ?? true
    }

    /// The newest unit within reach that has, or had, the code of another one.
    package func namesake(of unit: UnitKey) -> UnitVersion? {
        units.versions(of: unit.code).last { $0.key != unit && covers($0.key) }
    }

    /// What a unit is called; its key where nobody knows it.
    package func name(of unit: UnitKey) -> String { units.version(unit)?.name ?? unit.description }

    /// By the roles that hold or will; of an account that has none left, by those that it had.
    package func over(_ grants: [Grant]) -> AccountReach {
        let open = grants.filter { $0.isOpen(on: today) }
        let deciding = open.isEmpty ? grants : open
        let within = deciding.count { covers($0.unit) }
        if deciding.isEmpty { return coversEverything ? .wholly : .hidden }
        return within == deciding.count ? .wholly : within == 0 ? .hidden : .partly
    }

    /// An account that never had a role belongs to whoever administers the units at the top.
    private var coversEverything: Bool {
        units.inForce(on: today).filter { $0.parent == nil }.allSatisfy { covers($0.key) }
    }
}

extension Grant {
    /// Whether it holds on a day or will later, taken by itself.
    package func isOpen(on day: Day) -> Bool {
        revokedAt == nil && validTo.map { day <= $0 } ?? true
    }
}
