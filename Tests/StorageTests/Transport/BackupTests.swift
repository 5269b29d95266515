import Foundation
import Planning
import Quantities
import Storage
import StorageSQLite
import TestSupport
import Testing

@Suite struct BackupTests {
    /// All that can be read from a ledger, in one value that can be compared.
    struct Contents: Equatable {
        var commits: [Commit] = []
        var records: [RecordedReference] = []
        var entries: [Entry] = []
        var series: [Int64] = []
        var events: [SubmissionEvent] = []
        var origins: [ChangeOrigin?] = []

        init(_ database: any Database) throws(Fault) {
            try database.read { c throws(Fault) in
                commits = try c.commits()
                records = try c.referenceRecords()
                events = try c.events(after: nil)
                origins = try c.journal(limit: 100).map(\.origin)
                try c.forEachEntry(.everything) { entry throws(Fault) in
                    entries.append(entry.entry)
                    series.append(entry.series)
                }
            }
        }
    }

    @Test(arguments: Backend.pairs)
    func `a backup restores the same ledger on either engine`(_ pair: (Backend, Backend)) throws {
        try pair.0.withScratch { source in
            _ = try DigestTests.append(to: source.database)
            var large = Sample.change((Int64(1)...6_000).map { Sample.figure($0, Sample.key(IndicatorCode("i\($0)"))) })
            large.origin = ChangeOrigin(channel: .program, address: "10.0.0.5")
            _ = try source.database.append(
                large, at: Moment(microseconds: FixedClock.start.microseconds + 2))
            let path = "\(source.folder)/backup.sqlite"
            let head = try source.database.backup(
                to: path, at: FixedClock.start, opening: SQLiteDatabase.backupFile)
            #expect(head == (try source.database.head()))
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: source.folder).filter { $0.hasPrefix("backup") }
                    == ["backup.sqlite"])
            try pair.1.withScratch { target in
                let file = try SQLiteDatabase(path: path, .mustExist)
                defer { file.close() }
                #expect(try target.database.restore(from: file, at: FixedClock.start) == head)
                #expect(try Contents(target.database) == Contents(source.database))
                #expect(try target.database.verify() == source.database.verify())
                // And life goes on there.
                let next = try target.database.append(
                    Sample.change([Sample.figure(1)]), at: Moment(microseconds: FixedClock.start.microseconds + 3))
                #expect(next.number == CommitNumber(4))
            }
        }
    }

    @Test(arguments: Backend.available)
    func `a backup overwrites nothing`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            _ = try DigestTests.append(to: scratch.database)
            let path = "\(scratch.folder)/backup.sqlite"
            try "a letter".write(toFile: path, atomically: true, encoding: .utf8)
            #expect(throws: Fault.fileExists(path: path)) {
                try scratch.database.backup(to: path, at: FixedClock.start, opening: SQLiteDatabase.backupFile)
            }
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "a letter")
        }
    }

    @Test(arguments: Backend.available)
    func `a backup into a folder that is not there leaves nothing`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            let error = #expect(throws: Fault.self) {
                try scratch.database.backup(
                    to: "\(scratch.folder)/no/backup.sqlite", at: FixedClock.start, opening: SQLiteDatabase.backupFile)
            }
            guard case .unavailable = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test(arguments: Backend.available)
    func `an empty ledger can be backed up and restored`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            let path = "\(scratch.folder)/backup.sqlite"
            #expect(
                try scratch.database.backup(to: path, at: FixedClock.start, opening: SQLiteDatabase.backupFile) == nil)
            let file = try SQLiteDatabase(path: path, .mustExist)
            defer { file.close() }
            #expect(try scratch.database.restore(from: file, at: FixedClock.start) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func `only an empty ledger is restored into`(_ backend: Backend) throws {
        try backend.withScratch { source in
            _ = try DigestTests.append(to: source.database)
            try backend.withScratch { target in
                _ = try target.database.append(Sample.change([Sample.figure(1)]), at: FixedClock.start)
                #expect(throws: Fault.notEmpty(head: CommitNumber(1))) {
                    try target.database.restore(from: source.database, at: FixedClock.start)
                }
            }
        }
    }

    @Test(arguments: Backend.available)
    func `a ledger that does not check out is neither backed up nor restored`(_ backend: Backend) throws {
        try Backend.sqlite.withScratch { source in
            _ = try DigestTests.append(to: source.database)
            try source.database.write { c throws(Fault) in
                try c.execute("DROP TRIGGER entry_keeps_rows")
                try c.execute("UPDATE entry SET amount = 8 WHERE number = 3")
            }
            let finding = Finding(commit: CommitNumber(1), table: "entry", row: 3, problem: .alteredRow)
            try backend.withScratch { target in
                #expect(throws: Fault.notIntact(finding)) {
                    try target.database.restore(from: source.database, at: FixedClock.start)
                }
                let count = try target.database.read { c throws(Fault) in try c.entryCount() }
                #expect(count == 0)
            }
            #expect(throws: Fault.notIntact(finding)) {
                try source.database.backup(
                    to: "\(source.folder)/backup.sqlite", at: FixedClock.start, opening: SQLiteDatabase.backupFile)
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: source.folder)
            #expect(!left.contains { $0.hasPrefix("backup") })
        }
    }
}
