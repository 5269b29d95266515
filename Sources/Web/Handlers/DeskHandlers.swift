import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Pages
import Planning
import Prose
import Quantities

/// The reporter's desk: what one owes, and the form.
struct DeskHandlers: Sendable {
    typealias Field = DeskRoute.Field

    let delivery: Delivery

    @Sendable func duties(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let authority = try context.signedIn().authority
        let own = authority.units(of: .enterFigures)
        let above = authority.units(of: .enterOnBehalf)
        var period = delivery.newestDeskPeriod(below: above)
        if let text = choice.fields[Field.period] {
            guard let known = PeriodWords.period(text) else { throw Problem(.badValue(.period, text)) }
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
            let typed = page(choice, context, form, unit, news: nil).copyingLast
            return choice.page(page(choice, context, form, unit, typed, news: .copied(typed.count)).document)
        }
        let done = choice.fields[Field.done].flatMap { DeskRoute.Done(rawValue: $0) }
        return choice.page(page(choice, context, form, unit, news: done.map { .done($0) }).document)
    }

    /// The form to be filled in elsewhere and uploaded.
    @Sendable func workbook(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let (unit, period) = try subject(context)
        let bytes = try delivery.deskWorkbook(for: unit, period: period, choice.words)
        var response = Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        response.headers[.contentType] = ProofMedia.xlsx.rawValue
        response.headers[.contentDisposition] = Disposition.attachment("bieu-\(unit.code)-\(period.code).xlsx")
        response.headers[.cacheControl] = "private, no-store"
        return response
    }

    @Sendable func save(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let (unit, period) = try subject(context)
        let me = try context.signedIn()
        let form = try delivery.deskForm(of: unit, period, choice.language)
        let typed = try Self.typed(context.form, form)
        let beside = try Self.beside(context.form)
        if let same = try Self.same(context.form, form) {
            var rows = typed
            rows[same.definition.code] = DeskPage.copyingLast(same, choice.language)
            return choice.page(page(choice, context, form, unit, rows, beside, news: .copied(1)).document)
        }
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
                    document: Self.document(context.form, beside, isOnBehalf, choice.language),
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
        .going(
            to: Route.desk(.form(unit, period, show: Self.show(choice), done: done, language: choice.chosen)).address)
    }

    private func refused(
        _ choice: LanguageChoice, _ context: WebContext, _ form: DeskForm, _ unit: UnitReference,
        _ typed: [IndicatorCode: TypedFigure], _ beside: DeskPage.Beside, _ news: DeskPage.News
    ) -> Response {
        choice.page(
            page(choice, context, form, unit, typed, beside, news: news).document, status: .unprocessableContent)
    }

    func page(
        _ choice: LanguageChoice, _ context: WebContext, _ form: DeskForm, _ unit: UnitReference,
        _ typed: [IndicatorCode: TypedFigure] = [:], _ beside: DeskPage.Beside? = nil,
        news: DeskPage.News?, refusedPaper: String? = nil
    ) -> DeskPage {
        let isOnBehalf = isOnBehalf(context, form)
        return DeskPage(
            language: choice.language, chosen: choice.chosen, form: form, reference: unit, typed: typed,
            beside: beside ?? (isOnBehalf ? justPhoned(choice) : DeskPage.Beside()), isOnBehalf: isOnBehalf,
            maySubmit: context.allows(.submit, for: form.unit.key, on: form.window.to), news: news,
            papers: papers(form), owed: owed(form), show: Self.show(choice), refusedPaper: refusedPaper)
    }

    /// Most type while they listen.
    private func justPhoned(_ choice: LanguageChoice) -> DeskPage.Beside {
        var beside = DeskPage.Beside()
        beside.calledAt = choice.words.moment(delivery.now)
        return beside
    }

    private static func show(_ choice: LanguageChoice) -> DeskRoute.Show? {
        choice.fields[Field.show].flatMap { DeskRoute.Show(rawValue: $0) }
    }

    /// What can't be told at the moment must not keep the form from being shown.
    private func owed(_ form: DeskForm) -> Set<IndicatorCode> { (try? delivery.owed(by: form)) ?? [] }

    /// What can't be read at the moment must not keep the form from being shown.
    private func papers(_ form: DeskForm) -> [ProofList.Line] {
        ((try? delivery.papers(of: form.unit.key, on: form.period)) ?? []).map { ProofList.Line($0, delivery) }
    }

    private func isOnBehalf(_ context: WebContext, _ form: DeskForm) -> Bool {
        DeskSubject.isOnBehalf(context, form)
    }

    // MARK: What was sent

    func subject(_ context: WebContext) throws(Problem) -> (UnitReference, Period) {
        let subject = try DeskSubject(context)
        return (subject.unit, subject.period)
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
        beside.caller = try DeskSubject.line(Field.caller, fields)
        beside.calledAt = try DeskSubject.line(Field.calledAt, fields)
        beside.reason = try DeskSubject.line(Field.reason, fields)
        return beside
    }

    /// The row that is to take over the figure of the period before.
    private static func same(_ fields: QueryFields, _ form: DeskForm) throws(Problem) -> DeskLine? {
        guard let action = fields[Field.action], action.hasPrefix(Field.same) else { return nil }
        let code = action.dropFirst(Field.same.count)
        guard let line = form.asked.first(where: { $0.definition.code.text == code && $0.unmoved != nil }) else {
            throw Problem(.badChoice(name: Field.action, text: action))
        }
        return line
    }

    /// What the journal says of where the figures come from. The browser's clock is a remark, and decides nothing.
    private static func document(
        _ fields: QueryFields, _ beside: DeskPage.Beside, _ isOnBehalf: Bool, _ language: Language
    ) -> String? {
        let phoned = isOnBehalf ? DeskPage.phoned(beside, language) : nil
        let offline = fields[Field.typedAt].flatMap { Moment($0) }.map { DeskPage.typedOffline($0, language) }
        let said = [phoned, offline].compactMap { $0 }
        return said.isEmpty ? nil : said.joined(separator: "; ")
    }
}

extension ProofList.Line {
    /// A paper as a list shows it.
    init(_ paper: Paper, _ delivery: Delivery) {
        let note = paper.recorded.note
        let definition = paper.indicator.flatMap { code in
            delivery.view().catalogue.indicators.history(of: code).last
        }
        self.init(
            proof: paper.proof, at: paper.recorded.at, author: note.author, figure: definition?.name,
            remark: note.act == .attachProof ? note.reason : note.document)
    }
}
