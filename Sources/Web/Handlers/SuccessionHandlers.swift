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
}

/// The rows of both files that a succession makes.
struct SuccessionTables {
    private(set) var units: ReferenceTable
    private(set) var successions: ReferenceTable
    /// Old codes that mean no unit on the eve.
    private(set) var unknown: [String] = []

    init(_ draft: SuccessionPage.Draft, date: Day, units tree: UnitTree) {
        units = ReferenceTable(kind: .units, columns: ReferenceKind.units.columnsOfFile, rows: [])
        successions = ReferenceTable(kind: .succession, columns: ReferenceKind.succession.columnsOfFile, rows: [])
        let eve = date.adding(days: -1)
        var old: [UnitVersion] = []
        for code in draft.old.sorted() {
            if let unit = tree.unit(UnitReference(code: UnitCode(code)), on: eve) {
                old.append(unit)
            } else {
                unknown.append(code)
            }
        }
        for unit in old { close(unit, on: eve) }
        for new in draft.new { begin(new, from: date, draft, old) }
        for unit in old {
            for new in draft.new { add(unit, new, date, draft) }
        }
    }

    private mutating func close(_ unit: UnitVersion, on eve: Day) {
        guard var row = ReferenceKind.units.rowOfFile(.unit(unit)), let to = units.place(of: "valid_to") else { return }
        row[to] = eve.description
        units.rows.append(row)
    }

    /// What the form leaves open is as with the old unit: its kind, its parent; a merger has their people and area.
    private mutating func begin(
        _ new: SuccessionPage.Draft.New, from date: Day, _ draft: SuccessionPage.Draft, _ old: [UnitVersion]
    ) {
        let isWhole = draft.new.count == 1
        let people = old.compactMap(\.population)
        let areas = old.compactMap(\.area)
        let area = areas.dropFirst().reduce(areas.first) { sum, area in sum.flatMap { try? $0.adding(area) } }
        units.rows.append(
            Self.row(
                units,
                [
                    "code": new.code, "valid_from": date.description, "name": new.name,
                    "kind": new.kind.isEmpty ? old.first?.kind.rawValue ?? "" : new.kind,
                    "parent": new.parent.isEmpty ? old.first?.parent?.description ?? "" : new.parent,
                    "basis": draft.document,
                    "population": isWhole && people.count == old.count ? String(people.reduce(0, +)) : "",
                    "area_km2": isWhole && areas.count == old.count ? area.map(Self.clear) ?? "" : "",
                ]))
    }

    private mutating func add(
        _ unit: UnitVersion, _ new: SuccessionPage.Draft.New, _ date: Day, _ draft: SuccessionPage.Draft
    ) {
        successions.rows.append(
            Self.row(
                successions,
                [
                    "event": draft.event.rawValue, "date": date.description, "document": draft.document,
                    "old_code": unit.key.code.text, "new_code": new.code, "new_valid_from": date.description,
                    "share": new.share, "share_basis": new.share.isEmpty ? "" : draft.shareBasis,
                ]))
    }

    private static func row(_ table: ReferenceTable, _ texts: [String: String]) -> [String] {
        table.columns.map { texts[$0.name] ?? "" }
    }

    /// Three decimals could also be groups of thousands.
    private static func clear(_ value: ExactDecimal) -> String {
        value.scale == 3 ? "\(value)0" : value.description
    }
}
