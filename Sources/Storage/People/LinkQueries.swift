package import Planning
package import Quantities

/// A one-time link that is still good.
package struct OpenLink: Sendable, Hashable {
    package let number: SecretNumber
    package let account: Account
    package let purpose: LinkPurpose
}

extension Connection {
    /// The link of a secret with this hash, unless it was used, has run out, or its account is disabled.
    package func openLink(hash: String, at moment: Moment) throws(Fault) -> OpenLink? {
        let query: SQL = """
            SELECT l.number, l.purpose,
                   a.number, a.sign_in_name, a.display_name, a.email, a.language, a.is_active, a.created_at
              FROM one_time_link l JOIN account a ON a.number = l.account
             WHERE l.hash = \(hash) AND l.used_at IS NULL AND l.expires_at > \(moment) AND a.is_active = 1
            """
        var found: OpenLink?
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            let number = try reader.next(SecretNumber.self)
            let purpose = try reader.next(LinkPurpose.self)
            found = OpenLink(number: number, account: try Account(from: &reader), purpose: purpose)
        }
        return found
    }

    package func insertLink(
        for account: AccountNumber, hash: String, purpose: LinkPurpose, at moment: Moment, until: Moment
    ) throws(Fault) {
        try execute(
            """
            INSERT INTO one_time_link (number, hash, account, purpose, created_at, expires_at)
            VALUES (\(try nextNumber(in: "one_time_link")), \(hash), \(account), \(purpose), \(moment), \(until))
            """)
    }

    /// After one link was used, no other of the account is good.
    package func closeLinks(of account: AccountNumber, at moment: Moment) throws(Fault) {
        try execute("UPDATE one_time_link SET used_at = \(moment) WHERE account = \(account) AND used_at IS NULL")
    }
}
