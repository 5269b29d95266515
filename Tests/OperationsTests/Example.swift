import Foundation
import Operations
import Planning
import Quantities
import Storage
import TestSupport

/// The example as the demonstration has it, loaded once for each engine.
enum Example {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/son-duong-2023").path

    /// Long after everything in the example was recorded.
    static let now: @Sendable () -> Moment = { Moment("2026-01-05T08:00:00+07:00") ?? FixedClock.start }

    static func withDelivery(_ backend: Backend, _ body: (Delivery, Scratch) throws -> Void) throws {
        try backend.withScratch { (scratch: Scratch) throws in
            let delivery = try Delivery(scratch.database, clock: now)
            try ExampleLoader(folder: folder).load(into: delivery) { _, _ in }
            try body(delivery, scratch)
        }
    }

    /// A file of the test's own.
    static func file(_ name: String, in scratch: Scratch, _ lines: String...) throws -> String {
        let path = "\(scratch.folder)/\(name)"
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    /// What an operation refused with; `nil` where it went through or the world failed.
    static func refusal(_ body: () throws -> Void) -> Refusal? {
        do {
            try body()
        } catch {
            if let failure = error as? Failure, case .refused(let refusal) = failure { return refusal }
        }
        return nil
    }

    static func query(_ period: String = "2023-S1", _ change: (inout ScoreboardQuery) -> Void = { _ in })
        -> ScoreboardQuery
    {
        var query = ScoreboardQuery(unit: UnitReference(code: UnitCode("076")), period: Sample.period(period))
        change(&query)
        return query
    }
}

extension Scoreboard {
    func standing(_ code: IndicatorCode) -> Standing? {
        rows.first { $0.standing.definition.code == code }?.standing
    }

    func units(_ code: IndicatorCode) -> [UnitRow] {
        rows.first { $0.standing.definition.code == code }?.units ?? []
    }
}
