import Foundation
import Operations
import Planning
import Quantities
import Storage
import StorageSQLite
import Synchronization
import TestSupport

@testable import Reports

/// The example as the demonstration has it, and the reports of its offices.
enum ReportExample {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Loaded once: it is read only.
    private static let loaded = Result { () throws -> Delivery in
        let path = FileManager.default.temporaryDirectory.appending(path: "tiendo-reports-\(UUID().uuidString).sqlite")
        let database = try SQLiteDatabase(path: path.path, .createIfMissing)
        let clock: @Sendable () -> Moment = { Moment("2026-01-05T08:00:00+07:00") ?? FixedClock.start }
        try database.migrate(at: clock())
        let delivery = try Delivery(database, clock: clock)
        try ExampleLoader(folder: root.appending(path: "Examples/son-duong-2023").path).load(into: delivery) { _, _ in }
        return delivery
    }

    static func withDelivery(_ body: (Delivery) throws -> Void) throws {
        try body(try loaded.get())
    }

    private static let reports = Mutex<[ReportQuery: Report]>([:])

    /// The same report for all tests that ask for it.
    static func report(_ query: ReportQuery) throws -> Report {
        if let known = reports.withLock({ $0[query] }) { return known }
        let report = try Report(query, from: loaded.get())
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
