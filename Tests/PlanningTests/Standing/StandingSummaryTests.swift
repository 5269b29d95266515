import Quantities
import Testing

@testable import Planning

/// How many targets stand how, and which share of all they are.
@Suite struct StandingSummaryTests {
    private static func summary(_ counts: [State: Int]) throws -> StandingSummary {
        let definition = indicator(.flow, decimals: 0)
        let attained = try plan("100").attainment(of: nil, start: nil, definition: definition)
        return StandingSummary(
            counts.flatMap { state, count in
                (0..<count).map { _ in
                    var standing = Standing(definition: definition, verdict: Verdict(state, .noPlan))
                    standing.plans = [attained]
                    return standing
                }
            })
    }

    /// The targets of the first half of 2023: rounded one by one their shares would add up to 99,9.
    private static let halfYear: [State: Int] = [
        .exceeded: 5, .achieved: 2, .onTrack: 32, .atRisk: 46, .behind: 23, .notYetDue: 31, .notDefined: 3,
    ]
    private static let states: [FigureFacet.TargetCount] = [
        .exceeded, .achieved, .onTrack, .atRisk, .behind, .notYetDue, .noData, .notDefined,
    ]

    @Test func `shares add up to 100, the largest remainder gets what is left`() throws {
        let summary = try Self.summary(Self.halfYear)
        let shares = try Self.states.map { try #require(summary.share($0)) }
        #expect(
            shares == ["3.5", "1.4", "22.6", "32.4", "16.2", "21.8", "0", "2.1"].map { decimal($0) })
        #expect(try shares.reduce(ExactDecimal.zero) { try $0.adding($1) } == 100)
        #expect(summary.shareAlone(.onTrack) == decimal("22.5"))
        #expect(summary.share(.all) == 100)
        #expect(summary.share(.met) == decimal("4.9"))
        #expect(summary.share(.trouble) == decimal("48.6"))
    }

    @Test func `three equal shares are 33,4 and 33,3 and 33,3`() throws {
        let summary = try Self.summary([.achieved: 1, .onTrack: 1, .behind: 1])
        #expect(summary.share(.achieved) == decimal("33.4"))
        #expect(summary.share(.onTrack) == decimal("33.3"))
        #expect(summary.share(.behind) == decimal("33.3"))
    }

    @Test func `shares that add up by themselves are as each would be alone`() throws {
        let summary = try Self.summary([.achieved: 3, .behind: 1])
        for count in Self.states { #expect(summary.share(count) == summary.shareAlone(count)) }
    }

    @Test func `without a target there is no share`() {
        #expect(StandingSummary([Standing]()).share(.met) == nil)
        #expect(StandingSummary([Standing]()).shareAlone(.met) == nil)
    }
}
