import Office
import Planning
import Quantities
import Testing

@testable import Intake

/// The messy tables of offices, each imported as it is. All figures are illustrative.
@Suite struct `Bảng của cơ quan, nhập nguyên như nó có` {
    struct Case: Sendable, CustomTestStringConvertible {
        let file: String
        let figures: [String]
        var testDescription: String { file }

        init(_ file: String, _ figures: [String]) {
            self.file = file
            self.figures = figures
        }
    }

    static let cases = [
        Case(
            "budget.xlsx",
            [
                "D6 revenue 076 2023-S1 actual 75.3005", "D8 land-fees 076 2023-S1 actual 22",
                "D9 registration 076 2023-S1 actual 53.3005", "C6 revenue 076 2023 plan:province 150",
                "C8 land-fees 076 2023 plan:province 60", "C9 registration 076 2023 plan:province 90",
            ]),
        Case(
            "text-numbers.xlsx",
            [
                "F4 grain 076 2023-S1 actual 41000", "F5 pigs 076 2023-S1 actual 92150",
                "F6 forest 076 2023-S1 actual 1068.5", "D4 grain 076 2023 plan:province 82000",
                "E4 grain 076 2023 plan:council 83000", "D5 pigs 076 2023 plan:province 95000",
                "E5 pigs 076 2023 plan:council 96000", "D6 forest 076 2023 plan:province 1500",
                "E6 forest 076 2023 plan:council 1550",
            ]),
        Case(
            "years.xlsx",
            [
                "C3 pigs 076 2020 actual 81000", "D3 pigs 076 2021 actual 84500", "E3 pigs 076 2022 actual 88500",
                "C4 forest 076 2020 actual 1450.5", "D4 forest 076 2021 actual 1510",
                "E4 forest 076 2022 actual 1600",
            ]),
        Case("hidden.xlsx", ["E3 pigs 076 2023-Q1 actual 90000", "E5 forest 076 2023-Q1 actual 120"]),
        Case("pages.xlsx", ["D3 pigs 076 2023-9M actual 93000", "D6 forest 076 2023-9M actual 1400"]),
        Case(
            "beside.xlsx",
            [
                "C3 forest 02554 2023-S1 actual 80", "C4 forest 02578 2023-S1 actual 60",
                "G3 forest 02548 2023-S1 actual 45", "G4 forest 02536 2023-S1 actual 20.5",
            ]),
        Case(
            "stacked.xlsx",
            [
                "D3 pigs 076 2023-S1 actual 92150", "E7 forest 076 2023-S1 actual 1068",
                "D7 forest 076 2023 plan:province 1500", "D3 grain 076 2023-S1 actual 41000",
            ]),
        Case(
            "monthly.xls",
            [
                "E4 pigs 076 2023-05 actual 91000", "F4 pigs 076 2022-05 actual 87000",
                "E5 forest 076 2023-05 actual 310", "F5 forest 076 2022-05 actual 280",
                "D4 pigs 076 2023 plan:council 96000", "D5 forest 076 2023 plan:council 1550",
            ]),
        Case(
            "groups.ods",
            [
                "E3 forest 076 2023-S1 actual 1068", "E4 pigs 076 2023-S1 actual 92150",
                "D3 forest 076 2023 plan:council 1550", "D4 pigs 076 2023 plan:council 96000",
            ]),
        Case("semicolon.csv", ["D4 forest 076 2023-S1 actual 1068.5", "D5 pigs 076 2023-S1 actual 92150"]),
        Case("by-hand.xlsx", ["C3 forest 02536 2023-S1 actual 20.5", "C4 pigs 02536 2023-S1 actual 900"]),
    ]

    @Test(arguments: cases) func `vào đủ từng số`(_ table: Case) throws {
        if OfficeFixture.needsLibreOffice(table.file), !LibreOffice.isInstalled { return }
        let file = try OfficeFixture.read(table.file)
        #expect(file.figureLines == table.figures)
        #expect(!file.hasErrors, "\(file.sentences)")
    }

    @Test func `Biểu 6 tháng: kế hoạch hai cấp, cùng kỳ, ước thực hiện; nhóm và dòng trống không thành số`() throws {
        let file = try OfficeFixture.read("annex.xlsx")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(file.figures.count == 25)
        for line in [
            "D10 grain 076 2022-S1 actual 40000", "G11 paddy 076 2023-S1 actual 30900",
            "G12 pigs 076 2023-S1 actual 92150", "F12 pigs 076 2023 plan:council 96000",
            "G15 revenue 076 2023-S1 actual 75.3", "E18 poor 076 2023 plan:province 18.5",
        ] {
            #expect(file.figureLines.contains(line), "\(line)")
        }
        let estimate = file.figures.first { $0.place.cell == "G13" }
        #expect(estimate?.entry.status == .estimate)
    }

    @Test func `Tỷ lệ người gửi tính sai được chỉ ra: ghi 71,9, đúng 71,2`() throws {
        let file = try OfficeFixture.read("annex.xlsx")
        #expect(
            file.sentences == [
                "cảnh báo: annex.xlsx, trang “Bieu 01”, ô H13: đọc được “71,9”: cột 5, dòng 13: đúng ra là 71,2"
            ])
    }

    @Test func `Biểu theo xã: nhóm cột theo chỉ tiêu, dòng toàn huyện không nhập hai lần mà được cộng lại`() throws {
        let file = try OfficeFixture.read("matrix.xlsx")
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(file.figures.count == 16)
        #expect(file.figureLines.contains("D8 forest 02548 2023-S1 actual 45"))
        #expect(!file.figures.contains { $0.place.row == 4 })
        #expect(file.diagnostics.map(\.code) == [.sumDiffers(sum: "8550", rows: 4)])
        #expect(file.diagnostics.first?.place.cell == "G4")
    }

    @Test func `Hai xã cùng tên: hỏi khi tệp không nói huyện nào, tự biết khi đã nói`() throws {
        let asked = try OfficeFixture.read("across.xlsx")
        #expect(asked.hasErrors)
        #expect(
            asked.diagnostics.map(\.code) == [
                .unanswered(
                    .unit,
                    candidates: ["02400 (Minh Thanh) 100", "02548 (Minh Thanh) 100"])
            ])
        let told = try OfficeFixture.read("across.xlsx") { $0.unit = UnitReference("076") }
        #expect(!told.hasErrors, "\(told.sentences)")
        #expect(told.figureLines.contains("G3 forest 02548 2023-S1 actual 45"))
    }

    @Test func `Ô hỏng được nêu từng ô, và không nhập gì`() throws {
        let file = try OfficeFixture.read("bad-cells.xlsx")
        #expect(file.hasErrors)
        #expect(file.diagnostics.map(\.place.cell) == ["D3", "D4", "D5"])
        #expect(
            file.diagnostics.map(\.code) == [
                .notANumber, .measuresDiffer(indicator: "ha", mayBeSame: false), .spreadsheetError("#REF!"),
            ])
    }

    @Test func `Công văn không có bảng bị từ chối với lý do`() throws {
        let file = try OfficeFixture.read("letter.xlsx")
        #expect(file.diagnostics.map(\.code) == [.noTable(reason: .noHeader)])
        #expect(file.sentences.first?.contains("Kính gửi: Ủy ban nhân dân huyện") == true)
    }

    @Test func `Điều tệp không nói thì hỏi, không đoán`() throws {
        let silent = try OfficeFixture.read("unsaid.xlsx")
        #expect(
            silent.diagnostics.map(\.code) == [
                .unanswered(.period, candidates: []), .unanswered(.unit, candidates: []),
            ])
        let told = try OfficeFixture.read("unsaid.xlsx") { options in
            options.period = Period("2023-S1")
            options.unit = UnitReference("076")
        }
        #expect(
            told.diagnostics.map(\.code) == [
                .unanswered(.assigner, candidates: []), .unanswered(.column, candidates: []),
            ])
        #expect(told.diagnostics.map(\.place.cell) == ["D2", "E2"])
    }
}
