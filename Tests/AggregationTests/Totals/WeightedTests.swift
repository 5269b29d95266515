import Aggregation
import Planning
import Quantities
import Testing

@Suite struct WeightedTests {
    let units = ["a", "b", "c"].map { unit($0) }
    let population = definition("population", .stock)

    private var income: IndicatorDefinition {
        var income = definition("income", .average, decimals: 2)
        income.weight = "population"
        return income
    }

    private func total(_ board: Board) throws -> Total {
        try board.cube.total(income, over: board.cube.group(units), at: period("2023"))
    }

    @Test func `averages are weighted by the other indicator, at its own decimals`() throws {
        var board = Board([income, population], units)
        try board.put("income", units[0], "2023", 5_000)
        try board.put("population", units[0], "2022", 100)
        try board.put("income", units[1], "2023", 6_050)
        try board.put("population", units[1], "2023", 300)
        let total = try total(board)
        // (50 × 100 + 60.5 × 300) ÷ 400
        #expect(try total.ratio?.rounded(to: 4) == ExactDecimal("57.875"))
        #expect(total.denominator == 400)
        #expect(total.reported == 2)
    }

    @Test func `weights that came with the averages are used first`() throws {
        var board = Board([income, population], units)
        try board.put("income", units[0], "2023", 1_703_00, over: 100_00)
        try board.put("income", units[1], "2023", 1_000)
        try board.put("population", units[1], "2023", 100)
        #expect(try total(board).ratio == (try Ratio(numerator: 1_703 + 1_000, denominator: 200)))
    }

    @Test func `an average without a weight is refused, with how many`() throws {
        var board = Board([income, population], units)
        try board.put("income", units[0], "2023", 5_000)
        try board.put("income", units[1], "2023", 5_000)
        try board.put("population", units[1], "2023", 100)
        #expect(throws: SummationRefusal.withoutWeights(1)) { try total(board) }
        var nameless = income
        nameless.weight = nil
        #expect(throws: SummationRefusal.withoutWeights(2)) {
            try board.cube.total(nameless, over: board.cube.group(units), at: period("2023"))
        }
    }

    @Test func `products beyond 128 bits are refused`() throws {
        var board = Board([income, population], units)
        for unit in units {
            try board.put("income", unit, "2023", .max)
            try board.put("population", unit, "2023", .max)
        }
        #expect(throws: SummationRefusal.overflow) { try total(board) }
    }
}
