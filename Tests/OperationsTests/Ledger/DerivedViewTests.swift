import Planning
import Prose
import Quantities
import Storage
import Testing
import TestSupport

@testable import Operations

/// Views that are made from the live one, and boards that keep what still holds, against what is read and made anew.
@Suite(.serialized) struct DerivedViewTests {
    private static let start = ExampleLedger.now().microseconds
    private static let communes = ["02545", "02569", "02578"].map {
        UnitKey(code: UnitCode($0), validFrom: Sample.district.validFrom)
    }

    /// Questions that read the ledger in different ways: by unit, in another structure, of a year, of a commune.
    private static let questions: [ScoreboardQuery] = [
        Example.query { $0.byUnit = .of(["forest-planted"]) }, Example.query { $0.structure = Day("2025-07-01") },
        Example.query("2023") { $0.unit = UnitReference(code: UnitCode("02569")) },
    ]

    /// Changes as offices make them, one after the other.
    private struct Story {
        let delivery: Delivery
        let scratch: Scratch
        var minutes: Int64 = 0

        mutating func append(_ change: Change) throws -> CommitNumber {
            minutes += 1
            let moment = Moment(microseconds: DerivedViewTests.start + minutes * 60_000_000)
            let commit = try scratch.database.append(change, at: moment)
            try delivery.refresh()
            return commit.number
        }

        func figure(
            _ amount: Int64?, _ unit: UnitKey, _ code: IndicatorCode = "forest-planted", _ period: String = "2023-S1",
            _ scenario: Scenario = .actual, from: String? = nil
        ) throws -> ProposedEntry {
            let period = Sample.period(period)
            let window = period.cumulativeWindow(.administrative)
            let definition = try #require(
                delivery.view().catalogue.indicators.definition(of: code, on: window.to))
            var entry = ProposedEntry(
                key: FigureKey(indicator: code, unit: unit, period: period, scenario: scenario),
                definition: definition.validFrom, value: amount.map { FigureValue(amount: $0) }, status: .official,
                window: window)
            if case .plan = scenario { entry.effectiveFrom = from.flatMap { Day($0) } ?? window.from }
            return entry
        }

        mutating func report(_ entries: [ProposedEntry], _ steps: [SubmissionStep] = [.open, .approve]) throws
            -> SubmissionNumber
        {
            let submission = NewSubmission(
                unit: entries[0].key.unit, period: entries[0].key.period, entries: entries, steps: steps)
            let commit = try append(Change(note: Sample.note(), submissions: [submission]))
            let unit = submission.unit
            return try #require(
                try scratch.database.read { connection throws(Fault) in
                    try connection.submissions(of: unit, upTo: commit).last?.number
                })
        }

        mutating func take(_ step: SubmissionStep, _ submission: SubmissionNumber) throws {
            _ = try append(
                Change(note: Sample.note(.approve), steps: [StepTaken(step, of: submission, remark: "xem lại")]))
        }
    }

    private static func texts(_ view: LedgerView) throws -> [String] {
        try questions.map { ScoreboardJSON.encode(try view.scoreboard($0), language: .vietnamese) }
            + [view.periods.map(\.code).joined(separator: " "), "\(view.entries)"]
    }

    /// Everything that happens to figures: new, corrected, withdrawn, planned, planned anew, waiting, returned, approved.
    private static func tell(_ story: inout Story, after: (Story) throws -> Void) throws {
        let units = communes
        _ = try story.report([try story.figure(12_345, units[0]), try story.figure(400, units[1])])
        try after(story)
        _ = try story.report([
            try story.figure(23_456, units[0]), try story.figure(77, units[2], "forest-planted", "2023-Q3"),
        ])
        try after(story)
        _ = try story.report([try story.figure(nil, units[1])])
        try after(story)
        let plan = Scenario.plan(.province)
        _ = try story.report([try story.figure(9_000, units[0], "forest-planted", "2023", plan)])
        try after(story)
        _ = try story.report([
            try story.figure(9_500, units[0], "forest-planted", "2023", plan, from: "2023-05-01"),
            try story.figure(8_800, Sample.district, "forest-planted", "2023", plan, from: "2023-06-01"),
        ])
        try after(story)
        let waiting = try story.report([try story.figure(55_555, units[1])], [.open, .submit])
        try after(story)
        let returned = try story.report([try story.figure(66_666, units[2])], [.open, .submit])
        try after(story)
        _ = try story.report([try story.figure(31_000, units[1]), try story.figure(1, units[2])])
        try after(story)
        try story.take(.sendBack, returned)
        try after(story)
        try story.take(.approve, waiting)
        try after(story)
    }

    @Test func `a view that is taken back is the view that is read`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            var story = Story(delivery: delivery, scratch: scratch)
            let first = try #require(delivery.view().head?.number.value)
            try Self.tell(&story) { _ in }
            let live = delivery.view()
            for number in [first, first + 2, first + 4, first + 8] {
                let number = CommitNumber(number)
                let made = try #require(try live.takenBack(to: number, scratch.database))
                let read = try LedgerView.load(scratch.database, upTo: number, .approved)
                #expect(try Self.texts(made) == Self.texts(read))
                #expect(made.head == read.head)
            }
            #expect(try live.takenBack(to: CommitNumber(1), scratch.database) == nil)
        }
    }

    @Test func `what waits, added to what counts, is the view that is read`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            var story = Story(delivery: delivery, scratch: scratch)
            var step = 0
            try Self.tell(&story) { story in
                step += 1
                guard step >= 6 else { return }
                let made = try #require(try delivery.view().withWaiting(scratch.database))
                let read = try LedgerView.load(scratch.database, upTo: nil, .submitted)
                #expect(try Self.texts(made) == Self.texts(read))
            }
        }
    }

    @Test func `a board that keeps what still holds is the board that is made anew`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            var story = Story(delivery: delivery, scratch: scratch)
            func compare(_ questions: [ScoreboardQuery]) throws {
                for question in questions {
                    let kept = ScoreboardJSON.encode(try delivery.rememberedBoard(question), language: .vietnamese)
                    let made = ScoreboardJSON.encode(try delivery.view().scoreboard(question), language: .vietnamese)
                    #expect(kept == made)
                }
            }
            let all = Example.query { $0.byUnit = true }
            _ = try delivery.rememberedBoard(all)
            try compare(Self.questions)
            try Self.tell(&story) { _ in try compare(Self.questions) }
            // A figure of every indicator that takes one, so that formulas and weights move, too.
            let codes = delivery.view().catalogue.indicators.codes.filter { code in
                delivery.view().catalogue.indicators.history(of: code).allSatisfy { $0.formula == nil }
            }
            _ = try story.report(try codes.map { try story.figure(17, Self.communes[0], $0) })
            try compare(Self.questions + [all])
        }
    }

    @Test func `rows that nothing touched are the same rows`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            var story = Story(delivery: delivery, scratch: scratch)
            let question = Example.query { $0.byUnit = true }
            let before = try delivery.rememberedBoard(question)
            _ = try story.report([try story.figure(12_345, Self.communes[0])])
            let after = try delivery.rememberedBoard(question)
            let same = zip(before.rows, after.rows).filter { $0 === $1 }.count
            #expect(same > before.rows.count / 2)
            #expect(same < before.rows.count)
            let units = zip(before.units("forest-planted"), after.units("forest-planted"))
            // Those with which it was merged later may be made anew, too; the others are not.
            let made = units.filter { $0 !== $1 }.map(\.0.unit.key)
            #expect(made.contains(Self.communes[0]))
            #expect(made.count < 5)
        }
    }
}
