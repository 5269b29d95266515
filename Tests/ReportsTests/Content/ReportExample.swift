import Foundation
import Operations
import Planning
import Quantities
import Storage
import Synchronization
import TestSupport

@testable import Reports

/// The example as the demonstration has it, and the reports of its offices.
enum ReportExample {
    static let root = ExampleLedger.root

    static func withDelivery(_ body: (Delivery) throws -> Void) throws {
        try body(ExampleLedger.shared())
    }

    private static let reports = Mutex<[ReportQuery: Report]>([:])

    /// The same report for all tests that ask for it.
    static func report(_ query: ReportQuery) throws -> Report {
        if let known = reports.withLock({ $0[query] }) { return known }
        let report = try Report(query, from: ExampleLedger.shared())
        reports.withLock { $0[query] = report }
        return report
    }

    static func query(
        _ kind: ReportKind = .halfYear, unit: String = "076", _ period: String = "2023-S1", layout: Layout = .state,
        asOf: String? = "2023-07-14"
    ) -> ReportQuery {
        ReportQuery(
            kind: kind, unit: UnitReference(code: UnitCode(unit)), period: Sample.period(period), layout: layout,
            asOf: asOf.flatMap { Moment($0) })
    }
}
