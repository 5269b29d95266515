import Planning
import Quantities
import Testing

@testable import Intake

/// Small tables of offices as text: what of them is recorded as what, and what is told of the rest.
/// All figures are illustrative.
@Suite struct `Không số nào mất lặng lẽ, không số nào bị hiểu thành số khác` {
    private func table(_ rows: String..., set: (inout IntakeOptions) -> Void = { _ in }) throws -> IntakeFile {
        var options = sampleOptions()
        options.existing = []
        options.unit = UnitReference("076")
        options.period = Period("2023-S1")
        set(&options)
        return try read(
            rows.joined(separator: "\n"), as: "bieu.csv", options: options, catalogue: OfficeCatalogue.catalogue())
    }

    @Test func `tỷ lệ có “(%)” ở dòng dưới là số liệu của chỉ tiêu, không phải cột so sánh`() throws {
        let file = try table(
            "TT;Xã, thị trấn;Tỷ lệ hộ nghèo;Trồng rừng tập trung", ";;(%);(ha)", "1;Xã Tân Trào;6,5;45,5",
            "2;Xã Hợp Hòa;5,2;40")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(file.figureLines.contains("C3 poor 02554 2023-S1 actual 6.5"))
        #expect(file.figures.count == 4)
    }

    @Test func `“KH | TH | %” dưới một chỉ tiêu: cột % là so sánh, không phải số liệu`() throws {
        let file = try table(
            "TT;Xã, thị trấn;Trồng rừng tập trung;;", ";;KH tỉnh giao;TH;%", "1;Xã Tân Trào;50;45,5;91,0",
            "2;Xã Hợp Hòa;40;30,2;75,5")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(file.figures.count == 4)
        #expect(!file.figureLines.contains { $0.hasPrefix("E") })
    }

    @Test func `“KH trồng rừng” là kế hoạch, hỏi cấp nào giao đúng một lần`() throws {
        let file = try table(
            "TT;Xã;KH trồng rừng tập trung (ha);TH trồng rừng tập trung (ha);KH đàn lợn (con)",
            "1;Tân Trào;50;45,5;900", "2;Hợp Hòa;40;30,2;800")
        #expect(
            file.diagnostics.filter { $0.severity == .error }.map(\.code) == [
                .unanswered(.assigner, candidates: [])
            ])
        #expect(
            file.figureLines == [
                "D2 forest 02554 2023-S1 actual 45.5", "D3 forest 02578 2023-S1 actual 30.2",
            ])
    }

    @Test func `tiêu đề “KẾ HOẠCH NĂM 2023 GIAO” làm cho cột không nói gì thành kế hoạch`() throws {
        let file = try table(
            "KẾ HOẠCH NĂM 2023 GIAO CHO CÁC XÃ;;", "TT;Chỉ tiêu;ĐVT;Tân Trào;Hợp Hòa",
            "1;Trồng rừng tập trung;ha;50;40", "2;Tổng đàn lợn;con;900;800")
        #expect(file.figures.isEmpty)
        #expect(file.diagnostics.contains { $0.code == .unanswered(.assigner, candidates: []) })
    }

    @Test(arguments: ["Ước năm/KH tỉnh", "TH/KH", "% KH tỉnh", "So KH huyện (%)"])
    func `tiêu đề so sánh không thành kế hoạch`(_ title: String) {
        let (meaning, _) = FigureMeaning.read([title], formula: nil, .usual)
        #expect(meaning.isComparison)
    }

    @Test(arguments: [
        ("K.hoạch năm 2023 tỉnh giao", FigureMeaning.Scenario.plan("province")), ("T.hiện 6T/2023", .actual),
        ("Kinh phí được giao năm 2023", .plan("")), ("Nghị quyết HĐND huyện", .plan("council")),
        ("Kế hoạch/Dự toán năm 2023", .plan("")),
    ])
    func `cách viết tắt và tên cấp giao`(_ title: String, _ scenario: FigureMeaning.Scenario) {
        #expect(FigureMeaning.read([title], formula: nil, .usual).0.scenario == scenario)
    }

    @Test func `số kỳ trước đã có trong sổ không chặn số kỳ này: khớp thì một dòng, khác thì nêu ô`() throws {
        let file = try table(
            "TT;Chỉ tiêu;ĐVT;TH năm 2022;TH 6 tháng năm 2023", "1;Tổng đàn lợn;con;88500;92150",
            "2;Trồng rừng tập trung;ha;1600;1068"
        ) { options in
            options.recordedStatus = { key in key.period.year == 2022 ? .official : nil }
            options.recordedFigure = { key in
                guard key.period.year == 2022 else { return nil }
                return ProposedEntry(
                    key: key, definition: SampleCatalogue.day("1900-01-01"),
                    value: FigureValue(amount: key.indicator.text == "pigs" ? 88500 : 16105), status: .official,
                    window: key.period.window(.administrative))
            }
        }
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(
            file.figureLines == [
                "E2 pigs 076 2023-S1 actual 92150", "E3 forest 076 2023-S1 actual 1068",
            ])
        #expect(
            file.diagnostics.map(\.code) == [
                .earlierFiguresCompared(same: 1, differing: 1), .differsFromRecorded(recorded: "1610,5"),
            ])
        #expect(file.diagnostics.last?.place.cell == "D3")
    }

    @Test func `“1.540 ha” là số kèm đơn vị tính, “(5,1)” là số âm và được nêu`() throws {
        let file = try table(
            "TT;Chỉ tiêu;ĐVT;TH 6 tháng năm 2023", "1;Trồng rừng tập trung;ha;1.540,5 ha",
            "2;Tổng đàn lợn;con;92.150 con", "3;Thu ngân sách nhà nước trên địa bàn;tỷ đồng;75.300 triệu đồng")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(
            file.figureLines == [
                "D2 forest 076 2023-S1 actual 1540.5", "D3 pigs 076 2023-S1 actual 92150",
                "D4 revenue 076 2023-S1 actual 75.3",
            ])
        #expect(CellLook(.text("(5,1)")) == .number)
        #expect(CellLook(.text("(5)")) == .mark)
        #expect(CellLook(.text("1000 tấn")) == .text)
        #expect(CellLook(.text("6 tháng")) == .text)
    }

    @Test func `dòng có số mà không có tên được nêu`() throws {
        let file = try table(
            "TT;Chỉ tiêu;ĐVT;TH 6 tháng năm 2023", "1;Trồng rừng tập trung;ha;1540", ";;;77", "2;Tổng đàn lợn;con;92150"
        )
        #expect(file.diagnostics.contains { $0.code == .leftOut(.unnamedRow) && $0.place.cell == "D3" })
    }
}
