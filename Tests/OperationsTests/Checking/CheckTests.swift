import Operations
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing

@Suite struct CheckTests {
    private static let results =
        "28/31 xã, thị trấn đạt chuẩn quốc gia, bằng 96,6% kế hoạch tỉnh giao; diện tích trồng rừng đạt trên 1.900 ha, "
        + "đạt trên 106% kế hoạch tỉnh giao; tỷ lệ lao động qua đào tạo đạt 67%, bằng 97,1% kế hoạch tỉnh giao; "
        + "tạo việc làm mới cho 3.522 lao động, đạt trên 71 % kế hoạch tỉnh giao."

    private func check(_ text: String, _ period: String = "2023-S1") throws -> CheckedText {
        var checked: CheckedText?
        try Example.reading(.sqlite) { delivery in
            checked = try delivery.check(
                text, CheckQuery(unit: UnitReference(code: UnitCode("076")), period: Sample.period(period)))
        }
        return try #require(checked)
    }

    private func isRight(_ judgement: ClaimJudgement) -> Bool {
        if case .right = judgement.outcome { true } else { false }
    }

    @Test func `Bốn kết quả của bản tin đều đúng với sổ`() throws {
        let checked = try check("Trong 6 tháng đầu năm 2023, một số chỉ tiêu đạt cao như: \(Self.results)")
        #expect(checked.judgements.count == 5)
        #expect(checked.judgements.allSatisfy(isRight), "\(CheckReport(Words(.vietnamese)).text(checked))")
        let lines = checked.judgements.map { Words(.vietnamese).workings($0.workings) }
        #expect(lines[1].hasPrefix("28/31 = 90,3%; 96,6% → kế hoạch 29"))
    }

    @Test(arguments: [
        ("diện tích trồng rừng đạt trên 1.900 ha", "diện tích trồng rừng đạt trên 2.900 ha"),
        ("bằng 97,1% kế hoạch", "bằng 91,7% kế hoạch"), ("3.522 lao động", "3.252 lao động"),
        ("trên 106% kế hoạch", "trên 108% kế hoạch"), ("1.900 ha", "1.900 m2"), ("đạt 67%", "đạt 76%"),
    ])
    func `Một con số bị sửa thì bị phát hiện`(old: String, new: String) throws {
        let checked = try check(Self.results.replacing(old, with: new))
        #expect(checked.hasFault, "\(CheckReport(Words(.vietnamese)).text(checked))")
    }

    @Test func `Số liệu của nơi khác thì chưa có để đối chiếu`() throws {
        let checked = try check("Sản lượng xi măng toàn tỉnh đạt 412 nghìn tấn, giảm 17,2% so với cùng kỳ.")
        #expect(checked.judgements.map(\.outcome) == [.unknown])
    }

    @Test(arguments: [
        "Toàn tỉnh có diện tích trồng rừng đạt 9.120,5 ha.", "Xã Tân Trào có diện tích trồng rừng đạt 91,2 ha.",
    ])
    func `Số của nơi khác không bị cho là sai`(text: String) throws {
        #expect(try check(text).judgements.map(\.outcome) == [.unknown])
        #expect(
            try check(text.replacing("Toàn tỉnh", with: "Toàn huyện").replacing("Xã Tân Trào", with: "Huyện Sơn Dương"))
                .hasFault)
    }

    @Test func `Không có sổ thì văn bản tự đối chiếu`() {
        #expect(CheckedText(alone: "28/31 xã đạt chuẩn (87,1%).").hasFault)
        #expect(!CheckedText(alone: Self.results).hasFault)
    }

    @Test func `Kết quả nói rõ dòng, lời, phép tính và mã tra cứu`() throws {
        let text = CheckReport(Words(.vietnamese)).text(try check("Kết quả:\n\(Self.results)"))
        #expect(text.contains("✓ 2: “28/31 xã, thị trấn” – đúng (làm tròn)"))
        #expect(text.contains("tiendo trace "))
        #expect(text.hasSuffix("5 số liệu: 5 đúng, 0 sai, 0 tự mâu thuẫn, 0 chưa rõ, 0 chưa có số để đối chiếu.\n"))
    }

    @Test func `Bảng dán từ trang tính thành bảng; văn bản chương trình gửi thì giữ nguyên vị trí`() throws {
        let sheet =
            "Chỉ tiêu\tĐVT\tKH\tTH\t%\r\nDiện tích ngô\tha\t45\t27,6\t61,3\r\nDiện tích lạc\tha\t10\t9\t90,0\r\n"
        let pasted = try TextToCheck(pasted: sheet).text
        #expect(pasted.hasPrefix("| Chỉ tiêu | ĐVT | KH | TH | % |\n| Diện tích ngô |"))
        #expect(CheckedText(alone: pasted).summary[.right] == 2)
        let sent = try TextToCheck(sent: sheet).text
        #expect(sent.unicodeScalars.count == sheet.replacing("\r\n", with: "\n").unicodeScalars.count)
        #expect(CheckedText(alone: sent).summary[.right] == 0)
    }
}
