import Aggregation
import Planning
import Quantities
import Testing

@Suite struct CubeAdoptTests {
    let a = unit("a")

    @Test func `a new version with more decimals refines what is there`() throws {
        var board = Board([definition("flow", decimals: 1)], [a])
        try board.put("flow", a, "2022", 15)
        try board.cube.adopt(
            UnitAxis([a]),
            catalogue([definition("flow", decimals: 1), definition("flow", decimals: 3, from: "2023-01-01")]))
        try board.put("flow", a, "2023", 1_234, under: "2023-01-01")
        try board.put("flow", a, "2021", 7)
        #expect(try board.cube.own("flow", a, period("2022"))?.value == ExactDecimal("1.5"))
        #expect(try board.cube.own("flow", a, period("2023"))?.value == ExactDecimal("1.234"))
        #expect(try board.cube.own("flow", a, period("2021"))?.value == ExactDecimal("0.7"))
    }

    @Test func `numerators and denominators are refined by their own decimals`() throws {
        var coarse = definition("rate", .rate, decimals: 1)
        coarse.partDecimals = 0
        var fine = definition("rate", .rate, decimals: 1, from: "2023-01-01")
        fine.partDecimals = 2
        var board = Board([coarse], [a])
        try board.put("rate", a, "2022", 3, over: 4)
        try board.put("rate", a, "2021", 755)
        try board.cube.adopt(UnitAxis([a]), catalogue([coarse, fine]))
        let rate = try #require(board.cube.own("rate", a, period("2022")))
        #expect(rate.numerator == 3 && rate.denominator == 4)
        #expect(rate.value == nil)
        #expect(try board.cube.own("rate", a, period("2021"))?.value == ExactDecimal("75.5"))
    }

    @Test func `what would not fit is refused and nothing changes`() throws {
        var board = Board([definition("flow"), definition("other")], [a])
        try board.put("flow", a, "2022", .max / 10)
        let finer = catalogue([
            definition("another"), definition("flow"), definition("flow", decimals: 2, from: "2023-01-01"),
        ])
        #expect(throws: CubeFault.doesNotFit("flow", nil)) { try board.cube.adopt(UnitAxis([a, unit("b")]), finer) }
        #expect(board.cube.indicator("another") == nil)
        #expect(board.cube.units.count == 1)
        #expect(try board.cube.own("flow", a, period("2022"))?.amount == Int128(Int64.max / 10))
    }

    @Test func `an old figure that does not fit at the finest scale is refused`() throws {
        let versions = [definition("flow"), definition("flow", decimals: 6, from: "2023-01-01")]
        var board = Board(versions, [a])
        let entry = try board.clerk.entry("flow", a, "2022", .max / 1_000)
        #expect(throws: CubeFault.doesNotFit("flow", EntryNumber(1))) { try board.cube.apply(entry) }
    }

    @Test func `a sum over versions of a definition says so`() throws {
        let versions = [definition("flow"), definition("flow", from: "2023-03-01")]
        var board = Board(versions, [a])
        try board.put("flow", a, "2023-01", 1)
        try board.put("flow", a, "2023-02", 1)
        try board.put("flow", a, "2023-03", 1, under: "2023-03-01")
        let february = board.cube.cumulative(versions[1], a, try period("2023-02"))
        let march = board.cube.cumulative(versions[1], a, try period("2023-03"))
        #expect(february.value?.mixesDefinitions == false)
        #expect(march.value?.mixesDefinitions == true)
        #expect(march.value?.value == 3)
    }

    @Test func `new units and indicators come at the end, known ones stay`() throws {
        var board = Board([definition("flow")], [a])
        let place = board.cube.indicator("flow")
        try board.cube.adopt(UnitAxis([unit("b"), a]), catalogue([definition("another"), definition("flow")]))
        #expect(board.cube.indicator("flow") == place)
        #expect(board.cube.units.keys == [a, unit("b")])
        #expect(board.cube.indicator("another") != nil)
    }
}
