import Planning
import Quantities
import Testing

struct ReminderPlanTests {
    private static let period = "2023-06"
    private static let due = UnitSample.day("2023-06-16")

    private static func account(_ number: Int64, isActive: Bool = true) -> Account {
        Account(
            number: AccountNumber(number), signInName: "tai-khoan-\(number)", displayName: "Tài khoản \(number)",
            isActive: isActive, createdAt: Moment(microseconds: 0))
    }

    private static func grant(_ account: Int64, _ role: Role, _ unit: String, to: String? = nil) -> Grant {
        Grant(
            number: GrantNumber(account), account: AccountNumber(account), role: role, unit: UnitSample.key(unit),
            validFrom: UnitSample.day("2020-01-01"), validTo: to.map(UnitSample.day))
    }

    /// Reporters of two communes (1, 2), an approver of the first (3) and one of the district (4), a planning officer (5), and
    /// people who are no longer asked (6, 7).
    private static let people: [(account: Account, grants: [Grant])] = [
        (account(1), [grant(1, .reporter, "02569@2020-01-01")]),
        (account(2), [grant(2, .reporter, "02545@2020-01-01")]),
        (account(3), [grant(3, .approver, "02569@2020-01-01")]), (account(4), [grant(4, .approver, "076@2020-01-01")]),
        (account(5), [grant(5, .planningOfficer, "076@2020-01-01")]),
        (account(6, isActive: false), [grant(6, .reporter, "02569@2020-01-01")]),
        (account(7), [grant(7, .reporter, "02569@2020-01-01", to: "2023-06-01")]),
    ]

    private func reminders(
        _ days: Int, to recipient: ReminderRule.Recipient, about units: [String], isActive: Bool = true
    ) throws -> [String] {
        let district = UnitSample.unit("076@2020-01-01", "Sơn Dương", .district)
        let communes = ["02569@2020-01-01", "02545@2020-01-01"].map { UnitSample.unit($0, $0, under: "076") }
        let rule = ReminderRule(
            number: 9, days: days, countsWorkingDays: true, recipient: recipient, isActive: isActive)
        let plan = ReminderPlan(
            rules: [rule], people: Self.people, units: try UnitSample.tree([district] + communes),
            calendar: DueCalendar(rules: [], holidays: []))
        let period = try #require(Period(Self.period))
        let owed = communes.filter { units.contains($0.key.code.text) }.map {
            OwedReport(unit: $0, period: period, due: Self.due)
        }
        return plan.reminders(about: owed, from: UnitSample.day("2023-06-01"), through: UnitSample.day("2023-06-30"))
            .map { "\($0.day) \($0.account.number): \($0.units.map(\.key.code.text).joined(separator: " "))" }
    }

    @Test func `a reporter is reminded of the own unit only`() throws {
        #expect(
            try reminders(-5, to: .reporter, about: ["02569", "02545"]) == [
                "2023-06-09 1: 02569", "2023-06-09 2: 02545",
            ])
    }

    @Test func `who has reported hears nothing`() throws {
        #expect(try reminders(-5, to: .reporter, about: ["02545"]) == ["2023-06-09 2: 02545"])
        #expect(try reminders(1, to: .planningOfficer, about: []) == [])
    }

    @Test func `whoever signs or puts together gets one letter about all units below`() throws {
        #expect(
            try reminders(1, to: .approver, about: ["02569", "02545"])
                == ["2023-06-19 3: 02569", "2023-06-19 4: 02569 02545"])
        #expect(try reminders(3, to: .planningOfficer, about: ["02569", "02545"]) == ["2023-06-21 5: 02569 02545"])
    }

    @Test func `a rule that is out of use reminds nobody, nor does one whose day is not asked for`() throws {
        #expect(try reminders(-5, to: .reporter, about: ["02569"], isActive: false) == [])
        #expect(try reminders(-15, to: .reporter, about: ["02569"]) == [])
    }
}
