import Quantities
import Testing

@testable import Planning

@Suite struct FormulaTests {
    private struct Known: FormulaSource {
        var values: [IndicatorCode: Ratio] = [:]
        var children: [IndicatorCode: [Ratio?]] = [:]

        func value(of indicator: IndicatorCode) -> Ratio? { values[indicator] }
        func childValues(of indicator: IndicatorCode) -> [Ratio?] { children[indicator] ?? [] }
        func childrenAreComparable(by indicator: IndicatorCode) -> Bool { true }
        func samePeriodValue(of indicator: IndicatorCode) -> Ratio? { values[indicator] }
        func previousYearValue(of indicator: IndicatorCode) -> Ratio? { values[indicator] }
    }

    private func value(_ text: String, _ source: Known = Known()) throws -> Ratio? {
        try Formula.parse(text).value(from: source)
    }

    @Test func `a minus between names has spaces, a hyphen inside a name has none`() throws {
        let source = Known(values: [
            "budget-revenue": Ratio(decimal("320")), "land-use-revenue": Ratio(decimal("90.5")),
        ])
        #expect(try value("budget-revenue - land-use-revenue", source) == Ratio(decimal("229.5")))
    }

    @Test func `products come before sums and brackets before both`() throws {
        #expect(try value("1 + 2 * 3") == Ratio(decimal("7")))
        #expect(try value("(1 + 2) × 3 ÷ 2") == Ratio(decimal("4.5")))
        #expect(try value("-2 − -3") == Ratio(decimal("1")))
    }

    @Test func `sums need every child, counts take those that reported`() throws {
        let some: [Ratio?] = [Ratio(decimal("19")), nil, Ratio(decimal("12"))]
        let all: [Ratio?] = [Ratio(decimal("1")), Ratio(decimal("2"))]
        let source = Known(children: ["ntm-criteria": some, "jobs": all])
        #expect(try value("sum(ntm-criteria)", source) == nil)
        #expect(try value("sum(jobs)", source) == Ratio(decimal("3")))
        #expect(try value("count(ntm-criteria >= 19)", source) == Ratio(decimal("1")))
    }

    @Test func `division by zero is no value, not an error`() throws {
        #expect(try value("1 / (2 - 2)") == nil)
    }

    @Test(arguments: [
        ("", 1), ("1 +", 4), ("(1", 3), ("1 2", 3), ("drop(table)", 1), ("1; 2", 2), ("count(a)", 8), ("a ** b", 4),
        ("1.2.3", 1),
    ])
    func `what is no formula is refused with its place`(text: String, position: Int) {
        let fault = #expect(throws: FormulaFault.self) { try Formula.parse(text) }
        #expect(fault?.position == position)
    }

    @Test func `depth and length are bounded`() {
        let deep = String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100)
        #expect(throws: FormulaFault.self) { try Formula.parse(deep) }
        #expect(throws: FormulaFault.self) { try Formula.parse(String(repeating: "1 + ", count: 200) + "1") }
    }

    @Test func `circles and sums of different measures are found with their place`() {
        func definition(_ code: String, measure: String, formula: String?) -> IndicatorDefinition {
            var definition = indicator(.flow)
            definition.code = IndicatorCode(code)
            definition.measure = Bilingual(vietnamese: measure, english: measure)
            definition.formula = formula
            return definition
        }
        let catalogue = IndicatorCatalogue(
            definitions: [
                definition("a", measure: "ha", formula: "b + 1"), definition("b", measure: "ha", formula: "a * 2"),
                definition("c", measure: "tấn", formula: nil), definition("d", measure: "ha", formula: "c + b"),
                definition("e", measure: "ha", formula: "nothing"), definition("f", measure: "ha", formula: "1 +"),
            ], fields: [])
        let troubles = catalogue.formulaTroubles()
        #expect(troubles.contains(.cycle(["a", "b", "a"])))
        #expect(troubles.contains(.measureMismatch("d", left: "tấn", right: "ha")))
        #expect(troubles.contains(.unknownIndicator("nothing", in: "e")))
        #expect(troubles.contains { if case .broken("f", _) = $0 { true } else { false } })
    }
}
