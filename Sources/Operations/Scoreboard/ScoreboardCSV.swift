import Office
package import Planning
package import Prose
import Quantities

/// The scoreboard as a table of plain values, one row per indicator, or per indicator and unit.
package enum ScoreboardCSV {
    private static let header = [
        "indicator", "name", "field", "measure", "unit", "unit_name", "period", "value", "of", "status",
        "plan_province",
        "percent_province", "plan_council", "percent_council", "same_period", "same_period_percent", "expected_by_now",
        "state", "why", "year_estimate", "forecast", "forecast_low", "forecast_high", "sum_of_parts", "reported",
        "expected", "lacking", "illustrative",
    ]

    package static func encode(_ board: Scoreboard, language: Language) -> String {
        let words = Words(language)
        var writer = CSVWriter()
        writer.row(header.map { .text($0) })
        for row in board.rows {
            writer.row(cells(row.standing, unit: board.unit, board: board, words: words))
            for unit in row.units {
                writer.row(cells(unit.standing, unit: unit.unit, board: board, words: words))
            }
        }
        return writer.text
    }

    private static func cells(
        _ standing: Standing, unit: UnitVersion, board: Scoreboard, words: Words
    ) -> [CSVWriter.Field] {
        let plans = Dictionary(standing.plans.map { ($0.plan.assigner, $0) }, uniquingKeysWith: { first, _ in first })
        let forecast: Forecast? = if case .forecast(let known) = standing.forecast { known } else { nil }
        return [
            .text(standing.definition.code.text), .text(words.name(standing.definition.name)),
            .text(standing.definition.field), .text(words.name(standing.definition.measure)),
            .text(unit.key.description), .text(unit.name), .text(board.period.code),
            number(standing.actual?.shown), .text(standing.actual?.of.map(String.init) ?? ""),
            .text(standing.actual?.origin.status.rawValue ?? ""),
            number(plans[.province]?.plan.value), number(plans[.province]?.percent),
            number(plans[.council]?.plan.value), number(plans[.council]?.percent),
            number(standing.samePeriod?.value.shown), number(standing.samePeriod?.percent),
            number(standing.expectation?.shown), .text(standing.verdict.state.rawValue),
            .text(words.reason(standing)),
            number(standing.yearEstimate?.shown), number(forecast?.value), number(forecast?.low),
            number(forecast?.high),
            number(standing.parts?.sum?.shown), .text(standing.parts.map { String($0.reported) } ?? ""),
            .text(standing.parts.map { String($0.expected) } ?? ""),
            .text(standing.coverage.lacking.map(\.description).joined(separator: " ")),
            .text(standing.actual.map { $0.origin.isIllustrative ? "yes" : "no" } ?? ""),
        ]
    }

    private static func number(_ value: ExactDecimal?) -> CSVWriter.Field {
        value.map { .number($0.description) } ?? .text("")
    }
}
