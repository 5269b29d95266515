import Planning
import Quantities
import Testing

@testable import Prose

@Suite struct WordsTests {
    private let vietnamese = Words(.vietnamese)
    private let english = Words(.english)

    @Test func `numbers are written as each language writes them`() throws {
        let value = try #require(ExactDecimal("1900.5"))
        #expect(vietnamese.number(value) == "1.900,5")
        #expect(english.number(value) == "1,900.5")
        #expect(vietnamese.percent(ExactDecimal(71)) == "71,0%")
    }

    @Test(arguments: PeriodSlot.all.map(\.index), Language.allCases)
    func `a period can be typed as the program writes it`(_ slot: Int, _ language: Language) throws {
        let part = try #require(PeriodSlot(index: slot)).part
        let period = try #require(Period(year: 2026, part: part))
        #expect(PeriodWords.period(Words(language).period(period)) == period)
        #expect(PeriodWords.period(PeriodWording(period).period) == period)
    }

    @Test func `units are named with their kind, once`() {
        let town = UnitVersion(
            key: UnitKey(code: UnitCode("02536"), validFrom: Day(ordinal: 0)), name: "Sơn Dương", kind: .town)
        #expect(vietnamese.unit(town) == "Thị trấn Sơn Dương")
        #expect(english.unit(town) == "Sơn Dương town")
        #expect(vietnamese.unitTitle(.group, "Khu vực Sơn Dương") == "Khu vực Sơn Dương")
        #expect(vietnamese.unitTitle(.province, "Tuyên Quang") == "Tuyên Quang")
    }

    @Test func `a gate for a unit that is gone says since when, and what stands in its place`() throws {
        let start = Day(ordinal: 0)
        let district = UnitVersion(
            key: UnitKey(code: UnitCode("076"), validFrom: start), validTo: Day("2025-06-30"),
            name: "Sơn Dương",
            kind: .district)
        let period = try #require(Period("2026-11"))
        let commune = UnitVersion(
            key: UnitKey(code: UnitCode("02536"), validFrom: start), name: "Sơn Dương", kind: .commune)
        let text = vietnamese.approval(.unitNotThere(district, period, successors: [commune]))
        #expect(text.hasPrefix("Huyện Sơn Dương không còn từ 1/7/2025; kỳ tháng 11 năm 2026"))
        #expect(text.hasSuffix("Đơn vị thay thế: Xã Sơn Dương."))
        let early = try #require(Period("1960"))
        #expect(english.approval(.unitNotThere(district, early, successors: [])).contains("exists only from"))
    }

    @Test func `lateness is counted in working days up to a bound, then the due day says it`() throws {
        let due = try #require(Day("2023-06-16"))
        #expect(vietnamese.lateness(18, due: due, hasCome: true) == "trễ 18 ngày làm việc")
        #expect(vietnamese.lateness(18, due: due, hasCome: false) == "quá hạn 18 ngày làm việc")
        #expect(english.lateness(1, due: nil, hasCome: true) == "1 working day late")
        #expect(english.lateness(2, due: nil, hasCome: false) == "2 working days overdue")
        let long = Words.longestCountedLateness + 1
        #expect(vietnamese.lateness(long, due: due, hasCome: false) == "đã qua hạn 16/6/2023")
        #expect(vietnamese.lateness(long, due: due, hasCome: true) == "gửi khi đã qua hạn 16/6/2023")
        #expect(vietnamese.lateness(long, due: nil, hasCome: false) == "đã qua hạn")
        #expect(english.lateness(long, due: nil, hasCome: true) == "sent past the due day")
    }

    @Test func `the language of a locale decides, Vietnamese where it says neither`() {
        #expect(Language(locale: "en_GB.UTF-8") == .english)
        #expect(Language(locale: "vi_VN.UTF-8") == .vietnamese)
        #expect(Language(locale: "C") == .vietnamese)
    }

    @Test func `periods are named as reports name them`() throws {
        let names = ["2023-S1", "2023-Q2", "2023-06", "2023-9M", "2023"].compactMap(Period.init).map(vietnamese.period)
        #expect(
            names == [
                "6 tháng đầu năm 2023", "quý II năm 2023", "tháng 6 năm 2023", "9 tháng năm 2023", "năm 2023",
            ])
    }

    @Test func `a reason is a sentence with its figures`() throws {
        let reason = Reason.belowExpected(
            percent: try #require(ExactDecimal("48.1")), expected: 50, source: .season)
        #expect(vietnamese.reason(reason) == "Mới đạt 48,1% kế hoạch, đến nay cần 50,0% (theo mùa vụ).")
        #expect(english.reason(reason) == "Only 48.1% of the plan, 50.0% expected by now (by the season).")
    }

    @Test func `what a formula lacks is called by its name`() {
        let reason = Reason.formulaLacks(
            "budget-revenue", name: Bilingual(vietnamese: "Thu ngân sách", english: "Budget revenue"))
        #expect(vietnamese.reason(reason) == "Thiếu số liệu của “Thu ngân sách”.")
        #expect(english.reason(reason) == "“Budget revenue” is missing.")
    }

    @Test func `computed numbers in a message are written as the language writes them`() {
        let place = Place(file: "a.xlsx")
        let cut = Diagnostic(.error, .valueDisagreesWithParts(computed: "67.6"), at: place, found: "67,5")
        #expect(vietnamese.diagnostic(cut).hasSuffix("đúng ra là 67,6"))
        #expect(english.diagnostic(cut).hasSuffix("which give 67.6"))
        let shown = Diagnostic(.warning, .takenAsShown(shown: "2292"), at: place, found: "2291.5")
        #expect(vietnamese.diagnostic(shown).contains("đọc được “2291,5”: lấy theo số hiển thị 2292"))
        let typed = Diagnostic(.error, .notANumber, at: place, found: "2291.5 ha")
        #expect(vietnamese.diagnostic(typed).contains("“2291.5 ha”"))
    }

    @Test func `the size of a file is rounded up, so that what is too large is seen to be`() {
        #expect(vietnamese.fileSize(20_971_520) == "20 MB")
        #expect(vietnamese.fileSize(20_971_521) == "20,1 MB")
        #expect(english.fileSize(21_000_009) == "20.1 MB")
        #expect(vietnamese.fileSize(300) == "1 KB")
    }

    @Test func `what is still missing for a recognition is said with the months of decision`() {
        #expect(
            vietnamese.reason(.decidedIn(months: [12, 1, 2], missing: 1))
                == "Chưa đến kỳ công nhận (tháng 12, 1, 2); còn thiếu 1.")
    }

    @Test func `every state has a word of its own in both languages`() {
        for words in [vietnamese, english] {
            #expect(Set(State.allCases.map(words.state)).count == State.allCases.count)
        }
    }

    @Test func `a diagnostic names file, sheet, cell and column, what was read and what would be right`() {
        let place = Place(file: "bieu.xlsx", sheet: "Tháng 6", cell: "C14", row: 14, field: "thực hiện")
        let line = vietnamese.diagnostic(Diagnostic(.error, .notANumber, at: place, found: "mười"))
        #expect(
            line
                == "lỗi: bieu.xlsx, trang “Tháng 6”, ô C14, cột “thực hiện”: đọc được “mười”: phải là một số, như 1900 hoặc 96,6"
        )
    }
}
