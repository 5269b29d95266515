/// A point in time, in microseconds since 1970-01-01T00:00:00Z.
package struct Moment: Sendable, Hashable {
    /// Since 1970-01-01T00:00:00Z, negative before.
    package let microseconds: Int64

    /// The moment so many microseconds after 1970-01-01T00:00:00Z.
    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Vietnam keeps UTC+07:00 all year.
    static let secondsEastOfGreenwich: Int64 = 7 * 3600

    /// The first moment of a day in Vietnam.
    package static func start(of day: Day) -> Moment {
        Moment(microseconds: (Int64(day.ordinal) * 86_400 - secondsEastOfGreenwich) * 1_000_000)
    }

    /// The last microsecond of a day in Vietnam: what "as of 14 July" means.
    package static func end(of day: Day) -> Moment {
        Moment(microseconds: start(of: day.adding(days: 1)).microseconds - 1)
    }

    /// The day on which people in Vietnam lived this moment.
    package var dayInVietnam: Day {
        let seconds = floorDivision(microseconds, 1_000_000).quotient + Moment.secondsEastOfGreenwich
        return Day(ordinal: Int32(floorDivision(seconds, 86_400).quotient))
    }
}

extension Moment: Comparable {
    /// By time.
    package static func < (a: Moment, b: Moment) -> Bool {
        a.microseconds < b.microseconds
    }
}

extension Moment: CustomStringConvertible {
    /// RFC 3339 in UTC, "2023-07-14T03:00:00Z", with six decimals of the second when they are not all zero.
    package var description: String {
        let (seconds, fraction) = floorDivision(microseconds, 1_000_000)
        let (days, time) = floorDivision(Int(seconds), 86_400)
        let clock = "\(padded(time / 3600, 2)):\(padded(time / 60 % 60, 2)):\(padded(time % 60, 2))"
        let decimals = fraction == 0 ? "" : ".\(padded(Int(fraction), 6))"
        return "\(Day(ordinal: Int32(days)))T\(clock)\(decimals)Z"
    }
}
