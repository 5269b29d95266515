import Planning
import Quantities
import Testing

@Suite struct RebasingRuleTests {
    private func definition(_ kind: IndicatorKind) -> IndicatorDefinition {
        IndicatorDefinition(
            code: "x", validFrom: UnitSample.day("2020-01-01"), name: Bilingual(vietnamese: "x", english: "x"),
            field: "A", measure: Bilingual(vietnamese: "x", english: "x"), kind: kind)
    }

    @Test(arguments: [
        (IndicatorKind.flow, RebasingRule.sum), (.stock, .sum), (.rate, .ratio), (.average, .weighted(by: nil)),
        (.recognition, .undefined(.recognition)), (.rank, .undefined(.rank)), (.index, .undefined(.index)),
        (.share, .undefined(.share)),
    ])
    func `what may be carried over follows from the kind`(kind: IndicatorKind, rule: RebasingRule) {
        #expect(definition(kind).rebasing == rule)
    }

    @Test func `every kind has a rule`() {
        #expect(IndicatorKind.allCases.count == 8)
    }

    @Test func `an average is weighted by its own indicator`() {
        var income = definition(.average)
        income.weight = "population"
        #expect(income.rebasing == .weighted(by: "population"))
    }

    @Test func `what only the upper level knows is not put together from parts`() {
        var production = definition(.flow)
        production.unitAggregation = .direct
        #expect(production.rebasing == .undefined(.onlyUpperLevel))
        production.unitAggregation = .max
        #expect(production.rebasing == .undefined(.maximum))
    }

    @Test func `a formula is computed anew`() {
        var net = definition(.flow)
        net.formula = "budget-revenue - land-use-revenue"
        #expect(net.rebasing == .recomputed)
    }
}
