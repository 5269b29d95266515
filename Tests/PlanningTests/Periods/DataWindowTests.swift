import Planning
import Quantities
import Testing

/// The windows of NĐ 09/2019/NĐ-CP, Art. 12, and of NĐ 60/2018/NĐ-CP, as the periods of reports need them.
@Suite struct DataWindowTests {
    @Test(arguments: [
        ("2023-01", "2022-12-15/2023-01-14"), ("2023-06", "2023-05-15/2023-06-14"),
        ("2023-Q1", "2022-12-15/2023-03-14"), ("2023-Q2", "2023-03-15/2023-06-14"),
        ("2023-Q4", "2023-09-15/2023-12-14"), ("2023-S1", "2022-12-15/2023-06-14"),
        ("2023-S2", "2023-06-15/2023-12-14"), ("2023-9M", "2022-12-15/2023-09-14"),
        ("2023", "2022-12-15/2023-12-14"),
    ])
    func `administrative reports close on day 14`(code: String, window: String) throws {
        #expect(try #require(Period(code)).window(.administrative).description == window)
    }

    @Test(arguments: [
        ("2023-06", "2023-06-01/2023-06-30"), ("2024-02", "2024-02-01/2024-02-29"),
        ("2023-S1", "2023-01-01/2023-06-30"), ("2023-9M", "2023-01-01/2023-09-30"), ("2023", "2023-01-01/2023-12-31"),
    ])
    func `statistics take whole months`(code: String, window: String) throws {
        #expect(try #require(Period(code)).window(.statistical).description == window)
    }
}

@Suite struct SamePeriodTests {
    private func range(_ text: String) -> DayRange {
        let days = text.split(separator: "/").map { UnitSample.day(String($0)) }
        return DayRange(from: days[0], to: days[1])
    }

    @Test(arguments: [
        ("2024-01-01/2024-02-29", "2023-01-01/2023-02-28"), ("2025-01-01/2025-02-28", "2024-01-01/2024-02-29"),
        ("2025-02-01/2025-02-27", "2024-02-01/2024-02-27"), ("2024-02-29/2024-03-14", "2023-02-28/2023-03-14"),
        ("2023-12-15/2024-06-14", "2022-12-15/2023-06-14"), ("2024-01-01/2024-06-30", "2023-01-01/2023-06-30"),
    ])
    func `the same window of the year before keeps dates, and ends of months`(window: String, before: String) {
        #expect(range(window).yearBefore == range(before))
    }

    @Test(arguments: [("2024-02-29", "2023-02-28"), ("2025-02-28", "2024-02-28"), ("2024-03-01", "2023-03-01")])
    func `a day of the year before has the same date`(day: String, before: String) {
        #expect(UnitSample.day(day).yearBefore == UnitSample.day(before))
    }

    @Test(arguments: ReportingCalendar.allCases)
    func `windows of periods and periods of windows agree on the year before`(calendar: ReportingCalendar) {
        for year in 1999...2026 {
            let months = (1...12).map { Period.Part.month($0) }
            for part in months + [.quarter(1), .quarter(4), .half(1), .half(2), .nineMonths, .year] {
                guard let period = Period(year: year, part: part) else {
                    Issue.record("no period \(part) of \(year)")
                    continue
                }
                #expect(period.window(calendar).yearBefore == period.yearBefore.window(calendar))
            }
        }
    }
}
