import Hummingbird
import Operations
import Pages
import Planning
import Prose

extension ReadingHandlers {
    /// Units × indicators.
    @Sendable func matrix(_ request: Request, _ context: WebContext, _ form: Reading.Form) async throws -> Response {
        let question = try Question(request, delivery, others: MatrixChoice.Parameter.allCases.map(\.rawValue))
        let state = try state(question.fields[MatrixChoice.Parameter.state.rawValue])
        guard let (board, view) = try board(question, byUnit: true) else { return try nothingYet(question, form) }
        let field = question.fields[MatrixChoice.Parameter.field.rawValue]
        if let field, view.catalogue.indicators.field(field) == nil {
            throw Problem(
                .badChoice(name: MatrixChoice.Parameter.field.rawValue, text: field),
                options: view.catalogue.indicators.fields.map(\.code))
        }
        return try answer(request, question.language, view.head, form) {
            guard form == .page else {
                let matrix = Matrix(board, field: field, state: state)
                return .table(ViewTable(matrix, ledger: view.head, language: question.language))
            }
            let address = address(question, board)
            let choice = MatrixChoice(field: field, state: state)
            return try page(.matrix(choice), address, view.head, question.language) {
                MatrixPresenter(
                    matrix: Matrix(board, field: field, state: state), address: address, catalogue: view.catalogue,
                    periods: view.periods, head: view.head, language: question.language
                ).layout
            }
        }
    }

    private func state(_ text: String?) throws(Problem) -> State? {
        guard let text else { return nil }
        guard let state = State(rawValue: text) else {
            throw Problem(
                .badChoice(name: MatrixChoice.Parameter.state.rawValue, text: text),
                options: State.allCases.map(\.rawValue))
        }
        return state
    }
}
