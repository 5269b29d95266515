import Planning
import Quantities

extension Schema {
    /// The schemas that have a name in the document.
    static let known: [String: Schema] = [
        "Problem": problem, "Unit": unitVersion, "Window": window, "Ledger": ledger, "Standing": standing,
        "StandingOfUnit": standingOfUnit, "Summary": summary, "Measured": measured, "Form": form, "FormRow": formRow,
        "Submission": submission, "WaitingReport": waitingReport,
    ]

    /// RFC 9457, with the places of what is wrong.
    private static let problem = Schema.object([
        "type": .text(Text(format: "uri-reference")), "title": anyText, "status": .integer(400...599),
        "instance": anyText,
    ]).with(optional: [
        "detail": anyText, "options": .list(of: anyText, most: nil),
        "errors": .list(
            of: Schema.object(["detail": anyText]).with(optional: ["pointer": anyText, "parameter": anyText]),
            most: nil),
    ])

    private static let unitVersion = Schema.object(["code": anyText, "validFrom": day, "name": anyText])
    private static let window = Schema.object(["from": day, "to": day])
    private static let ledger = Schema.object(["change": count, "at": moment, "hash": anyText])

    // MARK: The scoreboard

    private static let summary = Schema.object(
        [Property(name: "targets", schema: count, isRequired: true)]
            + State.allCases.map { Property(name: $0.rawValue, schema: count, isRequired: true) })

    private static let measured = Schema.object([
        "value": decimal, "of": count.orNull, "numerator": decimal.orNull, "denominator": decimal.orNull,
        "status": words(of: FigureStatus.self), "window": .named("Window"), "illustrative": .flag, "pending": .flag,
        "derived": .flag, "carriedFrom": period.orNull, "entry": anyText.orNull,
    ])

    private static let attainment = Schema.object([
        "assigner": anyText, "value": decimal, "percent": decimal.orNull, "basis": words(of: PlanBasis.self),
        "bound": words(of: PlanBound.self), "effectiveFrom": day, "illustrative": .flag, "document": anyText.orNull,
        "why": anyText.orNull,
    ])

    private static let samePeriod = Schema.object([
        "value": decimal, "percent": decimal.orNull, "points": decimal.orNull, "status": words(of: FigureStatus.self),
        "illustrative": .flag,
    ])

    private static let standingFields = Schema.object([
        "actual": .nullable(.named("Measured")), "plans": .list(of: attainment, most: nil),
        "samePeriod": samePeriod.orNull,
        "expectedByNow": Schema.object(["value": decimal, "percent": decimal, "source": anyText]).orNull,
        "state": words(of: State.self), "why": anyText.orNull, "yearEstimate": .nullable(.named("Measured")),
        "pace": Schema.object(["soFarPerMonth": decimal, "neededPerMonth": decimal.orNull]).orNull,
        "forecast": Schema.object([
            "value": decimal, "low": decimal, "high": decimal, "method": anyText, "error": decimal,
        ]).orNull,
        "parts": Schema.object([
            "sum": decimal.orNull, "gap": decimal.orNull, "reported": count, "expected": count,
            "missing": .list(of: anyText, most: nil), "why": anyText.orNull,
        ]).orNull,
        "breakdown": Schema.object([
            "assigner": anyText, "total": decimal, "assigned": decimal, "difference": decimal.orNull, "units": count,
        ]).orNull,
        "coverage": Schema.object([
            "whole": .flag, "lacking": .list(of: anyText, most: nil), "apportionedBy": .list(of: anyText, most: nil),
        ]),
    ])

    private static let standing = Schema.object([
        "indicator": indicator, "name": anyText, "field": anyText, "unitOfMeasure": anyText,
        "kind": words(of: IndicatorKind.self), "direction": words(of: Direction.self),
    ]).with(standingFields).with(optional: ["units": .list(of: .named("StandingOfUnit"), most: nil)])

    private static let standingOfUnit = Schema.object(["unit": .named("Unit")]).with(standingFields)

    /// The body of the scoreboard.
    static let scoreboard = Schema.object([
        "unit": .named("Unit"), "period": period, "window": .named("Window"),
        "calendar": words(of: ReportingCalendar.self), "asOf": moment.orNull, "structure": day,
        "rows": .list(of: .named("Standing"), most: nil), "summary": .named("Summary"),
        "fields": .list(of: Schema.object(["field": anyText, "summary": .named("Summary")]), most: nil),
    ])

    // MARK: Reports of units

    private static let deskFigure = Schema.object([
        "value": decimal.orNull, "numerator": decimal.orNull, "denominator": decimal.orNull,
        "status": words(of: FigureStatus.self), "note": anyText.orNull,
    ])

    private static let formRow = Schema.object([
        "indicator": indicator, "name": anyText, "unitOfMeasure": anyText, "field": anyText, "hasParts": .flag,
        "computed": .flag, "base": anyText, "definition": day, "recorded": deskFigure.orNull, "own": deskFigure.orNull,
        "samePeriod": decimal.orNull, "lastPeriod": decimal.orNull,
        "plans": .list(of: Schema.object(["assigner": anyText, "value": decimal]), most: nil),
    ])

    private static let waitingReport = Schema.object([
        "submission": count, "state": words(of: SubmissionState.self), "since": moment, "remark": anyText.orNull,
        "figures": count,
    ])

    private static let form = Schema.object([
        "unit": .named("Unit"), "period": period, "calendar": words(of: ReportingCalendar.self),
        "window": .named("Window"), "due": day.orNull, "locked": .flag, "rows": .list(of: .named("FormRow"), most: nil),
        "waiting": .nullable(.named("WaitingReport")),
    ])

    private static let submission = Schema.object([
        "number": count, "unit": .named("Unit"), "period": period, "calendar": words(of: ReportingCalendar.self),
        "state": words(of: SubmissionState.self), "figures": count,
        "last": Schema.object(["step": anyText, "at": moment, "change": count, "remark": anyText.orNull]),
    ])
}
