import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// Units that follow one another, and plans that are broken down.
extension ProgramHandlers {
    /// The same rows as the form of a succession makes, and what they do to figures.
    @Sendable func saveSuccession(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let draft = Self.draft(context.body)
        let lacks = SuccessionLack.all(of: draft)
        guard lacks.isEmpty, let date = SuccessionLack.day(draft.date) else { throw Problem(.badSuccession(lacks)) }
        let tables = SuccessionTables(draft, date: date, units: delivery.view().catalogue.units)
        if let unknown = tables.unknown.first {
            throw Problem(Failure.refused(.unknownUnit(text: unknown, nearest: [])))
        }
        let outcome = try record(tables.texts, context)
        let effect =
            outcome.change == nil ? delivery.effect(of: outcome.check).map { Self.json($0, choice.words) } : nil
        return done(Self.json(outcome.check, outcome.change, choice).with("effect", effect ?? .null), choice)
    }

    private static func draft(_ body: JSON) -> SuccessionPage.Draft {
        func text(_ name: String, _ json: JSON) -> String { TypedText.composed(json[name]?.text ?? "") }
        var draft = SuccessionPage.Draft()
        draft.event = SuccessionEvent(rawValue: text("event", body)) ?? .merger
        draft.date = text("date", body)
        draft.document = text("document", body)
        draft.shareBasis = text("shareBasis", body)
        draft.old = Set((body["old"]?.items ?? []).compactMap(\.text))
        draft.new = (body["new"]?.items ?? []).map { row in
            var new = SuccessionPage.Draft.New()
            new.code = text("code", row)
            new.name = text("name", row)
            new.kind = text("kind", row)
            new.parent = text("parent", row)
            new.share = text("share", row)
            return new
        }
        return draft
    }

    private static func json(_ effect: SuccessionEffect, _ words: Words) -> JSON {
        [
            "period": .text(effect.period.code), "date": .day(effect.date), "old": .list(effect.old.map(JSON.unit)),
            "new": .list(effect.new.map(JSON.unit)),
            "rows": .list(
                effect.lines.map { line in
                    [
                        "indicator": .text(line.definition.code.text), "name": .text(words.name(line.definition.name)),
                        "before": .list(line.before.map(json)), "after": .list(line.after.map(json)),
                    ]
                }),
        ]
    }

    private static func json(_ outcome: SuccessionEffect.Outcome) -> JSON {
        switch outcome {
        case .value(let value, let isEstimate, let lacking):
            [
                "is": isEstimate ? "estimate" : "value", "value": .decimal(value),
                "lacking": .list(lacking.map { .text($0.description) }),
            ]
        case .refused: ["is": "refused"]
        case .undefined: ["is": "undefined"]
        case .recomputed: ["is": "recomputed"]
        case .nothing: ["is": "nothing"]
        }
    }

    @Sendable func breakdown(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try LanguageChoice(request, context).fields
        let unit = fields["unit"] ?? ""
        guard let reference = UnitReference(unit) else { throw Problem(.badValue(.unit, unit)) }
        let code = IndicatorCode(fields["indicator"] ?? "")
        guard delivery.view().catalogue.indicators.contains(code) else { throw Problem(.unknownIndicator(code.text)) }
        let year = fields["year"].flatMap { Int($0) } ?? 0
        guard
            let found = delivery.breakdown(
                of: code, year, below: reference, by: fields["assigner"].map { Assigner($0) })
        else {
            throw Problem(Failure.refused(.unknownUnit(text: unit, nearest: [])))
        }
        return try read(request, context) { _ in
            [
                "unit": .unit(found.unit), "indicator": .text(found.definition.code.text), "year": .integer(year),
                "assigner": .text(found.assigner?.name), "assigned": .decimal(found.assigned),
                "addsUp": .flag(found.isSum),
                "rows": .list(found.lines.map { ["unit": .unit($0.unit), "value": .decimal($0.now)] }),
            ]
        }
    }
}
