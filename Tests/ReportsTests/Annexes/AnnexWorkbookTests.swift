import Foundation
import Office
import Prose
import Quantities
import Testing

@testable import Reports

@Suite struct AnnexWorkbookTests {
    private static func decimal(_ text: String) throws -> ExactDecimal {
        try NumberReader(.neutral).read(text)
    }

    private static let properties = Spreadsheet.Properties(
        title: "Phụ lục", author: "Văn phòng", created: Moment(microseconds: 1_689_300_000_000_000))

    /// Illustrative figures: a plan of two assigners, of which the second is met but for a hair.
    static func annex() throws -> Annex {
        let plan = "Kế hoạch năm 2023"
        let columns = [
            Annex.Column(["TT"], millimetres: 12, content: .ordinal, number: "A"),
            Annex.Column(["Chỉ tiêu"], millimetres: 90, content: .label, number: "B"),
            Annex.Column(["ĐVT"], millimetres: 18, content: .measure, number: "C"),
            Annex.Column([plan, "Tỉnh giao"], millimetres: 24, content: .figure, number: "1"),
            Annex.Column([plan, "HĐND huyện giao"], millimetres: 24, content: .figure, number: "2"),
            Annex.Column(["Thực hiện 6 tháng"], millimetres: 24, content: .figure, number: "3"),
            Annex.Column(["So sánh (%)", "3/1"], millimetres: 18, content: .percent, number: "4=3/1"),
            Annex.Column(["So sánh (%)", "3/2"], millimetres: 18, content: .percent, number: "5=3/2"),
        ]
        let tag = FigureTag(reference: "forest-planted|076|2023-S1", title: "Trồng rừng")
        func item(_ kind: Annex.RowKind, _ label: String, _ plans: [String], _ actual: String, _ percents: [String])
            throws -> Annex.Row
        {
            Annex.Row(
                kind,
                [
                    .text("-"), .text(label), .text("ha"), .figure(try decimal(plans[0]), places: 1, nil),
                    .figure(try decimal(plans[1]), places: 1, nil), .figure(try decimal(actual), places: 1, tag),
                    .percent(try decimal(percents[0]), part: 5, whole: 3, nil),
                    .percent(try decimal(percents[1]), part: 5, whole: 4, nil),
                ])
        }
        let rows = [
            Annex.Row(.heading, [.text("I"), .text("Lâm nghiệp")] + Array(repeating: .empty, count: 6)),
            try item(.item, "Trồng rừng tập trung", ["1900", "2000"], "1999.2", ["105.2", "99.9"]),
            try item(.part(1), "Trong đó: rừng sản xuất", ["1000", "800"], "712", ["71.2", "89"]),
            Annex.Row(
                .total,
                [
                    .empty, .text("Cộng"), .text("ha"), .sum(2900, places: 1, rows: [1, 2], nil),
                    .sum(2800, places: 1, rows: [1, 2], nil), .notAvailable("x"), .notAvailable("x"), .empty,
                ]),
        ]
        return Annex(
            number: "Phụ lục I", title: "KẾT QUẢ THỰC HIỆN", subtitle: "(Kèm theo Báo cáo)", sheetName: "Phụ lục I",
            columns: columns, rows: rows, notes: ["* Số liệu minh họa"],
            chart: DocumentChart(
                kind: .columns, title: "Tỷ lệ hoàn thành (%)", categories: ["Trồng rừng", "Rừng sản xuất"],
                series: [.init(name: "% kế hoạch tỉnh giao", values: ["105.2", "71.2"])], numberFormat: "#,##0.0"))
    }

    private static func values(_ annexes: [Annex]) -> [String: Spreadsheet.Value] {
        let book = AnnexWorkbook.spreadsheet(annexes, properties: properties, language: .vietnamese)
        var values: [String: Spreadsheet.Value] = [:]
        for cell in book.sheets[0].cells {
            values[CellAddress(column: cell.column, row: cell.row).description] = cell.value
        }
        return values
    }

    @Test func `Tiêu đề chung của hai cột là một ô gộp, cột một tầng gộp xuống`() throws {
        let cells = try Self.annex().headerCells
        #expect(
            cells.contains(
                AnnexHeaderCell(text: "Kế hoạch năm 2023", firstRow: 0, lastRow: 0, firstColumn: 3, lastColumn: 4)))
        #expect(
            cells.contains(
                AnnexHeaderCell(text: "Chỉ tiêu", firstRow: 0, lastRow: 1, firstColumn: 1, lastColumn: 1)))
        #expect(
            cells.contains(
                AnnexHeaderCell(text: "3/2", firstRow: 1, lastRow: 1, firstColumn: 7, lastColumn: 7)))
        #expect(cells.count == 10)
    }

    @Test func `Tỷ lệ là công thức, chưa đủ thì không bao giờ hiện 100`() throws {
        let values = Self.values([try Self.annex()])
        #expect(
            values["H9"]
                == .formula(
                    "=IF(OR(E9=0,E9=\"\",F9=\"\"),\"\",IF(F9/E9<1,MIN(ROUND(F9/E9*100,1),99.9),ROUND(F9/E9*100,1)))",
                    result: .number(try Self.decimal("99.9"))))
    }

    @Test func `Tổng cộng các dòng liền nhau là một khoảng`() throws {
        #expect(
            Self.values([try Self.annex()])["D11"] == .formula("=SUM(D9:D10)", result: .number(2900)))
    }

    @Test func `Số không do công thức ra thì ghi là số, không ghi công thức sai`() throws {
        var annex = try Self.annex()
        annex.rows[1].cells[6] = .percent(50, part: 5, whole: 3, nil)
        annex.rows[3].cells[3] = .sum(1, places: 0, rows: [1, 2], nil)
        let values = Self.values([annex])
        #expect(values["G9"] == .number(50))
        #expect(values["D11"] == .number(1))
    }

    @Test func `Nguồn của mỗi số nằm ở cột ẩn cùng dòng`() throws {
        let book = AnnexWorkbook.spreadsheet([try Self.annex()], properties: Self.properties, language: .vietnamese)
        let sheet = book.sheets[0]
        #expect(sheet.columns.count == 9)
        #expect(sheet.columns[8].isHidden)
        #expect(
            sheet.cells.contains { $0.row == 8 && $0.column == 8 && $0.value == .text("forest-planted|076|2023-S1") })
        #expect(sheet.page.area?.lastColumn == 7)
    }

    @Test func `Hai lần ghi cùng phụ lục cho cùng từng byte, và đọc lại được`() throws {
        let annexes = [try Self.annex()]
        let bytes = try AnnexWorkbook.bytes(annexes, properties: Self.properties)
        #expect(try AnnexWorkbook.bytes(annexes, properties: Self.properties) == bytes)
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(bytes).write(to: URL(filePath: path))
        if let kept = ProcessInfo.processInfo.environment["TIENDO_ANNEX_SAMPLE"] {
            try Data(bytes).write(to: URL(filePath: kept))
        }
        let reader = try XLSXReader(path: path)
        #expect(reader.sheets.map(\.name) == ["Phụ lục I", "Biểu đồ Phụ lục I"])
        var shown: [ExactDecimal] = []
        try reader.forEachRow(of: "Phụ lục I") { row in
            if row.number == 9 {
                shown = row.cells.compactMap { if case .number(let value, _) = $0 { value } else { nil } }
            }
            return true
        }
        #expect(shown == [1900, 2000, try Self.decimal("1999.2"), try Self.decimal("105.2"), try Self.decimal("99.9")])
    }
}
