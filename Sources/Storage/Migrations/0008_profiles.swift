extension Migration {
    /// The profiles by which documents are laid out, and what the parts of a rate are called in English.
    static let profiles = Migration(number: 8, name: "profiles") { dialect in
        newTables
            + SQL.appendOnly(
                "document_profile", sameRow: "commit_number = NEW.commit_number AND line = NEW.line", on: dialect)
    }

    private static let newTables: [SQL] = [
        "INSERT INTO act (word) VALUES ('set-profile')",
        """
        CREATE TABLE document_profile (
            \(lineColumns),
            name \(.text) NOT NULL,
            unit_code \(.text),
            content \(.text) CHECK (LENGTH(content) <= 65536),
            \(lineEnd)
        )\(.strict)
        """,
        "ALTER TABLE indicator_definition ADD COLUMN numerator_name_en \(.text)",
        "ALTER TABLE indicator_definition ADD COLUMN denominator_name_en \(.text)",
    ]
}
