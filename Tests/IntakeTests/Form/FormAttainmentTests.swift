import Office
import Planning
import Quantities
import Testing

@testable import Intake

/// The percent of a plan in a form means what the indicator declares, as on the scoreboard.
@Suite struct FormAttainmentTests {
    private func decimal(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

    private func cell(
        _ kind: IndicatorKind, _ direction: Direction, _ meaning: PercentMeaning, basis: PlanBasis = .total,
        start: String? = nil, plan: String, value: String?
    ) throws -> Spreadsheet.Value {
        var definition = IndicatorDefinition(
            code: "poverty-rate", validFrom: SampleCatalogue.day("2020-01-01"),
            name: Bilingual(vietnamese: "Tỷ lệ hộ nghèo", english: "Poverty rate"), field: "K",
            measure: Bilingual(vietnamese: "%", english: "%"), kind: kind, direction: direction, decimals: 2)
        definition.percentMeaning = meaning
        if kind == .rate { definition.timeAggregation = .last }
        return FormAttainment(
            definition: definition, plan: try decimal(plan), basis: basis, start: try start.map(decimal),
            value: try value.map(decimal), valueCell: "F9", planCell: "D9", words: FormWords(language: .vietnamese)
        ).cell
    }

    @Test func `Mức giảm: phần đã giảm so với phần phải giảm trong năm`() throws {
        let cell = try cell(.rate, .down, .reduction, start: "12", plan: "9", value: "10.5")
        guard case .formula(let formula, let result) = cell else {
            Issue.record("no formula")
            return
        }
        #expect(formula.contains("ROUND((12-F9)/(12-D9)*100,1)"))
        #expect(formula.hasPrefix("=IF(AND(ISNUMBER(F9),ISNUMBER(D9)),"))
        #expect(result == .number(try decimal("50.0")))
        #expect(
            try self.cell(.rate, .down, .reduction, plan: "9", value: "10.5") == .blank,
            "without the figure of the year before there is nothing to set out from")
    }

    @Test func `Đạt hay không: một từ thay cho tỷ lệ`() throws {
        let formula = "=IF(AND(ISNUMBER(F9),ISNUMBER(D9)),IF(F9<=D9,\"trong mức\",\"quá mức\"),\"\")"
        #expect(
            try cell(.flow, .down, .metOrNot, plan: "30", value: "30") == .formula(formula, result: .text("trong mức")))
        #expect(
            try cell(.flow, .down, .metOrNot, plan: "30", value: "31") == .formula(formula, result: .text("quá mức")))
        #expect(try cell(.flow, .down, .metOrNot, plan: "30", value: nil) == .formula(formula, result: .text("")))
    }

    @Test func `Kế hoạch là phần tăng thêm: so với phần tăng từ đầu năm`() throws {
        let cell = try cell(.stock, .up, .actualOverPlan, basis: .increment, start: "18", plan: "6", value: "21")
        guard case .formula(let formula, .number(let percent)) = cell else {
            Issue.record("no percent")
            return
        }
        #expect(formula.contains("(F9-18)/D9"))
        #expect(try percent == decimal("50.0"))
        #expect(try self.cell(.stock, .up, .actualOverPlan, basis: .increment, plan: "6", value: "21") == .blank)
    }

    @Test func `Chỉ tiêu càng thấp càng tốt có thể lấy kế hoạch chia thực hiện`() throws {
        let cell = try cell(.flow, .down, .planOverActual, plan: "30", value: "40")
        guard case .formula(let formula, .number(let percent)) = cell else {
            Issue.record("no percent")
            return
        }
        #expect(formula.contains("D9/F9"))
        #expect(try percent == decimal("75.0"))
    }
}
