import Planning
import Storage
import TestSupport
import Testing

@Suite struct WatchTests {
    @Test(arguments: Backend.available)
    func `an append through other connections is noticed`(_ backend: Backend) async throws {
        try await backend.withScratch { scratch in
            let other = try scratch.another()
            let first = try other.append(Sample.change([Sample.figure(1)]), at: FixedClock.start)
            #expect(try await scratch.database.waitForChange(after: nil, timeout: .zero))
            let database = scratch.database
            for round in 0..<3 {
                let head = CommitNumber(first.number.value + Int64(round))
                async let noticed = WatchTests.noticeTime(database, after: head)
                try await Task.sleep(for: .milliseconds(250))
                let appended = ContinuousClock().now
                _ = try other.append(Sample.change([Sample.figure(2)]), at: FixedClock.start)
                // All tests share two processors here; that it takes less than a second is for scripts/smoke to say.
                let delay = try #require(try await noticed) - appended
                #expect(delay < .seconds(30))
            }
        }
    }

    private static func noticeTime(
        _ database: any Database, after head: CommitNumber
    ) async throws -> ContinuousClock.Instant? {
        try await database.waitForChange(after: head, timeout: .seconds(60)) ? ContinuousClock().now : nil
    }

    @Test(arguments: Backend.available)
    func `without a change the time runs out`(_ backend: Backend) async throws {
        try await backend.withScratch { scratch in
            _ = try scratch.database.append(Sample.change([Sample.figure(1)]), at: FixedClock.start)
            let start = ContinuousClock().now
            let changed = try await scratch.database.waitForChange(
                after: CommitNumber(1), timeout: .milliseconds(300))
            #expect(!changed)
            #expect(ContinuousClock().now - start >= .milliseconds(300))
        }
    }

    @Test(arguments: Backend.available)
    func `waiting ends with the task`(_ backend: Backend) async throws {
        try await backend.withScratch { scratch in
            let database = scratch.database
            let task = Task { try await database.waitForChange(after: nil, timeout: .seconds(60)) }
            try await Task.sleep(for: .milliseconds(100))
            task.cancel()
            #expect(try await task.value == false)
        }
    }

    @Test(.enabled(if: Backend.available.contains(.postgres)))
    func `a listening connection that dies is replaced`() async throws {
        try await Backend.postgres.withScratch { scratch in
            let other = try scratch.another()
            let first = try other.append(Sample.change([Sample.figure(1)]), at: FixedClock.start)
            #expect(try await scratch.database.waitForChange(after: nil, timeout: .zero))
            _ = try other.write { c throws(Fault) in
                try c.execute(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                     WHERE query LIKE 'LISTEN%' AND pid <> pg_backend_pid()
                    """)
            }
            _ = try other.append(Sample.change([Sample.figure(2)]), at: FixedClock.start)
            #expect(try await scratch.database.waitForChange(after: first.number, timeout: .seconds(5)))
        }
    }
}
