import Planning
import Prose
import Quantities
import Storage
import Testing
import TestSupport

@testable import Operations

/// Views that are made from the live one, and answers that keep what still holds, against what is read and made anew.
@Suite struct DerivedViewTests {
    private static let seeds: [UInt64] = [1, 2, 3]
    private static let steps = 24

    /// Questions that read the ledger in different ways: by unit, in another structure, of a year, of a commune.
    private static let questions: [ScoreboardQuery] = [
        Example.query { $0.byUnit = .of(["forest-planted", "income-per-capita"]) },
        Example.query { $0.structure = Day("2025-07-01") },
        Example.query("2023") { $0.unit = UnitReference(code: UnitCode("02569")) },
    ]
    private static let all = Example.query { $0.byUnit = true }

    private static func text(_ board: Scoreboard) -> String { ScoreboardJSON.encode(board, language: .vietnamese) }

    private static func texts(_ view: LedgerView) throws -> [String] {
        try questions.map { text(try view.scoreboard($0)) } + [
            view.periods.map(\.code).joined(separator: " "), "\(view.entries)", "\(view.figuresByPeriod.count)",
            "\(view.records.count)", "\(view.recordCounts.map(\.change))",
            "\(view.arrivals.parts.map { "\($0.change) \($0.figures) \($0.corrections) \($0.hasPlans)" })",
        ]
    }

    /// Everything that happens to figures: new, corrected, withdrawn, planned, planned anew, waiting, returned, approved.
    private static func tell(_ story: inout Story, after: (Story) throws -> Void) throws {
        let units = Story.communes
        try story.report([try story.figure(12_345, units[0]), try story.figure(400, units[1])])
        try after(story)
        try story.report([
            try story.figure(23_456, units[0]), try story.figure(77, units[2], "forest-planted", "2023-Q3"),
        ])
        try after(story)
        try story.report([try story.figure(nil, units[1])])
        try after(story)
        let plan = Scenario.plan(.province)
        try story.report([try story.figure(9_000, units[0], "forest-planted", "2023", plan)])
        try after(story)
        try story.report([
            try story.figure(9_500, units[0], "forest-planted", "2023", plan, from: "2023-05-01"),
            try story.figure(8_800, Sample.district, "forest-planted", "2023", plan, from: "2023-06-01"),
        ])
        try after(story)
        let waiting = try story.report([try story.figure(55_555, units[1])], [.open, .submit])
        try after(story)
        let returned = try story.report([try story.figure(66_666, units[2])], [.open, .submit])
        try after(story)
        try story.report([try story.figure(31_000, units[1]), try story.figure(1, units[2])])
        try after(story)
        try story.take(.sendBack, returned)
        try after(story)
        try story.take(.approve, waiting)
        try after(story)
    }

    /// The live view, taken back to an earlier change, against the ledger read up to that change.
    private static func compare(_ story: Story, at number: CommitNumber) throws {
        let made = try #require(try story.delivery.view().takenBack(to: number, story.scratch.database))
        let read = try LedgerView.load(story.scratch.database, upTo: number, .approved)
        #expect(try texts(made) == texts(read))
        #expect(made.head == read.head)
    }

    @Test func `a view that is taken back is the view that is read`() throws {
        try Story.told { story in
            let first = story.head
            try Self.tell(&story) { _ in }
            for number in stride(from: first.value, to: story.head.value, by: 1) {
                try Self.compare(story, at: CommitNumber(number))
            }
        }
    }

    @Test(arguments: seeds)
    func `a view is taken back over whatever came since, reference data too`(_ seed: UInt64) throws {
        try Story.told(seed: seed) { story in
            let first = story.head
            for _ in 0..<Self.steps { try story.goOn() }
            for number in stride(from: first.value, to: story.head.value, by: 3) {
                try Self.compare(story, at: CommitNumber(number))
            }
            // A view that was taken back can be taken back again.
            let middle = try #require(
                try story.delivery.view().takenBack(to: CommitNumber(first.value + 16), story.scratch.database))
            let twice = try #require(
                try middle.takenBack(to: CommitNumber(first.value + 5), story.scratch.database))
            let read = try LedgerView.load(story.scratch.database, upTo: CommitNumber(first.value + 5), .approved)
            #expect(try Self.texts(twice) == Self.texts(read))
        }
    }

    @Test func `what waits, added to what counts, is the view that is read`() throws {
        try Story.told(seed: 5) { story in
            var step = 0
            func compare(_ story: Story) throws {
                step += 1
                guard step >= 6 else { return }
                let made = try #require(try story.delivery.view().withWaiting(story.scratch.database))
                let read = try LedgerView.load(story.scratch.database, upTo: nil, .submitted)
                #expect(
                    try Self.questions.map { Self.text(try made.scoreboard($0)) }
                        == Self.questions.map { Self.text(try read.scoreboard($0)) })
                #expect(made.periods == read.periods)
                #expect(made.entries == read.entries)
            }
            try Self.tell(&story, after: compare)
            for _ in 0..<12 {
                try story.goOn()
                try compare(story)
            }
        }
    }

    @Test(arguments: seeds)
    func `an answer that keeps what still holds is the answer that is made anew`(_ seed: UInt64) throws {
        try Story.told(seed: seed) { story in
            let period = Sample.period("2023-06")
            func compare(_ story: Story, _ questions: [ScoreboardQuery]) throws {
                let view = story.delivery.view()
                for question in questions {
                    #expect(
                        try Self.text(story.delivery.rememberedBoard(question)) == Self.text(view.scoreboard(question)))
                }
                let units = (Story.communes + [Sample.district]).compactMap { view.catalogue.units.version($0) }
                let kept = try story.delivery.oddFigures(of: units, period, .vietnamese)
                let anew = try Delivery(story.scratch.database, clock: ExampleLedger.now)
                    .oddFigures(of: units, period, .vietnamese)
                #expect(kept.map(\.told) == anew.map(\.told))
            }
            _ = try story.delivery.rememberedBoard(Self.all)
            try Self.tell(&story) { try compare($0, Self.questions) }
            for _ in 0..<Self.steps {
                try story.goOn()
                try compare(story, Self.questions)
            }
            try compare(story, [Self.all])
        }
    }

    @Test(arguments: seeds)
    func `what came is counted as the database counts it`(_ seed: UInt64) throws {
        try Story.told(seed: seed) { story in
            let first = story.head
            for _ in 0..<Self.steps { try story.goOn() }
            for number in stride(from: first.value, to: story.head.value, by: 7) {
                let came = story.delivery.view().arrivals.after(CommitNumber(number))
                let (known, corrections, asked) = try story.scratch.database.read { connection throws(Fault) in
                    let known = try connection.arrivedFigures(
                        .approved, after: CommitNumber(number), upTo: story.head)
                    return (
                        known, try connection.corrections(in: known.map(\.submission)),
                        try connection.corrections(in: came.flatMap(\.replacing))
                    )
                }
                #expect(came.map(\.change) == Set(known.map(\.visibleFrom)).sorted())
                #expect(came.map(\.figures).reduce(0, +) == known.map(\.figures).reduce(0, +))
                // Only what took another's place is asked about.
                #expect(asked == corrections)
                let counted = came.map { $0.counting(corrections).corrections }.reduce(0, +)
                #expect(counted == corrections.values.reduce(0, +))
                #expect(Set(came.flatMap(\.reports).map(\.submission)) == Set(known.map(\.submission)))
            }
        }
    }

    @Test func `rows that nothing touched are the same rows`() throws {
        try Story.told { story in
            try Self.tell(&story) { _ in }
            let before = try story.delivery.rememberedBoard(Self.all)
            try story.report([try story.figure(12_346, Story.communes[0])])
            let after = try story.delivery.rememberedBoard(Self.all)
            let same = zip(before.rows, after.rows).filter { $0 === $1 }.count
            #expect(same == before.rows.count - 1)
            let units = zip(before.units("forest-planted"), after.units("forest-planted"))
            // Those with which it was merged later may be made anew, too; the others are not.
            let made = units.filter { $0 !== $1 }.map(\.0.unit.key)
            #expect(made.contains(Story.communes[0]))
            #expect(made.count < 5)
        }
    }
}

extension OddFigure {
    fileprivate var told: String { "\(reference) \(indicator.code) \(oddity) \(isPending)" }
}
