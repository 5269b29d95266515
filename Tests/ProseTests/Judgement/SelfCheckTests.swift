import Quantities
import Testing

@testable import Prose

@Suite struct SelfCheckTests {
    private func judge(_ text: String) -> [ClaimJudgement] { SelfCheck.judge(ClaimReader.read(text)) }

    private func line(_ text: String) -> [String] {
        judge(text).map { Words(.vietnamese).workings($0.workings) }
    }

    private static let story =
        "28/31 xã, thị trấn đạt chuẩn quốc gia, bằng 96,6% kế hoạch tỉnh giao; diện tích trồng rừng đạt trên 1.900 ha, "
        + "đạt trên 106% kế hoạch tỉnh giao; tỷ lệ lao động qua đào tạo đạt 67%, bằng 97,1% kế hoạch tỉnh giao; "
        + "tạo việc làm mới cho 3.522 lao động, đạt trên 71 % kế hoạch tỉnh giao."

    @Test func `Kế hoạch đứng sau bốn kết quả của huyện`() {
        #expect(
            line(Self.story) == [
                "28/31 = 90,3%", "28/31 = 90,3%; 96,6% → kế hoạch 29",
                "trên 106% → kế hoạch trong khoảng 1.775,7–1.886,8",
                "97,1% → kế hoạch 69", "trên 71% → kế hoạch 4.892–4.960",
            ])
        #expect(judge(Self.story).allSatisfy { $0.outcome == .unknown })
    }

    @Test(arguments: [
        "28/31 xã đạt chuẩn (87,1%).", "Có 28 xã đạt chuẩn, bằng 96,4% kế hoạch.",
        "Tỷ lệ bao phủ đạt 86,25%, thấp hơn 4,25% so với chỉ tiêu (91,5%).",
        "Tạo việc làm cho 26.112 lao động (đạt hơn 140% so với chỉ tiêu 20.000 người).",
        "Thu đạt 312 tỷ đồng, tăng 21 tỷ đồng (9,2%) so với cùng kỳ.",
        "Tổng vốn gần 85,6 tỷ đồng, trong đó vốn xã 47,322 tỷ đồng, vốn huyện 34,4 tỷ đồng và vốn tỉnh 4,2 tỷ đồng.",
        "Tổng thu 397,7 tỷ đồng, gồm thu do tỉnh quản lý 203 tỷ đồng, thu do huyện quản lý 197,7 tỷ đồng.",
        "Tỷ lệ hộ nghèo giảm từ 14,03% xuống còn 10,25%, giảm 4,78 điểm % so với cùng kỳ.",
        "Có 32/31 xã đạt chuẩn.",
    ])
    func `Văn bản tự mâu thuẫn thì nói rõ`(text: String) {
        #expect(judge(text).contains { $0.outcome == .inconsistent }, "\(line(text))")
    }

    @Test(arguments: [
        "28/31 xã đạt chuẩn (90,3%).", "28/31 xã đạt chuẩn (90,32%).", "Có 28 xã đạt chuẩn, bằng 96,5% kế hoạch.",
        "Tỷ lệ bao phủ đạt 86,25%, thấp hơn 5,25% so với chỉ tiêu (91,5%).",
        "Tạo việc làm cho 26.112 lao động (đạt hơn 130% so với chỉ tiêu 20.000 người).",
        "Thu đạt 312 tỷ đồng, tăng 21 tỷ đồng (7,2%) so với cùng kỳ.",
        "Tổng vốn 235 tỷ đồng, gồm vốn tỉnh 127 tỷ đồng và vốn huyện 108 tỷ đồng.",
        "Trồng 10.337 ha rừng, trong đó rừng tập trung 9.948 ha, cây phân tán 389 ha.",
        "Toàn tỉnh có 120 xã, trong đó 60 xã đạt chuẩn, 80 xã đạt tiêu chí giao thông.",
        "Tổng chi trên 110 tỷ đồng, trong đó chi đầu tư trên 50 tỷ đồng, chi thường xuyên trên 60 tỷ đồng.",
        "Tỷ lệ hộ nghèo giảm từ 14,03% xuống còn 10,25%, giảm 3,78 điểm % so với cùng kỳ.",
    ])
    func `Văn bản khớp với chính nó thì không bị bắt lỗi`(text: String) {
        #expect(judge(text).allSatisfy { $0.outcome == .unknown }, "\(line(text))")
    }

    @Test func `Không văn bản mẫu nào bị bắt lỗi oan`() throws {
        for text in try MarkedText.names.flatMap({ try MarkedText.corpus($0) }) {
            for judgement in judge(text.text) {
                #expect(!judgement.outcome.isFault, "\(text.id): \(Words(.vietnamese).workings(judgement.workings))")
            }
        }
    }
}
