import Aggregation
import Planning
import Quantities
import Testing

@Suite struct LastValueTests {
    let a = unit("a")

    private func board(_ kind: IndicatorKind, _ figures: [(String, Int64)]) throws -> Board {
        var board = Board([definition("it", kind)], [a])
        for (code, amount) in figures { try board.put("it", a, code, amount) }
        return board
    }

    private func read(_ board: Board, _ kind: IndicatorKind, _ code: String) throws -> CumulativeReading {
        board.cube.cumulative(definition("it", kind), a, try period(code))
    }

    @Test(arguments: [IndicatorKind.stock, .rate, .recognition])
    func `a value at the end of the same month answers for every period with that end`(_ kind: IndicatorKind) throws {
        let board = try board(kind, [("2023-06", 7)])
        for code in ["2023-Q2", "2023-S1"] {
            let reading = try read(board, kind, code)
            #expect(reading.own == nil)
            #expect(reading.value?.amount == 7)
            #expect(reading.value?.source == .sameEnd(try period("2023-06")))
            #expect(reading.monthsPresent == 1)
        }
        #expect(try read(board, kind, "2023-06").value?.source == .own(try period("2023-06")))
    }

    @Test func `two values for one day are both kept`() throws {
        let reading = try read(board(.stock, [("2023-06", 7), ("2023-S1", 9)]), .stock, "2023-S1")
        #expect(reading.own?.value == 9)
        #expect(reading.derived?.value == 7)
        #expect(reading.gap?.value == 2)
    }

    @Test func `of several values for one day the most final counts, then that of the longest period`() throws {
        var board = Board([definition("it", .stock)], [a])
        try board.put("it", a, "2023-12", 1, status: .official)
        try board.put("it", a, "2023-Q4", 2, status: .estimate)
        #expect(try read(board, .stock, "2023").value?.value == 1)
        try board.put("it", a, "2023-S2", 3, status: .official)
        #expect(try read(board, .stock, "2023").value?.value == 3)
        #expect(try read(board, .stock, "2024-01").carriedValue == 3)
    }

    @Test(arguments: [IndicatorKind.stock, .recognition])
    func `an older value stands in and tells its month`(_ kind: IndicatorKind) throws {
        let reading = try read(board(kind, [("2023-03", 5), ("2023-05", 6)]), kind, "2023-S1")
        #expect(reading.own == nil)
        #expect(reading.value?.amount == 6)
        #expect(reading.value?.source == .carried(from: try period("2023-05")))
        #expect(reading.value?.carriedFrom == (try period("2023-05")))
        #expect(reading.monthsPresent == 0 && reading.monthsNeeded == 1)
    }

    @Test(arguments: [IndicatorKind.rate, .index, .average, .share, .rank])
    func `other kinds have no older values`(_ kind: IndicatorKind) throws {
        #expect(try read(board(kind, [("2023-05", 6)]), kind, "2023-06").value == nil)
    }

    @Test func `an older value reaches back to the same month of last year and no further`() throws {
        let board = try board(.recognition, [("2022", 28)])
        #expect(try read(board, .recognition, "2023-12").value?.source == .carried(from: try period("2022")))
        #expect(try read(board, .recognition, "2023-01").value?.amount == 28)
        #expect(try read(board, .recognition, "2024-01").value == nil)
        let june = try self.board(.stock, [("2022-06", 3)])
        #expect(try read(june, .stock, "2023-06").value?.amount == 3)
        #expect(try read(june, .stock, "2023-07").value == nil)
        #expect(try read(june, .stock, "2022-05").value == nil)
    }

    @Test func `the newer of two older values counts, across the turn of the year`() throws {
        let board = try board(.stock, [("2022-Q4", 1), ("2022-11", 2), ("2023-02", 3)])
        #expect(try read(board, .stock, "2023-01").value?.amount == 1)
        #expect(try read(board, .stock, "2023-03").value?.amount == 3)
    }

    @Test(arguments: [IndicatorKind.index, .average, .share, .rank])
    func `what is not additive is read for the very period or for all since January`(_ kind: IndicatorKind) throws {
        let board = try board(kind, [("2023-06", 104), ("2023-S1", 106), ("2023-Q3", 90)])
        #expect(try read(board, kind, "2023-06").value?.amount == 104)
        #expect(try read(board, kind, "2023-06").derived?.amount == 106)
        #expect(try read(board, kind, "2023-Q2").value?.amount == 106)
        #expect(try read(board, kind, "2023-S1").derived == nil)
        #expect(try read(board, kind, "2023-09").value == nil)
    }

    @Test func `a rate keeps its denominator`() throws {
        var board = Board([definition("it", .rate)], [a])
        try board.put("it", a, "2023-S1", 6_700, over: 10_000)
        let value = try #require(try read(board, .rate, "2023-S1").value)
        #expect(value.value == nil)
        #expect(value.numerator == 67 && value.denominator == 100)
        #expect(value.ratio == (try Ratio(numerator: 67, denominator: 100)))
        try board.put("it", a, "2023-S1", 6_700, over: 0)
        #expect(try read(board, .rate, "2023-S1").value?.ratio == nil)
    }

    @Test func `a rate with parts and one without cannot be compared`() throws {
        var board = Board([definition("it", .rate)], [a])
        try board.put("it", a, "2023-S1", 6_700, over: 10_000)
        try board.put("it", a, "2023-06", 68)
        let reading = try read(board, .rate, "2023-S1")
        #expect(reading.derived?.value == 68)
        #expect(reading.gap == nil)
    }

    @Test func `a unit or an indicator that the cube does not know has nothing`() throws {
        let board = try board(.stock, [("2023-06", 7)])
        #expect(board.cube.cumulative(definition("it", .stock), unit("x"), try period("2023-06")).value == nil)
        #expect(board.cube.cumulative(definition("other", .stock), a, try period("2023-06")).value == nil)
        #expect(try board.cube.own("other", a, period("2023-06")) == nil)
    }
}

extension CumulativeReading {
    fileprivate var carriedValue: ExactDecimal? { value?.carriedFrom == nil ? nil : value?.value }
}
