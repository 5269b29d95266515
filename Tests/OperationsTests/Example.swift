import Foundation
import Operations
import Planning
import Quantities
import Storage
import TestSupport

/// What the tests of this room ask of the example.
enum Example {
    /// For tests that only read.
    static func reading(_ backend: Backend, _ body: (Delivery) throws -> Void) throws {
        try body(ExampleLedger.shared(backend))
    }

    /// For tests that write.
    static func withCopy(_ backend: Backend, _ body: (Delivery, Scratch) throws -> Void) throws {
        try ExampleLedger.withCopy(backend, body)
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
