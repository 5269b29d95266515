import Storage
import TestSupport
import Testing

@Suite struct MigratorTests {
    @Test(arguments: Backend.available)
    func `migrating twice does nothing the second time`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            try database.migrate(at: FixedClock.start)
            try database.checkSchema()
            let count = try database.read { c throws(Fault) in
                try c.first("SELECT COUNT(*) FROM migration", as: Int.self)
            }
            #expect(count == Migration.all.count)
        }
    }

    @Test func `migrations are numbered from one without gaps`() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    }

    @Test(arguments: Backend.available)
    func `a newer schema is refused`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            try database.migrate(at: FixedClock.start, to: Migration.all + [MigratorTests.next])
            let refusal = Fault.newerSchema(found: Migration.all.count + 1, known: Migration.all.count)
            #expect(throws: refusal) { try database.migrate(at: FixedClock.start) }
            #expect(throws: refusal) { try database.checkSchema() }
        }
    }

    @Test(arguments: Backend.available)
    func `a migration that fails leaves nothing behind`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let broken = Migration(number: Migration.all.count + 1, name: "broken") { _ in
                ["CREATE TABLE halfway (a \(.integer))", "CREATE TABLE halfway (a \(.integer))"]
            }
            #expect(throws: Fault.self) {
                try database.migrate(at: FixedClock.start, to: Migration.all + [broken])
            }
            #expect(try !database.read { c throws(Fault) in try c.tables() }.contains("halfway"))
            try database.checkSchema()
        }
    }

    @Test(arguments: Backend.available)
    func `a migration that was edited after it ran is refused`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let edited = Migration(number: 1, name: "ledger") { _ in ["SELECT 1"] }
            #expect(throws: Fault.alteredMigration(number: 1)) {
                try database.migrate(at: FixedClock.start, to: [edited])
            }
        }
    }

    private static let people: [Identifier] = [
        "held_part", "held_file", "keyed_request", "reminder", "reminder_rule", "upkeep",
        "article_explanation", "article_act", "article_version", "article_picture", "article",
        "access_event", "access_kind", "sign_in_failure", "one_time_link", "api_token", "session", "account_tie",
        "account_grant", "account", "table_answer",
    ]

    @Test(arguments: Backend.available)
    func `a database of something else is refused`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            try database.write { c throws(Fault) in
                try c.execute("DROP TABLE change_origin")
                try c.execute("DROP TABLE proof_part")
                for table in LedgerTable.all.reversed() { try c.execute("DROP TABLE \(table.name)") }
                try c.execute("DROP TABLE ledger_commit")
                try c.execute("DROP TABLE act")
                for table in MigratorTests.people { try c.execute("DROP TABLE \(table)") }
                try c.execute("DROP TABLE migration")
                try c.execute("CREATE TABLE customer (name TEXT)")
            }
            #expect(throws: Fault.foreignDatabase(tables: ["customer"])) { try database.migrate(at: FixedClock.start) }
        }
    }

    @Test(arguments: Backend.available)
    func `the tables have the columns that the program names`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            for table in LedgerTable.all {
                let found = try database.read { c throws(Fault) in try c.columns(of: table.name.text) }
                #expect(Set(found) == Set(table.columns.map(\.text)), "\(table.name)")
                #expect(found.count == table.width, "\(table.name)")
            }
        }
    }

    /// Released migrations never change; a new shape is a new migration.
    @Test func `the first migration is the one that was released`() {
        #expect(Migration.all.first?.checksum.prefix(16) == "021e846f55f20ed3")
    }

    static let next = Migration(number: Migration.all.count + 1, name: "next") { _ in
        ["CREATE TABLE later (a \(.integer) NOT NULL PRIMARY KEY)\(.strict)"]
    }
}
