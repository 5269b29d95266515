import Planning
import Quantities
import Testing

struct ReminderRuleTests {
    /// Tết Quý Mão: 20 to 26 January 2023, a Friday to a Thursday.
    private static let calendar = DueCalendar(
        rules: [], holidays: Set((20...26).map { UnitSample.day("2023-01-\($0)") }))

    private func day(_ days: Int, working: Bool, due: String) -> String {
        ReminderRule(number: 1, days: days, countsWorkingDays: working, recipient: .reporter, isActive: true)
            .day(due: UnitSample.day(due), in: Self.calendar).description
    }

    @Test(arguments: [
        (-1, "2023-01-30", "2023-01-27"), (-2, "2023-01-30", "2023-01-19"), (1, "2023-01-19", "2023-01-27"),
        (2, "2023-01-19", "2023-01-30"), (0, "2023-01-21", "2023-01-21"), (-5, "2023-06-16", "2023-06-09"),
    ])
    func `working days leave out weekends and Tết`(days: Int, due: String, expected: String) {
        #expect(day(days, working: true, due: due) == expected)
    }

    @Test(arguments: [
        (-3, "2023-06-16", "2023-06-13"), (-5, "2023-06-16", "2023-06-09"), (-6, "2023-06-17", "2023-06-09"),
        (2, "2023-06-16", "2023-06-19"), (3, "2023-01-19", "2023-01-27"),
    ])
    func `of plain days the one before a day off is meant, or after it where the day is over`(
        days: Int, due: String, expected: String
    ) {
        #expect(day(days, working: false, due: due) == expected)
    }

    @Test(arguments: [
        ("2023-06-16", "2023-06-16", 0), ("2023-06-16", "2023-06-15", 0), ("2023-06-16", "2023-06-18", 0),
        ("2023-06-16", "2023-06-19", 1), ("2023-01-19", "2023-01-30", 2),
    ])
    func `whoever sends at the weekend after the day is not late by a working day yet`(
        due: String, came: String, days: Int
    ) {
        #expect(
            Self.calendar.workingDays(after: UnitSample.day(due), through: UnitSample.day(came)) == days)
    }
}
