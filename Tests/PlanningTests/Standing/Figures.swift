import Quantities

@testable import Planning

/// Short ways to say what a case is about.
func decimal(_ text: String) -> ExactDecimal {
    ExactDecimal(text) ?? .zero
}

func period(_ code: String) -> Period {
    Period(code) ?? Period.firstHalf2023
}

extension Period {
    static let firstHalf2023 = Period(year: 2023, part: .half(1))!
}

func indicator(
    _ kind: IndicatorKind, direction: Direction = .up, decimals: Int = 0,
    _ change: (inout IndicatorDefinition) -> Void = { _ in }
) -> IndicatorDefinition {
    var definition = IndicatorDefinition(
        code: "example", validFrom: Day("2020-01-01")!, name: Bilingual(vietnamese: "Ví dụ", english: "Example"),
        field: "D", measure: Bilingual(vietnamese: "ha", english: "ha"), kind: kind, direction: direction,
        decimals: decimals)
    change(&definition)
    return definition
}

func measured(_ value: String, _ definition: IndicatorDefinition, of: Int? = nil) -> Measured {
    let exact = decimal(value)
    return Measured(
        exact: Ratio(exact), shown: (try? exact.rounded(to: definition.decimals)) ?? exact, of: of,
        origin: Measured.Origin(status: .official, window: Period.firstHalf2023.window(.administrative)))
}

func plan(
    _ value: String, basis: PlanBasis = .total, bound: PlanBound = .floor, by assigner: Assigner = .province
) -> PlanFigure {
    PlanFigure(
        assigner: assigner, value: decimal(value), basis: basis, bound: bound, effectiveFrom: Day("2023-01-01")!)
}

/// A case of one target with everything that decides it.
func standingCase(
    _ definition: IndicatorDefinition, actual: String?, plan: PlanFigure?, period: Period = .firstHalf2023,
    start: String? = nil, earlier: [YearPath] = [], milestones: [Milestone] = []
) -> StandingCase {
    let start = start.map { Ratio(decimal($0)) }
    return StandingCase(
        definition: definition, period: period, actual: actual.map { measured($0, definition) }, plan: plan,
        start: start,
        basis: ExpectationBasis(
            definition: definition, period: period, window: period.window(.administrative), milestones: milestones,
            earlier: earlier, start: start))
}

func state(_ question: StandingCase) -> State? {
    (try? StandingRule().verdict(on: question))?.state
}
