package import Quantities

/// A column of the table of people, which has a row for each role of each account.
package enum PeopleColumn: String, Sendable, Hashable, CaseIterable {
    case account, name, email, language, state, role, unit
    /// For the eye; read where there is no column of codes.
    case unitName = "unit_name"
    case from, to
    /// Ends the role of its row.
    case end
}

/// What a cell does to what is there: an empty one leaves it, a dash takes it away.
package enum CellWish<Value: Sendable & Hashable>: Sendable, Hashable {
    case leave, remove
    case set(Value)

    /// What is there afterwards.
    package func applied(to value: Value?) -> Value? {
        switch self {
        case .leave: value
        case .remove: nil
        case .set(let new): new
        }
    }
}

/// A row of the table of people, as it was read.
package struct PeopleRow: Sendable, Hashable {
    /// What a row says of one role.
    package struct RoleWish: Sendable, Hashable {
        package var role: Role
        package var unit: UnitKey
        /// Nothing where the cell is empty: as it is, or from today on.
        package var from: Day?
        package var to: CellWish<Day>
        package var isEnding: Bool

        package init(role: Role, unit: UnitKey, from: Day? = nil, to: CellWish<Day> = .leave, isEnding: Bool = false) {
            self.role = role
            self.unit = unit
            self.from = from
            self.to = to
            self.isEnding = isEnding
        }
    }

    /// The name with which the account signs in.
    package let account: String
    package var displayName: String?
    package var email = CellWish<String>.leave
    /// "vi" or "en".
    package var languageTag = CellWish<String>.leave
    package var isActive: Bool?
    package var role: RoleWish?
    /// Where its cells stand, and what was read there: for what shows only later to be wrong.
    package var places: [PeopleColumn: Place] = [:]
    package var found: [PeopleColumn: String] = [:]

    package init(account: String) {
        self.account = account
    }
}
