import Quantities
import SeededNumbers
import Testing

@testable import Aggregation

@Suite struct TimeCoverTests {
    private func set(_ periods: Set<Period>) -> SlotSet {
        periods.reduce(into: SlotSet()) { $0.insert(slot: $1.slot.index) }
    }

    private func periods(_ codes: String) -> Set<Period> {
        Set(codes.split(separator: " ").compactMap { Period("2023-\($0)") })
    }

    @Test(arguments: [
        ("01 02 03 04 05 06 Q1 Q2", 6, "01 02 03 04 05 06"), ("Q1 04 05", 5, "Q1 04 05"),
        ("Q1 Q2", 6, "Q1 Q2"), ("S1", 6, nil), ("S1 07", 7, "S1 07"), ("S1 Q3 10", 10, "S1 Q3 10"),
        ("9M Q4 S1 S2", 12, "9M Q4"), ("9M 10 11 12", 12, "9M 10 11 12"), ("01 03", 3, nil), ("9M", 9, nil),
        ("01", 1, nil), ("01 02 03 Q2", 6, "01 02 03 Q2"), ("Q1 04 05 06 01 02 03", 12, nil),
    ])
    func `the finest complete set is taken`(_ reported: String, _ month: Int, _ expected: String?) {
        #expect(TimeCover.finest(of: set(periods(reported)), to: month) == expected.map { set(periods($0)) })
    }

    @Test func `any set of reported periods gives what all combinations say`() {
        var generator = SeededGenerator(seed: 3)
        let all = PeriodSlot.all.compactMap { Period(year: 2023, part: $0.part) }
        for _ in 0..<1_500 {
            let density = Int.random(in: 1...9, using: &generator)
            let reported = Set(all.filter { _ in Int.random(in: 0..<10, using: &generator) < density })
            for month in 1...12 {
                let slots = set(reported)
                #expect(
                    TimeCover.finest(of: slots, to: month) == NaiveCover.finest(of: reported, to: month).map(set),
                    "\(reported.sorted()) to \(month)")
                #expect(
                    TimeCover.monthsPresent(in: slots, to: month)
                        == NaiveCover.monthsPresent(in: reported, to: month), "\(reported.sorted()) to \(month)")
            }
        }
    }

    @Test func `slots know the months that they cover`() {
        for slot in PeriodSlot.all {
            guard let period = Period(year: 2023, part: slot.part) else { continue }
            #expect(SlotSet.lastMonth(of: slot.index) == period.months.upperBound)
            #expect(SlotSet.length(of: slot.index) == period.months.count)
            for month in 1...12 {
                #expect(SlotSet.ending(with: month).contains(slot: slot.index) == (period.months.upperBound == month))
            }
        }
        for month in 1...12 {
            let named = Period(year: 2023, part: .month(month))?.cumulative?.slot.index
            #expect(SlotSet.cumulativeSlot(to: month) == named)
        }
    }

    @Test func `a set lists its slots in their order`() {
        let slots = set(periods("12 Q1 03 9M"))
        #expect(Array(slots) == [2, 11, 12, 18])
        #expect(slots.periods(in: 2023).map(\.code) == ["2023-03", "2023-12", "2023-Q1", "2023-9M"])
        #expect(slots.rank(of: 12) == 2)
    }
}
