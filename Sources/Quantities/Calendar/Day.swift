/// A day of the Gregorian calendar, without time and place. Days are ordered and counted by `ordinal`.
package struct Day: Sendable, Hashable {
    /// Days since 1970-01-01, which is 0.
    package let ordinal: Int32

    /// The day so many days after 1970-01-01; everything else about days is meant for the years 1...9999.
    package init(ordinal: Int32) {
        self.ordinal = ordinal
    }

    /// The day with this date; `nil` when the calendar does not have it. Years 1...9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.lengthOfMonth(month, in: year)).contains(day)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    /// From a date whose parts are known to be valid.
    init(unchecked year: Int, _ month: Int, _ day: Int) {
        // Years are counted from March, so that the leap day is the last of its year; 400 years have 146,097 days and
        // 719,468 days lie between 0000-03-01 and 1970-01-01 (H. Hinnant, chrono-compatible date algorithms).
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = floorDivision(shifted, 400)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        ordinal = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// The year, 2023.
    package var year: Int { parts.year }

    /// 1...12.
    package var month: Int { parts.month }

    /// Day of the month, 1...31.
    package var day: Int { parts.day }

    /// Year, month and day, for those who need all three.
    package var parts: (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = floorDivision(Int(ordinal) + 719_468, 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
    }

    /// The day so many days later (earlier when negative).
    package func adding(days: Int) -> Day {
        Day(ordinal: Int32(Int(ordinal) + days))
    }

    /// 1 for Monday … 7 for Sunday.
    package var weekday: Int {
        floorDivision(Int(ordinal) + 3, 7).remainder + 1
    }

    /// Saturday or Sunday.
    package var isWeekend: Bool { weekday >= 6 }

    /// Whether the year has a 29 February.
    package static func isLeapYear(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// The number of days of a month (1...12).
    package static func lengthOfMonth(_ month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeapYear(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day: Comparable {
    /// By time.
    package static func < (a: Day, b: Day) -> Bool {
        a.ordinal < b.ordinal
    }
}
