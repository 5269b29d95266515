import Planning
import Quantities
import Testing

struct PeriodWordsTests {
    @Test(arguments: [
        ("2023-S1", "2023-S1"), ("2023-s1", "2023-S1"), ("2023", "2023"), ("2023-06", "2023-06"),
        ("2023-9M", "2023-9M"),
        ("6 tháng đầu năm 2023", "2023-S1"), ("6 tháng năm 2023", "2023-S1"), ("6 tháng/2023", "2023-S1"),
        ("6 tháng cuối năm 2023", "2023-S2"), ("9 tháng năm 2023", "2023-9M"), ("Quý II/2023", "2023-Q2"),
        ("quý 4 năm 2023", "2023-Q4"), ("Q3/2023", "2023-Q3"), ("Tháng 6/2023", "2023-06"), ("T6/2023", "2023-06"),
        ("06/2023", "2023-06"), ("6/2023", "2023-06"), ("Năm 2023", "2023"), ("cả năm 2023", "2023"),
        ("tháng 11 năm 2026", "2026-11"), ("T11-2026", "2026-11"), (" 2026-11 ", "2026-11"), ("Quý IV-2023", "2023-Q4"),
        ("quý tư năm 2023", "2023-Q4"), ("9 tháng 2023", "2023-9M"), ("chín tháng đầu năm 2023", "2023-9M"),
        ("sáu tháng đầu năm 2023", "2023-S1"), ("nửa cuối năm 2023", "2023-S2"), ("3 tháng đầu năm 2023", "2023-Q1"),
        ("November 2026", "2026-11"), ("Nov 2026", "2026-11"), ("May 2023", "2023-05"), ("Q4 2023", "2023-Q4"),
        ("fourth quarter of 2023", "2023-Q4"), ("quarter 4, 2023", "2023-Q4"), ("first half of 2023", "2023-S1"),
        ("H2 2023", "2023-S2"), ("nine months of 2023", "2023-9M"), ("the year 2023", "2023"),
    ])
    func `periods as offices write them`(_ text: String, _ code: String) {
        #expect(PeriodWords.period(text)?.code == code)
    }

    @Test(arguments: [
        "", "2023-13", "2023-Q5", "tháng 13/2023", "quý V/2023", "quý 0/2023", "14/7/2023", "6 tháng", "S1", "23",
        "1.5", "2021-2025", "3 tháng 2023", "tháng 2023", "quý I", "năm 23", "q2023", "2023 2023", "tháng năm 2023",
        "ma 2023", "quarter 2023", "tháng 11 năm 3026", "2023-7", "tháng mười",
    ])
    func `nothing else is a period`(_ text: String) {
        #expect(PeriodWords.period(text) == nil)
    }

    @Test func `a text longer than any period's name is none, whatever it ends with`() {
        #expect(PeriodWords.period(String(repeating: "năm ", count: 10) + "2023") == Period.year(2023))
        #expect(PeriodWords.period(String(repeating: "năm ", count: 30) + "2023") == nil)
    }
}
