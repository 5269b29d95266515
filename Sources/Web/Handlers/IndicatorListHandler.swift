import Hummingbird
import Operations
import Pages
import Planning
import Prose

extension ReadingHandlers {
    /// Every indicator as it stands for a unit.
    @Sendable func indicators(
        _ request: Request, _ context: WebContext, _ form: Reading.Form
    ) async throws -> Response {
        let question = try Question(request, delivery)
        guard let (unit, period) = try question.subject(delivery) else { return try nothingYet(question, form) }
        let query = question.asked.query(unit: unit, period: period)
        let view = try delivery.view(asOf: query.asOf, includesPending: query.includesPending)
        return try answer(request, question.language, view.head, form) {
            let board: Scoreboard
            do throws(Failure) {
                board = try delivery.rememberedBoard(query)
            } catch {
                throw question.problem(error, period: period)
            }
            guard form == .page else {
                return .table(ViewTable(indicatorsOf: board, ledger: view.head, language: question.language))
            }
            return .page(
                IndicatorList(
                    board: board, address: question.asked.address(unit: unit, period: period),
                    catalogue: view.catalogue, periods: view.periods, head: view.head, language: question.language
                ).document)
        }
    }
}
