import Foundation
import Office
import Operations
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing

/// The form of a commune, handed out from the ledger and brought back into it.
@Suite struct FormTests {
    private static let commune = UnitReference(code: UnitCode("02560"))

    private static func form(_ delivery: Delivery) throws -> Spreadsheet {
        try delivery.formWorkbook(for: commune, period: Sample.period("2023-S1"), Words(.vietnamese))
    }

    /// Writes over one cell of the form.
    private static func fill(
        _ form: inout Spreadsheet, _ indicator: String, _ column: String, _ value: Spreadsheet.Value
    ) throws {
        let cells = form.sheets[0].cells
        let codes = try #require(cells.first { $0.value == .text("tiendo-columns") }?.row)
        let place = try #require(cells.first { $0.row == codes && $0.value == .text(column) }?.column)
        let row = try #require(
            cells.first { cell in
                if case .text(let text) = cell.value { text.hasPrefix("\(indicator)@") } else { false }
            }?.row)
        form.sheets[0].set(value, row: row, column: place, Spreadsheet.Style())
    }

    private static func save(_ form: Spreadsheet, in scratch: Scratch) throws -> String {
        let path = "\(scratch.folder)/bieu.xlsx"
        try form.write(to: path)
        return path
    }

    private static func request(_ path: String) -> ImportRequest {
        ImportRequest(files: [path], author: "Văn phòng")
    }

    @Test func `Biểu gửi lại chỉ ghi số đã đổi, lý do của dòng vào nhật ký`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            var form = try Self.form(delivery)
            #expect(try delivery.bringIn(Self.request(try Self.save(form, in: scratch))).files[0].figures == 0)
            try Self.fill(&form, "forest-planted", "value", .number(70))
            let silent = try Self.save(form, in: scratch)
            #expect(Example.refusal { _ = try delivery.bringIn(Self.request(silent)) } != nil)
            try Self.fill(&form, "forest-planted", "note", .text("Nghiệm thu bổ sung"))
            let path = try Self.save(form, in: scratch)
            let report = try delivery.bringIn(Self.request(path))
            #expect(report.files[0].figures == 1)
            #expect(report.corrections == 1)
            #expect(try delivery.journal(before: nil, limit: 1).first?.commit.note.reason == "Nghiệm thu bổ sung")
            let again = try delivery.bringIn(Self.request(path))
            #expect(again.files[0].figures == 0, "a form that comes twice is recorded once")
        }
    }

    @Test func `Số bị rút bằng biểu không còn trên bảng, lịch sử vẫn giữ, gửi lại lần nữa không ghi gì`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            var query = Example.query()
            query.unit = Self.commune
            #expect(try delivery.scoreboard(query).standing("maize-area")?.actual != nil)
            var form = try Self.form(delivery)
            try Self.fill(&form, "maize-area", "value", .text("rút"))
            try Self.fill(&form, "maize-area", "note", .text("báo nhầm của xã bên"))
            let path = try Self.save(form, in: scratch)
            let report = try delivery.bringIn(Self.request(path))
            #expect(report.corrections == 1)
            #expect(try delivery.scoreboard(query).standing("maize-area")?.actual == nil)
            let unit = try delivery.view().unit(Self.commune, on: Sample.window.to)
            let key = FigureKey(indicator: "maize-area", unit: unit.key, period: Sample.period("2023-S1"))
            let history = try delivery.history(of: key)
            #expect(history.last?.entry.figure.value == nil)
            #expect(history.last?.entry.figure.note == "báo nhầm của xã bên")
            #expect(history.dropLast().last?.entry.figure.value != nil)
            #expect(try delivery.bringIn(Self.request(path)).commit == nil)
            let again = try Delivery(try scratch.another(), clock: ExampleLedger.now)
            #expect(try again.scoreboard(query).standing("maize-area")?.actual == nil)
        }
    }

    @Test func `Biểu của cơ sở dữ liệu khác bị trả lại`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            let path = try Self.save(try Self.form(delivery), in: scratch)
            try Backend.sqlite.withScratch { (other: Scratch) throws in
                let empty = try Delivery(other.database, clock: ExampleLedger.now)
                let refusal = try #require(Example.refusal { _ = try empty.bringIn(Self.request(path)) })
                guard case .badInput(let errors, _) = refusal else {
                    Issue.record("\(refusal)")
                    return
                }
                #expect(errors.map(\.code) == [.formOfAnotherLedger])
            }
        }
    }

    @Test func `Cùng trạng thái sổ cái thì biểu giống nhau từng byte`() throws {
        try Example.reading(.sqlite) { delivery in
            let (first, second) = (try Self.form(delivery), try Self.form(delivery))
            let (one, other) = (try first.bytes(), try second.bytes())
            #expect(one == other)
        }
    }
}
