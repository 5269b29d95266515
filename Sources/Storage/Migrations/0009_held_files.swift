extension Migration {
    /// Files for forms that were sent and not saved yet. Beside the chain: nothing of them is recorded, and they are swept.
    static let heldFiles = Migration(number: 9, name: "held-files") { _ in
        [
            """
            CREATE TABLE held_file (
                number \(.integer) NOT NULL PRIMARY KEY,
                id \(.text) NOT NULL UNIQUE CHECK (LENGTH(id) = 64),
                account \(.integer) NOT NULL REFERENCES account (number),
                unit_code \(.text) NOT NULL,
                unit_from \(.integer),
                period \(.integer) NOT NULL,
                name \(.text) NOT NULL,
                byte_count \(.integer) NOT NULL CHECK (byte_count >= 0),
                held_at \(.integer) NOT NULL
            )\(.strict)
            """,
            """
            CREATE TABLE held_part (
                file \(.integer) NOT NULL REFERENCES held_file (number),
                part \(.integer) NOT NULL CHECK (part > 0),
                content \(.bytes) NOT NULL,
                PRIMARY KEY (file, part)
            )\(.strict)
            """,
        ]
    }
}
