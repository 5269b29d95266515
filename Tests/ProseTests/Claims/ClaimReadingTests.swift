import Quantities
import Testing

@testable import Prose

@Suite struct ClaimReadingTests {
    private static let story =
        "28/31 xã, thị trấn đạt chuẩn quốc gia, bằng 96,6% kế hoạch tỉnh giao; diện tích trồng rừng đạt trên 1.900 ha, "
        + "đạt trên 106% kế hoạch tỉnh giao; tỷ lệ lao động qua đào tạo đạt 67%, bằng 97,1% kế hoạch tỉnh giao; "
        + "tạo việc làm mới cho 3.522 lao động, đạt trên 71 % kế hoạch tỉnh giao."

    @Test func `Bốn kết quả của huyện cho năm câu khẳng định`() {
        let read = ClaimReader.read(Self.story)
        #expect(
            read.claims.map { read.text($0.span) } == [
                "28/31 xã, thị trấn", "bằng 96,6% kế hoạch tỉnh giao", "đạt trên 106% kế hoạch tỉnh giao",
                "bằng 97,1% kế hoạch tỉnh giao", "đạt trên 71 % kế hoạch tỉnh giao",
            ])
        #expect(read.claims.map { $0.level?.base } == [28, 28, 1900, 67, 3522])
        #expect(read.claims.dropFirst().allSatisfy { $0.relation == .plan && $0.base?.owner == "tỉnh" })
    }

    @Test func `Hai kế hoạch là hai câu khẳng định về một số`() {
        let read = ClaimReader.read(
            "Thu ngân sách 59 tỷ đồng, đạt gần 93% dự toán tỉnh giao, trên 73% dự toán HĐND huyện giao.")
        #expect(read.claims.map { $0.base?.owner } == ["tỉnh", "HĐND huyện"])
        #expect(read.claims.allSatisfy { $0.level?.base == 59_000_000_000 })
    }

    @Test func `Chủ thể mới sau dấu phẩy không mượn số đứng trước`() {
        let claims = ClaimReader.read("Trồng 500 ha cam, sản lượng tăng 5% so với cùng kỳ.").claims
        #expect(claims.map(\.relation) == [.none, .samePeriod])
        #expect(claims.last?.level == nil)
    }

    @Test func `So sánh đứng trước số vẫn thuộc về số ấy`() {
        let claims = ClaimReader.read("Dư nợ tăng 18,5% so với cùng kỳ, đạt gần 1,75 nghìn tỷ đồng.").claims
        #expect(claims.count == 1)
        #expect(claims.first?.level?.base == 1_750_000_000_000)
    }

    @Test(arguments: [
        ("Năm 2018 đón 7,6 triệu lượt, tăng 15,5% so với năm 2017.", ClaimRelation.samePeriod),
        ("Năm 2018 đón 7,6 triệu lượt, tăng 15,5% so với năm 2013.", .previous),
        ("Tháng 6 tăng 0,55% so với tháng trước.", .previous), ("CPI tăng 3,5% so với cùng kỳ.", .samePeriod),
        ("Đến hết năm 2017 dư nợ tăng 18% so với cuối năm 2016.", .samePeriod),
        ("Đến tháng 6 năm 2017 dư nợ tăng 18% so với cuối năm 2016.", .previous),
    ])
    func `Đúng một năm trước là cùng kỳ`(text: String, relation: ClaimRelation) {
        #expect(ClaimReader.read(text).claims.map(\.relation) == [relation])
    }

    @Test func `Hiệu của hai tỷ lệ là điểm phần trăm, dù viết “%”`() {
        let claims = ClaimReader.read("Tỷ lệ bao phủ đạt 86,25%, thấp hơn 5,25% so với chỉ tiêu (91,5%).").claims
        #expect(claims.map(\.measure) == [.points, nil])
        #expect(claims.first?.base?.value?.number.value == WrittenNumber("91,5")?.value)
        #expect(claims.last?.isTarget == true)
    }

    @Test func `Vị trí tính theo điểm mã của văn bản gốc`() throws {
        let text = "Đạt “tốt” – tăng 7,5% so với cùng kỳ."
        let read = ClaimReader.read(text)
        let span = try #require(read.claims.first?.span)
        #expect(read.text(span) == "tăng 7,5% so với cùng kỳ")
    }

    @Test(arguments: ["", "   ", "\n\n", "(((((((", "so với", "%", "1", "12/", "tăng", "từ 5 đến", "xếp thứ"])
    func `Mẩu văn bản cụt không làm hỏng việc đọc`(text: String) {
        #expect(ClaimReader.read(text).claims.count <= 1)
    }
}
