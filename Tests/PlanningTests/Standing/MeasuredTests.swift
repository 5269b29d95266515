import Quantities
import Testing

@testable import Planning

@Suite struct MeasuredTests {
    private let origin = Measured.Origin(status: .official, window: Period.firstHalf2023.window(.administrative))

    @Test func `a coverage of 9996 out of 10000 does not print as 100 percent`() throws {
        let cover = indicator(.rate, decimals: 1)
        let almost = try #require(try Measured(numerator: 9996, denominator: 10000, definition: cover, origin: origin))
        #expect(almost.shown == decimal("99.9"))
        let all = try #require(try Measured(numerator: 10000, denominator: 10000, definition: cover, origin: origin))
        #expect(all.shown == 100)
    }

    @Test func `a rate out of nothing has no value`() throws {
        #expect(try Measured(numerator: 1, denominator: 0, definition: indicator(.rate), origin: origin) == nil)
    }

    @Test func `same period is an index for amounts and points for rates`() throws {
        let flow = indicator(.flow)
        let growth = try SamePeriod(measured("200", flow), actual: measured("212", flow), definition: flow)
        #expect(growth.percent == 106)
        #expect(growth.points == nil)
        let rate = indicator(.rate, decimals: 1)
        let change = try SamePeriod(measured("65.5", rate), actual: measured("67", rate), definition: rate)
        #expect(change.percent == nil)
        #expect(change.points == decimal("1.5"))
    }

    @Test func `the pace that is needed is rounded up so that keeping it is enough`() throws {
        let jobs = indicator(.flow)
        let pace = try Pace(actual: Ratio(decimal("3522")), plan: 4950, period: .firstHalf2023, definition: jobs)
        #expect(pace.soFarPerMonth == 587)
        #expect(pace.neededPerMonth == 238)
        let done = try Pace(actual: Ratio(decimal("5000")), plan: 4950, period: .firstHalf2023, definition: jobs)
        #expect(done.neededPerMonth == nil)
    }

    @Test func `a breakdown shows what is left to assign`() {
        let breakdown = PlanBreakdown(assigner: .council, total: 5000, assigned: 4900, units: 31)
        #expect(breakdown.difference == 100)
    }
}
