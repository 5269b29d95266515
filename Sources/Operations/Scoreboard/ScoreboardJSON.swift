package import Planning
package import Prose
import Quantities

/// The body of `GET /api/v1/scoreboard`, and what `tiendo scoreboard --format json` prints.
///
/// Decimals are strings in plain notation, moments RFC 3339; what is not available is `null` and `why` says why.
package enum ScoreboardJSON {
    package static func encode(_ board: Scoreboard, language: Language) -> String {
        let writer = StandingJSON(words: Words(language))
        var json = JSONText()
        json.object { json in
            writer.unit("unit", board.unit, into: &json)
            json.string("period", board.period.code)
            writer.window("window", board.window, into: &json)
            json.string("calendar", board.calendar.rawValue)
            json.string("asOf", board.asOf?.description)
            json.string("structure", board.structure.description)
            json.array("rows") { json in
                for row in board.rows {
                    json.object { json in
                        writer.indicator(row.standing.definition, into: &json)
                        writer.standing(row.standing, into: &json)
                        if board.includesUnits {
                            json.array("units") { json in
                                for unit in row.units {
                                    json.object { json in
                                        writer.unit("unit", unit.unit, into: &json)
                                        writer.standing(unit.standing, into: &json)
                                    }
                                }
                            }
                        }
                    }
                }
            }
            summary("summary", board.summary, into: &json)
            json.array("fields") { json in
                for (field, counts) in board.summaryByField {
                    json.object { json in
                        json.string("field", field)
                        summary("summary", counts, into: &json)
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private static func summary(_ name: String, _ summary: StandingSummary, into json: inout JSONText) {
        json.object(name) { json in
            json.integer("targets", summary.targets)
            for state in State.allCases {
                json.integer(state.rawValue, summary[state])
            }
        }
    }
}

/// The fields of one standing, the same for a row and for a unit in it.
struct StandingJSON {
    let words: Words

    func unit(_ name: String, _ unit: UnitVersion, into json: inout JSONText) {
        json.object(name) { json in
            json.string("code", unit.key.code.text)
            json.string("validFrom", unit.key.validFrom.description)
            json.string("name", unit.name)
        }
    }

    func window(_ name: String, _ window: DayRange, into json: inout JSONText) {
        json.object(name) { json in
            json.string("from", window.from.description)
            json.string("to", window.to.description)
        }
    }

    func indicator(_ definition: IndicatorDefinition, into json: inout JSONText) {
        json.string("indicator", definition.code.text)
        json.string("name", words.name(definition.name))
        json.string("field", definition.field)
        json.string("unitOfMeasure", words.name(definition.measure))
        json.string("kind", definition.kind.rawValue)
        json.string("direction", definition.direction.rawValue)
    }

    func standing(_ standing: Standing, into json: inout JSONText) {
        measured("actual", standing.actual, into: &json)
        json.array("plans") { json in
            for plan in standing.plans { attainment(plan, into: &json) }
        }
        samePeriod(standing.samePeriod, into: &json)
        expectation(standing.expectation, into: &json)
        json.string("state", standing.verdict.state.rawValue)
        json.string("why", words.reason(standing))
        measured("yearEstimate", standing.yearEstimate, into: &json)
        pace(standing.pace, into: &json)
        forecast(standing.forecast, into: &json)
        parts(standing.parts, into: &json)
        breakdown(standing.breakdown, into: &json)
        coverage(standing.coverage, into: &json)
    }

    private func measured(_ name: String, _ measured: Measured?, into json: inout JSONText) {
        guard let measured else { return json.null(name) }
        json.object(name) { json in
            json.string("value", measured.shown.description)
            json.integer("of", measured.of)
            json.string("numerator", measured.numerator?.description)
            json.string("denominator", measured.denominator?.description)
            json.string("status", measured.origin.status.rawValue)
            window("window", measured.origin.window, into: &json)
            json.flag("illustrative", measured.origin.isIllustrative)
            json.flag("pending", measured.origin.isPending)
            json.flag("derived", measured.origin.isDerived)
            json.string("carriedFrom", measured.origin.carriedFrom?.code)
            json.string("entry", measured.origin.entry?.description)
        }
    }

    private func attainment(_ attainment: Attainment, into json: inout JSONText) {
        json.object { json in
            json.string("assigner", attainment.plan.assigner.name)
            json.string("value", attainment.plan.value.description)
            json.string("percent", attainment.percent?.description)
            json.string("basis", attainment.plan.basis.rawValue)
            json.string("bound", attainment.plan.bound.rawValue)
            json.string("effectiveFrom", attainment.plan.effectiveFrom.description)
            json.flag("illustrative", attainment.plan.isIllustrative)
            json.string("document", attainment.plan.document)
            json.string("why", attainment.missing.map(words.reason))
        }
    }

    private func samePeriod(_ same: SamePeriod?, into json: inout JSONText) {
        guard let same else { return json.null("samePeriod") }
        json.object("samePeriod") { json in
            json.string("value", same.value.shown.description)
            json.string("percent", same.percent?.description)
            json.string("points", same.points?.description)
            json.string("status", same.value.origin.status.rawValue)
            json.flag("illustrative", same.value.origin.isIllustrative)
        }
    }

    private func expectation(_ expectation: Expectation?, into json: inout JSONText) {
        guard let expectation else { return json.null("expectedByNow") }
        json.object("expectedByNow") { json in
            json.string("value", expectation.shown.description)
            json.string("percent", expectation.percent.description)
            json.string("source", expectation.source.rawValue)
        }
    }

    private func pace(_ pace: Pace?, into json: inout JSONText) {
        guard let pace else { return json.null("pace") }
        json.object("pace") { json in
            json.string("soFarPerMonth", pace.soFarPerMonth.description)
            json.string("neededPerMonth", pace.neededPerMonth?.description)
        }
    }

    private func forecast(_ answer: ForecastAnswer, into json: inout JSONText) {
        guard case .forecast(let forecast) = answer else { return json.null("forecast") }
        json.object("forecast") { json in
            json.string("value", forecast.value.description)
            json.string("low", forecast.low.description)
            json.string("high", forecast.high.description)
            json.string("method", forecast.method.rawValue)
            json.string("error", forecast.error.description)
        }
    }

    private func parts(_ parts: PartsSum?, into json: inout JSONText) {
        guard let parts else { return json.null("parts") }
        json.object("parts") { json in
            json.string("sum", parts.sum?.shown.description)
            json.string("gap", parts.gap?.description)
            json.integer("reported", parts.reported)
            json.integer("expected", parts.expected)
            json.array("missing") { json in
                for unit in parts.missing { json.string(nil, unit.description) }
            }
            json.string("why", parts.refused.map(words.reason))
        }
    }

    private func breakdown(_ breakdown: PlanBreakdown?, into json: inout JSONText) {
        guard let breakdown else { return json.null("breakdown") }
        json.object("breakdown") { json in
            json.string("assigner", breakdown.assigner.name)
            json.string("total", breakdown.total.description)
            json.string("assigned", breakdown.assigned.description)
            json.string("difference", breakdown.difference?.description)
            json.integer("units", breakdown.units)
        }
    }

    private func coverage(_ coverage: Coverage, into json: inout JSONText) {
        json.object("coverage") { json in
            json.flag("whole", coverage.isWhole)
            json.array("lacking") { json in
                for unit in coverage.lacking { json.string(nil, unit.description) }
            }
            json.array("apportionedBy") { json in
                for basis in coverage.apportionedBy { json.string(nil, basis) }
            }
        }
    }
}
