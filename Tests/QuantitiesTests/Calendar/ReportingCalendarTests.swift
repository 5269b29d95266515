import Quantities
import Testing

@Suite struct ReportingCalendarTests {
    /// NĐ 09/2019/NĐ-CP, Art. 12: the window closes on day 14 of the last month.
    @Test(arguments: [
        ("2023-01", "2022-12-15", "2023-01-14"), ("2023-02", "2023-01-15", "2023-02-14"),
        ("2024-03", "2024-02-15", "2024-03-14"), ("2023-12", "2023-11-15", "2023-12-14"),
        ("2023-Q1", "2022-12-15", "2023-03-14"), ("2023-Q2", "2023-03-15", "2023-06-14"),
        ("2023-Q3", "2023-06-15", "2023-09-14"), ("2023-Q4", "2023-09-15", "2023-12-14"),
        ("2023-S1", "2022-12-15", "2023-06-14"), ("2023-S2", "2023-06-15", "2023-12-14"),
        ("2023-9M", "2022-12-15", "2023-09-14"), ("2023", "2022-12-15", "2023-12-14"),
    ])
    func `administrative periods close on the 14th`(code: String, from: String, to: String) {
        #expect(period(code).window(.administrative) == DayRange(from: day(from), to: day(to)))
    }

    /// NĐ 60/2018/NĐ-CP: whole months.
    @Test(arguments: [
        ("2023-02", "2023-02-01", "2023-02-28"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"), ("2023-04", "2023-04-01", "2023-04-30"),
        ("2023-Q1", "2023-01-01", "2023-03-31"), ("2023-Q2", "2023-04-01", "2023-06-30"),
        ("2023-S1", "2023-01-01", "2023-06-30"), ("2023-S2", "2023-07-01", "2023-12-31"),
        ("2023-9M", "2023-01-01", "2023-09-30"), ("2023", "2023-01-01", "2023-12-31"),
    ])
    func `statistical periods are calendar months`(code: String, from: String, to: String) {
        #expect(period(code).window(.statistical) == DayRange(from: day(from), to: day(to)))
    }

    @Test(arguments: [
        ("2023-06", "2022-12-15", "2023-06-14", "2023-01-01", "2023-06-30"),
        ("2023-Q3", "2022-12-15", "2023-09-14", "2023-01-01", "2023-09-30"),
        ("2024-02", "2023-12-15", "2024-02-14", "2024-01-01", "2024-02-29"),
        ("2023-S2", "2022-12-15", "2023-12-14", "2023-01-01", "2023-12-31"),
        ("2023-01", "2022-12-15", "2023-01-14", "2023-01-01", "2023-01-31"),
    ])
    func `cumulative windows begin with the year`(
        code: String, from: String, to: String, statisticalFrom: String, statisticalTo: String
    ) {
        #expect(period(code).cumulativeWindow(.administrative) == DayRange(from: day(from), to: day(to)))
        #expect(
            period(code).cumulativeWindow(.statistical)
                == DayRange(from: day(statisticalFrom), to: day(statisticalTo)))
    }

    @Test(arguments: ReportingCalendar.allCases)
    func `months, quarters and halves fill the year without gap or overlap`(calendar: ReportingCalendar) throws {
        for year in [1900, 1999, 2000, 2023, 2024, 2999] {
            let whole = try #require(Period.year(year)).window(calendar)
            for slots in [0...11, 12...15, 16...17] {
                var next = whole.from
                for slot in slots {
                    let window = try #require(Period(year: year, part: PeriodSlot.all[slot].part)).window(calendar)
                    #expect(window.from == next)
                    next = window.to.adding(days: 1)
                }
                #expect(next == whole.to.adding(days: 1))
            }
        }
    }
}
