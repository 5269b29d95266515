import Dispatch
import Planning
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct ConcurrencyTests {
    @Test(arguments: Backend.available)
    func `four writers on two sets of connections all land, without gaps`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            let databases = [scratch.database, try scratch.another()]
            let commits = Mutex<[Commit]>([])
            let faults = Mutex<[Fault]>([])
            DispatchQueue.concurrentPerform(iterations: 4) { writer in
                for round in 0..<10 {
                    do throws(Fault) {
                        let figures = (0..<5).map {
                            Sample.figure(Int64(round), Sample.key(IndicatorCode("i\($0)")))
                        }
                        let commit = try databases[writer % 2].append(
                            Sample.change(figures, author: "writer \(writer)"), at: FixedClock.start)
                        commits.withLock { $0.append(commit) }
                    } catch {
                        faults.withLock { $0.append(error) }
                    }
                }
            }
            #expect(faults.withLock { $0 }.isEmpty)
            #expect(commits.withLock { $0 }.map(\.number.value).sorted() == Array(1...40))
            let verification = try scratch.database.verify()
            #expect(verification.finding == nil)
            #expect(verification.commits == 40)
            let history = try scratch.database.read { c throws(Fault) in try c.history(of: Sample.key("i0")) }
            #expect(history.count == 40)
            #expect(history.map(\.entry.supersedes) == [nil] + history.dropLast().map(\.entry.number))
        }
    }

    @Test(arguments: Backend.available)
    func `a reader sees one state from beginning to end`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            let other = try scratch.another()
            _ = try scratch.database.append(Sample.change([Sample.figure(1)]), at: FixedClock.start)
            let heads = try scratch.database.read { connection throws(Fault) in
                let before = try connection.head()?.number
                _ = try other.append(Sample.change([Sample.figure(2)]), at: FixedClock.start)
                return [before, try connection.head()?.number]
            }
            #expect(heads == [CommitNumber(1), CommitNumber(1)])
            #expect(try scratch.database.head()?.number == CommitNumber(2))
        }
    }
}
