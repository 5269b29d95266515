import Office
import Planning
import Prose
import Quantities
import Testing

@testable import Intake

/// What is wrong with a form is said by cell, and nothing is guessed.
@Suite struct BadFormTests {
    private func only(_ form: FilledForm, _ change: (inout IntakeOptions) -> Void = { _ in }) throws -> Diagnostic {
        let file = try form.read(change)
        #expect(file.hasErrors)
        #expect(file.findings.count == 1, "\(file.findings)")
        return try #require(file.findings.first)
    }

    @Test func `Chữ trong ô số: nêu trang, ô, chỉ tiêu và điều đọc được`() throws {
        var form = try FilledForm()
        try form.fill("forest-planted", "value", .text("chưa có"))
        let error = try only(form)
        #expect(error.code == .notANumber)
        #expect(error.place.sheet == "Biểu nhập")
        #expect(error.place.field == "Thực hiện kỳ này")
        #expect(error.place.label == "Trồng rừng tập trung")
        #expect(error.found == "chưa có")
        let address = CellAddress(column: try form.column("value"), row: try form.row("forest-planted"))
        #expect(error.place.cell == address.description)
    }

    @Test func `Số âm, số lẻ, tỷ lệ quá 100, công nhận khác 0 và 1 đều bị trả lại`() throws {
        var form = try FilledForm()
        try form.fill("forest-planted", "value", .number(-5))
        try form.fill("jobs-created", "value", .text("12,5"))
        try form.fill("trained-labour-rate", "numerator", .number(120))
        try form.fill("trained-labour-rate", "denominator", .number(100))
        let codes = try form.read().findings.map(\.code)
        #expect(codes.contains(.negativeCount))
        #expect(codes.contains(.tooManyDecimals(allowed: 0)))
        #expect(codes.contains(.numeratorAboveDenominator(numerator: "120", denominator: "100")))
        var commune = try FilledForm(unit: "02560")
        try commune.fill("ntm-communes", "value", .number(2))
        #expect(try only(commune).code == .recognitionNotOneOrZero)
    }

    @Test func `Tử số không có mẫu số thì hỏi mẫu số`() throws {
        var form = try FilledForm()
        try form.fill("trained-labour-rate", "numerator", .number(79261))
        let error = try only(form)
        #expect(error.code == .missingValue)
        #expect(error.place.field == "Mẫu số")
    }

    @Test func `Dòng tự thêm có số được báo cùng chỉ tiêu gần nhất`() throws {
        var form = try FilledForm()
        try form.insertRow(at: 10, ["label": .text("Trồng rừng"), "value": .number(7)])
        let error = try only(form)
        #expect(error.place.row == 11)
        #expect(error.found == "7")
        guard case .rowWithoutKey(let nearest) = error.code else {
            Issue.record("\(error)")
            return
        }
        #expect(nearest.first?.contains("forest-planted") == true)
    }

    @Test func `Dòng chép từ biểu của xã khác bị nhận ra`() throws {
        var form = try FilledForm()
        let other = try FilledForm(unit: "02560")
        let key = other.rows[try other.row("jobs-created")][try other.column("tiendo-columns")]
        try form.setKey(of: "jobs-created", key)
        #expect(try only(form).code == .rowOfAnotherForm)
    }

    @Test func `Một dòng chép thành hai thì báo trùng`() throws {
        var form = try FilledForm()
        try form.fill("jobs-created", "value", .number(5))
        let place = try form.row("jobs-created")
        let key = try #require(form.rows[place][try form.column("tiendo-columns")])
        try form.insertRow(at: place + 1, ["value": .number(6), "tiendo-columns": key])
        guard case .duplicateFigure = try only(form).code else {
            Issue.record("no duplicate")
            return
        }
    }

    @Test func `Mất trang khóa, sửa khóa, mất cột khóa đều được nói rõ`() throws {
        var form = try FilledForm()
        form.hasKey = false
        #expect(try only(form).code == .damagedForm(kind: "no-key"))
        form.hasKey = true
        form.keyChanges = { $0["unit"] = "02560@1900-01-01" }
        #expect(try only(form).code == .damagedForm(kind: "changed-key"))
        form.keyChanges = { $0["period"] = "2023-Q1" }
        #expect(try only(form).code == .damagedForm(kind: "changed-key"))
        form.keyChanges = { _ in }
        try form.clearColumn("tiendo-columns")
        #expect(try only(form).code == .damagedForm(kind: "no-columns"))
    }

    @Test func `Biểu lập từ cơ sở dữ liệu khác bị trả lại`() throws {
        #expect(try only(FilledForm()) { $0.isOwnState = { _ in false } }.code == .formOfAnotherLedger)
    }

    @Test func `Xóa trống số đã ghi thì số cũ giữ nguyên và được nhắc`() throws {
        let known = recorded("forest-planted", 19005)
        var form = try FilledForm(known: known)
        try form.fill("forest-planted", "value", nil)
        let file = try form.read { $0.recordedFigure = known }
        #expect(!file.hasErrors)
        #expect(file.figures.isEmpty)
        #expect(file.findings.map(\.code) == [.recordedFigureEmptied(recorded: "1900.5")])
    }

    @Test func `Số 12.5 gõ thành chữ trong biểu tiếng Việt thì hỏi là 12,5 hay 125`() throws {
        var form = try FilledForm()
        try form.fill("forest-planted", "value", .text("12.5"))
        let error = try only(form)
        #expect(error.code == .misplacedDot(readings: ["12.5", "125"]))
        #expect(error.found == "12.5")
        let line = Words(.vietnamese).diagnostic(error)
        #expect(line.contains("có thể hiểu là 12,5 hoặc 125"))
        try form.fill("forest-planted", "value", .text("1.250"))
        #expect(try form.read().figures.first?.entry.value == FigureValue(amount: 12500))
    }

    @Test func `Chữ x trong ô số không rút số nào`() throws {
        let known = recorded("forest-planted", 19005)
        var form = try FilledForm(known: known)
        try form.fill("forest-planted", "value", .text("x"))
        try form.fill("forest-planted", "note", .text("đã có"))
        #expect(try only(form) { $0.recordedFigure = known }.code == .notANumber)
    }

    @Test func `Số ước thay số chính thức phải có lý do`() throws {
        let known = recorded("forest-planted", 19005, .official)
        var form = try FilledForm(known: known)
        try form.fill("forest-planted", "status", .text("ước"))
        #expect(try only(form) { $0.recordedFigure = known }.code == .officialWouldBecomeEstimate)
    }
}
