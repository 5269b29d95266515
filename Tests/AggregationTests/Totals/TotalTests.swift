import Aggregation
import Planning
import Quantities
import Testing

@Suite struct TotalTests {
    let units = ["a", "b", "c", "d"].map { unit($0) }

    private func total(
        _ definition: IndicatorDefinition, _ board: Board, _ code: String = "2023-S1",
        reading: TotalReading = .cumulative
    ) throws -> Total {
        try board.cube.total(definition, over: board.cube.group(units), at: period(code), reading: reading)
    }

    @Test func `a total says how many of how many are in it`() throws {
        let flow = definition("it", decimals: 2)
        var board = Board([flow], units)
        try board.put("it", units[0], "2023-S1", 1_050)
        try board.put("it", units[3], "2023-S1", 250, status: .estimate, isIllustrative: true)
        let total = try total(flow, board)
        #expect(total.value == 13)
        #expect(total.reported == 2 && total.expected == 4 && !total.isComplete)
        #expect(total.status == .estimate && total.isIllustrative && !total.isSubmitted)
    }

    @Test func `nothing reported is no zero`() throws {
        let total = try total(definition("it"), Board([definition("it")], units))
        #expect(total.reported == 0 && total.expected == 4)
        #expect(total.status == nil)
        #expect(total.base == nil)
    }

    @Test func `each unit adds what its own periods come to`() throws {
        let flow = definition("it")
        var board = Board([flow], units)
        for month in 1...6 { try board.put("it", units[0], "2023-0\(month)", 1) }
        try board.put("it", units[1], "2023-S1", 10)
        try board.put("it", units[2], "2023-Q1", 100)
        #expect(try total(flow, board).value == 16)
        #expect(try total(flow, board).reported == 2)
        #expect(try total(flow, board, reading: .own).value == 10)
        #expect(try total(flow, board, "2023-Q1").value == 103)
    }

    @Test func `older values are counted apart`() throws {
        let stock = definition("it", .stock)
        var board = Board([stock], units)
        try board.put("it", units[0], "2023-05", 3)
        try board.put("it", units[1], "2023-06", 4)
        let total = try total(stock, board)
        #expect(total.value == 7)
        #expect(total.reported == 2 && total.carried == 1)
        #expect(try self.total(stock, board, "2023-06", reading: .own).value == 4)
    }

    @Test(arguments: [TotalReading.cumulative, .own])
    func `rates add numerators and denominators`(_ reading: TotalReading) throws {
        let rate = definition("it", .rate)
        var board = Board([rate], units)
        try board.put("it", units[0], "2023-S1", 100, over: 200)
        try board.put("it", units[1], "2023-S1", 900, over: 1_000)
        let total = try total(rate, board, reading: reading)
        #expect(total.value == nil)
        #expect(total.numerator == 10 && total.denominator == 12)
        #expect(total.ratio == (try Ratio(numerator: 5, denominator: 6)))
    }

    @Test(arguments: [TotalReading.cumulative, .own])
    func `rates without denominators are refused, with how many`(_ reading: TotalReading) throws {
        let rate = definition("it", .rate)
        var board = Board([rate], units)
        try board.put("it", units[0], "2023-S1", 100, over: 200)
        try board.put("it", units[1], "2023-S1", 90)
        try board.put("it", units[2], "2023-S1", 90)
        #expect(throws: SummationRefusal.withoutDenominators(2)) { try total(rate, board, reading: reading) }
    }

    @Test(arguments: [TotalReading.cumulative, .own])
    func `figures with and without a base do not mix`(_ reading: TotalReading) throws {
        let flow = definition("it")
        var board = Board([flow], units)
        try board.put("it", units[0], "2023-S1", 100, over: 200)
        try board.put("it", units[1], "2023-S1", 90)
        #expect(throws: SummationRefusal.mixed(withBase: 1, without: 1)) { try total(flow, board, reading: reading) }
    }

    @Test(arguments: [
        (IndicatorKind.rank, UnitAggregation.sum, SummationRefusal.rank), (.index, .sum, .index),
        (.share, .sum, .share), (.index, .direct, .index), (.flow, .direct, .direct), (.rank, .max, .rank),
    ])
    func `what cannot be added says why`(
        _ kind: IndicatorKind, _ aggregation: UnitAggregation, _ refusal: SummationRefusal
    ) throws {
        var it = definition("it", kind)
        it.unitAggregation = aggregation
        var board = Board([it], units)
        try board.put("it", units[0], "2023-S1", 1)
        #expect(throws: refusal) { try total(it, board) }
    }

    @Test func `an index adds up from its two sums`() throws {
        var index = definition("it", .index)
        index.unitAggregation = .ratio
        var board = Board([index], units)
        try board.put("it", units[0], "2023-S1", 106, over: 100)
        try board.put("it", units[1], "2023-S1", 52, over: 50)
        #expect(try total(index, board).ratio == (try Ratio(numerator: 158, denominator: 150)))
    }

    @Test func `recognitions are counted`() throws {
        let recognition = definition("it", .recognition)
        var board = Board([recognition], units)
        for (place, value) in [1, 0, 1].enumerated() {
            try board.put("it", units[place], "2022", Int64(value))
        }
        let total = try total(recognition, board)
        #expect(total.value == 2)
        #expect(total.reported == 3 && total.expected == 4 && total.carried == 3)
    }

    @Test func `the largest is the largest, below zero too`() throws {
        var largest = definition("it", .stock)
        largest.unitAggregation = .max
        var board = Board([largest], units)
        try board.put("it", units[1], "2023-S1", -5)
        try board.put("it", units[2], "2023-S1", -3)
        #expect(try total(largest, board).value == -3)
        try board.put("it", units[0], "2023-S1", 5, over: 2)
        #expect(throws: SummationRefusal.mixed(withBase: 1, without: 2)) { try total(largest, board) }
    }

    @Test func `sums beyond 64 bits are exact`() throws {
        let flow = definition("it")
        var board = Board([flow], units)
        for unit in units { try board.put("it", unit, "2023-S1", .max) }
        for reading in [TotalReading.cumulative, .own] {
            #expect(try total(flow, board, reading: reading).amount == Int128(Int64.max) * 4)
        }
    }

    @Test func `a unit named twice counts once, an unknown one is missing`() throws {
        let flow = definition("it")
        var board = Board([flow], units)
        try board.put("it", units[0], "2023-S1", 5)
        let group = board.cube.group([units[0], units[0], unit("elsewhere")])
        let total = try board.cube.total(flow, over: group, at: period("2023-S1"))
        #expect(total.value == 5)
        #expect(total.reported == 1 && total.expected == 2)
        let none = try board.cube.total(definition("unknown"), over: group, at: period("2023-S1"))
        #expect(none.reported == 0)
    }
}
