import Aggregation
import Planning
import Quantities
import Testing

@Suite struct CubeApplyTests {
    let a = unit("a")
    let b = unit("b")

    @Test func `the later of two entries for a figure counts`() throws {
        var board = Board([definition("flow")], [a, b])
        try board.put("flow", a, "2023-06", 10, status: .estimate, isIllustrative: true)
        try board.put("flow", a, "2023-06", 12)
        let reading = try #require(board.cube.own("flow", a, period("2023-06")))
        #expect(reading.value == 12)
        #expect(reading.entry == EntryNumber(2))
        #expect(reading.status == .official)
        #expect(!reading.isIllustrative)
        #expect(reading.source == .own(try period("2023-06")))
        #expect(board.cube.figureCount == 1)
    }

    @Test func `a withdrawal clears, and withdrawing nothing is nothing`() throws {
        var board = Board([definition("flow")], [a])
        try board.put("flow", a, "2023", 10)
        try board.put("flow", a, "2023", nil)
        try board.put("flow", a, "2022", nil)
        try board.put("flow", unit("never seen"), "2023", nil)
        #expect(try board.cube.own("flow", a, period("2023")) == nil)
        #expect(board.cube.figureCount == 0)
        #expect(board.cube.units.count == 1)
    }

    @Test func `zero is a figure`() throws {
        var board = Board([definition("flow")], [a])
        try board.put("flow", a, "2023", 0)
        #expect(try board.cube.own("flow", a, period("2023"))?.value == 0)
    }

    @Test func `plans and the other calendar are not of this cube`() throws {
        var board = Board([definition("flow")], [a])
        let plan = try board.clerk.entry("flow", a, "2023", 1, scenario: .plan(.province))
        let other = try board.clerk.entry("flow", a, "2023", 1, calendar: .statistical)
        #expect(try !board.cube.apply(plan))
        #expect(try !board.cube.apply(other))
        #expect(board.cube.figureCount == 0)
    }

    @Test func `an indicator that the catalogue lacks is refused`() throws {
        var board = Board([definition("flow")], [a])
        let entry = try board.clerk.entry("other", a, "2023", 1)
        #expect(throws: CubeFault.unknownIndicator("other")) { try board.cube.apply(entry) }
    }

    @Test func `the reporter's estimate of the year stands apart`() throws {
        var board = Board([definition("flow")], [a])
        try board.put("flow", a, "2023", 100, scenario: .yearEstimate)
        #expect(try board.cube.own("flow", a, period("2023")) == nil)
        #expect(try board.cube.own("flow", a, period("2023"), .yearEstimate)?.value == 100)
    }

    @Test func `units and years that come later find their place`() throws {
        var board = Board([definition("flow")], [a])
        try board.put("flow", a, "2023-06", 1)
        try board.put("flow", unit("new"), "2021-06", 2)
        try board.put("flow", unit("new"), "2023-06", 3)
        try board.put("flow", a, "2025-S1", 4)
        #expect(try board.cube.own("flow", a, period("2023-06"))?.value == 1)
        #expect(try board.cube.own("flow", unit("new"), period("2021-06"))?.value == 2)
        #expect(try board.cube.own("flow", unit("new"), period("2023-06"))?.value == 3)
        #expect(try board.cube.own("flow", a, period("2025-S1"))?.value == 4)
        #expect(try board.cube.own("flow", a, period("2021-06")) == nil)
        #expect(board.cube.unit(unit("new")) != nil)
    }

    @Test func `a snapshot shows what it showed`() throws {
        var board = Board([definition("flow")], [a])
        try board.put("flow", a, "2023-06", 1)
        let snapshot = board.cube
        try board.put("flow", a, "2023-06", 1 << 40)
        try board.put("flow", b, "2023-07", 5)
        #expect(try snapshot.own("flow", a, period("2023-06"))?.value == 1)
        #expect(try snapshot.own("flow", b, period("2023-07")) == nil)
        #expect(try board.cube.own("flow", a, period("2023-06"))?.value == 1_099_511_627_776)
    }

    @Test func `a submitted figure is marked until it is approved`() throws {
        var board = Board([definition("flow")], [a])
        let entry = try board.clerk.entry("flow", a, "2023", 1)
        try board.cube.apply(entry, isApproved: false)
        #expect(try board.cube.own("flow", a, period("2023"))?.isSubmitted == true)
        try board.cube.apply(entry)
        #expect(try board.cube.own("flow", a, period("2023"))?.isSubmitted == false)
    }

    @Test func `without the numbers of entries all else is the same`() throws {
        var clerk = Clerk()
        var small = cube([definition("flow")], [a], keepsEntryNumbers: false)
        try small.apply(clerk.entry("flow", a, "2023", 7))
        let reading = try #require(small.own("flow", a, period("2023")))
        #expect(reading.value == 7)
        #expect(reading.entry == nil)
        var full = cube([definition("flow")], [a])
        try full.apply(clerk.entry("flow", a, "2023", 7))
        #expect(full.byteCount - small.byteCount == 4)
    }
}
