extension Migration {
    /// What is typed at the desk has a word of its own in the journal; and what people said about the tables of a unit's
    /// files is kept beside the chain, so that its next file needs no question.
    static let desk = Migration(number: 4, name: "desk") { _ in
        [
            "INSERT INTO act (word) VALUES ('enter-figures')",
            """
            CREATE TABLE table_answer (
                unit_code \(.text) NOT NULL,
                unit_from \(.integer) NOT NULL CHECK (unit_from BETWEEN 10101 AND 99991231),
                headers \(.text) NOT NULL,
                content \(.text) NOT NULL,
                changed_at \(.integer) NOT NULL,
                PRIMARY KEY (unit_code, unit_from, headers)
            )\(.strict)
            """,
        ]
    }
}
