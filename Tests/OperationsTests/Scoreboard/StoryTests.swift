import Foundation
import Operations
import Planning
import Prose
import Quantities
import Testing
import TestSupport

/// The half year of Sơn Dương, from the files of the example to the figures of the conference, on both engines.
@Suite(.serialized) struct StoryTests {
    @Test(arguments: Backend.available) func `the four figures come out as published`(backend: Backend) throws {
        try Example.reading(backend) { delivery in
            let board = try delivery.scoreboard(Example.query())
            let health = try #require(board.standing("health-standard-communes"))
            #expect(health.actual?.shown == 28)
            #expect(health.actual?.of == 31)
            #expect(health.plans.first?.plan.value == 29)
            #expect(health.plans.first?.percent == ExactDecimal("96.6"))
            #expect(health.verdict.state == .notYetDue)
            let labour = try #require(board.standing("trained-labour-rate"))
            #expect(labour.actual?.shown == 67)
            #expect(labour.plans.first?.percent == ExactDecimal("97.1"))
            let jobs = try #require(board.standing("jobs-created"))
            #expect(jobs.actual?.shown == 3522)
            #expect(try #require(jobs.plans.first?.percent) > 71)
            #expect(try #require(jobs.plans.first?.percent) < 72)
            #expect(jobs.breakdown?.difference == 100)
            let forest = try #require(board.standing("forest-planted"))
            #expect(try #require(forest.actual?.shown) > 1900)
            #expect(forest.plans.first?.percent == ExactDecimal("106.3"))
            #expect(forest.plans.first?.plan.isIllustrative == true)
        }
    }

    @Test(arguments: Backend.available)
    func `sums of the communes equal the district's figures wherever both are reported`(backend: Backend) throws {
        try Example.reading(backend) { delivery in
            let board = try delivery.scoreboard(Example.query())
            let compared = board.rows.compactMap(\.standing.parts?.gap)
            #expect(compared.count >= 25)
            #expect(compared.filter { !$0.isZero }.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func `before the correction the uncorrected figure shows, before and after a restart`(backend: Backend) throws {
        try Example.withCopy(backend) { delivery, scratch in
            let june = Example.query { $0.asOf = Moment("2023-07-01") }
            let before = ScoreboardJSON.encode(try delivery.scoreboard(june), language: .vietnamese)
            #expect(try delivery.scoreboard(june).standing("jobs-created")?.actual?.shown == 3497)
            #expect(try delivery.scoreboard(Example.query()).standing("jobs-created")?.actual?.shown == 3522)
            let again = try Delivery(try scratch.another(), clock: ExampleLedger.now)
            #expect(ScoreboardJSON.encode(try again.scoreboard(june), language: .vietnamese) == before)
        }
    }

    @Test func `both engines answer byte for byte the same`() throws {
        guard Backend.available.count > 1 else { return }
        var answers: [String] = []
        for backend in Backend.available {
            try Example.reading(backend) { delivery in
                let query = Example.query { $0.byUnit = true }
                answers.append(ScoreboardJSON.encode(try delivery.scoreboard(query), language: .vietnamese))
                answers.append(delivery.view().head?.hash ?? "")
            }
        }
        #expect(answers[0] == answers[2])
        #expect(answers[1] == answers[3])
    }

    @Test func `an adjustment of July leaves the plan of the first half alone`() throws {
        try Example.reading(.sqlite) { delivery in
            let half = try delivery.scoreboard(Example.query()).standing("budget-revenue")
            let year = try delivery.scoreboard(Example.query("2023")).standing("budget-revenue")
            #expect(half?.plans.first?.plan.value == 330)
            #expect(year?.plans.first?.plan.value == 318)
        }
    }

    @Test func `the year's own end is judged as met or missed`() throws {
        try Example.reading(.sqlite) { delivery in
            let communes = try #require(try delivery.scoreboard(Example.query("2023")).standing("ntm-communes"))
            #expect(communes.actual?.shown == 18)
            #expect(communes.plans.first?.percent == ExactDecimal("83.3"))
            #expect(communes.verdict.state == .behind)
        }
    }
}
