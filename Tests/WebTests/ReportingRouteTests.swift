import Foundation
import HTML
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

struct ReportingRouteTests {
    /// The half-year was due on 20 June 2023; one commune reported on 14 July, 18 working days late.
    private func withReports(
        _ body: (Browser, Delivery) async throws -> Void
    ) async throws {
        try await SmallLedger.withSite { browser, delivery, scratch async throws in
            let rule = DueRule(
                regime: "administrative", periodicity: .half, level: .commune, monthOffset: 0, day: 20,
                effectiveFrom: Sample.firstDay, movesToWorkingDay: true, basis: nil)
            let later = Moment(microseconds: FixedClock.start.microseconds + 120_000_000)
            _ = try scratch.database.append(
                Change(note: Sample.note(.importCalendar), records: [.dueRule(rule)]), at: later)
            var figure = Sample.figure(5, Sample.key(unit: Sample.commune))
            figure.definition = Sample.district.validFrom
            let change = Change(
                note: Sample.note(),
                submissions: [
                    NewSubmission(
                        unit: Sample.commune, period: Sample.period("2023-S1"), entries: [figure],
                        steps: [.open, .approve])
                ])
            _ = try scratch.database.append(change, at: later)
            try delivery.refresh()
            try await body(browser, delivery)
        }
    }

    @Test func `the page says who has reported, when, and who has not`() async throws {
        try await withReports { browser, _ async throws in
            for language in ["vi", "en"] {
                let text = try await browser.ask("/reporting?unit=076&period=2023-S1&lang=\(language)").text
                #expect(MarkupChecker.faults(in: text, isDocument: true) == [])
            }
            let text = try await browser.ask("/reporting?unit=076&period=2023-S1").text
            #expect(text.contains("<strong>1<span>/2</span></strong>"))
            #expect(text.contains("trễ 18 ngày làm việc"))
            #expect(text.contains("quá hạn 18 ngày làm việc"))
            #expect(text.contains("Hạn báo cáo: 20/6/2023"))
        }
    }

    @Test func `the same rows go out as a file, a workbook and JSON`() async throws {
        try await withReports { browser, _ async throws in
            let view = "?unit=076&period=2023-S1"
            let csv = try await browser.ask("/reporting/table.csv" + view).text
            #expect(csv.hasPrefix("unit,name,state,reported,expected,due,came,workingDaysLate"))
            #expect(csv.contains("Phúc Ứng,reported,1,1,2023-06-20"))
            let workbook = try await browser.ask("/reporting/table.xlsx" + view)
            #expect(workbook["content-type"]?.contains("spreadsheetml") == true)
            let json = try await browser.ask("/api/v1/reporting" + view, accept: "application/json").text
            let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
            let rows = object?["rows"] as? [[String: Any]]
            #expect(rows?.count == 2)
            #expect(rows?.contains { $0["state"] as? String == "not-reported" && $0["first"] is NSNull } == true)
        }
    }

    @Test func `without unit and period it is the reader's own, and a unit with nothing below says so`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let session = try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people)
            let browser = Browser(site: site, session: session)
            let text = try await browser.ask("/reporting").text
            #expect(text.contains("Phúc Ứng"))
            #expect(text.contains("không có đơn vị trực thuộc"))
            #expect(try await browser.ask("/reporting?unit=076&period=2023-S1").status == 403)
        }
    }
}
