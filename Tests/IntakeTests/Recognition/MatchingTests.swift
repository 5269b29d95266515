import Planning
import Quantities
import Testing

@testable import Intake

/// What offices make of names, and what is taken for certain of it.
@Suite struct `Nhận tên đơn vị và chỉ tiêu` {
    private func unit(_ text: String) throws -> NameFinding {
        var matcher = UnitMatcher(try OfficeCatalogue.catalogue().units, on: SampleCatalogue.day("2023-06-14"))
        return matcher.find([text])
    }

    @Test(arguments: [
        ("Hợp Hoà", "02578"), ("HOP HOA", "02578"), ("xã Hợp Hòa", "02578"), ("X. Hợp Hòa", "02578"),
        ("TT. Sơn Dương", "02536"), ("H. Sơn Dương", "076"), ("Huyện: Sơn Dương", "076"), ("tỉnh Tuyên Quang", "08"),
        ("Trào Tân", "02554"), ("TânTrào", "02554"), ("T.Quang", "08"), ("02554", "02554"),
    ])
    func `nhận ra`(_ text: String, _ code: String) throws {
        let finding = try unit(text)
        #expect(finding.match?.code.hasPrefix(code + "@") == true, "\(finding.candidates)")
    }

    @Test(arguments: ["Minh Thanh", "Sơn Dương", "Tân Tràu", "Văn phòng", "phường Tân Trào"])
    func `không chắc thì hỏi`(_ text: String) throws {
        let finding = try unit(text)
        #expect(finding.match == nil, "\(finding)")
    }

    @Test func `chỉ tiêu khác chữ tổng vẫn là nó, khác đơn vị tính thì không`() throws {
        var matcher = IndicatorMatcher(try OfficeCatalogue.catalogue().indicators, .usual)
        let heads = MeasureText("con", .usual)
        #expect(matcher.find(["Sản lượng lương thực có hạt"], above: nil, measure: nil).match?.code == "grain")
        #expect(matcher.find(["Đàn lợn"], above: nil, measure: heads).match?.code == "pigs")
        #expect(matcher.find(["Trồng rừng"], above: nil, measure: nil).match == nil)
        #expect(matcher.find(["Đàn lợn"], above: nil, measure: MeasureText("%", .usual)).match?.score ?? 0 <= 88)
    }

    @Test(arguments: [
        ("Triệu đồng", 6, "dong"), ("1000 tấn", 3, "tan"), ("Nghìn con", 3, "con"), ("tỷ đồng", 9, "dong"),
        ("Triệu đồng - Millions of dong", 6, "dong"), ("%", 0, "%"), ("In billions of dong", 9, "dong"),
        ("nghìn tỷ đồng", 12, "dong"), ("Tr.đồng", 6, "dong"),
    ])
    func `đơn vị tính và hệ số của nó`(_ text: String, _ exponent: Int, _ base: String) {
        let measure = MeasureText(text, .usual)
        #expect(measure?.exponent == exponent)
        #expect(measure?.base == base)
    }

    @Test(arguments: [
        ("6 tháng đầu năm 2023", "2023-S1"), ("QUÝ II NĂM 2023", "2023-Q2"), ("tháng 5/2023", "2023-05"),
        ("9 tháng năm 2023", "2023-9M"), ("TH 6T/2022", "2022-S1"),
    ])
    func `kỳ nêu trong tiêu đề`(_ text: String, _ period: String) {
        let mention = PeriodMention(text)
        #expect(mention.year.flatMap { Period(year: $0, part: mention.part ?? .year) }?.code == period)
    }
}
