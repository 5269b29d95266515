import Foundation
import Office
import Planning
import Quantities
import Testing

@testable import Intake

/// A form that was filled in comes back without a question.
@Suite struct FormReturnTests {
    private func decimal(_ text: String) throws -> ExactDecimal { try NumberReader(.neutral).read(text) }

    private func filled() throws -> FilledForm {
        var form = try FilledForm()
        try form.fill("forest-planted", "value", .number(try decimal("1900.5")))
        try form.fill("forest-planted", "status", .text("chính thức"))
        try form.fill("jobs-created", "value", .text("3.522"))
        try form.fill("trained-labour-rate", "numerator", .number(79261))
        try form.fill("trained-labour-rate", "denominator", .number(118300))
        return form
    }

    private func expectAll(_ file: IntakeFile, _ location: SourceLocation = #_sourceLocation) {
        #expect(file.findings.isEmpty, "\(file.findings)", sourceLocation: location)
        let values = Dictionary(
            file.figures.map { ($0.entry.key.indicator, $0.entry.value) }, uniquingKeysWith: { first, _ in first })
        #expect(values.count == 3, sourceLocation: location)
        #expect(values["forest-planted"] == FigureValue(amount: 19005), sourceLocation: location)
        #expect(values["jobs-created"] == FigureValue(amount: 3522), sourceLocation: location)
        #expect(
            values["trained-labour-rate"] == FigureValue(amount: 7_926_100, base: 11_830_000), sourceLocation: location)
        let forest = file.figures.first { $0.entry.key.indicator == "forest-planted" }?.entry
        #expect(forest?.status == .official, sourceLocation: location)
        #expect(forest?.key.period.code == "2023-S1", sourceLocation: location)
        #expect(forest?.key.unit.code.text == "076", sourceLocation: location)
    }

    @Test func `Biểu điền rồi gửi lại được ghi đúng từng số`() throws {
        let file = try filled().read()
        expectAll(file)
        #expect(file.kind == .figures)
        guard case .formRead(3, 0, let empty) = try #require(file.count) else {
            Issue.record("\(file.diagnostics)")
            return
        }
        #expect(empty > 5)
    }

    @Test func `Sắp xếp lại, chèn dòng, chèn cột, đổi tên trang vẫn nhận ra`() throws {
        var form = try filled()
        form.insertColumn(at: 2)
        form.insertColumn(at: 0)
        try form.insertRow(at: 11, ["label": .text("Dòng ghi thêm không có số")])
        try form.insertRow(at: 0)
        form.reverseRows(from: 10)
        form.sheetName = "BC của xã (sửa)"
        expectAll(try form.read())
    }

    @Test func `Chương trình không tính công thức lưu lại vẫn nhận ra`() throws {
        var form = try filled()
        form.losesResults = true
        expectAll(try form.read())
    }

    @Test(.enabled(if: LibreOffice.isInstalled, "LibreOffice is not installed"))
    func `LibreOffice lưu lại vẫn nhận ra`() throws {
        let folder = try TemporaryFolder()
        let sent = try folder.file("biểu.xlsx", try filled().spreadsheet.bytes())
        let back = try LibreOffice.convert(sent, to: .xlsx, into: folder.path + "/ra")
        let bytes = Array(try Data(contentsOf: URL(filePath: back)))
        expectAll(try FilledForm.read(bytes, sampleOptions()))
    }

    @Test func `Biểu chưa điền không ghi gì và không báo lỗi`() throws {
        let file = try FilledForm().read()
        #expect(file.figures.isEmpty)
        #expect(file.findings.isEmpty)
    }

    @Test func `Số đã ghi không đổi thì không ghi lại`() throws {
        let known = recorded("forest-planted", 19005)
        let form = try FilledForm(known: known)
        #expect(try form.value("forest-planted", "value") == .number(try decimal("1900.5")))
        #expect(try form.value("forest-planted", "status") == .text("sơ bộ"))
        let file = try form.read { $0.recordedFigure = known }
        #expect(file.figures.isEmpty)
        guard case .formRead(0, 1, _) = try #require(file.count) else {
            Issue.record("\(file.diagnostics)")
            return
        }
    }

    @Test func `Số không đổi mà trạng thái thành chính thức thì được ghi`() throws {
        let known = recorded("forest-planted", 19005)
        var form = try FilledForm(known: known)
        try form.fill("forest-planted", "status", .text("chính thức"))
        let file = try form.read { $0.recordedFigure = known }
        #expect(file.figures.map(\.entry.status) == [.official])
        #expect(file.findings.isEmpty)
    }

    @Test func `Lý do sửa số đứng ngay trong dòng của biểu`() throws {
        let known = recorded("forest-planted", 19005)
        var form = try FilledForm(known: known)
        try form.fill("forest-planted", "value", .number(1910))
        let silent = try form.read { $0.recordedFigure = known }
        let error = try #require(silent.findings.first)
        #expect(error.code == .correctionWithoutReason)
        #expect(error.place.label == "Trồng rừng tập trung")
        #expect(error.place.field == "Lý do, ghi chú")
        try form.fill("forest-planted", "note", .text("Nghiệm thu bổ sung 9,5 ha"))
        let file = try form.read { $0.recordedFigure = known }
        #expect(file.findings.isEmpty)
        #expect(file.figures.first?.reason == "Nghiệm thu bổ sung 9,5 ha")
        #expect(file.figures.first?.entry.note == "Nghiệm thu bổ sung 9,5 ha")
    }

    @Test func `Kỳ đã khóa thì mỗi dòng cần lý do của nó`() throws {
        var form = try filled()
        let late = try form.read { $0.recordedOn = SampleCatalogue.day("2023-07-10") }
        #expect(late.findings.count == 3)
        #expect(late.findings.allSatisfy { $0.code == .lateAfterLock(lockedFrom: SampleCatalogue.day("2023-07-01")) })
        for code in ["forest-planted", "jobs-created", "trained-labour-rate"] {
            try form.fill(code, "note", .text("gửi muộn do rà soát"))
        }
        let reasoned = try form.read { $0.recordedOn = SampleCatalogue.day("2023-07-10") }
        #expect(reasoned.figures.count == 3)
        #expect(!reasoned.hasErrors)
        #expect(reasoned.findings.count == 3, "each row that passes the lock is told of")
        let told = Diagnostic.Code.recordedAfterLock(lockedFrom: SampleCatalogue.day("2023-07-01"))
        #expect(reasoned.findings.allSatisfy { $0.code == told && $0.found == "gửi muộn do rà soát" })
    }

    @Test func `Lý do nêu một lần cho cả biểu của kỳ đã khóa thì cũng nhắc một lần`() throws {
        let file = try filled().read {
            $0.recordedOn = SampleCatalogue.day("2023-07-10")
            $0.reason = "xã gửi muộn"
        }
        #expect(file.figures.count == 3)
        #expect(file.findings.map(\.code) == [.recordedAfterLock(lockedFrom: SampleCatalogue.day("2023-07-01"))])
    }

    @Test(arguments: ["rút", "Rút số", "RÚT LẠI", "withdraw"])
    func `Ghi rút và nêu lý do thì số đã ghi được rút`(word: String) throws {
        let known = recorded("forest-planted", 19005, .official)
        var form = try FilledForm(known: known)
        try form.fill("forest-planted", "value", .text(word))
        let silent = try form.read { $0.recordedFigure = known }
        #expect(silent.findings.map(\.code) == [.correctionWithoutReason])
        #expect(silent.findings.map(\.place.field) == ["Lý do, ghi chú"])
        try form.fill("forest-planted", "note", .text("Báo nhầm diện tích của xã bên"))
        let file = try form.read { $0.recordedFigure = known }
        #expect(!file.hasErrors)
        #expect(file.findings.map(\.code) == [.figureWithdrawn(recorded: "1900.5")])
        let entry = try #require(file.figures.first?.entry)
        #expect(entry.value == nil)
        #expect(entry.status == .official)
        #expect(file.figures.first?.reason == "Báo nhầm diện tích của xã bên")
    }

    @Test func `Rút một tỷ lệ: ghi ở ô tử số cũng được, số gốc còn lại không cần xóa`() throws {
        let known = recorded("trained-labour-rate", 7_926_100, base: 11_830_000)
        var form = try FilledForm(known: known)
        try form.fill("trained-labour-rate", "numerator", .text("rút"))
        try form.fill("trained-labour-rate", "note", .text("chưa đủ căn cứ"))
        let file = try form.read { $0.recordedFigure = known }
        #expect(file.findings.map(\.code) == [.figureWithdrawn(recorded: "79261/118300")])
        #expect(file.figures.map(\.entry.value) == [nil])
    }

    @Test func `Chưa ghi số nào mà ghi rút thì chỉ được nhắc`() throws {
        var form = try FilledForm()
        try form.fill("forest-planted", "value", .text("rút"))
        let file = try form.read()
        #expect(!file.hasErrors)
        #expect(file.figures.isEmpty)
        #expect(file.findings.map(\.code) == [.nothingToWithdraw])
    }

    @Test func `Chỉ biết tỷ lệ thì gõ thẳng vào ô tỷ lệ`() throws {
        var form = try FilledForm()
        try form.fill("trained-labour-rate", "value", .number(67))
        let file = try form.read()
        #expect(file.figures.map(\.entry.value) == [FigureValue(amount: 670)])
        #expect(file.findings.isEmpty)
    }

    @Test func `Biểu tiếng Anh cũng trở về`() throws {
        var form = try FilledForm(language: .english)
        try form.fill("jobs-created", "value", .text("3522"))
        try form.fill("jobs-created", "status", .text("official"))
        let file = try form.read()
        #expect(file.figures.map(\.entry.value) == [FigureValue(amount: 3522)])
        #expect(file.figures.map(\.entry.status) == [.official])
    }

    @Test func `Cùng dữ liệu thì biểu giống nhau từng byte`() throws {
        #expect(try FilledForm().spreadsheet.bytes() == FilledForm().spreadsheet.bytes())
    }
}
