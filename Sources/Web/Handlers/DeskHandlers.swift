import HTML
import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// The reporter's desk: what one owes, and the form.
struct DeskHandlers: Sendable {
    typealias Field = DeskRoute.Field

    private static let longestLine = 400

    let delivery: Delivery

    @Sendable func duties(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let authority = try context.signedIn().authority
        let own = authority.units(of: .enterFigures)
        let above = authority.units(of: .enterOnBehalf)
        var period = delivery.newestDeskPeriod(below: above)
        if let text = choice.fields[Field.period] {
            guard let known = Period(text) else { throw Problem(.badValue(.period, text)) }
            period = known
        }
        let below = period.map { delivery.unitsBelow(above, $0) } ?? []
        let page = DutiesPage(
            language: choice.language, chosen: choice.chosen, duties: try delivery.duties(of: own, choice.language),
            below: below.map { DutiesPage.Below(unit: $0.unit, reference: $0.reference) }, period: period)
        return choice.page(page.document)
    }

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let (unit, period) = try subject(context)
        let form = try delivery.deskForm(of: unit, period, choice.language)
        if choice.fields[Field.copy] == Field.lastPeriod {
            let typed = DeskPage.copyingLast(form, choice.language)
            return choice.page(page(choice, context, form, unit, typed, news: .copied(typed.count)).document)
        }
        let done = choice.fields[Field.done].flatMap { DeskRoute.Done(rawValue: $0) }
        return choice.page(page(choice, context, form, unit, news: done.map { .done($0) }).document)
    }

    @Sendable func save(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let (unit, period) = try subject(context)
        let me = try context.signedIn()
        let form = try delivery.deskForm(of: unit, period, choice.language)
        let typed = try Self.typed(context.form, form)
        let beside = try Self.beside(context.form)
        let isOnBehalf = isOnBehalf(context, form)
        if isOnBehalf, beside.caller.isEmpty {
            return refused(choice, context, form, unit, typed, beside, .callerMissing)
        }
        let submits = context.form[Field.action] == "submit"
        if submits { try context.require(.submit, for: form.unit.key, on: form.window.to) }
        let outcome: DeskOutcome
        do throws(Failure) {
            outcome = try delivery.save(
                DeskRequest(
                    unit: unit, period: period, language: choice.language, typed: typed,
                    author: me.account.displayName, account: me.account.number,
                    document: isOnBehalf ? DeskPage.phoned(beside, choice.language) : nil,
                    reason: beside.reason.isEmpty ? nil : beside.reason, submits: submits))
        } catch {
            guard case .refused(.approval(let refusal)) = error else { throw error }
            let fresh = try delivery.deskForm(of: unit, period, choice.language)
            let news = DeskPage.News.closed(choice.words.approval(refusal))
            return refused(choice, context, fresh, unit, typed, beside, news)
        }
        switch outcome {
        case .saved: return going(.saved, choice, unit, period)
        case .submitted: return going(.submitted, choice, unit, period)
        case .unchanged: return going(.unchanged, choice, unit, period)
        case .nothingToSubmit: return refused(choice, context, form, unit, typed, beside, .nothingToSubmit)
        case .refused(let fresh, let faults, let conflicts):
            return refused(choice, context, fresh, unit, typed, beside, .refused(faults, conflicts: conflicts))
        }
    }

    func going(
        _ done: DeskRoute.Done, _ choice: LanguageChoice, _ unit: UnitReference, _ period: Period
    ) -> Response {
        .going(to: Route.desk(.form(unit, period, done: done, language: choice.chosen)).address)
    }

    private func refused(
        _ choice: LanguageChoice, _ context: WebContext, _ form: DeskForm, _ unit: UnitReference,
        _ typed: [IndicatorCode: TypedFigure], _ beside: DeskPage.Beside, _ news: DeskPage.News
    ) -> Response {
        choice.page(
            page(choice, context, form, unit, typed, beside, news: news).document, status: .unprocessableContent)
    }

    private func page(
        _ choice: LanguageChoice, _ context: WebContext, _ form: DeskForm, _ unit: UnitReference,
        _ typed: [IndicatorCode: TypedFigure] = [:], _ beside: DeskPage.Beside = DeskPage.Beside(),
        news: DeskPage.News?
    ) -> DeskPage {
        DeskPage(
            language: choice.language, chosen: choice.chosen, form: form, reference: unit, typed: typed,
            beside: beside, isOnBehalf: isOnBehalf(context, form),
            maySubmit: context.allows(.submit, for: form.unit.key, on: form.window.to), news: news)
    }

    private func isOnBehalf(_ context: WebContext, _ form: DeskForm) -> Bool {
        !context.allows(.enterFigures, for: form.unit.key, on: form.window.to)
    }

    // MARK: What was sent

    func subject(_ context: WebContext) throws(Problem) -> (UnitReference, Period) {
        let (unit, period) = (context.parameters.get("unit") ?? "", context.parameters.get("period") ?? "")
        guard let reference = UnitReference(unit) else { throw Problem(.badValue(.unit, unit)) }
        guard let known = Period(period) else { throw Problem(.badValue(.period, period)) }
        return (reference, known)
    }

    /// The rows that the sent form has. A row without its base was never shown, and is left as it is.
    private static func typed(_ fields: QueryFields, _ form: DeskForm) throws(Problem) -> [IndicatorCode: TypedFigure] {
        var texts: [String: String] = [:]
        for field in fields.fields { texts[field.name] = field.value }
        var typed: [IndicatorCode: TypedFigure] = [:]
        for line in form.asked {
            let code = line.definition.code
            guard let base = texts[Field.base(code)] else { continue }
            let parts = base.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let definition = Day(String(parts[0])) else {
                throw Problem(.badChoice(name: Field.base(code), text: base))
            }
            var row = TypedFigure(definition: definition, base: String(parts[1]))
            for cell in DeskCell.allCases { row[cell] = texts[Field.cell(cell, code)] ?? "" }
            typed[code] = row
        }
        return typed
    }

    private static func beside(_ fields: QueryFields) throws(Problem) -> DeskPage.Beside {
        var beside = DeskPage.Beside()
        beside.caller = try line(Field.caller, fields)
        beside.calledAt = try line(Field.calledAt, fields)
        beside.reason = try line(Field.reason, fields)
        return beside
    }

    private static func line(_ name: String, _ fields: QueryFields) throws(Problem) -> String {
        let text = fields[name] ?? ""
        guard text.unicodeScalars.count <= longestLine else { throw Problem(.badChoice(name: name, text: text)) }
        return text
    }
}
