import Planning
import Quantities
import Storage
import TestSupport
import Testing

@Suite struct VerifyTests {
    /// Five changes; the figures are entries 1, 2 (change 2), 3, 4, 5 (change 3), 6 (change 4, approved in 5).
    private static func fill(_ database: any Database) throws {
        _ = try database.append(
            Change(note: Sample.note(.importUnits), records: RecordSamples.all), at: FixedClock.start)
        _ = try database.append(
            Sample.change([Sample.figure(1), Sample.figure(1, Sample.key("jobs-created"))]), at: FixedClock.start)
        _ = try database.append(
            Sample.change([
                Sample.figure(2), Sample.figure(3), Sample.figure(4, Sample.key("forest-planted", "2022-S1")),
            ]), at: FixedClock.start)
        _ = try database.append(Sample.change([Sample.figure(5)], steps: [.open]), at: FixedClock.start)
        _ = try database.append(
            Change(note: Sample.note(.approve), steps: [StepTaken(.approve, of: SubmissionNumber(3))]),
            at: FixedClock.start)
    }

    /// What somebody with all rights and bad intentions does: the guards are taken away first.
    private static func tamper(_ database: any Database, _ statements: [SQL]) throws {
        try database.write { c throws(Fault) in
            for table in guarded {
                switch c.dialect {
                case .postgres: try c.execute("DROP TRIGGER \(table)_keeps_rows ON \(table)")
                case .sqlite:
                    try c.execute("DROP TRIGGER \(table)_keeps_rows")
                    try c.execute("DROP TRIGGER \(table)_loses_none")
                    try c.execute("DROP TRIGGER \(table)_replaces_none")
                }
            }
            for statement in statements { try c.execute(statement) }
        }
    }

    private static let guarded: [Identifier] = LedgerTable.all.map(\.name) + ["ledger_commit"]

    @Test(arguments: Backend.available)
    func `an untouched ledger checks out`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            #expect(try database.verify() == Verification(head: nil, commits: 0, rows: 0, finding: nil))
            try VerifyTests.fill(database)
            var reports: [LedgerProgress] = []
            let verification = try database.verify { reports.append($0) }
            #expect(verification.finding == nil)
            #expect(verification.commits == 5)
            #expect(verification.head == (try database.head()))
            #expect(reports.last == LedgerProgress(done: verification.rows, total: verification.rows))
        }
    }

    @Test(arguments: Backend.available)
    func `a change whose records come in any order checks out`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let records = Array(RecordSamples.all.reversed())
            _ = try database.append(Change(note: Sample.note(.importUnits), records: records), at: FixedClock.start)
            let verification = try database.verify()
            #expect(verification.finding == nil)
            #expect(verification.rows == records.count)
        }
    }

    static let alterations: [(SQL, Finding)] = [
        (
            "UPDATE entry SET amount = 1900 WHERE number = 4",
            Finding(commit: CommitNumber(3), table: "entry", row: 4, problem: .alteredRow)
        ),
        (
            "UPDATE entry SET amount = NULL, base = NULL WHERE number = 1",
            Finding(commit: CommitNumber(2), table: "entry", row: 1, problem: .alteredRow)
        ),
        (
            "UPDATE entry SET note = '' WHERE number = 6",
            Finding(commit: CommitNumber(4), table: "entry", row: 6, problem: .alteredRow)
        ),
        (
            "UPDATE entry SET series = 2 WHERE number = 3",
            Finding(commit: CommitNumber(3), table: "entry", row: 3, problem: .alteredRow)
        ),
        (
            "UPDATE entry SET seal = seal + 1 WHERE number = 5",
            Finding(commit: CommitNumber(3), table: "entry", row: 5, problem: .alteredRow)
        ),
        (
            "UPDATE figure_series SET indicator = 'health' WHERE number = 2",
            Finding(commit: CommitNumber(2), table: "figure_series", row: 2, problem: .alteredRow)
        ),
        (
            "UPDATE unit_version SET population = population + 1 WHERE line = 1",
            Finding(commit: CommitNumber(1), table: "unit_version", row: 1, problem: .alteredRow)
        ),
        (
            "UPDATE submission_event SET remark = 'x' WHERE commit_number = 5",
            Finding(commit: CommitNumber(5), table: "submission_event", row: 1, problem: .alteredRow)
        ),
        (
            "UPDATE ledger_commit SET author = 'nobody' WHERE number = 3",
            Finding(commit: CommitNumber(3), table: "ledger_commit", row: 3, problem: .hashMismatch)
        ),
        (
            "UPDATE ledger_commit SET reason = 'x' WHERE number = 5",
            Finding(commit: CommitNumber(5), table: "ledger_commit", row: 5, problem: .hashMismatch)
        ),
        (
            "UPDATE ledger_commit SET recorded_at = recorded_at + 1 WHERE number = 1",
            Finding(commit: CommitNumber(1), table: "ledger_commit", row: 1, problem: .hashMismatch)
        ),
        (
            "UPDATE ledger_commit SET hash = REPLACE(hash, SUBSTR(hash, 1, 1), 'x') WHERE number = 2",
            Finding(commit: CommitNumber(2), table: "ledger_commit", row: 2, problem: .hashMismatch)
        ),
        (
            "UPDATE ledger_commit SET digest = REPLACE(digest, SUBSTR(digest, 1, 1), 'x') WHERE number = 2",
            Finding(commit: CommitNumber(2), problem: .digestMismatch)
        ),
        (
            "UPDATE ledger_commit SET row_count = row_count + 1 WHERE number = 4",
            Finding(commit: CommitNumber(4), problem: .digestMismatch)
        ),
        (
            "DELETE FROM entry WHERE number = 5",
            Finding(commit: CommitNumber(3), table: "entry", row: 5, problem: .missingRow)
        ),
        (
            "DELETE FROM entry WHERE number = 6",
            Finding(commit: CommitNumber(4), table: "entry", row: 6, problem: .missingRow)
        ),
        (
            "DELETE FROM holiday",
            Finding(commit: CommitNumber(1), row: 13, problem: .missingRow)
        ),
        (
            "DELETE FROM submission_event WHERE commit_number = 3 AND line = 1",
            Finding(
                commit: CommitNumber(3), table: "submission_event", row: 2,
                problem: .brokenLifeCycle(SubmissionNumber(2)))
        ),
        (
            "DELETE FROM submission_event WHERE commit_number = 5",
            Finding(commit: CommitNumber(5), problem: .digestMismatch)
        ),
        (
            """
            INSERT INTO entry SELECT 7, 4, 3, series, period, definition, 8, base, status, window_from, window_to,
                   effective_from, plan_basis, plan_bound, source, illustrative, note, 6, seal FROM entry WHERE number = 6
            """,
            Finding(commit: CommitNumber(4), table: "entry", row: 7, problem: .alteredRow)
        ),
        (
            "INSERT INTO holiday VALUES (3, 1, 20230902, 'x', 0)",
            Finding(commit: CommitNumber(3), table: "holiday", row: 1, problem: .alteredRow)
        ),
    ]

    @Test(arguments: Backend.available, VerifyTests.alterations)
    func `a row changed, removed or added by hand is found`(_ backend: Backend, _ deed: (SQL, Finding)) throws {
        try backend.withDatabase { database in
            try VerifyTests.fill(database)
            try VerifyTests.tamper(database, [deed.0])
            #expect(try database.verify().finding == deed.1)
        }
    }

    /// SQLite lets nobody do this without editing the file itself: the reference holds even without the triggers.
    @Test(.enabled(if: Backend.available.contains(.postgres)))
    func `rows without their change are found`() throws {
        try Backend.postgres.withDatabase { database in
            try VerifyTests.fill(database)
            try VerifyTests.tamper(
                database,
                [
                    "ALTER TABLE submission_event DROP CONSTRAINT submission_event_commit_number_fkey",
                    "DELETE FROM ledger_commit WHERE number = 5",
                ])
            #expect(
                try database.verify().finding
                    == Finding(commit: CommitNumber(5), table: "submission_event", row: 1, problem: .strayRow))
        }
    }

    @Test(arguments: Backend.available)
    func `a change that was taken out is found`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            _ = try database.append(
                Change(note: Sample.note(), records: [RecordSamples.holiday]), at: FixedClock.start)
            _ = try database.append(
                Change(note: Sample.note(), records: [RecordSamples.holiday]), at: FixedClock.start)
            _ = try database.append(
                Change(note: Sample.note(), records: [RecordSamples.holiday]), at: FixedClock.start)
            try VerifyTests.tamper(
                database, ["DELETE FROM holiday WHERE commit_number = 2", "DELETE FROM ledger_commit WHERE number = 2"])
            #expect(
                try database.verify().finding
                    == Finding(commit: CommitNumber(2), table: "ledger_commit", row: 2, problem: .missingRow))
        }
    }

    @Test func `a damaged file is found`() throws {
        try Backend.sqlite.withScratch { scratch in
            try VerifyTests.fill(scratch.database)
            try VerifyTests.tamper(scratch.database, ["DROP INDEX entry_key"])
            try scratch.database.write { c throws(Fault) in
                // An index that does not tell what the table holds.
                try c.execute("CREATE INDEX entry_key ON entry (series, period, number)")
                try c.execute("PRAGMA writable_schema = ON")
                try c.execute(
                    """
                    UPDATE sqlite_master SET sql = 'CREATE INDEX entry_key ON entry (period, series, number)'
                     WHERE name = 'entry_key'
                    """)
            }
            let finding = try scratch.another().verify().finding
            guard case .damagedFile = finding?.problem else {
                Issue.record("\(String(describing: finding))")
                return
            }
        }
    }
}
