import Planning
import Quantities
import Storage
import TestSupport
import Testing

@Suite struct AppendTests {
    @Test(arguments: Backend.available)
    func `changes are numbered and chained`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let first = try database.append(Sample.change([Sample.figure(1900)]), at: FixedClock.start)
            let second = try database.append(Sample.change([Sample.figure(1901)]), at: FixedClock.start)
            #expect([first.number.value, second.number.value] == [1, 2])
            #expect(first.hash != second.hash)
            #expect(first.hash.count == 64)
            #expect(try database.read { c throws(Fault) in try c.commits() } == [first, second])
        }
    }

    @Test(arguments: Backend.available)
    func `a figure names the newest of its key as its predecessor`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let other = Sample.key("jobs-created")
            // Three changes, the second with two figures of one key.
            _ = try database.append(
                Sample.change([Sample.figure(1), Sample.figure(1, other)]), at: FixedClock.start)
            _ = try database.append(
                Sample.change([Sample.figure(2), Sample.figure(3)], steps: [.open]), at: FixedClock.start)
            _ = try database.append(
                Sample.change([
                    Sample.figure(4), Sample.figure(2, other), Sample.figure(5, Sample.key("forest-planted", "2023")),
                ]), at: FixedClock.start)
            let entries = try database.read { c throws(Fault) in try c.entries((1...7).map { EntryNumber($0) }) }
            #expect(entries.map(\.entry.supersedes?.value) == [nil, nil, 1, 3, 4, 2, nil])
        }
    }

    @Test(arguments: Backend.available)
    func `keys that differ in one part only are different figures`(_ backend: Backend) throws {
        let keys = [
            Sample.key(), Sample.key("jobs-created"), Sample.key(unit: Sample.commune),
            Sample.key(unit: UnitKey(code: Sample.district.code, validFrom: Sample.firstDay)),
            Sample.key("forest-planted", "2022-S1"), Sample.key(scenario: .yearEstimate),
            Sample.key(scenario: .plan(.province)), Sample.key(scenario: .plan(.council)),
            FigureKey(
                indicator: "forest-planted", unit: Sample.district, period: Sample.period("2023-S1"),
                calendar: .statistical),
        ]
        try backend.withDatabase { database in
            for round in 0..<2 {
                _ = try database.append(
                    Sample.change(keys.map { Sample.figure(Int64(round), $0) }), at: FixedClock.start)
            }
            for (index, key) in keys.enumerated() {
                let history = try database.read { c throws(Fault) in try c.history(of: key) }
                #expect(history.map(\.entry.number.value) == [Int64(index + 1), Int64(index + 1 + keys.count)])
            }
        }
    }

    @Test(arguments: Backend.available)
    func `an empty change is refused`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            #expect(throws: Fault.emptyChange) {
                try database.append(Change(note: Sample.note()), at: FixedClock.start)
            }
        }
    }

    @Test(arguments: Backend.available)
    func `time does not go back, and the clock of another machine may be some minutes behind`(
        _ backend: Backend
    ) throws {
        try backend.withDatabase { database in
            let start = FixedClock.start
            let first = try database.append(Sample.change([Sample.figure(1)]), at: start)
            let dayBefore = Moment(microseconds: start.microseconds - 86_400_000_000)
            #expect(throws: Fault.momentBeforeHead(given: dayBefore, head: start)) {
                try database.append(Sample.change([Sample.figure(2)]), at: dayBefore)
            }
            let behind = Moment(microseconds: start.microseconds - 299_000_000)
            let second = try database.append(Sample.change([Sample.figure(2)]), at: behind)
            #expect(second.at == start && second.number.value == first.number.value + 1)
            // As of that moment the later of the two counts.
            #expect(try database.read { c throws(Fault) in try c.head(at: start) } == second)
            _ = try database.append(Sample.change([Sample.figure(3)]), at: start)
            #expect(try database.verify().finding == nil)
        }
    }

    @Test(arguments: Backend.available)
    func `a change on an outdated head is refused`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let change = Sample.change([Sample.figure(1)])
            #expect(throws: Fault.headMoved(expected: CommitNumber(1), found: nil)) {
                try database.append(change, at: FixedClock.start, expecting: .exactly(CommitNumber(1)))
            }
            let first = try database.append(change, at: FixedClock.start, expecting: .exactly(nil))
            #expect(throws: Fault.headMoved(expected: nil, found: first.number)) {
                try database.append(change, at: FixedClock.start, expecting: .exactly(nil))
            }
            _ = try database.append(change, at: FixedClock.start, expecting: .exactly(first.number))
        }
    }

    @Test(arguments: Backend.available)
    func `a change that fails at its end leaves nothing`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            var change = Sample.change(
                (Int64(1)...7_000).map { Sample.figure($0, Sample.key(IndicatorCode("p\(1 + $0 % 7)"))) })
            change.records = RecordSamples.all
            change.steps = [StepTaken(.approve, of: SubmissionNumber(99))]
            #expect(throws: Fault.unknownSubmission(SubmissionNumber(99))) {
                try database.append(change, at: FixedClock.start)
            }
            for table in LedgerTable.all {
                let count = try database.read { c throws(Fault) in
                    try c.first("SELECT COUNT(*) FROM \(table.name)", as: Int.self)
                }
                #expect(count == 0, "\(table.name)")
            }
            let commit = try database.append(Sample.change([Sample.figure(1)]), at: FixedClock.start)
            #expect(commit.number == CommitNumber(1))
            #expect(try database.verify().finding == nil)
        }
    }

    @Test(arguments: Backend.available)
    func `a long import is one change`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let figures = (0..<12_345).map { index in
                Sample.figure(Int64(index), Sample.key(IndicatorCode("i\(index % 800)"), "2023-S1"))
            }
            _ = try database.append(Sample.change(figures), at: FixedClock.start)
            _ = try database.append(Sample.change(figures), at: FixedClock.start)
            let entries = try database.read { c throws(Fault) in
                try c.entries([EntryNumber(800), EntryNumber(801), EntryNumber(12_346), EntryNumber(24_690)])
            }
            // The newest of i0 and i744 in the first change are 12,001 and 12,345.
            #expect(entries.map(\.entry.supersedes?.value) == [nil, 1, 12_001, 23_890])
            #expect(
                try database.verify()
                    == Verification(
                        head: database.read { c throws(Fault) in try c.head() }, commits: 2,
                        rows: 2 * 12_345 + 800 + 2 + 4, finding: nil))
        }
    }
}
