import Quantities
import Testing

@testable import Planning

/// The four figures of the conference of 14 July 2023, as published.
@Suite struct StoryTests {
    @Test func `28 communes of a plan of 29 are 96.6 percent and not yet due in June`() throws {
        let health = indicator(.recognition) { $0.dueMonths = [12, 1, 2] }
        let share = try plan("29").attainment(of: Ratio(decimal("28")), start: nil, definition: health)
        #expect(share.percent == decimal("96.6"))
        let verdict = try StandingRule().verdict(on: standingCase(health, actual: "28", plan: plan("29")))
        #expect(verdict.state == .notYetDue)
        #expect(verdict.reason == .decidedIn(months: [12, 1, 2], missing: 1))
    }

    @Test func `67 percent of trained labour is 97.1 percent of a plan of 69, and the gap is two points`() throws {
        let labour = indicator(.rate, decimals: 1)
        let share = try plan("69").attainment(of: Ratio(decimal("67")), start: nil, definition: labour)
        #expect(share.percent == decimal("97.1"))
    }

    @Test func `3522 jobs of a plan of 4950 are above 71 and below 72 percent`() throws {
        let jobs = indicator(.flow)
        let percent = try #require(
            try plan("4950").attainment(of: Ratio(decimal("3522")), start: nil, definition: jobs).percent)
        #expect(percent == decimal("71.2"))
        #expect(state(standingCase(jobs, actual: "3522", plan: plan("4950"))) == .onTrack)
    }

    @Test func `planted forest above the plan is exceeded in June already`() throws {
        let forest = indicator(.flow, decimals: 1)
        let verdict = try StandingRule().verdict(on: standingCase(forest, actual: "1903.5", plan: plan("1790")))
        #expect(verdict.state == .exceeded)
        #expect(verdict.reason == .planExceeded(percent: decimal("106.3")))
    }
}
