package import Planning
package import Quantities

extension Connection {
    private static var columns: SQL {
        "s.number, s.account, s.started_at, s.seen_at, s.expires_at, s.address, s.agent"
    }

    /// The session of a secret with this hash, and its account; also one that has run out.
    package func session(hash: String) throws(Fault) -> (session: Session, account: Account)? {
        let query: SQL = """
            SELECT \(Self.columns),
                   a.number, a.sign_in_name, a.display_name, a.email, a.language, a.is_active, a.created_at
              FROM session s JOIN account a ON a.number = s.account
             WHERE s.hash = \(hash)
            """
        var found: (Session, Account)?
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            found = (try Session(from: &reader), try Account(from: &reader))
        }
        return found
    }

    /// The sessions of an account, the last seen first.
    package func sessions(of account: AccountNumber) throws(Fault) -> [Session] {
        var found: [Session] = []
        let query: SQL = """
            SELECT \(Self.columns) FROM session s WHERE s.account = \(account) ORDER BY s.seen_at DESC, s.number DESC
            """
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            found.append(try Session(from: &reader))
        }
        return found
    }

    package func insertSession(
        of account: AccountNumber, hash: String, at moment: Moment, until: Moment, address: String, agent: String
    ) throws(Fault) -> SecretNumber {
        let number = SecretNumber(try nextNumber(in: "session"))
        try execute(
            """
            INSERT INTO session (number, hash, account, started_at, seen_at, expires_at, address, agent)
            VALUES (\(number), \(hash), \(account), \(moment), \(moment), \(until), \(address), \(agent))
            """)
        return number
    }

    package func touchSession(_ session: SecretNumber, at moment: Moment) throws(Fault) {
        try execute("UPDATE session SET seen_at = \(moment) WHERE number = \(session)")
    }

    /// Ends one session of an account.
    package func endSession(_ session: SecretNumber, of account: AccountNumber) throws(Fault) {
        try execute("DELETE FROM session WHERE number = \(session) AND account = \(account)")
    }

    /// Ends all sessions of an account, but for one.
    package func endSessions(of account: AccountNumber, except kept: SecretNumber? = nil) throws(Fault) {
        try execute("DELETE FROM session WHERE account = \(account) AND number <> \(kept ?? SecretNumber(0))")
    }

    /// Throws away what ran out, or was last seen before a moment.
    package func sweepSessions(at moment: Moment, idleSince: Moment) throws(Fault) {
        try execute("DELETE FROM session WHERE expires_at <= \(moment) OR seen_at <= \(idleSince)")
    }
}

extension Session {
    init(from row: inout RowReader) throws(Fault) {
        self.init(
            number: try row.next(), account: try row.next(), startedAt: try row.next(), seenAt: try row.next(),
            expiresAt: try row.next(), address: try row.next(), agent: try row.next())
    }
}
