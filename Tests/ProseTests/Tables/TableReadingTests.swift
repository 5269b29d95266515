import Quantities
import Testing

@testable import Prose

@Suite struct TableReadingTests {
    private static let annex = """
        Đơn vị tính: theo từng chỉ tiêu
        | TT | Chỉ tiêu | ĐVT | Thực hiện 6 tháng 2022 | Kế hoạch năm 2023 | | Thực hiện 6 tháng 2023 | So sánh (%) | | |
        | | | | | Tỉnh giao | HĐND giao | | KH tỉnh giao | KH HĐND giao | Cùng kỳ |
        | A | B | C | 1 | 2 | 3 | 4 | 5=4/2 | 6=4/3 | 7=4/1 |
        | I | Kinh tế | | | | | | | | |
        | 1 | Diện tích trồng rừng | ha | 1.702,6 | 1.790,0 | 1.800,0 | 1.903,5* | 106,3 | 105,8 | 111,8 |
        | 2 | Tỷ lệ tiêm phòng vật nuôi | % | 79,2 | 85,0 | 85,0 | 80,8 | 95,1 | 95,1 | +1,6 điểm |
        | 3 | Năng suất lúa | tạ/ha | 61,2 | 59,5 | 59,6 | 61,5 | 103,4 | 103,2 | +0,3 |
        | 4 | Số xã đạt chuẩn | xã | 11 | +6 | +6 | 13 | 0,0 | 0,0 | 118,2 |
        """

    private func claims(_ text: String) -> [Claim] { ClaimReader.read(text).claims }

    private func judged(_ text: String) -> [ClaimJudgement] { SelfCheck.judge(ClaimReader.read(text)) }

    @Test func `Hàng cho chỉ tiêu và đơn vị, cột cho quan hệ, kỳ và cấp giao`() throws {
        let read = ClaimReader.read(Self.annex)
        let forest = read.claims.filter { $0.cell.map { read.text($0.row) } == "Diện tích trồng rừng" }
        #expect(
            forest.map { read.text($0.span) } == [
                "1.702,6", "1.790,0", "1.800,0", "1.903,5*", "106,3", "105,8", "111,8",
            ])
        #expect(forest.map(\.relation) == [.none, .none, .none, .none, .plan, .plan, .samePeriod])
        #expect(forest.map { $0.base?.owner } == [nil, "Tỉnh", "HĐND", nil, "tỉnh", "HĐND", nil])
        #expect(forest.suffix(3).allSatisfy { $0.level?.number.value == WrittenNumber("1903,5")?.value })
        #expect(forest.allSatisfy { $0.level?.unit == .named("ha") })
        #expect(forest.first?.time == TimeMention(part: .months(6), year: 2022))
        #expect(forest.map(\.isTarget) == [false, true, true, false, false, false, false])
    }

    @Test func `Điểm phần trăm, chênh lệch và chỉ số trong cùng một cột được phân biệt`() {
        let read = ClaimReader.read(Self.annex)
        let changes = read.claims.filter { $0.relation == .samePeriod }
        #expect(changes.map(\.measure) == [.ratio, .points, .difference, .ratio])
    }

    @Test func `Bảng tính đúng thì từng phần trăm được xác nhận, kế hoạch tăng thêm không bị chia`() {
        let judgements = judged(Self.annex)
        #expect(!judgements.contains { $0.outcome.isFault })
        #expect(judgements.filter { $0.outcome == .right(.rounded) }.count == 10)
    }

    @Test(arguments: [
        ("106,3", "107,3"), ("105,8", "115,8"), ("95,1 | 95,1", "95,1 | 94,1"), ("+1,6", "+1,9"), ("111,8", "118,1"),
    ])
    func `Một phần trăm sai trong bảng bị phát hiện, các ô khác không bị vạ lây`(was: String, changed: String) {
        let judgements = judged(Self.annex.replacing(was, with: changed, maxReplacements: 1))
        #expect(judgements.filter { $0.outcome == .inconsistent }.count == 1)
    }

    @Test func `Cột viết tắt của báo cáo xã được hiểu`() {
        let read = ClaimReader.read(
            """
            | Nội dung | ĐVT | KH năm | TH 6 tháng | % so KH | % so cùng kỳ |
            |---|---|---:|---:|---:|---:|
            | **Diện tích ngô** | ha | 45 | 27,6 | **61,3** | 98,4 |
            | Thu ngân sách | triệu đồng | 4.850 | 2.013 | 41,5% | 112% |
            """)
        #expect(
            read.claims.map { read.text($0.span) } == [
                "45", "27,6", "**61,3**", "98,4", "4.850", "2.013", "41,5%", "112%",
            ])
        #expect(read.claims.filter { $0.relation == .plan }.map { $0.base?.value?.number.value } == [45, 4850])
        #expect(read.claims.last?.level?.base == 2_013_000_000)
    }

    private static let communes = """
        | TT | Đơn vị | Diện tích trồng rừng (ha) | | | Lao động có việc làm (lao động) | | |
        | | | KH năm | TH | % | KH năm | TH | % |
        | 1 | Xã Tân Trào | 40,0 | 44,8 | 112,0 | 80 | 64 | 80,0 |
        | 2 | Thị trấn Sơn Dương | 20,0 | 19,0 | 95,0 | 340 | 231 | 67,9 |
        | | Tổng số | 60,0 | 63,8 | 106,3 | 420 | 295 | 70,2 |
        """

    @Test func `Bảng theo xã chỉ kiểm phép chia; số của toàn huyện ở hàng tổng thì đối chiếu`() {
        let read = ClaimReader.read(Self.communes)
        let judgements = SelfCheck.judge(read)
        #expect(judgements.filter { $0.outcome == .right(.rounded) }.count == 10)
        let own = read.claims.filter { $0.cell?.isOfLedger == true }
        #expect(own.map { read.text($0.span) } == ["63,8", "295"])
        #expect(
            own.map { $0.subject.map(read.text) } == [
                ["Diện tích trồng rừng (ha)"], ["Lao động có việc làm (lao động)"],
            ])
        #expect(judged(Self.communes.replacing("67,9", with: "76,9")).filter { $0.outcome.isFault }.count == 1)
    }

    @Test func `Hàng tổng không bằng cộng các xã thì nói rõ, khi cột khác cộng đúng`() {
        let wrong = judged(Self.communes.replacing("| 295 | 70,2", with: "| 299 | 71,2")).filter { $0.outcome.isFault }
        #expect(wrong.map { Words(.vietnamese).workings($0.workings) } == ["64 + 231 = 295 < 299"])
        let other = Self.communes.replacing(
            "Tổng số | 60,0 | 63,8 | 106,3 | 420 | 295", with: "Tổng số | 90,0 | 95,7 | 106,3 | 840 | 590")
        #expect(!judged(other).contains { $0.outcome.isFault })
    }

    @Test(arguments: [
        // No plan, no result: counts of states, dates, contacts.
        "| Lĩnh vực | Số chỉ tiêu | Vượt | Đạt | Chậm |\n| Trồng trọt | 13 | 2 | 6 | 5 |\n| Y tế | 11 | 1 | 7 | 3 |",
        "| Đơn vị | Hạn | Ngày gửi | Phải báo cáo |\n| Xã Tân Trào | 16/6/2023 | 19/6/2023 | 68 |",
        // No headings.
        "| Diện tích ngô | 45 | 27,6 | 61,3 |\n| Diện tích lạc | 45 | 27,6 | 12,0 |",
        // Digits as elsewhere in the world.
        "| Chỉ tiêu | Kế hoạch | Thực hiện | % |\n| Thu ngân sách | 1,234.5 | 617.2 | 50.0 |",
        // A percent of something that no column explains.
        "| Nội dung | Kế hoạch | Thực hiện | Tỷ lệ (%) |\n| Vốn tỉnh | 100 | 30 | 12,5 |\n| Vốn huyện | 80 | 40 | 17,5 |",
        "| UBND HUYỆN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| Số: 150/BC-UBND | Sơn Dương, ngày 14 tháng 7 năm 2023 |",
    ])
    func `Bảng không hiểu được thì để yên, không bắt lỗi`(text: String) {
        #expect(judged(text).allSatisfy { $0.claim.figure == nil && !$0.outcome.isFault }, "\(claims(text))")
    }

    @Test func `Câu văn trước và sau bảng vẫn đọc như cũ, không mượn năm của bảng`() {
        let sentence = "Trồng rừng đạt 1.903,5 ha, bằng 106,3% kế hoạch."
        let alone = claims(sentence)
        let around = claims("\(sentence)\n\(Self.annex)\n\(sentence)").filter { $0.cell == nil }
        #expect(around.map(\.relation) == (alone + alone).map(\.relation))
        #expect(around.map { $0.level?.base } == (alone + alone).map { $0.level?.base })
        #expect(around.allSatisfy { $0.time == nil })
    }

    @Test func `Ô có cả câu văn được đọc như câu văn`() {
        let text = """
            | Nhiệm vụ | Kết quả |
            | Trồng rừng | Đến nay toàn huyện đã trồng được 1.903,5 ha rừng tập trung, bằng 106,3% kế hoạch tỉnh giao |
            """
        #expect(claims(text).map(\.relation) == [.plan])
    }

    @Test func `Hai bảng cách nhau một dòng trống là hai bảng`() {
        let first = "| Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | % |\n| Diện tích ngô | ha | 45 | 27,6 | 61,3 |"
        let second = "| Chỉ tiêu | ĐVT | Thực hiện | Kế hoạch | % |\n| Diện tích lạc | ha | 9 | 10 | 90,0 |"
        #expect(judged("\(first)\n\n\(second)").filter { $0.outcome == .right(.rounded) }.count == 2)
    }

    @Test(arguments: [
        "|", "||", "| |", "|-|", "| % |\n| 1 |", "| KH | TH |\n| |", "|\n|\n|", "| a | 1\n| b",
        "| Chỉ tiêu | TH | % |\n| x | 1 | 0 |",
    ])
    func `Bảng cụt không làm hỏng việc đọc`(text: String) {
        #expect(!judged(text).contains { $0.outcome.isFault })
    }
}
