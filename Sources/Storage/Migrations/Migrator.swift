package import Quantities

extension Database {
    /// Brings the tables to the shape that the program knows, each migration in a transaction of its own.
    ///
    /// Refuses tables that a newer program has shaped, and databases that belong to something else.
    package func migrate(at moment: Moment) throws(Fault) {
        try migrate(at: moment, to: Migration.all)
    }

    package func migrate(at moment: Moment, to migrations: [Migration]) throws(Fault) {
        var hasMore = true
        while hasMore {
            hasMore = try write { connection throws(Fault) in
                try connection.lockLedger()
                let applied = try connection.appliedMigrations()
                try check(applied, against: migrations)
                guard applied.count < migrations.count else { return false }
                if applied.isEmpty { try connection.createMigrationTable() }
                try connection.apply(migrations[applied.count], at: moment)
                return applied.count + 1 < migrations.count
            }
        }
    }

    /// Makes sure, without changing anything, that the tables have the shape that the program knows.
    package func checkSchema() throws(Fault) {
        let known = Migration.all
        try read { connection throws(Fault) in
            let applied = try connection.appliedMigrations()
            try check(applied, against: known)
            guard applied.count == known.count else {
                throw .olderSchema(found: applied.count, known: known.count)
            }
        }
    }

    private func check(_ applied: [AppliedMigration], against known: [Migration]) throws(Fault) {
        for (index, migration) in applied.enumerated() {
            guard index < known.count else { throw .newerSchema(found: applied.count, known: known.count) }
            guard migration.number == known[index].number, migration.checksum == known[index].checksum else {
                throw .alteredMigration(number: migration.number)
            }
        }
    }
}

/// A line of the table of migrations.
private struct AppliedMigration {
    let number: Int
    let checksum: String
}

extension Connection {
    /// What has run here; empty for an empty database. A database that has tables of others only is refused.
    fileprivate func appliedMigrations() throws(Fault) -> [AppliedMigration] {
        let tables = try tables()
        guard tables.contains("migration") else {
            guard tables.isEmpty else { throw .foreignDatabase(tables: tables) }
            return []
        }
        let expected = ["number", "name", "applied_at", "checksum"]
        guard try columns(of: "migration") == expected else { throw .foreignDatabase(tables: tables) }
        return try all("SELECT number, checksum FROM migration ORDER BY number", as: Int.self, String.self)
            .map { AppliedMigration(number: $0, checksum: $1) }
    }

    fileprivate func createMigrationTable() throws(Fault) {
        try execute(
            """
            CREATE TABLE migration (
                number \(.integer) NOT NULL PRIMARY KEY,
                name \(.text) NOT NULL,
                applied_at \(.integer) NOT NULL,
                checksum \(.text) NOT NULL
            )\(.strict)
            """)
    }

    fileprivate func apply(_ migration: Migration, at moment: Moment) throws(Fault) {
        for statement in migration.statements(dialect) {
            try execute(statement)
        }
        try execute(
            """
            INSERT INTO migration (number, name, applied_at, checksum)
            VALUES (\(migration.number), \(migration.name), \(moment), \(migration.checksum))
            """)
    }
}
