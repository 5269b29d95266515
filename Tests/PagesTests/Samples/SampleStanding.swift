import Planning
import Quantities

/// Makes standings the way the program does: the rule decides, nothing is made up but the figures.
struct SampleStanding {
    var definition: IndicatorDefinition
    var actual: String?
    var of: Int?
    var plans: [(Assigner, String)] = []
    var same: String?
    var earlier: [(part: String, total: String)] = []
    var origin = Measured.Origin(
        status: .preliminary,
        window: SampleCatalogue.period.cumulativeWindow(.administrative), isIllustrative: true)
    var document = "Quyết định giao chỉ tiêu kế hoạch năm 2023 của UBND tỉnh"

    init(_ code: IndicatorCode, _ name: String, _ english: String, field: String, measure: String, kind: IndicatorKind)
    {
        definition = IndicatorDefinition(
            code: code, validFrom: SampleCatalogue.start, name: Bilingual(vietnamese: name, english: english),
            field: field, measure: Bilingual(vietnamese: measure, english: measure), kind: kind, decimals: 1)
    }

    func with(_ change: (inout SampleStanding) -> Void) -> SampleStanding {
        var changed = self
        change(&changed)
        return changed
    }

    func made(_ finish: (inout Standing) -> Void = { _ in }) throws -> Standing {
        let measured = try actual.map { try self.measured($0) }
        let figures = plans.map { assigner, text in
            PlanFigure(
                assigner: assigner, value: decimal(text), basis: definition.planBasis, bound: definition.bound,
                effectiveFrom: SampleCatalogue.value(Day("2023-01-01")), isIllustrative: origin.isIllustrative,
                document: document)
        }
        let paths = try earlierPaths()
        let question = StandingCase(
            definition: definition, period: SampleCatalogue.period, actual: measured, plan: figures.first, start: nil,
            basis: ExpectationBasis(
                definition: definition, period: SampleCatalogue.period, window: origin.window, milestones: [],
                earlier: paths, start: same.map { Ratio(decimal($0)) }))
        var standing = Standing(definition: definition, verdict: try StandingRule().verdict(on: question))
        standing.actual = measured
        standing.plans = try figures.map { plan in
            try plan.attainment(of: measured?.exact, start: nil, definition: definition)
        }
        if let plan = figures.first { standing.expectation = try question.basis.expectation(ofPlan: Ratio(plan.value)) }
        if let same {
            standing.samePeriod = try SamePeriod(self.measured(same), actual: measured, definition: definition)
        }
        if let measured, definition.timeAggregation == .sum {
            standing.pace = try Pace(
                actual: measured.exact, plan: definition.direction == .up ? figures.first?.value : nil,
                period: SampleCatalogue.period,
                definition: definition)
            standing.forecast = ForecastCase(
                definition: definition, month: 6, current: measured.exact, earlier: paths
            ).answer()
        }
        finish(&standing)
        return standing
    }

    private func measured(_ text: String) throws -> Measured {
        let value = decimal(text)
        return Measured(exact: Ratio(value), shown: value, of: of, origin: origin)
    }

    private func decimal(_ text: String) -> ExactDecimal {
        SampleCatalogue.value(ExactDecimal(text))
    }

    private func earlierPaths() throws -> [YearPath] {
        earlier.enumerated().map { place, year in
            var months = [Ratio?](repeating: nil, count: 12)
            months[5] = Ratio(decimal(year.part))
            return YearPath(year: 2022 - place, cumulated: months, total: Ratio(decimal(year.total)))
        }
    }
}
