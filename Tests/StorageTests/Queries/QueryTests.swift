import Planning
import Quantities
import Storage
import TestSupport
import Testing

@Suite struct QueryTests {
    @Test(arguments: Backend.available)
    func `the history of a figure tells all its entries with their state as of a change`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            _ = try database.append(Sample.change([Sample.figure(1850, status: .estimate)]), at: FixedClock.start)
            _ = try database.append(
                Sample.change([Sample.figure(1900)], steps: [.open], author: "xã"), at: FixedClock.start)
            _ = try database.append(
                Change(note: Sample.note(.approve), steps: [StepTaken(.approve, of: SubmissionNumber(2))]),
                at: FixedClock.start)
            let histories = try database.read { c throws(Fault) in
                var all: [[LedgerEntry]] = []
                for number: Int64 in 1...3 {
                    all.append(try c.history(of: Sample.key(), upTo: CommitNumber(number)))
                }
                return all
            }
            #expect(
                histories.map { $0.map(\.provenance.state) } == [
                    [.approved], [.approved, .draft], [.approved, .approved],
                ])
            #expect(histories[2].map(\.entry.figure.value?.amount) == [1850, 1900])
            #expect(histories[2].map(\.provenance.recorded.note.author) == ["planner", "xã"])
            #expect(histories[2].map(\.provenance.visibleFrom.number.value) == [1, 3])
            let none = try database.read { c throws(Fault) in try c.history(of: Sample.key("unknown")) }
            #expect(none.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func `a query may be asked anew while its rows are still being read`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            _ = try database.append(
                Sample.change((Int64(1)...3).map { Sample.figure($0, Sample.key(IndicatorCode("i\($0)"))) }),
                at: FixedClock.start)
            let pairs = try database.read { c throws(Fault) in
                func numbers(_ first: Int64) -> SQL {
                    "SELECT number FROM entry WHERE number >= \(first) ORDER BY number"
                }
                var pairs: [[Int64]] = []
                try c.each(numbers(1)) { outer throws(Fault) in
                    let left: Int64 = try outer.decode(as: Int64.self)
                    try c.each(numbers(2)) { inner throws(Fault) in
                        pairs.append([left, try inner.decode(as: Int64.self)])
                    }
                }
                return pairs
            }
            #expect(pairs == [[1, 2], [1, 3], [2, 2], [2, 3], [3, 2], [3, 3]])
        }
    }

    @Test(arguments: Backend.available)
    func `entries come in the order in which they were asked for`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            _ = try database.append(
                Sample.change((Int64(1)...900).map { Sample.figure($0, Sample.key(IndicatorCode("i\($0)"))) }),
                at: FixedClock.start)
            let wanted = stride(from: Int64(901), through: 1, by: -1).map { EntryNumber($0) }
            let found = try database.read { c throws(Fault) in try c.entries(wanted) }
            #expect(found.map(\.entry.number) == Array(wanted.dropFirst()))
            #expect(try database.read { c throws(Fault) in try c.entries([]) }.isEmpty)
            let before = try database.read { c throws(Fault) in try c.entries(wanted, upTo: CommitNumber(0)) }
            #expect(before.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func `the journal is read page by page, the newest first`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            _ = try database.append(
                Change(note: Sample.note(.importUnits), records: RecordSamples.all), at: FixedClock.start)
            for amount: Int64 in 1...4 {
                _ = try database.append(
                    Sample.change([Sample.figure(amount), Sample.figure(amount)], steps: [.open]), at: FixedClock.start)
            }
            _ = try database.append(
                Change(
                    note: Sample.note(.approve),
                    steps: [3, 1].map { StepTaken(.approve, of: SubmissionNumber($0)) }), at: FixedClock.start)
            let pages = try database.read { c throws(Fault) in
                (
                    try c.journal(limit: 4), try c.journal(before: CommitNumber(3), limit: 4),
                    try c.journal(before: CommitNumber(1), limit: 4)
                )
            }
            #expect(pages.0.map(\.commit.number.value) == [6, 5, 4, 3])
            #expect(pages.0.map(\.figures) == [0, 2, 2, 2])
            #expect(pages.0.map { $0.reports.map(\.number.value) } == [[1, 3], [4], [3], [2]])
            #expect(pages.1.map(\.commit.number.value) == [2, 1])
            #expect(pages.1.map(\.records) == [0, RecordSamples.all.count])
            #expect(pages.2.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func `submissions are listed by state`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            for (_, way) in LifeCycleTests.ways {
                _ = try database.append(Sample.change([Sample.figure(1)], steps: way), at: FixedClock.start)
            }
            for (index, (state, way)) in LifeCycleTests.ways.enumerated() {
                let found = try database.read { c throws(Fault) in try c.submissions(in: state) }
                #expect(found.map(\.number.value) == [Int64(index + 1)])
                let record = try #require(found.first)
                #expect(record.unit == Sample.district)
                #expect(record.period == Sample.period("2023-S1"))
                #expect(record.firstEntry.value == Int64(index + 1))
                #expect(record.entryCount == 1)
                #expect(record.lastStep.step == way.last)
                #expect(try database.read { c throws(Fault) in try c.submission(record.number) } == record)
            }
            let all = try database.read { c throws(Fault) in
                (
                    try c.submissions().count, try c.submissions(upTo: CommitNumber(2)).count,
                    try c.submission(SubmissionNumber(9)), try c.entries(of: SubmissionNumber(3)).map(\.entry.number),
                    try c.events(after: CommitNumber(2)).map(\.step)
                )
            }
            #expect(all.0 == 4)
            #expect(all.1 == 2)
            #expect(all.2 == nil)
            #expect(all.3 == [EntryNumber(3)])
            #expect(all.4 == [.open, .submit, .approve, .open, .submit, .sendBack])
        }
    }

    @Test(arguments: Backend.available)
    func `changes are listed after one`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            for amount: Int64 in 1...3 {
                _ = try database.append(Sample.change([Sample.figure(amount)]), at: FixedClock.start)
            }
            let lists = try database.read { c throws(Fault) in
                [
                    try c.commits(), try c.commits(after: CommitNumber(1)), try c.commits(limit: 2),
                    try c.commits(after: CommitNumber(3)),
                ]
            }
            #expect(lists.map { $0.map(\.number.value) } == [[1, 2, 3], [2, 3], [1, 2], []])
        }
    }
}
