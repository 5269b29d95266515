import HTML
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// The form of a succession: it makes the rows of a file of units and of one of successions, and goes their way.
struct SuccessionHandlers: Sendable {
    typealias Draft = SuccessionPage.Draft
    private typealias Field = SuccessionPage.Field

    let delivery: Delivery
    let references: ReferenceHandlers

    init(_ delivery: Delivery) {
        self.delivery = delivery
        references = ReferenceHandlers(delivery: delivery)
    }

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        return page(choice, context, Draft())
    }

    private func page(
        _ choice: LanguageChoice, _ context: WebContext, _ draft: Draft, _ problems: [String] = []
    ) -> Response {
        let today = delivery.today
        let units = delivery.view().catalogue.units.inForce(on: today).filter {
            context.allows(.administerCatalogue, for: $0.key, on: today)
        }
        let page = SuccessionPage(
            language: choice.language, chosen: choice.chosen, units: units, draft: draft, problems: problems)
        return choice.page(page.document, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    @Sendable func preview(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let draft = draft(context.form)
        let lacks = SuccessionLack.all(of: draft)
        guard lacks.isEmpty, let date = SuccessionLack.day(draft.date) else {
            return page(choice, context, draft, lacks.map { $0.sentence(choice.words) })
        }
        let tables = SuccessionTables(draft, date: date, units: delivery.view().catalogue.units)
        if let unknown = tables.unknown.first {
            let sentence = choice.sentence(.unknownUnit(text: unknown, nearest: []))
            return page(choice, context, draft, [sentence])
        }
        let check = try references.check(
            tables.texts, named: nil, context)
        guard !check.isRefused else {
            let words = ReferenceCheckWords(check, delivery.view().catalogue.units, choice.language)
            return page(choice, context, draft, words.errors)
        }
        var beside = ReferencePreviewPage.Beside()
        beside.document = draft.document
        let left = try stranded(by: check, on: date, context)
        let people = StrandedAccounts(left, language: choice.language, chosen: choice.chosen).section
        return references.preview(
            choice, check, beside: beside, effects: "\(effects(of: check, choice))\(people)")
    }

    private func effects(of check: ReferenceCheck, _ choice: LanguageChoice) -> Markup {
        guard let effect = delivery.effect(of: check) else { return SuccessionEffects.none(choice.language) }
        let units = (check.catalogue ?? delivery.view().catalogue).units
        func shown(_ outcomes: [SuccessionEffect.Outcome]) -> [SuccessionEffects.Cell] {
            outcomes.map { cell($0) { UnitTitle.text($0, in: units, choice.language) } }
        }
        let lines = effect.lines.map { line in
            SuccessionEffects.Line(
                definition: line.definition, before: shown(line.before), after: shown(line.after))
        }
        return SuccessionEffects(
            language: choice.language, period: effect.period, date: effect.date, old: effect.old, new: effect.new,
            lines: lines
        ).markup
    }

    /// The accounts that it leaves without a unit, as far as whoever asks may know of them.
    private func stranded(by check: ReferenceCheck, on date: Day, _ context: WebContext) throws -> [StrandedAccount] {
        guard let then = check.catalogue?.units else { return [] }
        let people = AccountAdministration(
            People(delivery), by: try context.signedIn(), from: context.clientAddress)
        let now = Set(
            try people.stranded(in: delivery.view().catalogue.units, on: delivery.today).map(\.account.number))
        return try people.stranded(in: then, on: date).filter { !now.contains($0.account.number) }
    }

    private func cell(
        _ outcome: SuccessionEffect.Outcome, _ name: (UnitKey) -> String
    ) -> SuccessionEffects.Cell {
        switch outcome {
        case .value(let value, let isEstimate, let lacking):
            .value(value, isEstimate: isEstimate, lacking: lacking.map(name))
        case .refused(let refusal): .refused(refusal)
        case .undefined(let reason): .undefined(reason)
        case .recomputed: .recomputed
        case .nothing: .nothing
        }
    }

    // MARK: What was sent

    private func draft(_ form: QueryFields) -> Draft {
        func text(_ name: String) -> String { TypedText.composed(form[name] ?? "") }
        var draft = Draft()
        draft.event = form[Field.event].flatMap { SuccessionEvent(rawValue: $0) } ?? .merger
        draft.date = text(Field.date)
        draft.document = text(AdministrationRoute.Field.document)
        draft.shareBasis = text(Field.shareBasis)
        draft.restPeople = text(Field.restPeople)
        draft.restArea = text(Field.restArea)
        draft.old = Set(
            form.all(Field.old).flatMap { $0.split(separator: ";") }.map { TypedText.composed(String($0)) }
                .filter { !$0.isEmpty })
        draft.new = (0..<SuccessionPage.rows).map { row in
            var new = Draft.New()
            new.code = text(Field.new(row, "code"))
            new.name = text(Field.new(row, "name"))
            new.kind = text(Field.new(row, "kind"))
            new.parent = text(Field.new(row, "parent"))
            new.share = text(Field.new(row, "share"))
            new.people = text(Field.new(row, "people"))
            new.area = text(Field.new(row, "area"))
            return new
        }.filter { !$0.isEmpty }
        return draft
    }

    private func day(_ text: String) -> Day? { Day(text) ?? Day(vietnamese: text) }
}
