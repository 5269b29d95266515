import Hummingbird
import Operations
import Planning
import Quantities

/// What a report says beside its figures: what is to be done, what fell short, and the conferences that reviewed it.
extension ProgramHandlers {
    @Sendable func directives(_ request: Request, _ context: WebContext) async throws -> Response {
        try listed(request, context) { view, unit, period in
            let reviews = view.conferences(of: unit).filter { $0.period == period }
            return (view.directives(of: unit, period) + reviews.flatMap { view.conclusions(of: $0.code) })
                .filter { !$0.isWithdrawn }.map(Self.json)
        }
    }

    @Sendable func shortcomings(_ request: Request, _ context: WebContext) async throws -> Response {
        try listed(request, context) { view, unit, period in
            view.shortcomings(of: unit, period).filter { !$0.isWithdrawn }.map(Self.json)
        }
    }

    @Sendable func conferences(_ request: Request, _ context: WebContext) async throws -> Response {
        try listed(request, context) { view, unit, period in
            view.conferences(of: unit).filter { $0.period == period && !$0.isWithdrawn }.map(Self.json)
        }
    }

    private func listed(
        _ request: Request, _ context: WebContext, _ rows: (LedgerView, UnitKey, Period) -> [JSON]
    ) throws -> Response {
        let question = try Question(request, delivery)
        let (reference, period) = try question.stated()
        return try read(request, context) { _ in
            let unit: UnitVersion
            let view: LedgerView
            do throws(Failure) {
                view = try delivery.view(asOf: question.asked.asOf?.moment, includesPending: false)
                unit = try view.unit(reference, on: period.window(.administrative).to)
            } catch {
                throw question.problem(error, period: period)
            }
            return [
                "unit": .unit(unit), "period": .text(period.code), "rows": .list(rows(view, unit.key, period)),
            ]
        }
    }

    private static func json(_ directive: Directive) -> JSON {
        [
            "number": .integer(directive.number), "kind": .text(directive.kind.rawValue),
            "conference": .text(directive.conference), "field": .text(directive.field),
            "text": .text(directive.text), "lead": .text(directive.lead),
            "cooperating": .list(directive.cooperating.map { .text($0) }), "dueOn": .day(directive.dueOn),
            "indicator": .text(directive.indicator?.text), "note": .text(directive.note),
            "illustrative": .flag(directive.isIllustrative),
        ]
    }

    private static func json(_ shortcoming: Shortcoming) -> JSON {
        [
            "number": .integer(shortcoming.number), "indicator": .text(shortcoming.indicator?.text),
            "field": .text(shortcoming.field), "text": .text(shortcoming.text),
            "origin": .text(shortcoming.origin?.rawValue), "cause": .text(shortcoming.cause),
            "remedy": .text(shortcoming.remedy), "responsible": .text(shortcoming.responsible),
            "note": .text(shortcoming.note), "illustrative": .flag(shortcoming.isIllustrative),
        ]
    }

    private static func json(_ conference: Conference) -> JSON {
        [
            "code": .text(conference.code), "name": .text(conference.name), "body": .text(conference.body),
            "heldOn": .day(conference.heldOn), "chair": .text(conference.chair), "place": .text(conference.place),
            "document": .text(conference.document), "note": .text(conference.note),
        ]
    }
}
