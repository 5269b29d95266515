import Operations
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing

/// Drafts of one form that come by several ways.
@Suite struct DeskDraftTests {
    private static let unit = UnitReference(code: UnitCode("02560"))
    private static let period = Sample.period("2023-Q3")

    private static func bringIn(_ indicator: String, _ value: String, _ delivery: Delivery, _ scratch: Scratch) throws {
        let path = try Example.file(
            "\(indicator)-\(value).csv", in: scratch, "indicator,unit,period,value",
            "\(indicator),02560,2023-Q3,\(value)")
        _ = try delivery.bringIn(ImportRequest(files: [path], author: "Văn phòng", isDraft: true))
    }

    private static func typed(_ form: DeskForm, _ indicator: String, _ value: String) throws -> [IndicatorCode:
        TypedFigure]
    {
        let line = try #require(form.asked.first { $0.definition.code.text == indicator })
        var row = TypedFigure(definition: line.definition.validFrom, base: line.base)
        row.value = value
        row.status = FigureStatus.estimate.rawValue
        return [line.definition.code: row]
    }

    private static func request(_ typed: [IndicatorCode: TypedFigure], submits: Bool = false) -> DeskRequest {
        DeskRequest(
            unit: unit, period: period, language: .vietnamese, typed: typed, author: "Văn phòng", reason: "kiểm tra",
            submits: submits)
    }

    private static func waiting(_ delivery: Delivery) throws -> [String: ExactDecimal] {
        let form = try delivery.deskForm(of: unit, period, .vietnamese)
        return Dictionary(
            form.asked.compactMap { line in
                guard let own = line.own, own.token != line.recorded?.token, let value = own.value else { return nil }
                return (line.definition.code.text, value)
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `A draft that comes by a file hides no row of the one before, and all are sent as one`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            let form = try delivery.deskForm(of: Self.unit, Self.period, .vietnamese)
            let plain = form.asked.filter { !$0.hasParts && !$0.isYesOrNo && $0.whole == nil }.map(
                \.definition.code.text)
            try #require(plain.count >= 3)
            _ = try delivery.save(Self.request(try Self.typed(form, plain[0], "11")))
            try Self.bringIn(plain[1], "12", delivery, scratch)
            #expect(try Self.waiting(delivery) == [plain[0]: 11, plain[1]: 12])
            try Self.bringIn(plain[1], "13", delivery, scratch)
            #expect(try Self.waiting(delivery) == [plain[0]: 11, plain[1]: 13])
            guard case .submitted = try delivery.save(Self.request([:], submits: true)) else {
                Issue.record("it is sent though nothing was typed")
                return
            }
            let sent = try delivery.submissions(in: .submitted).filter { $0.unit.code == Self.unit.code }
            #expect(sent.map(\.entryCount) == [2])
            // What is saved at the desk holds the whole form: a row that is emptied there stays empty.
            let now = try delivery.deskForm(of: Self.unit, Self.period, .vietnamese)
            _ = try delivery.save(Self.request(try Self.typed(now, plain[0], "")))
            #expect(try Self.waiting(delivery) == [plain[1]: 13])
        }
    }

    @Test func `What is saved at the desk stands in the journal as typed`() throws {
        try Example.withCopy(.sqlite) { delivery, _ in
            let form = try delivery.deskForm(of: Self.unit, Self.period, .vietnamese)
            let plain = try #require(form.asked.first { !$0.hasParts && !$0.isYesOrNo }?.definition.code.text)
            _ = try delivery.save(Self.request(try Self.typed(form, plain, "11")))
            #expect(try delivery.journal(before: nil, limit: 1).first?.commit.note.act == .enterFigures)
        }
    }
}
