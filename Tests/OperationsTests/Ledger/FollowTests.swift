import Operations
import Planning
import Quantities
import Storage
import Testing
import TestSupport

/// Several processes on one ledger.
@Suite struct FollowTests {
    @Test(arguments: Backend.available)
    func `an append of another process shows here`(backend: Backend) async throws {
        try await backend.withScratch { (scratch: Scratch) async throws in
            let here = try Delivery(scratch.database, clock: ExampleLedger.now)
            let there = try Delivery(try scratch.another(), clock: ExampleLedger.now)
            let follower = Task { try await here.follow() }
            defer { follower.cancel() }
            try await Task.sleep(for: .milliseconds(300))
            let path = try Example.file(
                "units.csv", in: scratch, "code,valid_from,valid_to,name,kind,parent", "08,,,Tuyên Quang,province,")
            _ = try there.bringIn(ImportRequest(files: [path], author: "Sở Nội vụ"))
            // All tests share two processors; that it takes less than a second is for scripts/smoke to say.
            let deadline = ContinuousClock.now.advanced(by: .seconds(60))
            while here.view().head == nil, ContinuousClock.now < deadline {
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(here.view().head?.number == CommitNumber(1))
        }
    }

    @Test func `what was asked for lately is worked out ahead after a change`() async throws {
        try await Backend.sqlite.withScratch { (scratch: Scratch) async throws in
            let here = try Delivery(scratch.database, clock: ExampleLedger.now)
            let there = try Delivery(try scratch.another(), clock: ExampleLedger.now)
            func bringIn(_ unit: String) throws {
                let path = try Example.file(
                    "units.csv", in: scratch, "code,valid_from,valid_to,name,kind,parent", "\(unit),province,")
                _ = try there.bringIn(ImportRequest(files: [path], author: "Sở Nội vụ"))
            }
            try bringIn("08,,,Tuyên Quang")
            try here.refresh()
            let period = try #require(Period("2023-S1"))
            let query = ScoreboardQuery(unit: UnitReference(code: UnitCode("08")), period: period)
            _ = try here.rememberedBoard(query)
            let follower = Task { try await here.follow() }
            defer { follower.cancel() }
            try await Task.sleep(for: .milliseconds(300))
            let before = here.counters().scoreboards
            try bringIn("02,,,Hà Giang")
            let deadline = ContinuousClock.now.advanced(by: .seconds(60))
            while here.counters().scoreboards == before, ContinuousClock.now < deadline {
                try await Task.sleep(for: .milliseconds(20))
            }
            let ahead = here.counters().scoreboards
            #expect(ahead == before + 1)
            #expect(try here.rememberedBoard(query).unit.name == "Tuyên Quang")
            #expect(here.counters().scoreboards == ahead)
        }
    }
}
