extension Migration {
    /// By which door each change came in. Beside the chain, as the journal of access is: it holds network addresses. Like that
    /// one it only grows.
    static let changeOrigins = Migration(number: 11, name: "change-origins") { dialect in
        [
            """
            CREATE TABLE change_origin (
                commit_number \(.integer) NOT NULL PRIMARY KEY REFERENCES ledger_commit (number),
                channel \(.text) NOT NULL,
                address \(.text)
            )\(.strict)
            """,
            "CREATE INDEX change_origin_address ON change_origin (address)",
        ] + SQL.appendOnly("change_origin", sameRow: "commit_number = NEW.commit_number", on: dialect)
    }
}
