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
            guard form == .page else {
                return .table(
                    ViewTable(
                        indicatorsOf: try board(question, query), ledger: view.head, language: question.language))
            }
            let address = question.asked.address(unit: unit, period: period)
            return try page(.indicators, address, view.head, question.language) {
                IndicatorList(
                    board: try board(question, query), address: address, catalogue: view.catalogue,
                    periods: view.periods, head: view.head, language: question.language
                ).layout
            }
        }
    }

    private func board(_ question: Question, _ query: ScoreboardQuery) throws(Problem) -> Scoreboard {
        do throws(Failure) {
            return try delivery.rememberedBoard(query)
        } catch {
            throw question.problem(error, period: query.period)
        }
    }
}
