extension Migration {
    /// Part of the first migration: papers behind figures. Their bytes are no part of a row: the row has their hash.
    static let proofTables: [SQL] = [
        """
        CREATE TABLE proof (
            \(numberColumns),
            name \(.text) NOT NULL,
            media \(.text) NOT NULL
                CHECK (media IN ('application/pdf', 'image/png', 'image/jpeg',
                                 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
                                 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
            byte_count \(.integer) NOT NULL CHECK (byte_count > 0),
            sha256 \(.text) NOT NULL CHECK (LENGTH(sha256) = 64),
            seal \(.integer) NOT NULL
        )\(.strict)
        """,
        """
        CREATE TABLE proof_submission (
            \(numberColumns),
            proof \(.integer) NOT NULL REFERENCES proof (number),
            submission \(.integer) NOT NULL REFERENCES submission (number),
            seal \(.integer) NOT NULL,
            UNIQUE (proof, submission)
        )\(.strict)
        """,
        "CREATE INDEX proof_submission_submission ON proof_submission (submission)",
        """
        CREATE TABLE proof_part (
            proof \(.integer) NOT NULL REFERENCES proof (number) DEFERRABLE INITIALLY DEFERRED,
            part \(.integer) NOT NULL CHECK (part > 0),
            content \(.bytes) NOT NULL,
            PRIMARY KEY (proof, part)
        )\(.strict)
        """,
    ]
}
