import Operations
import Planning
import Quantities
import Storage
import Testing
import TestSupport

/// An import is all of it or nothing, on both engines.
@Suite(.serialized) struct ImportTests {
    private let header = "indicator,unit,period,value"

    private func request(_ files: String..., change: (inout ImportRequest) -> Void = { _ in }) -> ImportRequest {
        var request = ImportRequest(files: files, author: "UBND xã Tú Thịnh", status: .preliminary)
        change(&request)
        return request
    }

    @Test(arguments: Backend.available)
    func `one bad cell refuses the whole file, and says which`(backend: Backend) throws {
        try Example.withCopy(backend) { delivery, scratch in
            let head = delivery.view().head
            let path = try Example.file(
                "bad.csv", in: scratch, header, "jobs-created,02560,2024-01,12", "jobs-created,02560,2024-02,x")
            let refused = Example.refusal { _ = try delivery.bringIn(request(path)) }
            guard case .badInput(let diagnostics, _) = refused else {
                Issue.record("a bad file was taken")
                return
            }
            #expect(diagnostics.map(\.place.cell) == ["D3"])
            #expect(diagnostics.first?.code == .notANumber)
            #expect(try scratch.database.read { connection throws(Fault) in try connection.head() } == head)
        }
    }

    @Test(arguments: Backend.available) func `a dry run says what would happen and stores nothing`(backend: Backend)
        throws
    {
        try Example.withCopy(backend) { delivery, scratch in
            let head = delivery.view().head
            let path = try Example.file("good.csv", in: scratch, header, "jobs-created,02560,2024-01,12")
            let report = try delivery.bringIn(request(path) { $0.isDryRun = true })
            #expect(report.files.map(\.figures) == [1])
            #expect(report.commit == nil)
            #expect(delivery.view().head == head)
        }
    }

    @Test func `a correction needs a reason and keeps what it replaces`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            let path = try Example.file("fix.csv", in: scratch, header, "jobs-created,02560,2023-S1,1")
            #expect(throws: Failure.self) { try delivery.bringIn(request(path)) }
            let report = try delivery.bringIn(request(path) { $0.reason = "đếm lại" })
            #expect(report.corrections == 1)
            let unit = try delivery.view().unit(UnitReference(code: UnitCode("02560")), on: Sample.window.to)
            let key = FigureKey(indicator: "jobs-created", unit: unit.key, period: Sample.period("2023-S1"))
            let history = try delivery.history(of: key)
            #expect(history.count >= 3)
            #expect(history.last?.entry.figure.value?.amount == 1)
            #expect(history.last?.entry.supersedes == history.dropLast().last?.entry.number)
        }
    }

    @Test func `an official figure is not replaced by an estimate without a reason`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            let path = try Example.file("late.csv", in: scratch, header, "jobs-created,076,2022,5000")
            #expect(throws: Failure.self) { try delivery.bringIn(request(path) { $0.status = .estimate }) }
        }
    }

    @Test func `a reporter's figures wait until they are submitted and approved`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            let path = try Example.file("draft.csv", in: scratch, header, "jobs-created,02560,2024-S1,77")
            _ = try delivery.bringIn(request(path) { $0.isDraft = true })
            var query = Example.query("2024-S1") { $0.unit = UnitReference(code: UnitCode("02560")) }
            func shown() throws -> Measured? { try delivery.scoreboard(query).standing("jobs-created")?.actual }
            #expect(try shown() == nil)
            let draft = try #require(try delivery.submissions(in: .draft).first)
            try delivery.step(.submit, of: draft.number, by: "UBND xã Tú Thịnh", remark: nil)
            #expect(try shown() == nil)
            query.includesPending = true
            #expect(try shown()?.origin.isPending == true)
            query.includesPending = false
            try delivery.step(.approve, of: draft.number, by: "Phòng Tài chính - Kế hoạch", remark: nil)
            #expect(try shown()?.shown == 77)
            #expect(throws: Failure.self) {
                try delivery.step(.sendBack, of: draft.number, by: "Phòng Tài chính - Kế hoạch", remark: "muộn")
            }
        }
    }

    @Test func `a form that was handed out comes back without a question`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            let form = try delivery.template(
                for: UnitReference(code: UnitCode("02560")), period: Sample.period("2023-S1"))
            #expect(form.contains("jobs-created"))
            let path = try Example.file("form.csv", in: scratch, form)
            let report = try delivery.bringIn(request(path) { $0.isDryRun = true })
            #expect(report.files.map(\.figures).reduce(0, +) > 20)
        }
    }

    @Test func `the example goes into an empty ledger only`() throws {
        try Example.reading(.sqlite) { delivery in
            #expect(throws: Failure.self) {
                try ExampleLoader(folder: ExampleLedger.folder).load(into: delivery) { _, _ in }
            }
        }
    }
}
