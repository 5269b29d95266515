import Operations
import Planning
import Prose
import Quantities
import TestSupport
import Testing

/// What is held against the plan of the year where nothing stood before.
struct YearPlanRuleTests {
    @Test func `the example's own figures raise next to none of it, so that one that does is looked at`() throws {
        try Example.reading(.sqlite) { delivery in
            var found: [String] = []
            for period in ["2022-S1", "2022", "2023-S1", "2023"].map(Sample.period) {
                let communes = delivery.unitsBelow(
                    [UnitKey(code: UnitCode("076"), validFrom: Sample.district.validFrom)], period)
                for odd in try delivery.oddFigures(of: communes.map(\.unit), period, .vietnamese) {
                    guard case .above(let reference, let value) = odd.oddity.rule,
                        [.yearPlan, .lastYear].contains(reference)
                    else { continue }
                    found.append("\(odd.unit.name) \(period) \(odd.indicator.code) \(reference) \(value)")
                }
            }
            #expect(found.count <= 3, "\(found)")
        }
    }
}
