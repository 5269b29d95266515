import Foundation
import Operations
import Planning
import Quantities
import SeededNumbers
import Storage
import TestSupport

/// Changes as offices make them, one after the other, in a small ledger: the units of the example with their mergers, an
/// indicator of every kind, and all that formulas and weights among them name.
struct Story {
    static let communes = ["02545", "02569", "02578", "02593"].map {
        UnitKey(code: UnitCode($0), validFrom: Sample.district.validFrom)
    }
    private static let codes = [
        "annual-crop-area", "rice-area", "rice-yield", "forest-planted", "tea-area", "production-growth", "population",
        "income-per-capita", "ntm-communes", "ntm-communes-new", "budget-revenue", "land-use-revenue",
        "balanced-revenue", "health-standard-communes", "health-standard-share", "poverty-rate", "poverty-reduction",
        "ddci-rank",
    ]

    let delivery: Delivery
    let scratch: Scratch
    private var minutes: Int64 = 0
    private var numbers = SeededGenerator(seed: 0)
    private(set) var waiting: [SubmissionNumber] = []

    /// A ledger of the test's own, thrown away afterwards.
    static func told(seed: UInt64 = 0, _ body: (inout Story) throws -> Void) throws {
        let scratch = try Scratch(.sqlite)
        defer { scratch.discard() }
        let delivery = try Delivery(scratch.database, clock: ExampleLedger.now)
        let definitions = try String(contentsOfFile: "\(ExampleLedger.folder)/indicators.csv", encoding: .utf8)
            .split(whereSeparator: \.isNewline)
        let chosen = definitions.prefix(1) + definitions.filter { line in codes.contains { line.hasPrefix("\($0),") } }
        let indicators = "\(scratch.folder)/indicators.csv"
        try chosen.joined(separator: "\n").write(toFile: indicators, atomically: true, encoding: .utf8)
        let files = [
            "units.csv", "fields.csv", "units-2024.csv", "succession-2024.csv", "units-2025.csv", "succession-2025.csv",
        ].map { "\(ExampleLedger.folder)/\($0)" }
        for file in files + [indicators] {
            _ = try delivery.bringIn(ImportRequest(files: [file], author: "Phòng Tài chính - Kế hoạch"))
        }
        var story = Story(delivery: delivery, scratch: scratch)
        story.numbers = SeededGenerator(seed: seed)
        try body(&story)
    }

    private init(delivery: Delivery, scratch: Scratch) {
        self.delivery = delivery
        self.scratch = scratch
    }

    var head: CommitNumber { delivery.view().head?.number ?? CommitNumber(0) }

    @discardableResult
    mutating func append(_ change: Change) throws -> CommitNumber {
        minutes += 1
        let moment = Moment(microseconds: ExampleLedger.now().microseconds + minutes * 60_000_000)
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
        guard let definition = delivery.view().catalogue.indicators.definition(of: code, on: window.to) else {
            throw Fault.failed("no indicator \(code)")
        }
        // A plan of a rate is a plain number.
        let base = scenario != .actual || definition.unitAggregation != .ratio ? nil : amount.map { 2 * $0 + 7 }
        var entry = ProposedEntry(
            key: FigureKey(indicator: code, unit: unit, period: period, scenario: scenario),
            definition: definition.validFrom, value: amount.map { FigureValue(amount: $0, base: base) },
            status: .official, window: window)
        if case .plan = scenario { entry.effectiveFrom = from.flatMap { Day($0) } ?? window.from }
        return entry
    }

    @discardableResult
    mutating func report(
        _ entries: [ProposedEntry], _ steps: [SubmissionStep] = [.open, .approve]
    ) throws -> SubmissionNumber {
        let submission = NewSubmission(
            unit: entries[0].key.unit, period: entries[0].key.period, entries: entries, steps: steps)
        let commit = try append(Change(note: Sample.note(), submissions: [submission]))
        let found = try scratch.database.read { connection throws(Fault) in
            try connection.submissions(of: submission.unit, upTo: commit).last
        }
        guard let number = found?.number else { throw Fault.failed("nothing was submitted") }
        if steps.last == .submit { waiting.append(number) }
        return number
    }

    mutating func take(_ step: SubmissionStep, _ submission: SubmissionNumber) throws {
        waiting.removeAll { $0 == submission }
        try append(Change(note: Sample.note(.approve), steps: [StepTaken(step, of: submission, remark: "xem lại")]))
    }
}

extension Story {
    /// Something that an office may do; what follows from the seed.
    mutating func goOn() throws {
        switch Int.random(in: 0..<13, using: &numbers) {
        case 0...6: try report(anyFigures())
        case 7...8: try report(anyFigures(), [.open, .submit])
        case 9...10:
            guard let submission = waiting.randomElement(using: &numbers) else { return try goOn() }
            try take(Bool.random(using: &numbers) ? .approve : .sendBack, submission)
        default: try append(Change(note: Sample.note(), records: [anyRecord()]))
        }
    }

    /// A few figures and plans, each of another key; most have been there before.
    private mutating func anyFigures() throws -> [ProposedEntry] {
        var found: [ProposedEntry] = []
        let indicators = delivery.view().catalogue.indicators
        let codes = indicators.codes.filter { code in indicators.history(of: code).allSatisfy { $0.formula == nil } }
        let periods = ["2022", "2022-S1", "2023-01", "2023-02", "2023-Q1", "2023-06", "2023-S1", "2023"]
        let units = Self.communes + [Sample.district]
        for _ in 0..<Int.random(in: 1...9, using: &numbers) {
            guard let code = codes.randomElement(using: &numbers), let unit = units.randomElement(using: &numbers),
                let period = periods.randomElement(using: &numbers)
            else { continue }
            let amount = Int.random(in: 0..<8, using: &numbers) == 0 ? nil : Int64.random(in: 0...999, using: &numbers)
            let kind = Int.random(in: 0..<6, using: &numbers)
            let day = Bool.random(using: &numbers) ? "2023-01-01" : "2023-05-01"
            let entry =
                switch kind {
                case 0: try figure(amount, unit, code, "2023", .plan(.province), from: day)
                case 1: try figure(amount, unit, code, period, .yearEstimate)
                default: try figure(amount, unit, code, period)
                }
            if !found.contains(where: { $0.key == entry.key }) { found.append(entry) }
        }
        return found.isEmpty ? try anyFigures() : found
    }

    /// Reference data as they come while figures do: a period is opened, a unit comes, a definition gets another owner.
    private mutating func anyRecord() throws -> ReferenceRecord {
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0:
            return .periodGate(
                PeriodGate(
                    unit: Sample.district, period: Sample.period("2023-S1"), act: .open, at: ExampleLedger.now(),
                    by: "Phòng Tài chính - Kế hoạch"))
        case 1:
            let code = UnitCode("03\(Int.random(in: 100...999, using: &numbers))")
            return .unit(
                UnitVersion(
                    key: UnitKey(code: code, validFrom: Sample.district.validFrom), validTo: Day("2025-06-30"),
                    name: "Xã mới", kind: .commune,
                    parent: UnitReference(code: Sample.district.code)))
        default:
            guard var definition = delivery.view().catalogue.indicators.history(of: "forest-planted").last else {
                throw Fault.failed("no definition")
            }
            definition.owner = "Phòng số \(minutes)"
            return .indicator(definition)
        }
    }
}
