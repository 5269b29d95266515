import Quantities
import Testing

@testable import Intake

struct PeriodWordsTests {
    @Test(arguments: [
        ("2023-S1", "2023-S1"), ("2023-s1", "2023-S1"), ("2023", "2023"), ("2023-06", "2023-06"),
        ("2023-9M", "2023-9M"),
        ("6 tháng đầu năm 2023", "2023-S1"), ("6 tháng năm 2023", "2023-S1"), ("6 tháng/2023", "2023-S1"),
        ("6 tháng cuối năm 2023", "2023-S2"), ("9 tháng năm 2023", "2023-9M"), ("Quý II/2023", "2023-Q2"),
        ("quý 4 năm 2023", "2023-Q4"), ("Q3/2023", "2023-Q3"), ("Tháng 6/2023", "2023-06"), ("T6/2023", "2023-06"),
        ("06/2023", "2023-06"), ("6/2023", "2023-06"), ("Năm 2023", "2023"), ("cả năm 2023", "2023"),
    ])
    func `periods as offices write them`(_ text: String, _ code: String) {
        #expect(PeriodWords.period(text)?.code == code)
    }

    @Test(arguments: [
        "", "2023-13", "2023-Q5", "tháng 13/2023", "quý V/2023", "quý 0/2023", "14/7/2023", "6 tháng", "S1", "23",
        "1.5",
        "2021-2025", "3 tháng 2023", "tháng 2023", "quý I", "năm 23", "q2023", "2023 2023",
    ])
    func `nothing else is a period`(_ text: String) {
        #expect(PeriodWords.period(text) == nil)
    }
}
