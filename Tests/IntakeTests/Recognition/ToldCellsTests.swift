import Planning
import Quantities
import Testing

@testable import Intake

/// What of a table is not recorded and told, and what is compared instead. All figures are illustrative.
@Suite struct `Cái gì không ghi thì nói, cái gì so được thì so` {
    private func options() -> IntakeOptions {
        var options = sampleOptions()
        options.existing = []
        options.unit = UnitReference("076")
        options.period = Period("2023-S1")
        return options
    }

    private func table(_ rows: String..., catalogue: Catalogue? = nil) throws -> IntakeFile {
        try read(
            rows.joined(separator: "\n"), as: "bieu.csv", options: options(),
            catalogue: try catalogue ?? OfficeCatalogue.catalogue())
    }

    @Test func `cột “Tỷ lệ đạt (%)” là so sánh, dù tên nó giống một tỷ lệ`() throws {
        let file = try table(
            "TT;Xã;KH tỉnh giao trồng rừng tập trung (ha);TH trồng rừng tập trung (ha);Tỷ lệ đạt (%)",
            "1;Tân Trào;50;45,5;91,0", "2;Hợp Hòa;40;30,2;75,5")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(file.figures.count == 4)
        #expect(!file.figureLines.contains { $0.hasPrefix("E") })
    }

    @Test func `cột chữ có lẫn số được nêu`() throws {
        let file = try table(
            "TT;Chỉ tiêu;ĐVT;TH 6 tháng năm 2023;Tình trạng", "1;Tổng đàn lợn;con;92150;ổn định",
            "2;Trồng rừng tập trung;ha;1068;chậm", "3;Sản lượng thóc;tấn;30900;77")
        #expect(file.diagnostics.contains { $0.code == .leftOut(.textColumn(cells: 1)) && $0.place.cell == "E4" })
    }

    @Test func `ô lỗi và công thức chưa tính trong cột không ghi cũng được nêu`() throws {
        let head = WorkbookBytes.texts("TT", "Chỉ tiêu", "ĐVT", "TH 6 tháng năm 2023", "So sánh")
        let first = WorkbookBytes.texts("1", "Tổng đàn lợn", "con") + "<c><v>92150</v></c><c t=\"e\"><v>#REF!</v></c>"
        let second =
            WorkbookBytes.texts("2", "Trồng rừng tập trung", "ha") + "<c><v>1068</v></c><c><f>D3/D2</f></c>"
        let file = try read(
            bytes: WorkbookBytes([head, first, second]).bytes, as: "bieu.xlsx", options: options(),
            catalogue: OfficeCatalogue.catalogue())
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(file.figures.count == 2)
        #expect(file.diagnostics.contains { $0.code == .leftOut(.unreadableCells(2)) && $0.place.cell == "E2" })
    }

    @Test func `chỉ tiêu tính theo công thức: so với số người gửi ghi, không ghi vào sổ`() throws {
        var rest = try #require(OfficeCatalogue.indicators.first { $0.code == "revenue" })
        rest = IndicatorDefinition(
            code: "rest", validFrom: rest.validFrom,
            name: Bilingual(vietnamese: "Thu cân đối ngân sách", english: "rest"), field: "K", measure: rest.measure,
            kind: .flow, decimals: 4)
        rest.formula = "revenue - land-fees"
        let catalogue = try Catalogue(
            OfficeCatalogue.units.map { .unit($0) }
                + [
                    .field(
                        IndicatorField(code: "K", name: Bilingual(vietnamese: "Kinh tế", english: "Economy"), order: 1))
                ]
                + (OfficeCatalogue.indicators + [rest]).map { .indicator($0) })
        let file = try table(
            "TT;Chỉ tiêu;ĐVT;TH 6 tháng năm 2023", "1;Thu ngân sách nhà nước trên địa bàn;tỷ đồng;75,3",
            "2;Thu tiền sử dụng đất;tỷ đồng;22", "3;Thu cân đối ngân sách;tỷ đồng;50,3", catalogue: catalogue)
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(file.figures.map(\.place.cell) == ["D2", "D3"])
        #expect(file.diagnostics.map(\.code) == [.computedIndicatorCompared, .computedDiffers(computed: "53,3")])
    }

    @Test func `trong danh sách xã, “Sơn Dương” là thị trấn chứ không phải huyện`() throws {
        let file = try table(
            "TT;Xã, thị trấn;Trồng rừng tập trung (ha)", "1;Sơn Dương;20,5", "2;Tân Trào;45,5", "3;Hợp Hòa;30,2")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(file.figureLines.first == "C2 forest 02536 2023-S1 actual 20.5")
    }

    @Test func `tên đơn vị cấp trên trong ngoặc phân biệt hai xã cùng tên`() throws {
        var options = options()
        options.unit = nil
        let file = try read(
            [
                "TT;Xã;Trồng rừng tập trung (ha)", "1;Minh Thanh (H. Sơn Dương);20,5", "2;Minh Thanh (H. Hàm Yên);45,5",
                "3;Bằng Cốc;30,2",
            ].joined(separator: "\n"), as: "bieu.csv", options: options, catalogue: OfficeCatalogue.catalogue())
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(
            file.figureLines == [
                "C2 forest 02548 2023-S1 actual 20.5", "C3 forest 02400 2023-S1 actual 45.5",
                "C4 forest 02401 2023-S1 actual 30.2",
            ])
    }

    @Test func `đơn vị tính “-nt-” là như dòng trên`() throws {
        let file = try table(
            "TT;Chỉ tiêu;ĐVT;TH 6 tháng năm 2023", "1;Thu ngân sách nhà nước trên địa bàn;triệu đồng;75300",
            "2;Thu tiền sử dụng đất;-nt-;22000", "3;Lệ phí trước bạ;nt;1500")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(
            file.figureLines == [
                "D2 revenue 076 2023-S1 actual 75.3", "D3 land-fees 076 2023-S1 actual 22",
                "D4 registration 076 2023-S1 actual 1.5",
            ])
    }

    @Test func `một ô ghi mức tăng giữa các tỷ lệ được gọi đúng tên`() throws {
        let file = try table(
            "TT;Chỉ tiêu;ĐVT;TH 6 tháng năm 2022;TH 6 tháng năm 2023;So cùng kỳ (%)", "A;B;C;1;2;3=2/1",
            "1;Tổng đàn lợn;con;90000;91800;102,0", "2;Trồng rừng tập trung;ha;1000;1060;6,0",
            "3;Sản lượng thóc;tấn;30000;31500;105,0")
        #expect(file.diagnostics.map(\.code) == [.growthAmongIndices(column: "3", row: 4, computed: "106")])
        #expect(file.diagnostics.first?.place.cell == "F4")
    }
}
