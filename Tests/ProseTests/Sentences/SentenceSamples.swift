import Planning
import Quantities
import Testing

@testable import Prose

/// Standings as an office has them, and the sentences about them.
struct SampleTarget {
    var definition: IndicatorDefinition
    var actual: String?
    var before: String?
    var plan: String?
    var status = FigureStatus.preliminary
    var of: Int?
    var verdict = Verdict(.onTrack, .noPlan)
    var isIllustrative = false

    init(
        _ name: String, _ measure: String, _ kind: IndicatorKind, decimals: Int = 0, direction: Direction = .up,
        actual: String?, before: String? = nil, plan: String? = nil
    ) throws {
        definition = IndicatorDefinition(
            code: "sample", validFrom: try #require(Day("2020-01-01")),
            name: Bilingual(vietnamese: name, english: "Sample"), field: "A",
            measure: Bilingual(vietnamese: measure, english: measure), kind: kind, direction: direction,
            decimals: decimals)
        self.actual = actual
        self.before = before
        self.plan = plan
    }

    func standing() throws -> Standing {
        var standing = Standing(definition: definition, verdict: verdict)
        standing.actual = try actual.map { try measured($0) }
        if let before {
            standing.samePeriod = try SamePeriod(measured(before), actual: standing.actual, definition: definition)
        }
        if let plan {
            let figure = PlanFigure(
                assigner: .province, value: try #require(ExactDecimal(plan)), basis: definition.planBasis,
                bound: definition.bound, effectiveFrom: try #require(Day("2023-01-01")))
            standing.plans = [
                try figure.attainment(of: standing.actual?.exact, start: nil, definition: definition)
            ]
        }
        return standing
    }

    private func measured(_ text: String) throws -> Measured {
        let value = try #require(ExactDecimal(text))
        let window = DayRange(from: try #require(Day("2022-12-15")), to: try #require(Day("2023-06-14")))
        return Measured(
            exact: Ratio(value), shown: value, of: of,
            origin: Measured.Origin(status: status, window: window, isIllustrative: isIllustrative))
    }

    func sentence(isFirst: Bool = false) throws -> String? {
        try Self.sentences().sentence(standing(), .init(isFirst: isFirst))?.plain
            .replacing(Words.firmSpace, with: " ")
    }

    static func sentences(_ language: Language = .vietnamese) throws -> StandingSentences {
        let place = FigurePlace(
            unit: try #require(UnitReference("076")), period: try #require(Period("2023-S1")),
            calendar: .administrative, change: CommitNumber(26))
        return StandingSentences(Words(language), place)
    }
}
