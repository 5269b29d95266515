import Quantities
import Testing

@Suite struct PeriodTests {
    @Test(arguments: [
        ("2023", Period.Part.year, 1...12), ("2023-S1", .half(1), 1...6), ("2023-S2", .half(2), 7...12),
        ("2023-Q1", .quarter(1), 1...3), ("2023-Q2", .quarter(2), 4...6), ("2023-Q3", .quarter(3), 7...9),
        ("2023-Q4", .quarter(4), 10...12), ("2023-01", .month(1), 1...1), ("2023-06", .month(6), 6...6),
        ("2023-12", .month(12), 12...12), ("2023-9M", .nineMonths, 1...9),
    ])
    func `codes name a part of a year and its months`(code: String, part: Period.Part, months: ClosedRange<Int>) {
        let period = Period(code)
        #expect(period == Period(year: 2023, part: part))
        #expect(period?.code == code)
        #expect(period?.description == code)
        #expect(period?.months == months)
        #expect(period?.yearToDate == 1...months.upperBound)
        #expect(period?.isYear == (part == .year))
    }

    @Test(arguments: [
        "", "23", "1899", "3000", "2023-", "2023-S0", "2023-S3", "2023-Q0", "2023-Q5", "2023-00", "2023-13", "2023-6",
        "2023-006", "2023-s1", "2023-q1", "2023-9m", "2023-8M", "2023-M6", "2023/06", "2023-06-", "2023 06", "-023-06",
        "2023-SX", "٢٠٢٣",
    ])
    func `anything but a code is refused`(text: String) {
        #expect(Period(text) == nil)
    }

    @Test func `parts and years that do not exist are refused`() {
        #expect(Period.month(2023, 13) == nil)
        #expect(Period.month(2023, 0) == nil)
        #expect(Period.quarter(2023, 5) == nil)
        #expect(Period.half(2023, 3) == nil)
        #expect(Period.year(1899) == nil)
        #expect(Period.nineMonths(3000) == nil)
        #expect(Period.year(1900)?.code == "1900")
        #expect(Period.nineMonths(2999)?.code == "2999-9M")
    }

    @Test(arguments: [
        ("2023-01", "2023-01"), ("2023-02", nil), ("2023-03", "2023-Q1"), ("2023-Q1", "2023-Q1"), ("2023-04", nil),
        ("2023-05", nil), ("2023-06", "2023-S1"), ("2023-Q2", "2023-S1"), ("2023-S1", "2023-S1"), ("2023-08", nil),
        ("2023-09", "2023-9M"), ("2023-Q3", "2023-9M"), ("2023-9M", "2023-9M"), ("2023-12", "2023"),
        ("2023-Q4", "2023"),
        ("2023-S2", "2023"), ("2023", "2023"),
    ])
    func `the period since January has a name when offices have one for it`(code: String, cumulative: String?) {
        #expect(period(code).cumulative?.code == cumulative)
    }

    @Test func `the year before has the same part`() {
        #expect(period("2023-S1").yearBefore == period("2022-S1"))
        #expect(period("2023-02").yearBefore == period("2022-02"))
    }

    @Test func `periods are ordered by their end, the longer one last`() {
        let ordered = [
            "2022", "2023-01", "2023-02", "2023-03", "2023-Q1", "2023-04", "2023-05", "2023-06", "2023-Q2", "2023-S1",
            "2023-09", "2023-Q3", "2023-9M", "2023-11", "2023-12", "2023-Q4", "2023-S2", "2023", "2024-01",
        ]
        #expect(ordered.reversed().map(period).sorted().map(\.code) == ordered)
    }

    @Test func `every part has its slot in the year`() {
        #expect(PeriodSlot.all.map(\.index) == Array(0..<20))
        #expect(PeriodSlot.all.map { PeriodSlot($0.part) } == PeriodSlot.all)
        #expect(Set(PeriodSlot.all.map(\.part)).count == PeriodSlot.count)
        #expect(PeriodSlot.all.allSatisfy { Period(year: 2023, part: $0.part)?.slot == $0 })
        let codes = ["2023-01", "2023-12", "2023-Q1", "2023-Q4", "2023-S1", "2023-S2", "2023-9M", "2023"]
        #expect(codes.map { period($0).slot.index } == [0, 11, 12, 15, 16, 17, 18, 19])
        #expect(PeriodSlot(index: 20) == nil && PeriodSlot(index: -1) == nil)
        #expect(PeriodSlot(index: 18)?.part == .nineMonths)
    }

    @Test func `a slot for a part that does not exist stops the program`() async {
        await #expect(processExitsWith: .failure) { _ = PeriodSlot(.month(13)) }
    }
}
