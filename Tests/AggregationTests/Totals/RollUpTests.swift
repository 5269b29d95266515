import Aggregation
import Planning
import Quantities
import Testing

@Suite struct RollUpTests {
    let units = ["a", "b", "c"].map { unit($0) }

    private func expectSingles(
        _ definitions: [IndicatorDefinition], _ board: Board, _ codes: [String], sourceLocation: SourceLocation
    ) throws {
        let groups = [units, [units[1]], [], [units[0], units[2]]].map { board.cube.group($0) }
        let periods = try codes.map { try period($0) }
        let batch = board.cube.rollUp(definitions, over: groups, at: periods)
        for (row, definition) in definitions.enumerated() {
            for (column, period) in periods.enumerated() {
                for (place, group) in groups.enumerated() {
                    let single = Result { () throws(SummationRefusal) in
                        try board.cube.total(definition, over: group, at: period, reading: .own)
                    }
                    #expect(batch[row, column, place] == single, sourceLocation: sourceLocation)
                }
            }
        }
    }

    private func check(
        _ definitions: [IndicatorDefinition], _ board: Board, _ codes: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try expectSingles(definitions, board, codes, sourceLocation: sourceLocation)
    }

    @Test func `a batch refuses where a single total refuses, and only there`() throws {
        let rate = definition("rate", .rate)
        let rank = definition("rank", .rank)
        var board = Board([rate, rank], units)
        try board.put("rate", units[0], "2023-01", 1, over: 2)
        try board.put("rate", units[1], "2023-01", 50)
        try board.put("rate", units[2], "2023-02", 50)
        try board.put("rank", units[0], "2023-01", 1)
        try check([rate, rank, definition("unknown")], board, ["2023-01", "2023-02", "2024"])
    }

    @Test func `a batch is exact where a sum needs more than 64 bits`() throws {
        let flow = definition("flow")
        var board = Board([flow], units)
        for unit in units { try board.put("flow", unit, "2023-01", .max) }
        try board.put("flow", units[0], "2023-02", 1)
        try check([flow], board, ["2023-01", "2023-02"])
        let batch = board.cube.rollUp([flow], over: [board.cube.group(units)], at: [try period("2023-01")])
        #expect(try batch[0, 0, 0].get().amount == Int128(Int64.max) * 3)
        #expect(batch.amounts == [0])
        #expect(batch.reported == [3])
    }

    @Test func `averages and the largest are in a batch too`() throws {
        var largest = definition("largest", .stock)
        largest.unitAggregation = .max
        var average = definition("average", .average)
        average.weight = "largest"
        var board = Board([largest, average], units)
        for (place, unit) in units.enumerated() {
            try board.put("largest", unit, "2023-01", Int64(place) + 1)
            try board.put("average", unit, "2023-01", 10)
        }
        try check([average, largest], board, ["2023-01"])
    }

    @Test func `flat arrays stand in the order that their places say`() throws {
        let definitions = [definition("x"), definition("y")]
        var board = Board(definitions, units)
        try board.put("y", units[1], "2023-02", 7)
        let groups = units.map { board.cube.group([$0]) }
        let batch = board.cube.rollUp(
            definitions, over: groups, at: [try period("2023-01"), try period("2023-02")])
        let place = batch.place(indicator: 1, period: 1, group: 1)
        #expect(place == 10)
        #expect(batch.amounts.count == 12)
        #expect(batch.amounts[place] == 7 && batch.reported[place] == 1)
        #expect(batch.reported.reduce(0, +) == 1)
    }

    @Test func `the estimates of the year have batches of their own`() throws {
        let flow = definition("flow")
        var board = Board([flow], units)
        try board.put("flow", units[0], "2023", 9, scenario: .yearEstimate)
        let groups = [board.cube.group(units)]
        let year = try period("2023")
        #expect(try board.cube.rollUp([flow], over: groups, at: [year])[0, 0, 0].get().reported == 0)
        #expect(try board.cube.rollUp([flow], over: groups, at: [year], .yearEstimate)[0, 0, 0].get().value == 9)
    }
}
