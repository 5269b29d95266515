import Planning
import Quantities
import Storage
import TestSupport
import Testing

@Suite struct EntryStreamTests {
    private func numbers(
        _ database: any Database, _ visible: Visibility, after: Int64? = nil, upTo: Int64? = nil
    ) throws -> [Int64] {
        var numbers: [Int64] = []
        try database.read { c throws(Fault) in
            try c.forEachEntry(
                visible, after: after.map { CommitNumber($0) }, upTo: upTo.map { CommitNumber($0) }
            ) { entry throws(Fault) in numbers.append(entry.entry.number.value) }
        }
        return numbers
    }

    /// 1: entries 1, 2 approved. 2: 3 draft. 3: 4 submitted. 4: 5 approved. 5: 3 submitted. 6: 4 approved.
    /// 7: 3 returned. 8: 3 submitted again. 9: 3 approved.
    private func story(_ database: any Database) throws {
        let steps: [(Int64, SubmissionStep)] = [
            (2, .submit), (3, .approve), (2, .sendBack), (2, .submit), (2, .approve),
        ]
        let clock = FixedClock()
        let figures = (Int64(1)...5).map { Sample.figure($0, Sample.key(IndicatorCode("i\($0)"))) }
        _ = try database.append(Sample.change([figures[0], figures[1]]), at: clock.now)
        _ = try database.append(Sample.change([figures[2]], steps: [.open]), at: clock.advance(seconds: 1))
        _ = try database.append(Sample.change([figures[3]], steps: [.open, .submit]), at: clock.advance(seconds: 1))
        _ = try database.append(Sample.change([figures[4]]), at: clock.advance(seconds: 1))
        for (number, step) in steps {
            _ = try database.append(
                Change(note: Sample.note(.approve), steps: [StepTaken(step, of: SubmissionNumber(number))]),
                at: clock.advance(seconds: 1))
        }
    }

    @Test(arguments: Backend.available)
    func `figures are shown from the change that made them visible`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            try story(database)
            #expect(try numbers(database, .approved) == [1, 2, 5, 4, 3])
            #expect(try numbers(database, .approved, upTo: 5) == [1, 2, 5])
            #expect(try numbers(database, .approved, upTo: 0) == [])
            #expect(try numbers(database, .approved, after: 4) == [4, 3])
            #expect(try numbers(database, .approved, after: 4, upTo: 8) == [4])
            #expect(try numbers(database, .approved, after: 9) == [])
        }
    }

    @Test(arguments: Backend.available)
    func `submitted figures come and go`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            try story(database)
            #expect(try numbers(database, .submitted, upTo: 2) == [1, 2])
            #expect(try numbers(database, .submitted, upTo: 4) == [1, 2, 4, 5])
            #expect(try numbers(database, .submitted, upTo: 5) == [1, 2, 4, 5, 3])
            #expect(try numbers(database, .submitted, upTo: 6) == [1, 2, 5, 3, 4])
            #expect(try numbers(database, .submitted, upTo: 7) == [1, 2, 5, 4])
            #expect(try numbers(database, .submitted, upTo: 8) == [1, 2, 5, 4, 3])
            #expect(try numbers(database, .everything, upTo: 2) == [1, 2, 3])
            #expect(try numbers(database, .everything, upTo: 7) == [1, 2, 5, 4, 3])
        }
    }

    @Test(arguments: Backend.available)
    func `each entry tells its change, its state and since when it counts`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            try story(database)
            var last: LedgerEntry?
            try database.read { c throws(Fault) in
                try c.forEachEntry(.submitted, upTo: CommitNumber(8)) { entry throws(Fault) in last = entry }
            }
            let provenance = try #require(last?.provenance)
            #expect(provenance.recorded.number == CommitNumber(2))
            #expect(provenance.recorded.note == Sample.note())
            #expect(provenance.visibleFrom.number == CommitNumber(8))
            #expect(provenance.state == .submitted)
        }
    }

    @Test(arguments: Backend.available)
    func `as of a moment is as of the newest change before it`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            try story(database)
            let start = FixedClock.start.microseconds
            let heads = try [-1, 0, 999_999, 1_000_000, 8_000_000, Int64.max - start].map { offset in
                try database.read { c throws(Fault) in
                    try c.head(at: Moment(microseconds: start + offset))?.number.value
                }
            }
            #expect(heads == [nil, 1, 1, 2, 9, 9])
        }
    }

    @Test(arguments: Backend.available)
    func `many submissions approved out of order come in the order of approval`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let count: Int64 = 1_100
            var change = Change(note: Sample.note())
            for number in 1...count {
                change.submissions.append(
                    NewSubmission(
                        unit: Sample.district, period: Sample.period("2023-S1"),
                        entries: (0..<3).map { Sample.figure(number, Sample.key(IndicatorCode("i\($0)"))) },
                        steps: [.open]))
            }
            _ = try database.append(change, at: FixedClock.start)
            // Odd ones backwards in single changes of fifty, then the even ones together.
            let odd = stride(from: count - 1, through: 1, by: -2).map { StepTaken(.approve, of: SubmissionNumber($0)) }
            for start in stride(from: 0, to: odd.count, by: 50) {
                let steps = Array(odd[start..<min(start + 50, odd.count)])
                _ = try database.append(Change(note: Sample.note(.approve), steps: steps), at: FixedClock.start)
            }
            let even = stride(from: 2, through: count, by: 2).map { StepTaken(.approve, of: SubmissionNumber($0)) }
            _ = try database.append(Change(note: Sample.note(.approve), steps: even), at: FixedClock.start)

            var expected: [Int64] = []
            for start in stride(from: 0, to: odd.count, by: 50) {
                expected += odd[start..<min(start + 50, odd.count)].map(\.submission.value).sorted()
            }
            expected += even.map(\.submission.value)
            #expect(try numbers(database, .approved) == expected.flatMap { [3 * $0 - 2, 3 * $0 - 1, 3 * $0] })
        }
    }

    @Test(arguments: Backend.available)
    func `entries of one series have one series number`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let keys = [Sample.key("a"), Sample.key("b"), Sample.key("a", "2022-S1"), Sample.key("b", "2023")]
            _ = try database.append(Sample.change(keys.map { Sample.figure(1, $0) }), at: FixedClock.start)
            var series: [Int64] = []
            try database.read { c throws(Fault) in
                try c.forEachEntry(.approved) { entry throws(Fault) in series.append(entry.series) }
            }
            #expect(series == [1, 2, 1, 2])
            let counts = try database.read { c throws(Fault) in [try c.seriesCount(), try c.entryCount()] }
            #expect(counts == [2, 4])
        }
    }

    @Test(arguments: Backend.available)
    func `a fault in the body ends the reading`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            try story(database)
            #expect(throws: Fault.failed("enough")) {
                try database.read { c throws(Fault) in
                    try c.forEachEntry(.approved) { _ throws(Fault) in throw .failed("enough") }
                }
            }
            #expect(try numbers(database, .approved).count == 5)
        }
    }
}
