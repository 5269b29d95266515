import Operations
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing

/// Who has reported on the first half of 2023, on the days around the due date.
@Suite(.serialized) struct ReportingTests {
    private let district = UnitReference(code: UnitCode("076"))
    private let half = Sample.period("2023-S1")
    private let late = ["02557", "02587", "02593"]

    @Test(arguments: Backend.available)
    func `three communes are named on the first working day after the due date`(backend: Backend) throws {
        try Example.reading(backend) { delivery in
            let asOf = try #require(Moment("2023-06-19T07:00:00+07:00"))
            let reporting = try delivery.reporting(of: district, half, asOf: asOf)
            #expect(reporting.units.count == 31)
            #expect(reporting.notReported.map(\.unit.key.code.text).sorted() == late)
            for unit in reporting.notReported {
                #expect(unit.reported == 0)
                #expect(unit.expected >= 60)
                #expect(unit.first == nil)
                #expect(unit.due == Day("2023-06-16"))
                #expect(unit.punctuality == .overdue(days: 1))
            }
            let others = reporting.units.filter { $0.state != .notReported }
            #expect(others.allSatisfy { $0.punctuality == .onTime })
            #expect(others.allSatisfy { $0.reported > 50 })
            // It was due on a Friday: a weekend makes nobody late.
            let sunday = try delivery.reporting(of: district, half, asOf: Moment("2023-06-18T08:00:00+07:00"))
            #expect(sunday.notReported.count == 3)
            #expect(sunday.notReported.allSatisfy { $0.punctuality == .notYetDue })
        }
    }

    @Test func `what came late stays late, and a correction does not make a report late`() throws {
        try Example.reading(.sqlite) { delivery in
            let reporting = try delivery.reporting(of: district, half)
            #expect(reporting.notReported.isEmpty)
            let punctual = reporting.units.filter { $0.punctuality == .onTime }
            #expect(punctual.count == 28)
            let tardy = reporting.units.filter { $0.punctuality == .late(days: 1) }
            #expect(tardy.map(\.unit.key.code.text).sorted() == late)
            let corrected = try #require(reporting.units.first { $0.unit.key.code.text == "02560" })
            #expect(corrected.first == Moment("2023-06-16T16:45:00+07:00"))
            #expect(corrected.last == Moment("2023-07-10T10:00:00+07:00"))
            // Two communes did not state the cultural houses that they built.
            #expect(reporting.partly.map(\.missing) == [["culture-houses-built"], ["culture-houses-built"]])
        }
    }

    @Test func `before the due date nobody is overdue, and a period without a rule has no due date`() throws {
        try Example.reading(.sqlite) { delivery in
            let asOf = try #require(Moment("2023-06-16T12:00:00+07:00"))
            let reporting = try delivery.reporting(of: district, half, asOf: asOf)
            #expect(reporting.notReported.count == 31)
            #expect(reporting.units.allSatisfy { $0.punctuality == .notYetDue })
            // What was reported a year before, and what has a plan, is expected.
            #expect(reporting.units.allSatisfy { $0.expected > 50 })
            let early = try delivery.reporting(of: district, Sample.period("2018-S1"))
            #expect(early.units.allSatisfy { $0.due == nil && $0.punctuality == nil })
        }
    }

    @Test func `a half-year's report is a report on its second quarter, too`() throws {
        try Example.reading(.sqlite) { delivery in
            let reporting = try delivery.reporting(of: district, Sample.period("2023-Q2"))
            #expect(reporting.notReported.isEmpty)
            #expect(reporting.units.allSatisfy { $0.reported > 50 })
        }
    }

    @Test func `what only follows from another period is said to, and is counted alike wherever periods stand`() throws
    {
        try Example.reading(.sqlite) { delivery in
            let quarter = Sample.period("2023-Q2")
            let review = try delivery.reportingReview(of: district, quarter)
            #expect(review.lines.allSatisfy { $0.report.isDerived && $0.late == nil })
            let units = try delivery.view().catalogue.units.inForce(on: #require(Day("2023-06-30")))
            let key = try #require(units.first { $0.key.code.text == "076" }?.key)
            let states = try delivery.periodStates(of: [key]).filter { $0.level == .commune }
            #expect(!states.isEmpty)
            for state in states {
                let review = try delivery.reportingReview(of: district, state.period)
                #expect(state.expected == review.lines.count)
                #expect(state.complete == review.lines.count { $0.report.state == .reported })
                #expect(state.sent == review.lines.count { $0.came != nil })
                #expect(state.reported == review.lines.count { $0.report.state != .notReported })
            }
        }
    }

    @Test func `the text for a chat names who lacks figures, and what lacks most first`() throws {
        try Example.reading(.sqlite) { delivery in
            let periods = try delivery.owedPeriods(below: delivery.key(of: district, on: half))
            let review = try delivery.reportingReview(of: district, half)
            let owed = OwedPeriod(review.reporting, review.lines, today: delivery.today, delivery.view().catalogue)
            let text = OwedText(.vietnamese).text(owed)
            #expect(text.contains("Còn thiếu số liệu 2/31 đơn vị:"))
            #expect(text.contains(", thiếu 1"))
            #expect(text.contains("1. Xã "))
            #expect(!text.contains("Cả 31 đơn vị"))
            #expect(!text.contains("Còn nợ kỳ khác"))
            let others = periods.filter { $0.period != half && $0.owing > 0 }
            #expect(OwedText(.vietnamese).text(owed, others: periods).contains("Còn nợ kỳ khác") == !others.isEmpty)
        }
    }

    @Test func `figures that wait for approval count only where they are asked for`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            let path = try Example.file(
                "draft.csv", in: scratch, "indicator,unit,period,value", "jobs-created,02560,2024-S1,90")
            var request = ImportRequest(files: [path], author: "UBND xã Tú Thịnh", status: .preliminary)
            request.isDraft = true
            _ = try delivery.bringIn(request)
            let number = try #require(try delivery.submissions(in: .draft).first?.number)
            _ = try delivery.step(.submit, of: number, by: "UBND xã Tú Thịnh", remark: nil)
            func state(_ includesPending: Bool) throws -> UnitReport.State? {
                try delivery.reporting(
                    of: district, Sample.period("2024-S1"), includesPending: includesPending
                ).units.first { $0.unit.key.code.text == "02560" }?.state
            }
            #expect(try state(false) == .notReported)
            #expect(try state(true) == .partly)
            // One figure of many waits: that is no whole report.
            let review = try delivery.reportingReview(of: district, Sample.period("2024-S1"))
            let line = try #require(review.lines.first { $0.report.unit.key.code.text == "02560" })
            #expect(line.there == 1 && line.lacking.count == line.report.expected - 1)
            #expect(!line.isSilent && line.report.expected > 10)
        }
    }
}
