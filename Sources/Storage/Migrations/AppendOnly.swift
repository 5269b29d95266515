extension SQL {
    /// The triggers that keep a table append-only.
    ///
    /// On SQLite `INSERT OR REPLACE` removes rows without a word to the delete trigger, so an insert that would replace
    /// a row (`sameRow` finds it) is refused as well.
    static func appendOnly(_ table: Identifier, sameRow: SQL, on dialect: Dialect) -> [SQL] {
        switch dialect {
        case .sqlite:
            let refusal: SQL = "BEGIN SELECT RAISE(ABORT, 'append-only: \(table)'); END"
            return [
                "CREATE TRIGGER \(table)_keeps_rows BEFORE UPDATE ON \(table) \(refusal)",
                "CREATE TRIGGER \(table)_loses_none BEFORE DELETE ON \(table) \(refusal)",
                """
                CREATE TRIGGER \(table)_replaces_none BEFORE INSERT ON \(table)
                WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(sameRow)) \(refusal)
                """,
            ]
        case .postgres:
            return [
                """
                CREATE TRIGGER \(table)_keeps_rows BEFORE UPDATE OR DELETE OR TRUNCATE ON \(table)
                FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
                """
            ]
        }
    }

    /// What the triggers of PostgreSQL call. TD001 is the state by which the program knows the refusal.
    static let refuseChange: SQL = """
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME USING ERRCODE = 'TD001';
        END
        $$
        """
}
