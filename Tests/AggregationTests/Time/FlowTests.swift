import Aggregation
import Planning
import Quantities
import Testing

@Suite struct FlowTests {
    let a = unit("a")
    let flow = definition("flow", decimals: 1)

    private func board(_ figures: [(String, Int64)]) throws -> Board {
        var board = Board([flow], [a])
        for (code, amount) in figures { try board.put("flow", a, code, amount) }
        return board
    }

    private func read(_ board: Board, _ code: String) throws -> CumulativeReading {
        board.cube.cumulative(flow, a, try period(code))
    }

    @Test func `months add up to the half`() throws {
        let board = try board((1...6).map { ("2023-0\($0)", Int64($0) * 10) })
        for code in ["2023-06", "2023-Q2", "2023-S1"] {
            let reading = try read(board, code)
            #expect(reading.own == nil)
            #expect(reading.value?.value == 21)
            #expect(reading.value?.source == .sum(try (1...6).map { try period("2023-0\($0)") }))
            #expect(reading.value?.entry == nil)
            #expect(reading.monthsPresent == 6)
        }
    }

    @Test func `a missing month leaves nothing but says how much is there`() throws {
        let board = try board([("2023-01", 1), ("2023-02", 1), ("2023-04", 1), ("2023-05", 1)])
        let reading = try read(board, "2023-06")
        #expect(reading.value == nil)
        #expect(reading.monthsPresent == 4)
        #expect(reading.monthsNeeded == 6)
    }

    @Test func `the reported half wins over its months and the gap is kept`() throws {
        let board = try board((1...6).map { ("2023-0\($0)", 10) } + [("2023-S1", 65)])
        let reading = try read(board, "2023-S1")
        #expect(reading.value?.value == ExactDecimal("6.5"))
        #expect(reading.own?.source == .own(try period("2023-S1")))
        #expect(reading.derived?.value == 6)
        #expect(reading.gap?.value == ExactDecimal("0.5"))
    }

    @Test func `what agrees has no gap`() throws {
        let board = try board([("2023-Q1", 10), ("2023-Q2", 20), ("2023-S1", 30)])
        let reading = try read(board, "2023-S1")
        #expect(reading.derived?.value == 3)
        #expect(reading.gap == nil)
    }

    @Test func `a quarter stands for months that were not reported`() throws {
        let board = try board([("2023-Q1", 100), ("2023-04", 1), ("2023-05", 2)])
        let reading = try read(board, "2023-05")
        #expect(reading.value?.value == ExactDecimal("10.3"))
        #expect(reading.monthsPresent == 5)
    }

    @Test func `January is its own sum`() throws {
        let reading = try read(board([("2023-01", 5)]), "2023-01")
        #expect(reading.own?.value == ExactDecimal("0.5"))
        #expect(reading.derived == nil)
        #expect(reading.monthsPresent == 1)
    }

    @Test func `the year before is not mixed in`() throws {
        let board = try board([("2022-12", 5), ("2023-01", 5)])
        #expect(try read(board, "2023-02").value == nil)
        #expect(try read(board, "2021-02").monthsPresent == 0)
        #expect(try read(board, "2021-02").value == nil)
    }

    @Test func `the lowest status and every mark of the parts hold for the sum`() throws {
        var board = Board([flow], [a])
        try board.put("flow", a, "2023-01", 1, status: .official)
        try board.put("flow", a, "2023-02", 1, status: .estimate, isIllustrative: true)
        try board.put("flow", a, "2023-03", 1, status: .preliminary, isApproved: false)
        let reading = try #require(try read(board, "2023-03").value)
        #expect(reading.status == .estimate)
        #expect(reading.isIllustrative)
        #expect(reading.isSubmitted)
        #expect(try read(board, "2023-02").value?.isSubmitted == false)
    }

    @Test func `twelve months of the largest figures are exact`() throws {
        var board = Board([definition("flow")], [a])
        for month in 1...12 { try board.put("flow", a, month < 10 ? "2023-0\(month)" : "2023-\(month)", .max) }
        let reading = board.cube.cumulative(definition("flow"), a, try period("2023"))
        #expect(reading.value?.amount == Int128(Int64.max) * 12)
        #expect(reading.value?.value == ExactDecimal(coefficient: Int128(Int64.max) * 12, scale: 0))
    }

    @Test func `a year at once is the same as month by month`() throws {
        let board = try board([("2023-Q1", 7), ("2023-04", 1), ("2023-05", 2), ("2023-S1", 50), ("2023-12", 3)])
        let (indicator, unit) = (try #require(board.cube.indicator("flow")), try #require(board.cube.unit(a)))
        let year = board.cube.cumulativeYear(.sum, indicator, unit, 2023)
        #expect(year.count == 12)
        for month in 1...12 {
            let code = month < 10 ? "2023-0\(month)" : "2023-\(month)"
            #expect(year[month - 1] == (try read(board, code)))
        }
        let series = board.cube.series(.sum, indicator, unit, 2023)
        #expect(series.own(.quarter(1))?.value == ExactDecimal("0.7"))
        #expect(series.own(.quarter(2)) == nil)
        #expect(!series.isEmpty && series.year == 2023)
        #expect(board.cube.series(.sum, indicator, unit, 2020).isEmpty)
    }

    @Test func `rates that add up do so by numerators and denominators`() throws {
        var rate = definition("rate", .rate)
        rate.timeAggregation = .ratio
        var board = Board([rate], [a])
        try board.put("rate", a, "2023-01", 100, over: 400)
        try board.put("rate", a, "2023-02", 300, over: 400)
        let both = board.cube.cumulative(rate, a, try period("2023-02"))
        #expect(both.value?.numerator == 4)
        #expect(both.value?.ratio == (try Ratio(numerator: 1, denominator: 2)))
        try board.put("rate", a, "2023-03", 50)
        let lacking = board.cube.cumulative(rate, a, try period("2023-03"))
        #expect(lacking.value == nil)
        #expect(lacking.monthsPresent == 2)
    }
}
