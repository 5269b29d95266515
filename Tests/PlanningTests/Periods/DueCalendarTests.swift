import Planning
import Quantities
import Testing

@Suite struct DueCalendarTests {
    /// Tết Quý Mão: 20 to 26 January 2023.
    private static let tet = Set((20...26).map { UnitSample.day("2023-01-\($0)") })

    private static func rule(
        _ periodicity: Periodicity, _ level: UnitKind, day: Int, offset: Int = 0, from: String = "2019-03-12",
        regime: String = "administrative", moves: Bool = true
    ) -> DueRule {
        DueRule(
            regime: regime, periodicity: periodicity, level: level, monthOffset: offset, day: day,
            effectiveFrom: UnitSample.day(from), movesToWorkingDay: moves, basis: nil)
    }

    private func due(_ code: String, _ kind: UnitKind, _ rules: [DueRule], under regime: String? = nil) throws
        -> String?
    {
        let calendar = DueCalendar(rules: rules, holidays: Self.tet)
        return calendar.dueDate(of: try #require(Period(code)), for: kind, under: regime)?.description
    }

    /// The province's date is NĐ 09/2019, Art. 13; those below it are the usual ladder, set by each province.
    private static let ladder =
        [Periodicity.month, .quarter, .half, .nineMonths, .year].flatMap { periodicity in
            [
                rule(periodicity, .province, day: 25), rule(periodicity, .district, day: 20),
                rule(periodicity, .commune, day: 16),
            ]
        }

    @Test(arguments: [
        ("2023-06", UnitKind.province, "2023-06-26"), ("2023-Q1", .province, "2023-03-27"),
        ("2023-S1", .province, "2023-06-26"), ("2023-9M", .province, "2023-09-25"), ("2023", .province, "2023-12-25"),
        ("2023-S1", .district, "2023-06-20"), ("2023-S1", .commune, "2023-06-16"),
    ])
    func `reports are due in the last month of their period, on a working day`(
        code: String, kind: UnitKind, date: String
    ) throws {
        #expect(try due(code, kind, Self.ladder) == date)
    }

    @Test func `Tết moves a date beyond the holidays`() throws {
        #expect(try due("2023-01", .province, Self.ladder) == "2023-01-27")
        #expect(try due("2023-01", .district, Self.ladder) == "2023-01-27")
        #expect(try due("2023-01", .commune, Self.ladder) == "2023-01-16")
    }

    @Test func `a rule that does not move keeps its Sunday`() throws {
        let rules = [Self.rule(.month, .province, day: 25, moves: false)]
        #expect(try due("2023-06", .province, rules) == "2023-06-25")
    }

    @Test(arguments: [UnitKind.commune, .town, .ward, .specialZone])
    func `the rule for communes holds for the commune level`(kind: UnitKind) throws {
        #expect(try due("2023-S1", kind, Self.ladder) == "2023-06-16")
        #expect(try due("2023-S1", .town, Self.ladder + [Self.rule(.half, .town, day: 15)]) == "2023-06-15")
    }

    @Test func `without a rule there is no due date`() throws {
        #expect(try due("2023-S1", .agency, Self.ladder) == nil)
        #expect(try due("2023-S1", .nation, Self.ladder) == nil)
        #expect(try due("2023-S1", .province, []) == nil)
        #expect(try due("2023-S1", .province, Self.ladder, under: "party") == nil)
    }

    @Test func `a rule holds for windows that close from its first day on`() throws {
        let rules = [
            Self.rule(.month, .commune, day: 16), Self.rule(.month, .commune, day: 17, from: "2023-06-14"),
            Self.rule(.month, .commune, day: 19, from: "2023-10-15"),
        ]
        #expect(try due("2019-03", .commune, rules) == "2019-03-18")
        #expect(try due("2019-02", .commune, rules) == nil)
        #expect(try due("2023-05", .commune, rules) == "2023-05-16")
        #expect(try due("2023-06", .commune, rules) == "2023-06-19")
        #expect(try due("2023-10", .commune, rules) == "2023-10-17")
        #expect(try due("2023-12", .commune, rules) == "2023-12-19")
    }

    @Test func `of two regimes the named one holds, else the stricter`() throws {
        let rules = [
            Self.rule(.month, .commune, day: 20), Self.rule(.month, .commune, day: 19, regime: "statistics"),
        ]
        #expect(try due("2023-06", .commune, rules, under: "administrative") == "2023-06-20")
        #expect(try due("2023-06", .commune, rules, under: "statistics") == "2023-06-19")
        #expect(try due("2023-06", .commune, rules) == "2023-06-19")
    }

    @Test func `a date can lie in the next month, the next year, or beyond the end of February`() throws {
        #expect(try due("2023", .province, [Self.rule(.year, .province, day: 5, offset: 1)]) == "2024-01-05")
        let endOfMonth = [Self.rule(.month, .province, day: 31, moves: false)]
        #expect(try due("2023-02", .province, endOfMonth) == "2023-02-28")
        #expect(try due("2024-02", .province, endOfMonth) == "2024-02-29")
        #expect(try due("2024-02", .province, [Self.rule(.month, .province, day: 0)]) == "2024-02-01")
    }

    @Test func `working days are neither weekends nor holidays`() {
        let calendar = DueCalendar(rules: [], holidays: Self.tet)
        #expect(calendar.isWorkingDay(UnitSample.day("2023-07-14")))
        #expect(!calendar.isWorkingDay(UnitSample.day("2023-07-15")))
        #expect(!calendar.isWorkingDay(UnitSample.day("2023-01-26")))
        #expect(calendar.workingDay(onOrAfter: UnitSample.day("2023-07-15")) == UnitSample.day("2023-07-17"))
    }
}
