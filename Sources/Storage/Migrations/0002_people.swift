extension Migration {
    /// Accounts, what they may do, how they are known, and the journal of access. Beside the chain, not in it: sessions come
    /// and go, and a chain that holds them would be no proof of figures.
    static let people = Migration(number: 2, name: "people") { dialect in
        accountTables + secretTables + journalOfAccess
            + SQL.appendOnly("access_event", sameRow: "number = NEW.number", on: dialect)
    }

    private static let accountTables: [SQL] = [
        """
        CREATE TABLE account (
            number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
            sign_in_name \(.text) NOT NULL UNIQUE,
            display_name \(.text) NOT NULL,
            email \(.text) UNIQUE,
            language \(.text) CHECK (language IN ('vi', 'en')),
            is_active \(.integer) NOT NULL CHECK (is_active IN (0, 1)),
            created_at \(.integer) NOT NULL,
            password \(.text),
            password_set_at \(.integer)
        )\(.strict)
        """,
        """
        CREATE TABLE account_grant (
            number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
            account \(.integer) NOT NULL REFERENCES account (number),
            role \(.text) NOT NULL
                CHECK (role IN ('administrator', 'planning-officer', 'reporter', 'approver', 'leader', 'inspector')),
            unit_code \(.text) NOT NULL,
            unit_from \(.integer) NOT NULL CHECK (unit_from BETWEEN 10101 AND 99991231),
            valid_from \(.integer) NOT NULL CHECK (valid_from BETWEEN 10101 AND 99991231),
            valid_to \(.integer) CHECK (valid_to BETWEEN valid_from AND 99991231),
            delegated_from \(.integer) REFERENCES account_grant (number),
            revoked_at \(.integer)
        )\(.strict)
        """,
        "CREATE INDEX account_grant_account ON account_grant (account)",
        """
        CREATE TABLE account_tie (
            issuer \(.text) NOT NULL,
            subject \(.text) NOT NULL,
            account \(.integer) NOT NULL REFERENCES account (number),
            tied_at \(.integer) NOT NULL,
            PRIMARY KEY (issuer, subject)
        )\(.strict)
        """,
    ]

    /// Only hashes of secrets are kept: who reads the database can't sign in with what stands there.
    private static let secretTables: [SQL] = [
        """
        CREATE TABLE session (
            number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
            hash \(.text) NOT NULL UNIQUE CHECK (LENGTH(hash) = 64),
            account \(.integer) NOT NULL REFERENCES account (number),
            started_at \(.integer) NOT NULL,
            seen_at \(.integer) NOT NULL,
            expires_at \(.integer) NOT NULL,
            address \(.text) NOT NULL,
            agent \(.text) NOT NULL
        )\(.strict)
        """,
        "CREATE INDEX session_account ON session (account)",
        """
        CREATE TABLE api_token (
            number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
            hash \(.text) NOT NULL UNIQUE CHECK (LENGTH(hash) = 64),
            account \(.integer) NOT NULL REFERENCES account (number),
            name \(.text) NOT NULL,
            scopes \(.text) NOT NULL,
            created_at \(.integer) NOT NULL,
            expires_at \(.integer) NOT NULL,
            last_used_at \(.integer),
            revoked_at \(.integer)
        )\(.strict)
        """,
        "CREATE INDEX api_token_account ON api_token (account)",
        """
        CREATE TABLE one_time_link (
            number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
            hash \(.text) NOT NULL UNIQUE CHECK (LENGTH(hash) = 64),
            account \(.integer) NOT NULL REFERENCES account (number),
            purpose \(.text) NOT NULL CHECK (purpose IN ('invitation', 'reset')),
            created_at \(.integer) NOT NULL,
            expires_at \(.integer) NOT NULL,
            used_at \(.integer)
        )\(.strict)
        """,
        // By a hash of the name: people type a password into the wrong line.
        """
        CREATE TABLE sign_in_failure (
            number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
            name_hash \(.text) NOT NULL CHECK (LENGTH(name_hash) = 64),
            address \(.text) NOT NULL,
            failed_at \(.integer) NOT NULL
        )\(.strict)
        """,
        "CREATE INDEX sign_in_failure_name ON sign_in_failure (name_hash, failed_at)",
        "CREATE INDEX sign_in_failure_address ON sign_in_failure (address, failed_at)",
    ]

    private static let journalOfAccess: [SQL] = [
        // A table of words and not a CHECK: later versions add kinds, and SQLite cannot change a CHECK.
        "CREATE TABLE access_kind (word \(.text) NOT NULL PRIMARY KEY)\(.strict)",
        """
        INSERT INTO access_kind (word)
        VALUES ('created'), ('changed'), ('disabled'), ('enabled'), ('granted'), ('revoked'), ('delegated'),
               ('link-made'), ('password-set'), ('signed-in'), ('sign-in-failed'), ('throttled'), ('signed-out'),
               ('session-ended'), ('token-made'), ('token-revoked'), ('tied')
        """,
        """
        CREATE TABLE access_event (
            number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
            kind \(.text) NOT NULL REFERENCES access_kind (word),
            happened_at \(.integer) NOT NULL,
            account \(.integer) REFERENCES account (number),
            done_by \(.integer) REFERENCES account (number),
            address \(.text) NOT NULL,
            detail \(.text) NOT NULL
        )\(.strict)
        """,
        "CREATE INDEX access_event_account ON access_event (account, number)",
    ]
}
