import Aggregation
import Planning
import Quantities
import Testing

@Suite struct RecursiveTests {
    let flow = definition("it")
    let province = unit("p")
    let district = unit("d")
    let other = unit("e")
    let communes = ["c1", "c2", "c3"].map { unit($0) }

    private var all: [UnitKey] { [province, district, other] + communes }

    private func outline(_ board: Board) -> UnitOutline {
        let axis = board.cube.units
        return UnitOutline(
            province,
            children: [
                UnitOutline(district, children: communes.map { UnitOutline($0, on: axis) }, on: axis),
                UnitOutline(other, on: axis),
            ], on: axis)
    }

    private func read(_ board: Board, _ definition: IndicatorDefinition? = nil) throws -> RecursiveReading {
        board.cube.recursive(definition ?? flow, of: outline(board), at: try period("2023-S1"))
    }

    @Test func `own figure and parts are kept apart, with the gap`() throws {
        var board = Board([flow], all)
        try board.put("it", province, "2023-S1", 100)
        try board.put("it", district, "2023-S1", 60)
        try board.put("it", other, "2023-S1", 30)
        let reading = try read(board)
        #expect(reading.own.value?.value == 100)
        #expect(try reading.parts.get().value == 90)
        #expect(try reading.parts.get().isComplete)
        #expect(reading.gap?.value == 10)
    }

    @Test func `a child without its own figure is the sum of its parts`() throws {
        var board = Board([flow], all)
        for (place, commune) in communes.enumerated() { try board.put("it", commune, "2023-S1", Int64(place) + 1) }
        try board.put("it", other, "2023-S1", 30)
        #expect(try read(board).parts.get().value == 36)
        try board.put("it", district, "2023-S1", 7)
        #expect(try read(board).parts.get().value == 37)
    }

    @Test func `completeness counts lowest units, and a child's figure stands for all of its own`() throws {
        var board = Board([flow], all)
        try board.put("it", communes[0], "2023-S1", 1)
        var parts = try read(board).parts.get()
        #expect(parts.reported == 1 && parts.expected == 4)
        try board.put("it", district, "2023-S1", 7)
        parts = try read(board).parts.get()
        #expect(parts.reported == 3 && parts.expected == 4)
        #expect(try read(board).gap == nil)
    }

    @Test func `what cannot be added still has its own figure`() throws {
        var direct = flow
        direct.unitAggregation = .direct
        var board = Board([flow], all)
        try board.put("it", province, "2023-S1", 100)
        try board.put("it", other, "2023-S1", 1)
        let reading = try read(board, direct)
        #expect(reading.own.value?.value == 100)
        #expect(reading.parts == .failure(.direct))
        #expect(reading.gap == nil)
    }

    @Test func `rates of children without denominators are refused below, not above`() throws {
        let rate = definition("it", .rate)
        var board = Board([rate], all)
        try board.put("it", province, "2023-S1", 67)
        try board.put("it", other, "2023-S1", 66)
        let reading = try read(board, rate)
        #expect(reading.own.value?.value == 67)
        #expect(reading.parts == .failure(.withoutDenominators(1)))
    }

    @Test func `a unit without units below has no parts`() throws {
        var board = Board([flow], all)
        try board.put("it", other, "2023-S1", 30)
        let alone = UnitOutline(other, on: board.cube.units)
        let reading = board.cube.recursive(flow, of: alone, at: try period("2023-S1"))
        #expect(reading.own.value?.value == 30)
        #expect(try reading.parts.get().expected == 0)
        #expect(reading.gap == nil)
    }
}
