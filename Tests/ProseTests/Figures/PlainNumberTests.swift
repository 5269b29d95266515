import Testing

@testable import Prose

/// Numbers that claim nothing.
@Suite struct PlainNumberTests {
    @Test(arguments: [
        "Ngày 14-7, hội nghị", "sáng 14/4 tại hội trường", "ngày 14 tháng 7 năm 2023", "ngày 14.7.2023",
        "từ ngày 10 - 12/9",
        "6 tháng đầu năm 2023", "9 tháng năm 2023", "Quý I/2018", "quý 2 năm 2024", "giai đoạn 2021-2025",
        "năm học 2022 - 2023",
        "Hội nghị lần thứ 13 (mở rộng)", "kỳ họp thứ 8", "khóa 20", "Nghị quyết số 03-NQ/TU ngày 10/12/2021",
        "Quyết định 546/QĐ-TTg", "Nghị định số 09/2019/NĐ-CP ngày 24/01/2019", "Công văn số 1234/UBND-TH",
        "điện thoại 0254.3852.111", "gọi số 0913 456 789", "địa chỉ số 198 Bạch Đằng", "tại quận 1", "Chương trình 135",
        "bão số 3",
        "Quốc lộ 37", "khoản 2 Điều 12", "dịch COVID-19", "tốc độ 60 km/h", "đường dây 110 kV", "trẻ dưới 5 tuổi",
        "từ 10 tiêu chí trở lên", "thuộc 13 tỉnh thành", "tại 24 quận, huyện", "trước 17 giờ ngày 30/6", "lúc 7h30",
        "OCOP 4 sao",
        "trong 5 năm qua", "mỗi xã 1 sản phẩm", "trồng một tỷ cây xanh",
    ])
    func `Ngày tháng, số hiệu, thứ tự, tên gọi không phải là số liệu`(text: String) {
        #expect(ClaimReader.read(text).claims.isEmpty, "\(text)")
    }

    @Test func `Số thứ tự đầu dòng không phải là số liệu`() {
        #expect(ClaimReader.read("1. Về kinh tế\n2) Về xã hội\n3.1. Trồng trọt").claims.isEmpty)
    }

    @Test(arguments: [
        "6 xã đạt 19/19 tiêu chí", "Có 3 khoản thu đạt dưới 30% dự toán", "Có 12 xã chưa đạt 50% tiêu chuẩn",
    ])
    func `Ngưỡng chỉ nói rõ cái được đếm`(text: String) {
        #expect(ClaimReader.read(text).claims.count == 1)
    }
}
