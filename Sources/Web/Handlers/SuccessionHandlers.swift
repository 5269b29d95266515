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
        let missing = missing(draft, choice)
        guard missing.isEmpty, let date = day(draft.date) else { return page(choice, context, draft, missing) }
        let tables = SuccessionTables(draft, date: date, units: delivery.view().catalogue.units)
        if let unknown = tables.unknown.first {
            let sentence = choice.sentence(.unknownUnit(text: unknown, nearest: []))
            return page(choice, context, draft, [sentence])
        }
        let check = try references.check(
            [tables.units.csv, tables.successions.csv], named: nil, context)
        guard !check.isRefused else {
            let words = ReferenceCheckWords(check, delivery.view().catalogue.units, choice.language)
            return page(choice, context, draft, words.errors)
        }
        var beside = ReferencePreviewPage.Beside()
        beside.document = draft.document
        return references.preview(choice, check, beside: beside, effects: effects(of: check, choice))
    }

    private func effects(of check: ReferenceCheck, _ choice: LanguageChoice) -> Markup {
        guard let effect = delivery.effect(of: check) else { return SuccessionEffects.none(choice.language) }
        let lines = effect.lines.map { line in
            SuccessionEffects.Line(
                definition: line.definition, before: line.before.map(Self.cell), after: line.after.map(Self.cell))
        }
        return SuccessionEffects(
            language: choice.language, period: effect.period, date: effect.date, old: effect.old, new: effect.new,
            lines: lines
        ).markup
    }

    private static func cell(_ outcome: SuccessionEffect.Outcome) -> SuccessionEffects.Cell {
        switch outcome {
        case .value(let value, let isEstimate, let lacking):
            .value(value, isEstimate: isEstimate, lacking: lacking.count)
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

    private func missing(_ draft: Draft, _ choice: LanguageChoice) -> [String] {
        let words = choice.words
        var missing: [String] = []
        if day(draft.date) == nil { missing.append(words.say("Hãy điền ngày hiệu lực.", "Fill in the date.")) }
        if draft.old.isEmpty {
            missing.append(words.say("Hãy chọn ít nhất một đơn vị cũ.", "Choose at least one old unit."))
        }
        if draft.movesParts { return missing + missingOfParts(draft, words) }
        if draft.new.isEmpty {
            missing.append(
                words.say(
                    "Hãy điền ít nhất một đơn vị mới: mã và tên.", "Fill in at least one new unit: code and name."))
        }
        if draft.old.count > 1, draft.new.count > 1 {
            missing.append(
                words.say(
                    "Nhiều đơn vị cũ thành nhiều đơn vị mới: hãy nhập tệp đơn vị rồi tệp sáp nhập, chia tách.",
                    "Several old units into several new ones: import a file of units, then one of successions."))
        }
        return missing
    }

    /// What a transfer or an abolition lacks: one unit that gives, units that take, and how much each of them takes.
    private func missingOfParts(_ draft: Draft, _ words: Words) -> [String] {
        var missing: [String] = []
        if draft.old.count > 1 {
            missing.append(
                words.say(
                    "Điều chỉnh địa giới, giải thể: chỉ chọn một đơn vị cũ, là đơn vị giao.",
                    "Transfer, abolition: choose one old unit, the one that gives."))
        }
        if draft.new.isEmpty {
            missing.append(
                words.say(
                    "Hãy điền ít nhất một đơn vị nhận: mã, và tỷ phần của đơn vị cũ.",
                    "Fill in at least one unit that takes: its code, and its share of the old unit."))
        }
        let shares = draft.new.map { SuccessionTables.share($0.share) }
        let isWholeToOne = draft.event == .abolition && draft.new.count == 1 && draft.new[0].share.isEmpty
        if !isWholeToOne, shares.contains(nil) {
            missing.append(
                words.say(
                    "Mỗi đơn vị nhận cần tỷ phần của đơn vị cũ, lớn hơn 0, nhỏ hơn hoặc bằng 1, chẳng hạn 0,35.",
                    "Each unit that takes needs its share of the old unit, above 0, at most 1, such as 0.35."))
        } else if draft.event == .transfer, let sum = SuccessionTables.sum(shares), sum >= 1 {
            missing.append(
                words.say(
                    "Tỷ phần giao đi cộng lại phải nhỏ hơn 1; giao hết thì chọn giải thể.",
                    "The shares add up to less than 1; where all of it goes, choose abolition."))
        }
        return missing
    }
}
