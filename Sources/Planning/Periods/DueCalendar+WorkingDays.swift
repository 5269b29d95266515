package import Quantities

extension DueCalendar {
    /// Days are counted one by one up to here; what is later is late enough.
    private static let longestCount: Int64 = 1000

    /// How many working days lie after a day, up to another and with it; 0 where that is not later.
    package func workingDays(after day: Day, through last: Day) -> Int {
        let span = min(Int64(last.ordinal) - Int64(day.ordinal), Self.longestCount)
        guard span > 0 else { return 0 }
        return (1...Int(span)).count { isWorkingDay(day.adding(days: $0)) }
    }

    /// The day that lies so many working days after another, or before it where the number is negative.
    package func day(_ day: Day, addingWorkingDays count: Int) -> Day {
        let step = count < 0 ? -1 : 1
        var (left, found) = (min(abs(count), Int(Self.longestCount)), day)
        while left > 0 {
            found = found.adding(days: step)
            if isWorkingDay(found) { left -= 1 }
        }
        return found
    }
}
