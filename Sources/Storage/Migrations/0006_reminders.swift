extension Migration {
    /// Reminders: when they go, which have gone; and when the server was last looked after. Beside the chain, not in it: none
    /// of it is a figure.
    static let reminders = Migration(number: 6, name: "reminders") { _ in
        [
            """
            CREATE TABLE reminder_rule (
                number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
                days \(.integer) NOT NULL CHECK (days BETWEEN -60 AND 60),
                counts_working_days \(.integer) NOT NULL CHECK (counts_working_days IN (0, 1)),
                recipient \(.text) NOT NULL CHECK (recipient IN ('reporter', 'approver', 'planning-officer')),
                is_active \(.integer) NOT NULL CHECK (is_active IN (0, 1))
            )\(.strict)
            """,
            """
            CREATE TABLE reminder (
                number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
                account \(.integer) NOT NULL REFERENCES account (number),
                rule \(.integer) NOT NULL,
                period \(.integer) NOT NULL,
                due \(.integer) NOT NULL CHECK (due BETWEEN 10101 AND 99991231),
                address \(.text) NOT NULL,
                made_at \(.integer) NOT NULL,
                attempts \(.integer) NOT NULL,
                next_at \(.integer),
                sent_at \(.integer),
                fault \(.text) NOT NULL,
                UNIQUE (account, rule, period, due)
            )\(.strict)
            """,
            """
            CREATE TABLE upkeep (
                number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
                kind \(.text) NOT NULL CHECK (kind IN ('verify', 'backup')),
                done_at \(.integer) NOT NULL,
                is_fine \(.integer) NOT NULL CHECK (is_fine IN (0, 1))
            )\(.strict)
            """,
        ]
    }
}
