import Planning
import Quantities
import Testing

struct DeskRuleTests {
    private func definition(_ code: IndicatorCode, partOf whole: IndicatorCode? = nil) -> IndicatorDefinition {
        var definition = IndicatorDefinition(
            code: code, validFrom: Day(ordinal: 0), name: Bilingual(vietnamese: "\(code)", english: ""), field: "D",
            measure: Bilingual(vietnamese: "ha", english: "ha"), kind: .flow, decimals: 1)
        definition.partOf = whole
        return definition
    }

    private func line(
        _ code: IndicatorCode, _ amount: Int64?, partOf whole: IndicatorCode? = nil, note: String? = nil,
        recorded: Int64? = nil, change: (inout DeskLine) -> Void = { _ in }
    ) throws -> DeskLine {
        var line = DeskLine(
            definition: definition(code, partOf: whole), ordinal: "1", depth: 0, formula: nil, hasParts: false,
            isYesOrNo: false, isSigned: false, whole: nil)
        line.own = try amount.map { try figure(code, $0, note) }
        line.recorded = try recorded.map { try figure(code, $0, nil) }
        change(&line)
        return line
    }

    private func figure(_ code: IndicatorCode, _ amount: Int64, _ note: String?) throws -> DeskFigure {
        let period = try #require(Period("2023-S1"))
        var entry = ProposedEntry(
            key: FigureKey(
                indicator: code, unit: UnitKey(code: UnitCode("02569"), validFrom: Day(ordinal: 0)), period: period),
            definition: Day(ordinal: 0), value: FigureValue(amount: amount), status: .estimate,
            window: period.window(.administrative))
        entry.note = note
        return DeskFigure(
            value: ExactDecimal(scaled: amount, scale: 1), numerator: nil, denominator: nil, entry: entry)
    }

    private func form(_ lines: [DeskLine]) throws -> DeskForm {
        let key = UnitKey(code: UnitCode("02569"), validFrom: Day(ordinal: 0))
        return DeskForm(
            unit: UnitVersion(key: key, name: "Phúc Ứng", kind: .commune), period: try #require(Period("2023-S1")),
            calendar: .administrative, due: nil, lockedFrom: nil, today: Day(ordinal: 19_500),
            rows: lines.map { .line($0) }, pending: nil)
    }

    @Test(arguments: [
        (299, false), (300, false), (301, true), (34, false), (33, true), (0, true),
    ])
    func `three times as much as the same period, or less than a third, is a jump`(tenths: Int, isOdd: Bool) throws {
        let jumping = try line("forest", Int64(tenths)) { $0.samePeriod = 10 }
        #expect(try form([jumping]).oddities.isEmpty == !isOdd)
    }

    @Test func `small counts jump without anybody asking why`() throws {
        let small = try line("forest", 90) { $0.samePeriod = 2 }
        #expect(try form([small]).oddities.isEmpty)
    }

    @Test func `where the same period is not known the last one is compared`() throws {
        let jumping = try line("forest", 900) { $0.last = 10 }
        #expect(try form([jumping]).oddities.map { $0.oddity.rule } == [.above(.lastPeriod, 10)])
    }

    @Test func `which way a figure jumps is told`() throws {
        let falling = try line("forest", 70) { $0.samePeriod = 25 }
        #expect(try form([falling]).oddities.map { $0.oddity.rule } == [.below(.samePeriod, 25)])
    }

    @Test(arguments: [("48.5", 1455, false), ("48.5", 1456, true), ("5", 300, false), ("5", 301, true)])
    func `where nothing stood before, three times the plan of the year is odd`(
        plan: String, tenths: Int, isOdd: Bool
    ) throws {
        let value = try NumberReader(.neutral).read(plan)
        let planned = try line("forest", Int64(tenths)) { line in
            line.samePeriod = 0
            line.last = 0
            line.lastYear = 1
            line.plans = [DeskLine.Plan(assigner: .province, value: value, isTotal: true)]
        }
        #expect(try form([planned]).oddities.map { $0.oddity.rule } == (isOdd ? [.above(.yearPlan, value)] : []))
    }

    @Test func `without a plan of the whole year it is last year's figure, and without either nothing`() throws {
        let added = DeskLine.Plan(assigner: .province, value: 1000, isTotal: false)
        let known = try line("forest", 901) { line in
            line.lastYear = 30
            line.plans = [added]
        }
        #expect(try form([known]).oddities.map { $0.oddity.rule } == [.above(.lastYear, 30)])
        let unknown = try line("forest", 901) { line in
            line.samePeriod = 0
            line.lastYear = 0
        }
        #expect(try form([unknown]).oddities.isEmpty)
    }

    @Test func `less than a third of the plan of the year is no wonder in the middle of it`() throws {
        let slow = try line("forest", 10) { line in
            line.plans = [DeskLine.Plan(assigner: .province, value: 48, isTotal: true)]
        }
        #expect(try form([slow]).oddities.isEmpty)
    }

    @Test func `what adds up from January does not fall`() throws {
        let quarter = try #require(Period("2023-Q1"))
        let falling = try line("forest", 49) { $0.earlier = DeskLine.Earlier(period: quarter, value: 5) }
        let rising = try line("forest", 50) { $0.earlier = DeskLine.Earlier(period: quarter, value: 5) }
        #expect(try form([falling]).oddities.map { $0.oddity.rule } == [.notBelow(5, quarter)])
        #expect(try form([rising]).oddities.isEmpty)
    }

    @Test func `parts that come to more than the whole are told with their sum`() throws {
        let lines = [
            try line("rice", 100), try line("spring", 60, partOf: "rice"), try line("autumn", 41, partOf: "rice"),
        ]
        let found = try form(lines).oddities
        #expect(found.map { $0.indicator } == ["rice"])
        #expect(found.first?.oddity.sum == ExactDecimal(scaled: 101, scale: 1))
    }

    @Test func `who has said why, or changed nothing, is not asked`() throws {
        let explained = try line("forest", 900, note: "nhận thêm rừng") { $0.samePeriod = 10 }
        let recorded = try line("other", 900, recorded: 900) { $0.samePeriod = 10 }
        #expect(try form([explained, recorded]).oddities.isEmpty)
    }

    @Test func `figures that say the same have the same token, and others do not`() throws {
        let tokens = Set([
            try figure("forest", 1, nil).token, try figure("forest", 2, nil).token, try figure("forest", 1, "a").token,
        ])
        #expect(tokens.count == 3)
        #expect(try figure("forest", 1, "a").token == figure("forest", 1, "a").token)
    }
}
