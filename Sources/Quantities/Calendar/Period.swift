/// A reporting period: a month, quarter, half, the first nine months, or a year.
///
/// Which days it covers depends on the calendar (`window`). Codes are SDMX's, and "2023-9M" for the nine months.
package struct Period: Sendable, Hashable {
    /// A part of a year, the year itself included.
    package enum Part: Sendable, Hashable {
        case year
        /// 1 or 2.
        case half(Int)
        /// 1...4.
        case quarter(Int)
        /// 1...12.
        case month(Int)
        /// January to September, for the report before the year's last quarter.
        case nineMonths
    }

    /// 1900...2999; only `yearBefore` of 1900 lies outside.
    package let year: Int
    /// The part of the year.
    package let part: Part

    /// The years that can be written.
    package static let years = 1900...2999

    /// `nil` when the year is outside 1900...2999 or the part does not exist (month 13).
    package init?(year: Int, part: Part) {
        guard Period.years.contains(year), part.exists else { return nil }
        self.init(unchecked: year, part)
    }

    init(unchecked year: Int, _ part: Part) {
        self.year = year
        self.part = part
    }

    /// The year; `nil` outside 1900...2999.
    package static func year(_ year: Int) -> Period? { Period(year: year, part: .year) }
    /// Half 1 or 2 of a year, else `nil`.
    package static func half(_ year: Int, _ half: Int) -> Period? { Period(year: year, part: .half(half)) }
    /// Quarter 1...4 of a year, else `nil`.
    package static func quarter(_ year: Int, _ quarter: Int) -> Period? { Period(year: year, part: .quarter(quarter)) }
    /// January to September of a year.
    package static func nineMonths(_ year: Int) -> Period? { Period(year: year, part: .nineMonths) }
    /// Month 1...12 of a year, else `nil`.
    package static func month(_ year: Int, _ month: Int) -> Period? { Period(year: year, part: .month(month)) }

    /// Whether it is a whole year.
    package var isYear: Bool { part == .year }

    /// The months it covers: 7...12 for the second half, 6...6 for June.
    package var months: ClosedRange<Int> { part.months }

    /// From January to the end of the period: 1...6 for the second quarter.
    package var yearToDate: ClosedRange<Int> { 1...months.upperBound }

    /// The period that begins in January and ends with this one, when there is a name for it: Q1 for March and Q1, S1
    /// for June and Q2, 9M, the year; January itself for January. `nil` for the other months.
    package var cumulative: Period? {
        switch months.upperBound {
        case 1: self
        case 3: Period(unchecked: year, .quarter(1))
        case 6: Period(unchecked: year, .half(1))
        case 9: Period(unchecked: year, .nineMonths)
        case 12: Period(unchecked: year, .year)
        default: nil
        }
    }

    /// The same part of the year before ("cùng kỳ").
    package var yearBefore: Period { Period(unchecked: year - 1, part) }
}

extension Period: Comparable {
    /// By the end; with the same end the longer one is later: December, Q4, S2, the year.
    package static func < (a: Period, b: Period) -> Bool {
        (a.year, a.months.upperBound, -a.months.lowerBound) < (b.year, b.months.upperBound, -b.months.lowerBound)
    }
}
