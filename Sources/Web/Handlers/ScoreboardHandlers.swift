import HTML
import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// The scoreboard as a page, as CSV and as JSON: one question, three forms.
struct ScoreboardHandlers: Sendable {
    let delivery: Delivery
    /// Tells the runs of the program apart, so that a new version never meets an old copy of its pages.
    let run: String
    /// Room for a district's page, so that it need not grow while it is written.
    private static let usualSize = 384 << 10
    /// Scoreboards in words. What is kept are values; each page is written anew from them, for whoever asks.
    private let pages = AnswerMemory<PageQuestion, ScoreboardPage>(capacity: 48)

    init(delivery: Delivery, run: String) {
        self.delivery = delivery
        self.run = run
    }

    /// All that the words of a page depend on.
    private struct PageQuestion: Hashable {
        let change: CommitNumber?
        let address: ScoreboardAddress
        let language: Language
    }

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let question = try Question(request, delivery)
        guard let (unit, period) = try question.subject(delivery) else {
            let empty = EmptyLedgerPage(language: question.language, chosenLanguage: question.asked.language)
            return .text(empty.document.text, type: "text/html; charset=utf-8")
        }
        return try answer(request, question, unit, period) { query, view throws(Failure) in
            let address = question.asked.address(unit: unit, period: period)
            let asked = PageQuestion(change: view.head?.number, address: address, language: question.language)
            let page = try pages.answer(asked) { () throws(Failure) in
                ScoreboardPresenter(
                    board: try delivery.rememberedBoard(query), address: address, catalogue: view.catalogue,
                    periods: view.periods, head: view.head, language: question.language, source: view.source(of:)
                ).page()
            }
            var out = MarkupWriter(capacity: Self.usualSize)
            page.write(to: &out)
            return .page(out)
        }
    }

    @Sendable func csv(_ request: Request, _ context: WebContext) async throws -> Response {
        let question = try Question(request, delivery)
        let (unit, period) = try question.stated()
        var response = try answer(request, question, unit, period) { query, _ throws(Failure) in
            let table = ScoreboardCSV.encode(try delivery.rememberedBoard(query), language: question.language)
            return .text(table, type: "text/csv; charset=utf-8")
        }
        let code = unit.code.text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        response.headers[.contentDisposition] = "attachment; filename=\"scoreboard-\(code)-\(period.code).csv\""
        return response
    }

    @Sendable func json(_ request: Request, _ context: WebContext) async throws -> Response {
        let question = try Question(request, delivery)
        let (unit, period) = try question.stated()
        return try answer(request, question, unit, period) { query, _ throws(Failure) in
            let text = ScoreboardJSON.encode(try delivery.rememberedBoard(query), language: question.language)
            return .text(text, type: "application/json")
        }
    }

    private func answer(
        _ request: Request, _ question: Question, _ unit: UnitReference, _ period: Period,
        _ make: (ScoreboardQuery, LedgerView) throws(Failure) -> Response
    ) throws -> Response {
        let query = question.asked.query(unit: unit, period: period)
        let view = try delivery.view(asOf: query.asOf, includesPending: query.includesPending)
        try question.checkUnitDetail(in: view.catalogue.indicators)
        let tag = EntityTag([run, view.head?.hash ?? "", request.uri.string, question.language.rawValue])
        var response: Response
        if tag.isKnown(in: request.headers[.ifNoneMatch]) {
            response = Response(status: .notModified)
        } else {
            do throws(Failure) {
                response = try make(query, view)
            } catch {
                throw question.problem(error, period: period)
            }
        }
        response.headers[.eTag] = tag.text
        response.headers[.cacheControl] = "private, no-cache"
        response.headers[.vary] = "Accept-Language"
        response.headers[.contentLanguage] = question.language.rawValue
        return response
    }
}
