import Quantities
import SeededNumbers
import Testing

@Suite struct DayReaderTests {
    @Test(arguments: [
        "14/7/2023", "14-7-2023", "14.7.2023", "14/07/2023", "ngày 14 tháng 7 năm 2023", "Ngày 14 tháng 07 năm 2023",
        "NGÀY 14 THÁNG 7 NĂM 2023", "14 tháng 7 năm 2023", "ngày 14/7/2023",
    ])
    func `dates as offices write them`(text: String) {
        #expect(Day(vietnamese: text) == day("2023-07-14"))
    }

    @Test(arguments: [
        "", "14/7", "14/7/23", "7/14/2023", "14/7-2023", "14/7/2023/1", "2023/7/14", "2023-07-14", "31/6/2023",
        "29/2/2023",
        "0/7/2023", "014/7/2023", "14/7/02023", "14//2023", "/7/2023", "14/7/", "14,7,2023", "ngày 14 tháng 7", "ngày",
        "ngày 14 tháng bảy năm 2023", "tháng 7 năm 2023", "14 7 2023", "ngày 14 tháng 7 năm 23", "-14/7/2023",
        "１４/7/2023",
        "150/QĐ-UBND", "28/31", "ngay 14 thang 7 nam 2023", "14/7/2023.",
    ])
    func `anything else is refused`(text: String) {
        #expect(Day(vietnamese: text) == nil)
    }

    @Test(arguments: [
        "", "2023-7-14", "2023-07-14T00:00:00Z", "20230714", "2023/07/14", "2023-02-29", "2023-13-01", "2023-00-10",
        "2023-07-",
        "-023-07-14", "0000-01-01", "+023-07-14", "٢٠٢٣-07-14", " 2023-07-14",
    ])
    func `ISO dates are exact`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `days are written in ISO and as offices do, and read again`() {
        #expect(day("2023-07-04").vietnamese() == "4/7/2023")
        #expect(day("0001-01-01").description == "0001-01-01")
        var random = SeededGenerator(seed: 14)
        for _ in 0..<3000 {
            let date = Day(
                ordinal: Int32.random(in: day("1600-01-01").ordinal...day("2999-12-31").ordinal, using: &random))
            guard Day(date.description) == date, Day(vietnamese: date.vietnamese()) == date else {
                Issue.record("\(date)")
                return
            }
        }
    }
}
