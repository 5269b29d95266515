import Planning
import Storage
import TestSupport
import Testing

@Suite struct AppendOnlyTests {
    /// A ledger with a row in every table.
    static func fill(_ scratch: Scratch) throws {
        var change = Sample.change([Sample.figure(1), Sample.figure(2)])
        change.records = RecordSamples.all
        change.proofs = [ProofSamples.proof(try ProofSamples.file("scan.pdf", 10, in: scratch))]
        change.remarks = [NewRemark(submission: SubmissionNumber(1), entry: EntryNumber(2), text: "đếm lại")]
        change.origin = ChangeOrigin(channel: .screen, address: "10.0.0.5")
        _ = try scratch.database.append(change, at: FixedClock.start)
    }

    static let tables: [Identifier] =
        LedgerTable.all.map(\.name) + ["proof_part", "ledger_commit", "migration", "change_origin"]

    @Test(arguments: Backend.available)
    func `no row of any table is changed`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            let database = scratch.database
            try AppendOnlyTests.fill(scratch)
            for table in LedgerTable.all {
                let column = table.fields.last?.name ?? "seal"
                #expect(throws: Fault.appendOnly(table: table.name.text)) {
                    try database.write { c throws(Fault) in
                        try c.execute("UPDATE \(table.name) SET \(column) = \(column)")
                    }
                }
            }
            #expect(throws: Fault.appendOnly(table: "ledger_commit")) {
                try database.write { c throws(Fault) in
                    try c.execute("UPDATE ledger_commit SET author = 'somebody else' WHERE number = 1")
                }
            }
            #expect(try database.verify().finding == nil)
        }
    }

    @Test(arguments: Backend.available)
    func `no row of any table is removed`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            let database = scratch.database
            try AppendOnlyTests.fill(scratch)
            for table in AppendOnlyTests.tables {
                #expect(throws: Fault.appendOnly(table: table.text)) {
                    try database.write { c throws(Fault) in try c.execute("DELETE FROM \(table)") }
                }
            }
            #expect(try database.verify().finding == nil)
        }
    }

    @Test(.enabled(if: Backend.available.contains(.postgres)))
    func `no table is emptied`() throws {
        try Backend.postgres.withScratch { scratch in
            let database = scratch.database
            try AppendOnlyTests.fill(scratch)
            for table in AppendOnlyTests.tables {
                let error = #expect(throws: Fault.self) {
                    try database.write { c throws(Fault) in try c.execute("TRUNCATE \(table) CASCADE") }
                }
                guard case .appendOnly = error else {
                    Issue.record("\(table): \(String(describing: error))")
                    continue
                }
            }
        }
    }

    @Test func `no row is replaced by inserting it again`() throws {
        try Backend.sqlite.withScratch { scratch in
            let database = scratch.database
            try AppendOnlyTests.fill(scratch)
            for table in AppendOnlyTests.tables {
                #expect(throws: Fault.appendOnly(table: table.text)) {
                    try database.write { c throws(Fault) in
                        try c.execute("INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)")
                    }
                }
            }
            #expect(try database.verify().finding == nil)
        }
    }

    @Test(arguments: Backend.available)
    func `the rules of the tables have names`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            let database = scratch.database
            try AppendOnlyTests.fill(scratch)
            let breaches: [(SQL, Constraint.Kind)] = [
                ("INSERT INTO act (word) VALUES ('submit')", .unique),
                ("INSERT INTO act (word) VALUES (NULL)", .notNull),
                ("INSERT INTO holiday VALUES (7, 1, 20230902, 'x', 0)", .foreignKey),
                ("INSERT INTO holiday VALUES (1, 0, 20230902, 'x', 0)", .check),
            ]
            for (statement, kind) in breaches {
                let error = #expect(throws: Fault.self) {
                    try database.write { c throws(Fault) in try c.execute(statement) }
                }
                guard case .constraint(let constraint) = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
                #expect(constraint.kind == kind)
            }
        }
    }
}
