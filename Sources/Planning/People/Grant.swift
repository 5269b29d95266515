package import Quantities

/// The number of a grant.
package struct GrantNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let value: Int64

    package init(_ value: Int64) {
        self.value = value
    }

    package var description: String { String(value) }

    package static func < (left: GrantNumber, right: GrantNumber) -> Bool {
        left.value < right.value
    }
}

/// A role for a unit, from a day to a day. Never changed: it ends by being revoked.
package struct Grant: Sendable, Hashable {
    package let number: GrantNumber
    package let account: AccountNumber
    package let role: Role
    package let unit: UnitKey
    package let validFrom: Day
    /// The last day, inclusive; nothing where it is open.
    package let validTo: Day?
    /// The grant that was delegated; this one holds only while that one does.
    package let delegatedFrom: GrantNumber?
    package let revokedAt: Moment?

    package init(
        number: GrantNumber, account: AccountNumber, role: Role, unit: UnitKey, validFrom: Day, validTo: Day? = nil,
        delegatedFrom: GrantNumber? = nil, revokedAt: Moment? = nil
    ) {
        self.number = number
        self.account = account
        self.role = role
        self.unit = unit
        self.validFrom = validFrom
        self.validTo = validTo
        self.delegatedFrom = delegatedFrom
        self.revokedAt = revokedAt
    }

    /// Whether it holds on a day, taken by itself.
    package func isInForce(on day: Day) -> Bool {
        revokedAt == nil && validFrom <= day && validTo.map { day <= $0 } ?? true
    }
}
