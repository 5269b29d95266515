import Office
import Planning
import Quantities
import Testing

@testable import Intake

/// The form as it is handed out.
@Suite struct FormSheetTests {
    @Test func `Ô nhập mở khóa, ô còn lại khóa, trang được bảo vệ không mật khẩu`() throws {
        let form = try FilledForm()
        #expect(form.sheet.isProtected)
        let row = try form.row("forest-planted")
        let unlocked = form.sheet.cells.filter { $0.row == row && $0.style.isUnlocked }.map(\.column)
        #expect(
            try unlocked.sorted() == ["value", "status", "note"].map { try form.column($0) }.sorted())
        let rate = try form.row("trained-labour-rate")
        let parts = form.sheet.cells.filter { $0.row == rate && $0.style.isUnlocked }.count
        #expect(parts == 5)
    }

    @Test func `Tỷ lệ tự tính từ tử số và mẫu số, để trống khi chưa có`() throws {
        let form = try FilledForm()
        let row = try form.row("trained-labour-rate")
        let numerator = CellAddress(column: try form.column("numerator"), row: row)
        let denominator = CellAddress(column: try form.column("denominator"), row: row)
        #expect(
            try form.value("trained-labour-rate", "value")
                == .formula(
                    "=IF(AND(ISNUMBER(\(numerator)),ISNUMBER(\(denominator))),IF(\(denominator)=0,\"\","
                        + "ROUND(\(numerator)/\(denominator)*100,1)),\"\")", result: .text("")))
    }

    @Test func `Chỉ tiêu tính từ chỉ tiêu khác hiện công thức và bị khóa`() throws {
        let form = try FilledForm()
        let named = form.rows.firstIndex { $0.contains(.text("Thu không kể tiền đất")) }
        let row = try #require(named)
        guard case .formula(let formula, .text("")) = try #require(form.rows[row][try form.column("value")]) else {
            Issue.record("no formula")
            return
        }
        let revenue = CellAddress(column: try form.column("value"), row: try form.row("budget-revenue"))
        let land = CellAddress(column: try form.column("value"), row: try form.row("land-use-revenue"))
        #expect(formula.contains("ROUND((\(revenue)-\(land)),1)"))
        #expect(form.sheet.cells.filter { $0.row == row && $0.style.isUnlocked }.isEmpty)
    }

    @Test func `Tỷ lệ so kế hoạch có công thức với kết quả sẵn, gần đủ vẫn không hiện 100`() throws {
        let form = try FilledForm { key in
            let isPlan = key.scenario == .plan(.province) && key.indicator == "forest-planted"
            let isOwn = key.scenario == .actual && key.indicator == "forest-planted" && key.period.code == "2023-S1"
            guard isPlan || isOwn else { return nil }
            return ProposedEntry(
                key: key, definition: SampleCatalogue.day("2020-01-01"),
                value: FigureValue(amount: isPlan ? 20000 : 19992), status: .official,
                window: key.period.window(key.calendar), basis: isPlan ? .total : nil)
        }
        let row = form.rows[try form.row("forest-planted")]
        let shown = try NumberReader(.neutral).read("99.9")
        #expect(row.contains { if case .formula(_, .number(shown))? = $0 { true } else { false } })
        #expect(form.rows.contains { $0.contains(.text("Kế hoạch năm 2023")) && $0.contains(.text("% kế hoạch")) })
        #expect(form.rows.contains { $0.contains(.text("Tỉnh giao")) })
    }

    @Test func `Ô có số đã ghi đổi màu khi khác số đã ghi, ô lý do đổi màu khi còn thiếu lý do`() throws {
        let form = try FilledForm(known: recorded("forest-planted", 19005))
        let row = try form.row("forest-planted")
        func condition(_ column: String) throws -> String? {
            let place = try form.column(column)
            return form.sheet.conditions.first { $0.range.firstRow == row && $0.range.firstColumn == place }?.formula
        }
        func cell(_ column: String) throws -> String {
            "$" + CellAddress(column: try form.column(column), row: row).description
        }
        let (value, status, note) = (try cell("value"), try cell("status"), try cell("note"))
        #expect(try condition("value") == "=\(value)<>1900.5")
        #expect(try condition("status") == "=\(status)<>\"sơ bộ\"")
        #expect(
            try condition("note")
                == "=AND(OR(\(value)<>1900.5),OR(\(status)=\"\",\(status)=\"ước\",\(status)=\"sơ bộ\"),LEN(TRIM(\(note)))=0)"
        )
        #expect(form.sheet.conditions.count == 3, "cells without a recorded figure have nothing to differ from")
    }

    @Test func `Mỗi số của biểu có tên để công thức của cơ quan gọi tới`() throws {
        let form = try FilledForm()
        let names = form.names
        let forest = try #require(names.first { $0.name == "figure_forest_planted" })
        #expect(forest.sheet == form.sheetName)
        #expect(try forest.range.firstRow == form.row("forest-planted"))
        #expect(try forest.range.firstColumn == form.column("value"))
        let denominator = try #require(names.first { $0.name == "figure_trained_labour_rate_denominator" })
        #expect(try denominator.range.firstColumn == form.column("denominator"))
        #expect(names.contains { $0.name == "figure_net_revenue" })
        #expect(Set(names.map(\.name)).count == names.count)
    }

    @Test func `Số nguyên, số lẻ và công nhận được nhắc ngay khi nhập`() throws {
        let form = try FilledForm(unit: "02560")
        func rule(_ code: String) throws -> Spreadsheet.Validation.Rule? {
            let (row, column) = (try form.row(code), try form.column("value"))
            return form.sheet.validations.first { $0.range.firstRow == row && $0.range.firstColumn == column }?.rule
        }
        #expect(try rule("jobs-created") == .whole(from: 0, to: nil))
        #expect(try rule("forest-planted") == .decimal(from: 0, to: nil))
        #expect(try rule("ntm-communes") == .whole(from: 0, to: 1))
        #expect(try rule("trained-labour-rate") == .decimal(from: 0, to: 100))
        #expect(form.sheet.validations.contains { $0.rule == .list(["ước", "sơ bộ", "chính thức"]) && $0.isStrict })
    }

    @Test func `In trên giấy A4 ngang, lặp đầu bảng, cột khóa không in`() throws {
        let page = try FilledForm().sheet.page
        #expect(page.isLandscape)
        #expect(page.fitsWidth)
        #expect(page.titleRows == 5...7)
        let form = try FilledForm()
        #expect(try page.area?.lastColumn == form.column("tiendo-columns") - 1)
    }
}
