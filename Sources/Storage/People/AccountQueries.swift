package import Planning
package import Quantities

/// What a new account is made of.
package struct NewAccount: Sendable, Hashable {
    package let signInName: String
    package let displayName: String
    package let email: String?
    package let languageTag: String?

    package init(signInName: String, displayName: String, email: String? = nil, languageTag: String? = nil) {
        self.signInName = signInName
        self.displayName = displayName
        self.email = email
        self.languageTag = languageTag
    }
}

extension Connection {
    private static var columns: SQL {
        "a.number, a.sign_in_name, a.display_name, a.email, a.language, a.is_active, a.created_at"
    }

    /// All accounts, by the name that they sign in with.
    package func accounts() throws(Fault) -> [Account] {
        try accounts("ORDER BY a.sign_in_name")
    }

    package func account(_ number: AccountNumber) throws(Fault) -> Account? {
        try accounts("WHERE a.number = \(number)").first
    }

    package func account(named name: String) throws(Fault) -> Account? {
        try accounts("WHERE a.sign_in_name = \(name)").first
    }

    /// The account with an e-mail address, in small letters.
    package func account(email: String) throws(Fault) -> Account? {
        try accounts("WHERE a.email = \(email)").first
    }

    /// Active accounts with neither a password nor a tie to a provider.
    package func accountsWithoutSignIn() throws(Fault) -> [Account] {
        try accounts(
            """
            WHERE a.is_active = 1 AND a.password IS NULL
              AND NOT EXISTS (SELECT 1 FROM account_tie t WHERE t.account = a.number)
            ORDER BY a.sign_in_name
            """)
    }

    /// The account that an identity provider's subject is tied to.
    package func account(issuer: String, subject: String) throws(Fault) -> Account? {
        try accounts(
            "JOIN account_tie t ON t.account = a.number WHERE t.issuer = \(issuer) AND t.subject = \(subject)"
        ).first
    }

    /// Active accounts with a role that holds on a day for one of some units, by what they are called.
    package func accounts(holding units: [UnitKey], on day: Day) throws(Fault) -> [Account] {
        guard !units.isEmpty else { return [] }
        let places = units.map { "(g.unit_code = \($0.code) AND g.unit_from = \($0.validFrom))" as SQL }
        return try accounts(
            """
            WHERE a.is_active = 1
              AND EXISTS (SELECT 1 FROM account_grant g
                           WHERE g.account = a.number AND g.revoked_at IS NULL AND g.valid_from <= \(day)
                             AND (g.valid_to IS NULL OR g.valid_to >= \(day)) AND (\(places.joined(by: " OR "))))
            ORDER BY a.display_name, a.sign_in_name
            """)
    }

    private func accounts(_ condition: SQL) throws(Fault) -> [Account] {
        var found: [Account] = []
        try each("SELECT \(Self.columns) FROM account a \(condition)") { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            found.append(try Account(from: &reader))
        }
        return found
    }

    /// Makes an account; it can't sign in before it has a password or is tied to a provider.
    package func insert(_ account: NewAccount, at moment: Moment) throws(Fault) -> AccountNumber {
        let number = AccountNumber(try nextNumber(in: "account"))
        try execute(
            """
            INSERT INTO account (number, sign_in_name, display_name, email, language, is_active, created_at)
            VALUES (\(number), \(account.signInName), \(account.displayName), \(account.email),
                    \(account.languageTag), 1, \(moment))
            """)
        return number
    }

    package func setActive(_ account: AccountNumber, _ isActive: Bool) throws(Fault) {
        try execute("UPDATE account SET is_active = \(isActive) WHERE number = \(account)")
    }

    package func rename(_ account: AccountNumber, _ displayName: String, email: String?) throws(Fault) {
        try execute(
            "UPDATE account SET display_name = \(displayName), email = \(email) WHERE number = \(account)")
    }

    package func setLanguage(_ account: AccountNumber, _ tag: String?) throws(Fault) {
        try execute("UPDATE account SET language = \(tag) WHERE number = \(account)")
    }

    package func tie(
        _ account: AccountNumber, issuer: String, subject: String, at moment: Moment
    ) throws(Fault) {
        try execute(
            """
            INSERT INTO account_tie (issuer, subject, account, tied_at)
            VALUES (\(issuer), \(subject), \(account), \(moment))
            """)
    }

    package func isTied(_ account: AccountNumber, issuer: String) throws(Fault) -> Bool {
        let count = try first(
            "SELECT COUNT(*) FROM account_tie WHERE account = \(account) AND issuer = \(issuer)", as: Int.self)
        return (count ?? 0) > 0
    }

    /// The hash of the password; nothing where there is none yet.
    package func passwordHash(of account: AccountNumber) throws(Fault) -> String? {
        try first("SELECT password FROM account WHERE number = \(account)", as: String?.self) ?? nil
    }

    package func setPasswordHash(_ hash: String, of account: AccountNumber, at moment: Moment) throws(Fault) {
        try execute(
            "UPDATE account SET password = \(hash), password_set_at = \(moment) WHERE number = \(account)")
    }
}

extension Account {
    init(from row: inout RowReader) throws(Fault) {
        self.init(
            number: try row.next(), signInName: try row.next(), displayName: try row.next(), email: try row.next(),
            languageTag: try row.next(), isActive: try row.next(), createdAt: try row.next())
    }
}
