extension Migration {
    /// The journal with its chain, units, definitions, dates, and the figures.
    static let ledger = Migration(number: 1, name: "ledger") { dialect in
        journalTables + unitTables + indicatorTables + calendarTables + conferenceTables + figureTables + proofTables
            + (dialect == .postgres ? [.refuseChange] : [])
            + guards(on: dialect)
    }

    private static let journalTables: [SQL] = [
        // A table of words and not a CHECK: later versions add acts, and SQLite cannot change a CHECK.
        "CREATE TABLE act (word \(.text) NOT NULL PRIMARY KEY)\(.strict)",
        """
        INSERT INTO act (word)
        VALUES ('import-units'), ('import-indicators'), ('import-plans'), ('import-figures'), ('import-calendar'),
               ('import-conferences'), ('import-shortcomings'), ('import-directives'), ('attach-proof'),
               ('submit'), ('approve'), ('return')
        """,
        """
        CREATE TABLE ledger_commit (
            number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
            recorded_at \(.integer) NOT NULL,
            act \(.text) NOT NULL REFERENCES act (word),
            author \(.text) NOT NULL,
            document \(.text),
            reason \(.text),
            file \(.text),
            row_count \(.integer) NOT NULL CHECK (row_count > 0),
            digest \(.text) NOT NULL CHECK (LENGTH(digest) = 64),
            hash \(.text) NOT NULL UNIQUE CHECK (LENGTH(hash) = 64)
        )\(.strict)
        """,
        "CREATE INDEX ledger_commit_recorded_at ON ledger_commit (recorded_at, number)",
    ]

    /// The first columns of every table whose rows are told apart by their line within the change.
    ///
    /// The change itself is inserted last, when its digest is known: hence the deferred reference.
    static let lineColumns: SQL = """
        commit_number \(.integer) NOT NULL REFERENCES ledger_commit (number) DEFERRABLE INITIALLY DEFERRED,
        line \(.integer) NOT NULL CHECK (line > 0)
        """

    static let numberColumns: SQL = """
        number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
        commit_number \(.integer) NOT NULL REFERENCES ledger_commit (number) DEFERRABLE INITIALLY DEFERRED
        """

    static let lineEnd: SQL = "seal \(.integer) NOT NULL, PRIMARY KEY (commit_number, line)"

    private static let unitTables: [SQL] = [
        """
        CREATE TABLE unit_version (
            \(lineColumns),
            code \(.text) NOT NULL,
            valid_from \(.integer) NOT NULL CHECK (valid_from BETWEEN 10101 AND 99991231),
            valid_to \(.integer) CHECK (valid_to BETWEEN 10101 AND 99991231),
            name \(.text) NOT NULL,
            kind \(.text) NOT NULL
                CHECK (kind IN ('nation', 'province', 'district', 'commune', 'town', 'ward', 'special-zone',
                                'agency', 'group')),
            parent_code \(.text),
            parent_from \(.integer) CHECK (parent_from BETWEEN 10101 AND 99991231),
            basis \(.text),
            area \(.text),
            population \(.integer),
            \(lineEnd)
        )\(.strict)
        """,
        """
        CREATE TABLE hierarchy_link (
            \(lineColumns),
            hierarchy \(.text) NOT NULL,
            unit_code \(.text) NOT NULL,
            unit_from \(.integer) CHECK (unit_from BETWEEN 10101 AND 99991231),
            parent_code \(.text) NOT NULL,
            parent_from \(.integer) CHECK (parent_from BETWEEN 10101 AND 99991231),
            valid_from \(.integer) NOT NULL CHECK (valid_from BETWEEN 10101 AND 99991231),
            valid_to \(.integer) CHECK (valid_to BETWEEN 10101 AND 99991231),
            \(lineEnd)
        )\(.strict)
        """,
        """
        CREATE TABLE succession (
            \(lineColumns),
            event \(.text) NOT NULL
                CHECK (event IN ('merger', 'split', 'transfer', 'renaming', 'recode', 'abolition')),
            effective_on \(.integer) NOT NULL CHECK (effective_on BETWEEN 10101 AND 99991231),
            document \(.text) NOT NULL,
            old_code \(.text) NOT NULL,
            old_from \(.integer) NOT NULL CHECK (old_from BETWEEN 10101 AND 99991231),
            new_code \(.text) NOT NULL,
            new_from \(.integer) NOT NULL CHECK (new_from BETWEEN 10101 AND 99991231),
            share \(.text),
            share_basis \(.text),
            \(lineEnd)
        )\(.strict)
        """,
    ]

    private static let calendarTables: [SQL] = [
        """
        CREATE TABLE due_rule (
            \(lineColumns),
            regime \(.text) NOT NULL,
            periodicity \(.text) NOT NULL
                CHECK (periodicity IN ('month', 'quarter', 'half', 'nine-months', 'year')),
            level \(.text) NOT NULL
                CHECK (level IN ('nation', 'province', 'district', 'commune', 'town', 'ward', 'special-zone',
                                 'agency', 'group')),
            month_offset \(.integer) NOT NULL,
            day_of_month \(.integer) NOT NULL,
            effective_from \(.integer) NOT NULL CHECK (effective_from BETWEEN 10101 AND 99991231),
            moves_to_working_day \(.integer) NOT NULL CHECK (moves_to_working_day IN (0, 1)),
            basis \(.text),
            \(lineEnd)
        )\(.strict)
        """,
        """
        CREATE TABLE holiday (
            \(lineColumns),
            falls_on \(.integer) NOT NULL CHECK (falls_on BETWEEN 10101 AND 99991231),
            name \(.text) NOT NULL,
            \(lineEnd)
        )\(.strict)
        """,
        """
        CREATE TABLE period_lock (
            \(lineColumns),
            period \(.integer) NOT NULL,
            calendar \(.text) NOT NULL CHECK (calendar IN ('administrative', 'statistical')),
            locked_from \(.integer) NOT NULL CHECK (locked_from BETWEEN 10101 AND 99991231),
            document \(.text),
            \(lineEnd)
        )\(.strict)
        """,
        """
        CREATE TABLE milestone (
            \(lineColumns),
            indicator \(.text) NOT NULL,
            unit_code \(.text) NOT NULL,
            unit_from \(.integer) CHECK (unit_from BETWEEN 10101 AND 99991231),
            year \(.integer) NOT NULL,
            due_on \(.integer) NOT NULL CHECK (due_on BETWEEN 10101 AND 99991231),
            expected \(.text) NOT NULL,
            note \(.text),
            \(lineEnd)
        )\(.strict)
        """,
    ]

    private static let figureTables: [SQL] = [
        """
        CREATE TABLE figure_series (
            \(numberColumns),
            indicator \(.text) NOT NULL,
            unit_code \(.text) NOT NULL,
            unit_from \(.integer) NOT NULL CHECK (unit_from BETWEEN 10101 AND 99991231),
            calendar \(.text) NOT NULL CHECK (calendar IN ('administrative', 'statistical')),
            scenario \(.text) NOT NULL
                CHECK (scenario IN ('actual', 'year-estimate')
                       OR (SUBSTR(scenario, 1, 5) = 'plan:' AND LENGTH(scenario) > 5)),
            seal \(.integer) NOT NULL,
            UNIQUE (indicator, unit_code, unit_from, calendar, scenario)
        )\(.strict)
        """,
        """
        CREATE TABLE submission (
            \(numberColumns),
            unit_code \(.text) NOT NULL,
            unit_from \(.integer) NOT NULL CHECK (unit_from BETWEEN 10101 AND 99991231),
            period \(.integer) NOT NULL,
            calendar \(.text) NOT NULL CHECK (calendar IN ('administrative', 'statistical')),
            first_entry \(.integer) NOT NULL CHECK (first_entry > 0),
            entry_count \(.integer) NOT NULL CHECK (entry_count >= 0),
            seal \(.integer) NOT NULL,
            UNIQUE (number, commit_number)
        )\(.strict)
        """,
        "CREATE INDEX submission_commit_number ON submission (commit_number)",
        // The entries of a change are those of its submissions, and those are numbered through: no index by change.
        """
        CREATE TABLE entry (
            number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
            commit_number \(.integer) NOT NULL,
            submission \(.integer) NOT NULL,
            series \(.integer) NOT NULL REFERENCES figure_series (number),
            period \(.integer) NOT NULL
                CHECK (period % 100 <= 12 OR period % 100 BETWEEN 21 AND 24 OR period % 100 IN (31, 32, 40)),
            definition \(.integer) NOT NULL CHECK (definition BETWEEN 10101 AND 99991231),
            amount \(.integer),
            base \(.integer),
            status \(.text) NOT NULL CHECK (status IN ('estimate', 'preliminary', 'official')),
            window_from \(.integer) NOT NULL CHECK (window_from BETWEEN 10101 AND 99991231),
            window_to \(.integer) NOT NULL CHECK (window_to BETWEEN window_from AND 99991231),
            effective_from \(.integer) CHECK (effective_from BETWEEN 10101 AND 99991231),
            plan_basis \(.text) CHECK (plan_basis IN ('total', 'increment')),
            plan_bound \(.text) CHECK (plan_bound IN ('floor', 'ceiling')),
            source \(.text),
            illustrative \(.integer) NOT NULL CHECK (illustrative IN (0, 1)),
            note \(.text),
            supersedes \(.integer) REFERENCES entry (number) CHECK (supersedes < number),
            seal \(.integer) NOT NULL,
            FOREIGN KEY (submission, commit_number) REFERENCES submission (number, commit_number),
            CHECK (base IS NULL OR amount IS NOT NULL)
        )\(.strict)
        """,
        "CREATE INDEX entry_key ON entry (series, period, number)",
        "CREATE UNIQUE INDEX entry_supersedes ON entry (supersedes) WHERE supersedes IS NOT NULL",
        """
        CREATE TABLE submission_event (
            \(lineColumns),
            submission \(.integer) NOT NULL REFERENCES submission (number),
            ordinal \(.integer) NOT NULL CHECK (ordinal > 0),
            step \(.text) NOT NULL CHECK (step IN ('open', 'submit', 'approve', 'return')),
            remark \(.text),
            \(lineEnd),
            UNIQUE (submission, ordinal)
        )\(.strict)
        """,
    ]

    private static func guards(on dialect: Dialect) -> [SQL] {
        let sameLine: SQL = "commit_number = NEW.commit_number AND line = NEW.line"
        let sameNumber: SQL = "number = NEW.number"
        let sameSeries: SQL = """
            number = NEW.number
               OR (indicator = NEW.indicator AND unit_code = NEW.unit_code AND unit_from = NEW.unit_from
                   AND calendar = NEW.calendar AND scenario = NEW.scenario)
            """
        let sameStep: SQL = """
            (commit_number = NEW.commit_number AND line = NEW.line)
               OR (submission = NEW.submission AND ordinal = NEW.ordinal)
            """
        let tables: [(Identifier, SQL)] = [
            ("migration", sameNumber), ("ledger_commit", "number = NEW.number OR hash = NEW.hash"),
            ("unit_version", sameLine), ("hierarchy_link", sameLine), ("succession", sameLine),
            ("indicator_field", sameLine), ("indicator_definition", sameLine), ("due_rule", sameLine),
            ("holiday", sameLine), ("period_lock", sameLine), ("milestone", sameLine),
            ("conference", sameLine), ("shortcoming", sameLine), ("directive", sameLine),
            ("figure_series", sameSeries), ("submission", sameNumber),
            ("entry", "number = NEW.number OR (NEW.supersedes IS NOT NULL AND supersedes = NEW.supersedes)"),
            ("submission_event", sameStep), ("proof", sameNumber),
            ("proof_submission", "number = NEW.number OR (proof = NEW.proof AND submission = NEW.submission)"),
            ("proof_part", "proof = NEW.proof AND part = NEW.part"),
        ]
        return tables.flatMap { SQL.appendOnly($0, sameRow: $1, on: dialect) }
    }
}
