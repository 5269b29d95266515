import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// A plan broken down to the units below: it makes the rows of a file of plans, and goes their way.
struct BreakdownHandlers: Sendable {
    private typealias Name = AdministrationRoute.Field
    private typealias Field = BreakdownPage.Field

    let delivery: Delivery
    let references: ReferenceHandlers

    init(_ delivery: Delivery) {
        self.delivery = delivery
        references = ReferenceHandlers(delivery: delivery)
    }

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        return try page(choice, context, choice.fields, typed: nil)
    }

    /// Adds up what was typed, or shows what it would change.
    @Sendable func send(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let form = context.form
        guard form[Field.act] == "check", let breakdown = try breakdown(form) else {
            return try page(choice, context, form, typed: form)
        }
        let table = plans(breakdown, form)
        guard !table.rows.isEmpty else {
            let problem = choice.words.say("Chưa điền số nào.", "No number was filled in.")
            return try page(choice, context, form, typed: form, problems: [problem])
        }
        let check = try references.check([table.csv], named: nil, context)
        guard !check.isRefused else { return try page(choice, context, form, typed: form, refused: check) }
        var beside = ReferencePreviewPage.Beside()
        beside.document = TypedText.composed(form[Name.document] ?? "")
        return references.preview(choice, check, beside: beside)
    }

    // MARK: The page

    private func breakdown(_ fields: QueryFields) throws(Problem) -> YearBreakdown? {
        guard let indicator = fields[Name.indicator], let year = fields[Name.year].flatMap({ Int($0) }),
            let text = fields[Name.unit]
        else { return nil }
        guard let unit = UnitReference(text) else { throw Problem(.badValue(.unit, text)) }
        let assigner = fields[Field.assigner].map { Assigner($0) }
        guard
            let found = delivery.breakdown(of: IndicatorCode(indicator), year, below: unit, by: assigner)
        else { throw Problem(.notFound) }
        return found
    }

    private func page(
        _ choice: LanguageChoice, _ context: WebContext, _ fields: QueryFields, typed: QueryFields?,
        problems: [String] = [], refused: ReferenceCheck? = nil
    ) throws -> Response {
        let view = delivery.view()
        let breakdown = try breakdown(fields)
        let faults = refused.map { rowFaults($0, breakdown, typed, choice) } ?? [:]
        let general = refused.map { ReferenceCheckWords($0, view.catalogue.units, choice.language).general } ?? []
        let other = faults[""] ?? []
        let today = delivery.today
        let indicators = view.catalogue.indicators
        let definitions = indicators.codes.compactMap { indicators.definition(of: $0, on: today) }
            .filter { $0.formula == nil }.sorted { ($0.field, $0.order) < ($1.field, $1.order) }
        let page = BreakdownPage(
            language: choice.language, chosen: choice.chosen, years: delivery.planYears(), indicators: definitions,
            units: parents(context), subject: breakdown.map { subject($0, typed) },
            lines: (breakdown?.lines ?? []).map { line in
                BreakdownPage.Line(
                    unit: line.unit, now: line.now,
                    typed: typed.map { $0[Field.value(line.unit.key)] ?? "" } ?? line.now.map(plain) ?? "",
                    problem: faults[line.unit.key.code.text]?.first)
            }, from: typed?[Field.from] ?? "", document: typed?[Name.document] ?? "",
            problems: problems + general + other)
        return choice.page(
            page.document, status: problems.isEmpty && refused == nil ? .ok : .unprocessableContent)
    }

    /// Units with others below them, of which plans may be changed; of one that is gone its last version.
    private func parents(_ context: WebContext) -> [UnitVersion] {
        let tree = delivery.view().catalogue.units
        let today = delivery.today
        return tree.allKeys.compactMap { tree.version($0) }.filter { unit in
            guard !unit.kind.isCommuneLevel, context.allows(.administerCatalogue, for: unit.key, on: today) else {
                return false
            }
            let day = max(min(today, unit.validTo ?? today), unit.key.validFrom)
            return !tree.children(of: unit.key, on: day).isEmpty
        }
    }

    private func subject(_ breakdown: YearBreakdown, _ typed: QueryFields?) -> BreakdownPage.Subject {
        BreakdownPage.Subject(
            year: breakdown.year.year, indicator: breakdown.definition, unit: breakdown.unit,
            assigner: breakdown.assigner ?? .council, assigned: breakdown.assigned,
            sum: breakdown.isSum ? sum(breakdown, typed) : nil)
    }

    /// Of what is typed, as far as it can be read without doubt.
    private func sum(_ breakdown: YearBreakdown, _ typed: QueryFields?) -> ExactDecimal? {
        var sum = ExactDecimal.zero
        for line in breakdown.lines {
            let value: ExactDecimal?
            if let typed {
                guard let text = typed[Field.value(line.unit.key)] else { continue }
                value = try? NumberReader(.vietnamese).read(TypedText.composed(text))
            } else {
                value = line.now ?? .zero
            }
            guard let value, let longer = try? sum.adding(value) else { return nil }
            sum = longer
        }
        return sum
    }

    /// As a person types it: "96,6".
    private func plain(_ value: ExactDecimal) -> String {
        String(value.description.map { $0 == "." ? "," : $0 })
    }

    // MARK: What was sent

    /// The rows of the units for which something is typed.
    private func plans(_ breakdown: YearBreakdown, _ form: QueryFields) -> ReferenceTable {
        var table = ReferenceTable(kind: .plans, columns: ReferenceKind.plans.columnsOfFile, rows: [])
        let year = breakdown.year.year
        let from = form[Field.from].flatMap { Day($0) ?? Day(vietnamese: $0) }?.description ?? "\(year)-01-01"
        for line in breakdown.lines {
            guard let text = form[Field.value(line.unit.key)] else { continue }
            let texts = [
                "indicator": breakdown.definition.code.text, "unit": line.unit.key.description, "period": String(year),
                "assigner": form[Field.assigner] ?? "", "value": TypedText.number(text), "effective_from": from,
                "document": TypedText.composed(form[Name.document] ?? ""),
            ]
            table.rows.append(table.columns.map { texts[$0.name] ?? "" })
        }
        return table
    }

    /// What is wrong, by the unit of the row.
    private func rowFaults(
        _ check: ReferenceCheck, _ breakdown: YearBreakdown?, _ form: QueryFields?, _ choice: LanguageChoice
    ) -> [String: [String]] {
        let words = ReferenceCheckWords(check, delivery.view().catalogue.units, choice.language)
        let filled = (breakdown?.lines ?? []).filter { form?[Field.value($0.unit.key)] != nil }
        var faults: [String: [String]] = [:]
        for diagnostic in check.diagnostics where diagnostic.severity == .error {
            let place = (diagnostic.place.row ?? 0) - 2
            let unit = filled.indices.contains(place) ? filled[place].unit.key.code.text : ""
            faults[unit, default: []].append(words.bare(diagnostic))
        }
        return faults
    }
}
