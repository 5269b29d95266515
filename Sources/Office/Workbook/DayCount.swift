import Quantities

/// The two ways in which workbooks count days.
struct DayCount {
    let startsIn1904: Bool

    /// Half a second: a serial number is the sum of binary fractions and may lie a little below its day.
    private static let halfSecond = ExactDecimal(coefficient: 5_787, scale: 9) ?? .zero

    /// The day of a serial number; the fraction, a time of day, is dropped. `nil` for a bare time, for what lies
    /// before the count or after 9999, and for 29 February 1900, which only Excel has.
    func day(_ serial: ExactDecimal) -> Day? {
        guard let days = try? serial.adding(Self.halfSecond).rounded(to: 0, .floor).scaled(to: 0) else { return nil }
        if startsIn1904 {
            return (0...2_957_003).contains(days) ? Day(year: 1904, month: 1, day: 1)?.adding(days: Int(days)) : nil
        }
        guard (1...2_958_465).contains(days), days != 60 else { return nil }
        return Day(year: 1899, month: 12, day: days < 60 ? 31 : 30)?.adding(days: Int(days))
    }
}
