import Hummingbird
import Operations
import Pages
import Planning
import Prose

extension ReadingHandlers {
    /// Results of each kind on a page.
    private static let resultsOfKind = 20

    /// Units, indicators, tasks, papers by name.
    @Sendable func search(_ request: Request, _ context: WebContext, _ form: Reading.Form) async throws -> Response {
        let question = try Question(request, delivery, others: [SearchParameter.text])
        let text = question.fields[SearchParameter.text] ?? ""
        let view = delivery.view()
        return try answer(request, question.language, view.head, form) {
            let (found, total) = delivery.search(text, limit: Self.resultsOfKind)
            guard form == .page else {
                return .table(
                    ViewTable(found, of: text, total: total, ledger: view.head, language: question.language))
            }
            return .page(
                SearchPage(
                    question: text, found: found, total: total, address: address(question), catalogue: view.catalogue,
                    language: question.language, chosen: question.asked.language
                ).document)
        }
    }
}
