/// The two calendars by which offices report. "Six months" has a window in each of them, and they differ.
package enum ReportingCalendar: String, Sendable, CaseIterable {
    /// Reports between administrative bodies: a period closes on day 14 of its last month (NĐ 09/2019/NĐ-CP, Art. 12).
    case administrative
    /// Statistical reports: whole calendar months (NĐ 60/2018/NĐ-CP).
    case statistical
}

extension Period {
    /// The days whose results belong to the period.
    ///
    /// Administrative: the 15th of the month before its first month to the 14th of its last month, so June 2023 is
    /// 2023-05-15 to 2023-06-14 and the first half 2022-12-15 to 2023-06-14. Statistical: its months from first to last
    /// day.
    package func window(_ calendar: ReportingCalendar) -> DayRange {
        window(of: months, calendar)
    }

    /// From the start of the year's window to the end of the period's.
    package func cumulativeWindow(_ calendar: ReportingCalendar) -> DayRange {
        window(of: yearToDate, calendar)
    }

    private func window(of months: ClosedRange<Int>, _ calendar: ReportingCalendar) -> DayRange {
        let (first, last) = (months.lowerBound, months.upperBound)
        switch calendar {
        case .administrative:
            let from = first == 1 ? Day(unchecked: year - 1, 12, 15) : Day(unchecked: year, first - 1, 15)
            return DayRange(from: from, to: Day(unchecked: year, last, 14))
        case .statistical:
            return DayRange(
                from: Day(unchecked: year, first, 1),
                to: Day(unchecked: year, last, Day.lengthOfMonth(last, in: year)))
        }
    }
}
