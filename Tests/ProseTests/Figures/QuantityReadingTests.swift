import Quantities
import Testing

@testable import Prose

@Suite struct QuantityReadingTests {
    private func figure(_ text: String) throws -> WrittenQuantity {
        let figures = ProseScan(text).figures
        #expect(figures.count == 1, "\(text)")
        return try #require(figures.first)
    }

    @Test(arguments: [
        ("thu 1.029 tỷ đồng", "1029000000000"), ("thu 1,029 tỷ đồng", "1029000000"),
        ("giá 5.496.000 đồng/m2", "5496000"), ("trên 4,6 nghìn tỷ đồng", "4600000000000"),
        ("gần 1,75 triệu tỉ đồng", "1750000000000000"), ("đạt 186 tỷ 500 triệu đồng", "186500000000"),
        ("diện tích 25.271,9 ha", "25271.9"), ("giảm 4.2% so với cùng kỳ", "4.2"),
        ("có mười hai xã", "12"), ("hơn hai mươi lăm nghìn người", "25000"), ("gần một trăm linh năm hộ", "105"),
        ("cả thảy 1,234,567 đồng", "1234567"), ("đạt 1.903,5* ha", "1903.5"), ("943ha rừng", "943"),
    ])
    func `Số viết theo cách nào cũng ra một giá trị`(text: String, value: String) throws {
        #expect(try figure(text).base?.description == value)
    }

    @Test(arguments: [
        ("đạt 96,6% kế hoạch", FigureUnit.percent), ("đạt 71 % kế hoạch", .percent), ("bằng 60 phần trăm", .percent),
        ("tăng 2,2 điểm % so", .points), ("tăng 4 điểm phần trăm", .points), ("gấp 2,5 lần năm ngoái", .times),
        ("có 12 xã, thị trấn mới", .named("xa4, thi5 trân2")), ("năng suất 61,2 tạ/ha", .named("ta5/ha")),
        ("tỷ suất 16,8‰", .permille), ("đứng thứ 24/63 tỉnh", .rank),
    ])
    func `Đơn vị đứng sau số`(text: String, unit: FigureUnit) throws {
        #expect(try figure(text).unit == unit)
    }

    @Test(arguments: [
        ("trên 1.900 ha", Qualifier.above), ("hơn 19.000 người", .above), ("gần 41% dự toán", .nearly),
        ("khoảng 52.000 lượt", .about), ("xấp xỉ 30 tỷ đồng", .about), ("không quá 5 vụ", .atMost),
        ("tối thiểu 12 tiêu chí", .atLeast), ("dưới 3% dân số", .below), ("≥ 90% hồ sơ", .atLeast),
    ])
    func `Từ đứng trước số là một khoảng`(text: String, qualifier: Qualifier) throws {
        #expect(try figure(text).qualifier == qualifier)
    }

    @Test(arguments: ["cao hơn 5,25% so với chỉ tiêu", "thấp hơn 12 xã so với kế hoạch"])
    func `“Cao hơn” so sánh chứ không hạn định`(text: String) throws {
        #expect(try figure(text).qualifier == nil)
    }

    @Test(arguments: [
        ("từ 3 đến 5 triệu đồng", "3", "5"), ("tăng 10-12% so với cùng kỳ", "10", "12"),
        ("khoảng 32.000-33.000 tấn", "32000", "33000"), ("đạt 7,5 - 8% năm nay", "7.5", "8"),
    ])
    func `Khoảng có hai đầu`(text: String, low: String, high: String) throws {
        let figure = try figure(text)
        #expect(figure.number.value.description == low)
        #expect(figure.upper?.value.description == high)
        #expect(figure.base == nil)
    }

    @Test func `Phân số giữ cả tử và mẫu`() throws {
        let figure = try figure("28/31 xã, thị trấn đạt chuẩn")
        #expect(figure.number.value == 28)
        #expect(figure.whole?.value == 31)
    }

    @Test(arguments: [
        ("bàn giao 36,8 ha/52,1 ha", "36.8", "52.1"), ("giải ngân 12,5 tỷ đồng/20 tỷ đồng", "12.5", "20"),
    ])
    func `Tử và mẫu cùng ghi đơn vị`(text: String, part: String, whole: String) throws {
        let figure = try figure(text)
        #expect(figure.number.value.description == part)
        #expect(figure.whole?.value.description == whole)
    }

    @Test func `Đơn vị có mẫu số thì vẫn là đơn vị`() throws {
        #expect(try figure("năng suất 58,2 tạ/ha").whole == nil)
        #expect(try figure("đạt 32 giường bệnh/10.000 dân").whole == nil)
    }
}
