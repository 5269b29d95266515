extension Migration {
    /// Signatures and withdrawals of submissions with the account that takes them, remarks beside figures, opened and closed
    /// periods, and how many signatures a level needs.
    static let approvals = Migration(number: 3, name: "approvals") { dialect in
        newActs + events(on: dialect) + newTables
            + SQL.appendOnly("figure_remark", sameRow: "number = NEW.number", on: dialect)
            + SQL.appendOnly("period_gate", sameRow: sameLine, on: dialect)
            + SQL.appendOnly("approval_rule", sameRow: sameLine, on: dialect)
    }

    private static let sameLine: SQL = "commit_number = NEW.commit_number AND line = NEW.line"
    private static let steps: SQL = "'open', 'submit', 'sign', 'approve', 'return', 'withdraw'"

    private static let newActs: [SQL] = [
        """
        INSERT INTO act (word)
        VALUES ('sign'), ('withdraw'), ('open-period'), ('close-period'), ('except-unit'), ('set-approval')
        """
    ]

    /// SQLite can't change a CHECK: the rows move into a table that has the new one.
    private static func events(on dialect: Dialect) -> [SQL] {
        switch dialect {
        case .postgres:
            return [
                "ALTER TABLE submission_event DROP CONSTRAINT submission_event_step_check",
                "ALTER TABLE submission_event ADD CONSTRAINT submission_event_step_check CHECK (step IN (\(steps)))",
                "ALTER TABLE submission_event ADD COLUMN account \(.integer)",
            ]
        case .sqlite:
            let sameStep: SQL = "(\(sameLine)) OR (submission = NEW.submission AND ordinal = NEW.ordinal)"
            return movedEvents + SQL.appendOnly("submission_event", sameRow: sameStep, on: dialect)
        }
    }

    private static let movedEvents: [SQL] = [
        """
        CREATE TABLE submission_event_next (
            \(lineColumns),
            submission \(.integer) NOT NULL REFERENCES submission (number),
            ordinal \(.integer) NOT NULL CHECK (ordinal > 0),
            step \(.text) NOT NULL CHECK (step IN (\(steps))),
            remark \(.text),
            account \(.integer),
            \(lineEnd),
            UNIQUE (submission, ordinal)
        )\(.strict)
        """,
        """
        INSERT INTO submission_event_next (commit_number, line, submission, ordinal, step, remark, seal)
        SELECT commit_number, line, submission, ordinal, step, remark, seal FROM submission_event
        """,
        "DROP TABLE submission_event",
        "ALTER TABLE submission_event_next RENAME TO submission_event",
    ]

    private static let newTables: [SQL] = [
        "CREATE INDEX submission_form ON submission (period, unit_code, unit_from, calendar)",
        """
        CREATE TABLE figure_remark (
            \(numberColumns),
            submission \(.integer) NOT NULL REFERENCES submission (number),
            entry \(.integer) NOT NULL REFERENCES entry (number),
            remark \(.text) NOT NULL,
            seal \(.integer) NOT NULL
        )\(.strict)
        """,
        "CREATE INDEX figure_remark_submission ON figure_remark (submission)",
        """
        CREATE TABLE period_gate (
            \(lineColumns),
            unit_code \(.text) NOT NULL,
            unit_from \(.integer) NOT NULL CHECK (unit_from BETWEEN 10101 AND 99991231),
            level \(.text),
            period \(.integer) NOT NULL,
            calendar \(.text) NOT NULL CHECK (calendar IN ('administrative', 'statistical')),
            act \(.text) NOT NULL CHECK (act IN ('open', 'close', 'except')),
            acted_at \(.integer) NOT NULL,
            acted_by \(.text) NOT NULL,
            until \(.integer) CHECK (until BETWEEN 10101 AND 99991231),
            reason \(.text),
            \(lineEnd)
        )\(.strict)
        """,
        """
        CREATE TABLE approval_rule (
            \(lineColumns),
            level \(.text) NOT NULL,
            unit_code \(.text),
            steps \(.integer) NOT NULL CHECK (steps BETWEEN 1 AND 3),
            allows_own \(.integer) NOT NULL CHECK (allows_own IN (0, 1)),
            effective_from \(.integer) NOT NULL CHECK (effective_from BETWEEN 10101 AND 99991231),
            \(lineEnd)
        )\(.strict)
        """,
    ]
}
