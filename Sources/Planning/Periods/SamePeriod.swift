package import Quantities

extension Day {
    /// The same date of the year before; 28 February for the 29th.
    package var yearBefore: Day {
        Day(year: year - 1, month: month, day: day) ?? adding(days: -366)
    }

    /// Whether the next day belongs to another month.
    package var endsMonth: Bool {
        adding(days: 1).month != month
    }
}

extension DayRange {
    /// The window to compare with: the same dates of the year before, where the end of a month stays the end of it.
    ///
    /// So 1 January … 28 February 2025 compares with 1 January … 29 February 2024, and the administrative window
    /// 15 January … 14 February is the same in every year.
    package var yearBefore: DayRange {
        let from = self.from.yearBefore
        guard to.endsMonth else { return DayRange(from: from, to: to.yearBefore) }
        var end = to.yearBefore
        while !end.endsMonth { end = end.adding(days: 1) }
        return DayRange(from: from, to: end)
    }
}
