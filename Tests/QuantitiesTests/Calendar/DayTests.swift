import Quantities
import Testing

@Suite struct DayTests {
    @Test func `days from 1600 to 2999 count without a gap, and back`() {
        // Counts on its fingers: 370 years of 365 days lie between 1600 and 1970, and 90 leap days (92 multiples of 4
        // from 1600 on, less 1700, 1800 and 1900, and 1600 among them).
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var ordinal = Int32(-(370 * 365 + 90))
        var weekday = 6
        for year in 1600...2999 {
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            for month in 1...12 {
                for number in 1...(lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)) {
                    let found = Day(ordinal: ordinal)
                    guard found.parts == (year, month, number), found.weekday == weekday,
                        Day(year: year, month: month, day: number)?.ordinal == ordinal
                    else {
                        Issue.record("\(year)-\(month)-\(number) is \(found)")
                        return
                    }
                    ordinal += 1
                    weekday = weekday % 7 + 1
                }
            }
        }
        #expect(Day(ordinal: ordinal).description == "3000-01-01")
    }

    @Test func `the count starts on 1 January 1970, a Thursday`() {
        #expect(day("1970-01-01").ordinal == 0)
        #expect(day("1970-01-01").weekday == 4)
        #expect(day("1969-12-31").ordinal == -1)
        #expect(day("2023-07-14").weekday == 5)
        #expect(day("2023-07-14").ordinal == 19_552)
    }

    @Test(arguments: [
        (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2023, 4, 31), (2023, 13, 1), (2023, 0, 1), (2023, 1, 0),
        (2023, 1, 32), (0, 1, 1), (10_000, 1, 1), (-5, 1, 1), (Int.max, Int.max, Int.max), (2023, Int.min, 1),
    ])
    func `a date that the calendar does not have is refused`(year: Int, month: Int, number: Int) {
        #expect(Day(year: year, month: month, day: number) == nil)
    }

    @Test func `leap days exist`() {
        #expect(Day(year: 2024, month: 2, day: 29)?.adding(days: 1) == day("2024-03-01"))
        #expect(Day(year: 2000, month: 2, day: 29)?.adding(days: 366) == day("2001-03-01"))
        #expect(Day.isLeapYear(2000) && Day.isLeapYear(2024) && !Day.isLeapYear(1900) && !Day.isLeapYear(2023))
        #expect((1...12).map { Day.lengthOfMonth($0, in: 2023) } == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    }

    @Test func `days are ordered and counted on`() {
        #expect(day("2022-12-31") < day("2023-01-01"))
        #expect(day("2023-01-01").adding(days: -1) == day("2022-12-31"))
        #expect(day("2023-12-31").adding(days: 1).description == "2024-01-01")
        #expect((day("2023-07-14").year, day("2023-07-14").month, day("2023-07-14").day) == (2023, 7, 14))
    }

    @Test func `Saturday and Sunday are the weekend`() {
        let week = (10...16).map { Day(year: 2023, month: 7, day: $0) }
        #expect(week.map { $0?.weekday } == [1, 2, 3, 4, 5, 6, 7])
        #expect(week.map { $0?.isWeekend } == [false, false, false, false, false, true, true])
    }

    @Test func `a range holds both its ends`() {
        let range = DayRange(from: day("2022-12-15"), to: day("2023-06-14"))
        #expect(range.contains(day("2022-12-15")) && range.contains(day("2023-06-14")))
        #expect(!range.contains(day("2022-12-14")) && !range.contains(day("2023-06-15")))
        #expect(range.count == 182)
        #expect(range.description == "2022-12-15/2023-06-14")
        #expect(DayRange(from: range.to, to: range.from).count == 0)
    }
}
