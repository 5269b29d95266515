package import Planning
package import Quantities

extension Connection {
    private static var columns: SQL {
        "t.number, t.account, t.name, t.scopes, t.created_at, t.expires_at, t.last_used_at"
    }

    /// The API token of a secret with this hash, and its account; also one that has run out, but no revoked one.
    package func apiToken(hash: String) throws(Fault) -> (token: APIToken, account: Account)? {
        let query: SQL = """
            SELECT \(Self.columns),
                   a.number, a.sign_in_name, a.display_name, a.email, a.language, a.is_active, a.created_at
              FROM api_token t JOIN account a ON a.number = t.account
             WHERE t.hash = \(hash) AND t.revoked_at IS NULL
            """
        var found: (APIToken, Account)?
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            found = (try APIToken(from: &reader), try Account(from: &reader))
        }
        return found
    }

    /// The tokens of an account that are not revoked, the newest first.
    package func apiTokens(of account: AccountNumber) throws(Fault) -> [APIToken] {
        var found: [APIToken] = []
        let query: SQL = """
            SELECT \(Self.columns) FROM api_token t
             WHERE t.account = \(account) AND t.revoked_at IS NULL
             ORDER BY t.number DESC
            """
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            found.append(try APIToken(from: &reader))
        }
        return found
    }

    package func insertToken(
        of account: AccountNumber, hash: String, name: String, scopes: [Permission], at moment: Moment, until: Moment
    ) throws(Fault) -> SecretNumber {
        let number = SecretNumber(try nextNumber(in: "api_token"))
        try execute(
            """
            INSERT INTO api_token (number, hash, account, name, scopes, created_at, expires_at)
            VALUES (\(number), \(hash), \(account), \(name), \(StoredList(scopes.map(\.rawValue))), \(moment), \(until))
            """)
        return number
    }

    package func touchToken(_ token: SecretNumber, at moment: Moment) throws(Fault) {
        try execute("UPDATE api_token SET last_used_at = \(moment) WHERE number = \(token)")
    }

    package func revokeToken(_ token: SecretNumber, of account: AccountNumber, at moment: Moment) throws(Fault) {
        try execute(
            """
            UPDATE api_token SET revoked_at = \(moment)
             WHERE number = \(token) AND account = \(account) AND revoked_at IS NULL
            """)
    }
}

extension APIToken {
    init(from row: inout RowReader) throws(Fault) {
        let number = try row.next(SecretNumber.self)
        let account = try row.next(AccountNumber.self)
        let name = try row.next(String.self)
        // A scope that a later version has dropped gives nothing.
        let scopes = try row.next(StoredList.self).items.compactMap { Permission(rawValue: $0) }
        self.init(
            number: number, account: account, name: name, scopes: scopes, createdAt: try row.next(),
            expiresAt: try row.next(), lastUsedAt: try row.next())
    }
}
