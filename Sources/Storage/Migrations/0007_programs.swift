extension Migration {
    /// Requests of programs that came with a key, and what they were answered. Beside the chain: they are swept after a day.
    static let programs = Migration(number: 7, name: "programs") { _ in
        [
            """
            CREATE TABLE keyed_request (
                account \(.integer) NOT NULL REFERENCES account (number),
                key_hash \(.text) NOT NULL CHECK (LENGTH(key_hash) = 64),
                request_hash \(.text) NOT NULL CHECK (LENGTH(request_hash) = 64),
                received_at \(.integer) NOT NULL,
                status \(.integer),
                headers \(.text),
                body \(.text),
                PRIMARY KEY (account, key_hash),
                CHECK ((status IS NULL) = (body IS NULL))
            )\(.strict)
            """,
            "CREATE INDEX keyed_request_received_at ON keyed_request (received_at)",
        ]
    }
}
