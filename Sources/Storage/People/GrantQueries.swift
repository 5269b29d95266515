package import Planning
package import Quantities

/// What a new grant says.
package struct NewGrant: Sendable, Hashable {
    package let account: AccountNumber
    package let role: Role
    package let unit: UnitKey
    package let validFrom: Day
    package let validTo: Day?
    package let delegatedFrom: GrantNumber?

    package init(
        account: AccountNumber, role: Role, unit: UnitKey, validFrom: Day, validTo: Day? = nil,
        delegatedFrom: GrantNumber? = nil
    ) {
        self.account = account
        self.role = role
        self.unit = unit
        self.validFrom = validFrom
        self.validTo = validTo
        self.delegatedFrom = delegatedFrom
    }
}

extension Connection {
    /// The grants of an account that hold on a day; a delegated one only while the one behind it holds.
    package func grants(of account: AccountNumber, on day: Day) throws(Fault) -> [Grant] {
        try grants(
            """
            WHERE g.account = \(account) AND \(inForce("g", on: day))
              AND (g.delegated_from IS NULL
                   OR EXISTS (SELECT 1 FROM account_grant o JOIN account a ON a.number = o.account
                               WHERE o.number = g.delegated_from AND \(inForce("o", on: day)) AND a.is_active = 1))
             ORDER BY g.number
            """)
    }

    private func inForce(_ alias: Identifier, on day: Day) -> SQL {
        """
        \(alias).revoked_at IS NULL AND \(alias).valid_from <= \(day)
          AND (\(alias).valid_to IS NULL OR \(alias).valid_to >= \(day))
        """
    }

    /// All grants ever made, of one account or of all.
    package func allGrants(of account: AccountNumber? = nil) throws(Fault) -> [Grant] {
        let condition: SQL = account.map { "WHERE g.account = \($0)" } ?? ""
        return try grants("\(condition) ORDER BY g.account, g.number")
    }

    package func grant(_ number: GrantNumber) throws(Fault) -> Grant? {
        try grants("WHERE g.number = \(number)").first
    }

    private func grants(_ condition: SQL) throws(Fault) -> [Grant] {
        var found: [Grant] = []
        let query: SQL = """
            SELECT g.number, g.account, g.role, g.unit_code, g.unit_from, g.valid_from, g.valid_to, g.delegated_from,
                   g.revoked_at
              FROM account_grant g
             \(condition)
            """
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            found.append(try Grant(from: &reader))
        }
        return found
    }

    package func insert(_ grant: NewGrant) throws(Fault) -> GrantNumber {
        let number = GrantNumber(try nextNumber(in: "account_grant"))
        try execute(
            """
            INSERT INTO account_grant
                (number, account, role, unit_code, unit_from, valid_from, valid_to, delegated_from)
            VALUES (\(number), \(grant.account), \(grant.role), \(grant.unit.code), \(grant.unit.validFrom),
                    \(grant.validFrom), \(grant.validTo), \(grant.delegatedFrom))
            """)
        return number
    }

    package func revoke(_ grant: GrantNumber, at moment: Moment) throws(Fault) {
        try execute("UPDATE account_grant SET revoked_at = \(moment) WHERE number = \(grant) AND revoked_at IS NULL")
    }
}

extension Grant {
    init(from row: inout RowReader) throws(Fault) {
        self.init(
            number: try row.next(), account: try row.next(), role: try row.next(),
            unit: UnitKey(code: try row.next(), validFrom: try row.next()), validFrom: try row.next(),
            validTo: try row.next(), delegatedFrom: try row.next(), revokedAt: try row.next())
    }
}
