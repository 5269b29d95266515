import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose

extension ReadingHandlers {
    /// One unit. Its code stands in the path; "/units?unit=…", as the form asks, leads there.
    @Sendable func unit(_ request: Request, _ context: WebContext, _ form: Reading.Form) async throws -> Response {
        var question = try Question(request, delivery)
        let text = try part("unit", context)
        guard let reference = UnitReference(text) else { throw Problem(.badValue(.unit, text)) }
        guard question.asked.unit == nil || question.asked.unit == reference else {
            throw Problem(.unknownParameter("unit"))
        }
        question.asked.unit = reference
        guard let (unit, period) = try question.subject(delivery) else { return try nothingYet(question, form) }
        let query = question.asked.query(unit: unit, period: period)
        let view = try delivery.view(asOf: query.asOf, includesPending: query.includesPending)
        return try answer(request, question.language, view.head, form) {
            guard form == .page else {
                return .table(ViewTable(try review(question, query), ledger: view.head, language: question.language))
            }
            let address = question.asked.address(unit: unit, period: period)
            return try page(.unit, address, view.head, question.language) {
                UnitPresenter(
                    review: try review(question, query), address: address, catalogue: view.catalogue,
                    periods: view.periods, head: view.head, language: question.language
                ).layout
            }
        }
    }

    private func review(_ question: Question, _ query: ScoreboardQuery) throws(Problem) -> UnitReview {
        do throws(Failure) {
            return try delivery.unitReview(query)
        } catch {
            throw question.problem(error, period: query.period)
        }
    }

    /// The form of the page, and the link of those who have chosen no unit yet: on to the page of a unit.
    @Sendable func units(_ request: Request, _ context: WebContext) async throws -> Response {
        let question = try Question(request, delivery)
        guard let (unit, period) = try question.subject(delivery) else { return try nothingYet(question, .page) }
        let address = question.asked.address(unit: unit, period: period)
        var response = Response(status: .seeOther)
        response.headers[.location] = Route.reading(.unit, address).address
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
