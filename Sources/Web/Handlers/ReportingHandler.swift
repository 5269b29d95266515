import HTML
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

extension ReadingHandlers {
    /// Who below a unit has reported on a period.
    @Sendable func reporting(_ request: Request, _ context: WebContext, _ form: Reading.Form) async throws -> Response {
        var question = try Question(request, delivery)
        choose(&question, context)
        guard let (unit, period) = try question.subject(delivery) else { return try nothingYet(question, form) }
        let query = question.asked.query(unit: unit, period: period)
        let view = try delivery.view(asOf: query.asOf, includesPending: query.includesPending)
        let board: Scoreboard
        do throws(Failure) {
            board = try delivery.rememberedBoard(query)
        } catch {
            throw question.problem(error, period: period)
        }
        try context.require(.viewPending, for: board.unit.key, on: board.structure)
        let reference = delivery.reference(to: board.unit.key, on: board.structure)
        let review: ReportingReview
        do throws(Failure) {
            review = try delivery.reportingReview(
                of: reference, board.period, calendar: board.calendar, asOf: board.asOf,
                includesPending: board.includesPending)
        } catch {
            throw question.problem(error, period: board.period)
        }
        guard form == .page else {
            let words = Words(question.language)
            let content = Content.table(
                ViewTable(review, ledger: view.head, language: question.language) { code in
                    view.catalogue.indicators.history(of: code).last.map { words.name($0.name) } ?? code.text
                })
            return try fresh(request, content, form, question.language)
        }
        return try fresh(request, .page(page(question, board, view, review)), form, question.language)
    }

    /// Where nobody says otherwise: the reader's own unit, and the newest period that is due there.
    private func choose(_ question: inout Question, _ context: WebContext) {
        let own = context.authority?.units(of: .viewPending) ?? []
        if question.asked.unit == nil, let unit = own.first {
            let day = delivery.view().catalogue.units.version(unit)?.validTo ?? delivery.today
            question.asked.unit = delivery.reference(to: unit, on: day)
            if question.asked.period == nil { question.asked.period = delivery.newestDeskPeriod(below: [unit]) }
        }
    }

    private func page(
        _ question: Question, _ board: Scoreboard, _ view: LedgerView, _ review: ReportingReview
    ) -> Markup {
        let frame = ViewFrame(
            board: board, address: address(question, board), catalogue: view.catalogue, periods: view.periods,
            head: view.head, language: question.language, place: .reporting,
            page: { .reading(.reporting, $0) })
        let lines = review.lines.map { line in
            line.shown(delivery.reference(to: line.report.unit.key, on: board.structure))
        }
        let rates = review.rates.map { rate in
            ReportingPage.Rate(
                period: rate.period, units: rate.units, complete: rate.complete, partly: rate.partly,
                inTime: rate.inTime, due: rate.due)
        }
        return ReportingPage(frame: frame, lines: lines, rates: rates).document
    }
}
