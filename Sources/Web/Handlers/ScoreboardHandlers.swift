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
    /// Shared with the other pages.
    let pages: PageMemory

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let question = try Question(request, delivery)
        guard let (unit, period) = try question.subject(delivery) else {
            let empty = EmptyLedgerPage(language: question.language, chosenLanguage: question.asked.language)
            return .text(empty.document.text, type: "text/html; charset=utf-8")
        }
        return try answer(request, question, unit, period) { query, view throws(Failure) in
            let address = question.asked.address(unit: unit, period: period)
            let asked = PageMemory.Question(.scoreboard(address), at: view.head?.number, question.language)
            return try pages.page(asked) { () throws(Failure) in
                ScoreboardPresenter(
                    board: try delivery.rememberedBoard(query), address: address, catalogue: view.catalogue,
                    periods: view.periods, head: view.head, language: question.language, source: view.source(of:)
                ).page().layout
            }.answer(to: request)
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
