import Office
import Planning
import Quantities
import Testing

@testable import Intake

/// Tables that say plan, result and time down their rows, or name things in other ways than by a column and a header.
/// All figures are illustrative.
@Suite struct `Bảng nói loại số theo dòng, và các lối đặt tên khác` {
    private func table(_ rows: String..., set: (inout IntakeOptions) -> Void = { _ in }) throws -> IntakeFile {
        var options = sampleOptions()
        options.existing = []
        options.unit = UnitReference("076")
        options.period = Period("2023-S1")
        set(&options)
        return try read(
            rows.joined(separator: "\n"), as: "bieu.csv", options: options, catalogue: OfficeCatalogue.catalogue())
    }

    private func recognised(_ rows: [[SheetCell]]) -> [OfficeTable] {
        let grid = SheetGrid(
            name: "Biểu 1", rows: rows.enumerated().map { SheetRow(number: $0.offset + 1, cells: $0.element) })
        if case .tables(let tables) = TableRecogniser().read(grid) { return tables }
        return []
    }

    @Test func `mỗi xã ba dòng KH, TH, %: dòng KH là kế hoạch, dòng % là so sánh`() throws {
        let file = try table(
            "TT;Xã, thị trấn;Phân loại;Trồng rừng tập trung (ha);Tổng đàn lợn (con)",
            "1;Tân Trào;KH tỉnh giao;50;900", ";;TH;45,5;850", ";;%;91,0;94,4", "2;Hợp Hòa;KH tỉnh giao;40;800",
            ";;TH;30,2;700", ";;%;75,5;87,5")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(
            file.figureLines == [
                "D3 forest 02554 2023-S1 actual 45.5", "E3 pigs 02554 2023-S1 actual 850",
                "D6 forest 02578 2023-S1 actual 30.2", "E6 pigs 02578 2023-S1 actual 700",
                "D2 forest 02554 2023 plan:province 50", "E2 pigs 02554 2023 plan:province 900",
                "D5 forest 02578 2023 plan:province 40", "E5 pigs 02578 2023 plan:province 800",
            ])
    }

    @Test func `“- Kế hoạch”, “- Thực hiện” dưới tên chỉ tiêu là số của chỉ tiêu đó`() throws {
        let file = try table(
            "TT;Chỉ tiêu;ĐVT;Năm 2023", "1;Trồng rừng tập trung;ha;", ";- Kế hoạch tỉnh giao;ha;1500",
            ";- Thực hiện;ha;1068")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(
            file.figureLines == ["D4 forest 076 2023-S1 actual 1068", "D3 forest 076 2023 plan:province 1500"])
    }

    @Test func `bảng xoay: chỉ tiêu ở cột, kế hoạch và thực hiện ở dòng`() throws {
        let file = try table(
            "Nội dung;Trồng rừng tập trung;Tổng đàn lợn", ";(ha);(con)", "Thực hiện năm 2022;1600;88500",
            "Kế hoạch năm 2023 tỉnh giao;1500;96000", "Thực hiện 6 tháng năm 2023;1068;92150",
            "So với KH tỉnh giao (%);71,2;96,0")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(
            file.figureLines == [
                "B3 forest 076 2022 actual 1600", "C3 pigs 076 2022 actual 88500", "B5 forest 076 2023-S1 actual 1068",
                "C5 pigs 076 2023-S1 actual 92150", "B4 forest 076 2023 plan:province 1500",
                "C4 pigs 076 2023 plan:province 96000",
            ])
    }

    @Test func `năm ở dòng, chỉ tiêu ở cột: mỗi dòng một năm, năm không phải số thứ tự`() throws {
        let file = try table(
            "Năm;Trồng rừng tập trung (ha);Tổng đàn lợn (con)", "2020;1450,5;81000", "2021;1510;84500",
            "2022;1600;88500")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(
            file.figureLines == [
                "B2 forest 076 2020 actual 1450.5", "C2 pigs 076 2020 actual 81000", "B3 forest 076 2021 actual 1510",
                "C3 pigs 076 2021 actual 84500", "B4 forest 076 2022 actual 1600", "C4 pigs 076 2022 actual 88500",
            ])
    }

    @Test func `kế hoạch của cả giai đoạn không thành kế hoạch của một năm`() throws {
        let file = try table(
            "TT;Chỉ tiêu;ĐVT;Kế hoạch giai đoạn 2021-2025 tỉnh giao;KH năm 2023 tỉnh giao",
            "1;Trồng rừng tập trung;ha;7500;1500")
        #expect(file.figureLines == ["E2 forest 076 2023 plan:province 1500"])
        #expect(file.diagnostics.map(\.code) == [.leftOut(.planOfPart)])
    }

    @Test func `tên lệch cột theo cấp: không tên nào mất, cấp dưới thuộc cấp trên`() throws {
        let file = try table(
            "Chỉ tiêu;;ĐVT;TH 6 tháng năm 2023", "Sản lượng lương thực;;tấn;41000", ";Sản lượng thóc;tấn;30900",
            "Tổng đàn lợn;;con;92150")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(
            file.figureLines == [
                "D2 grain 076 2023-S1 actual 41000", "D3 paddy 076 2023-S1 actual 30900",
                "D4 pigs 076 2023-S1 actual 92150",
            ])
        #expect(file.plans.first?.table.rows.map(\.parent) == [nil, 0, nil])
    }

    @Test func `niên giám: ô góc trống, năm ở cột, cấp bằng khoảng trắng`() throws {
        let tables = recognised([
            [.text("58. Diện tích các loại cây trồng")], [.empty, .empty, .empty, .text("Ha")],
            [.empty, .text("2021"), .text("2022"), .text("Sơ bộ - Prel. 2023")],
            [.text("TỔNG SỐ - TOTAL"), .text("300"), .text("310"), .text("320")],
            [.text("   Cây hàng năm - Annual crops"), .text("200"), .text("205"), .text("210")],
            [.text("      Lúa - Paddy"), .text("120"), .text("125"), .text("130")],
            [.text("   Cây lâu năm - Perennial crops"), .text("100"), .text("105"), .text("110")],
        ])
        let table = try #require(tables.first)
        #expect(table.figureColumns.map(\.title) == ["2021", "2022", "Sơ bộ - Prel. 2023"])
        #expect(table.rows.map(\.kind) == [.total, .item, .item, .item])
        #expect(table.rows.map(\.parent) == [nil, nil, 1, nil])
        #expect(table.measure?.base == "ha")
    }

    @Test func `ngày ở tiêu đề cho biết kỳ; ngày không khép kỳ nào thì hỏi`() throws {
        let told = try table(
            "TT;Chỉ tiêu;ĐVT;31/12/2022;30/6/2023", "1;Tổng đàn lợn;con;88500;92150",
            "2;Trồng rừng tập trung;ha;1600;1068")
        #expect(!told.hasErrors, "\(told.sentences)")
        #expect(
            told.figureLines == [
                "D2 pigs 076 2022 actual 88500", "E2 pigs 076 2023-S1 actual 92150",
                "D3 forest 076 2022 actual 1600", "E3 forest 076 2023-S1 actual 1068",
            ])
        let asked = try table(
            "TT;Chỉ tiêu;ĐVT;15/8/2022;30/6/2023", "1;Tổng đàn lợn;con;88500;92150",
            "2;Trồng rừng tập trung;ha;1600;1068")
        #expect(asked.diagnostics.map(\.code) == [.unanswered(.day, candidates: [])])
        #expect(asked.diagnostics.first?.place.cell == "D1")
    }

    @Test(
        arguments: [
            ("QĐ số 123/QĐ-UBND ngày 12/12/2022", nil, nil), ("Giải ngân năm 2023 đến 31/5/2023", "2023", "2023-05-31"),
            ("30/6/2023", "2023-S1", nil), ("Tính đến ngày 15 tháng 6 năm 2023", "2023-S1", nil),
            ("6 tháng đầu năm 2023 (đến 20/6/2023)", "2023-S1", nil),
        ] as [(String, String?, String?)])
    func `ngày trong tiêu đề`(_ title: String, _ period: String?, _ other: String?) {
        let mention = PeriodMention(title)
        #expect(mention.year.flatMap { Period(year: $0, part: mention.part ?? .year) }?.code == period)
        #expect(mention.otherDay?.description == other)
    }

    @Test func `cấp giao kế hoạch hỏi một lần cho cả tệp, trả lời một lần`() throws {
        let rows = [
            "TT;Xã;KH trồng rừng tập trung (ha);TH trồng rừng tập trung (ha)", "1;Tân Trào;50;45,5", ";;;",
            "TT;Xã;KH đàn lợn (con);TH đàn lợn (con)", "1;Hợp Hòa;900;850",
        ].joined(separator: "\n")
        let asked = try table(rows)
        #expect(
            asked.diagnostics.filter { $0.severity == .error }.map(\.code) == [.unanswered(.assigner, candidates: [])])
        let told = try table(rows) { $0.assigner = .council }
        #expect(!told.hasErrors, "\(told.sentences)")
        #expect(told.figureLines.filter { $0.contains("plan:council") }.count == 2)
    }

    @Test func `kế hoạch của một quý không thành kế hoạch cả năm, lũy kế của kế hoạch không thành thực hiện`() throws {
        let file = try table(
            "KẾ HOẠCH NĂM 2023 GIAO CHO HUYỆN;;;", "TT;Chỉ tiêu;ĐVT;Quý I;Lũy kế 6 tháng;Cả năm",
            "1;Trồng rừng tập trung;ha;300;700;1500", "2;Tổng đàn lợn;con;80000;82000;96000"
        ) { $0.assigner = .province }
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(
            file.figureLines == [
                "F3 forest 076 2023 plan:province 1500", "F4 pigs 076 2023 plan:province 96000",
            ])
        #expect(file.diagnostics.map(\.code) == [.leftOut(.planOfPart), .leftOut(.planOfPart)])
    }

    @Test func `dấu chú thích sau số và sau tên không làm hỏng số và tên`() throws {
        let file = try table(
            "TT;Chỉ tiêu;ĐVT;TH 6 tháng năm 2023", "1;Trồng rừng tập trung*;ha;1.540,5(2)",
            "2;Tổng đàn lợn²;con;92.150")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(
            file.figureLines == ["D2 forest 076 2023-S1 actual 1540.5", "D3 pigs 076 2023-S1 actual 92150"])
        #expect(FootnoteMark.number("1.540 m³") == nil)
    }

    @Test func `viết tắt trong tên chỉ tiêu được hiểu; tên nêu trong tiêu đề bảng được dùng`() throws {
        let file = try table(
            "Biểu 2: Kết quả trồng rừng tập trung theo xã năm 2023 (ha);;;", "TT;Xã;KH tỉnh giao;Thực hiện",
            "1;Tân Trào;50;45,5", "2;Hợp Hòa;40;30,2")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(file.figureLines.first == "D3 forest 02554 2023-S1 actual 45.5")
        var matcher = IndicatorMatcher(try OfficeCatalogue.catalogue().indicators, .usual)
        #expect(matcher.find(["Thu NSNN trên địa bàn"], above: nil, measure: nil).match?.code == "revenue")
        #expect(HeaderWords.usual.writtenOut("DT rừng").contains("diện tích rừng"))
        #expect(HeaderWords.usual.writtenOut("Trồng rừng").isEmpty)
    }

    @Test func `xã biết mà không cột nào biết: không lặng lẽ ghi không gì`() throws {
        let file = try table("TT;Xã;Số cột đèn;Số ghế đá", "1;Tân Trào;50;45", "2;Hợp Hòa;40;30")
        #expect(file.hasErrors)
        #expect(file.diagnostics.last { $0.severity == .error }?.code == .unanswered(.indicator, candidates: []))
    }
}
