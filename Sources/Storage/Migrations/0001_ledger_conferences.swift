extension Migration {
    /// Part of the first migration: what a report says beside its figures, and the conferences that review it.
    static let conferenceTables: [SQL] = [
        """
        CREATE TABLE conference (
            \(lineColumns),
            code \(.text) NOT NULL,
            unit_code \(.text) NOT NULL,
            unit_from \(.integer) NOT NULL CHECK (unit_from BETWEEN 10101 AND 99991231),
            name \(.text) NOT NULL,
            body \(.text) NOT NULL,
            held_on \(.integer) NOT NULL CHECK (held_on BETWEEN 10101 AND 99991231),
            chair \(.text),
            place \(.text),
            document \(.text),
            period \(.integer) NOT NULL,
            note \(.text),
            withdrawn \(.integer) NOT NULL CHECK (withdrawn IN (0, 1)),
            \(lineEnd)
        )\(.strict)
        """,
        """
        CREATE TABLE shortcoming (
            \(lineColumns),
            unit_code \(.text) NOT NULL,
            unit_from \(.integer) NOT NULL CHECK (unit_from BETWEEN 10101 AND 99991231),
            period \(.integer) NOT NULL,
            ordinal \(.integer) NOT NULL CHECK (ordinal > 0),
            indicator \(.text),
            field \(.text),
            content \(.text),
            origin \(.text) CHECK (origin IN ('objective', 'subjective')),
            cause \(.text),
            remedy \(.text),
            responsible \(.text),
            note \(.text),
            illustrative \(.integer) NOT NULL CHECK (illustrative IN (0, 1)),
            withdrawn \(.integer) NOT NULL CHECK (withdrawn IN (0, 1)),
            \(lineEnd)
        )\(.strict)
        """,
        """
        CREATE TABLE directive (
            \(lineColumns),
            unit_code \(.text) NOT NULL,
            unit_from \(.integer) NOT NULL CHECK (unit_from BETWEEN 10101 AND 99991231),
            period \(.integer) NOT NULL,
            kind \(.text) NOT NULL CHECK (kind IN ('task', 'proposal')),
            conference \(.text),
            ordinal \(.integer) NOT NULL CHECK (ordinal > 0),
            field \(.text),
            content \(.text) NOT NULL,
            lead_body \(.text),
            cooperating \(.text) NOT NULL,
            due_on \(.integer) CHECK (due_on BETWEEN 10101 AND 99991231),
            indicator \(.text),
            note \(.text),
            illustrative \(.integer) NOT NULL CHECK (illustrative IN (0, 1)),
            withdrawn \(.integer) NOT NULL CHECK (withdrawn IN (0, 1)),
            \(lineEnd)
        )\(.strict)
        """,
    ]
}
