import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Pages
import Planning
import Prose
import Quantities

/// The pages that only show, each in four forms: page, CSV, workbook, JSON.
struct ReadingHandlers: Sendable {
    let delivery: Delivery
    /// Tells the runs of the program apart, so that a new version never meets an old copy of its pages.
    let run: String
    let pages: PageMemory

    /// What a form of a view is made of.
    enum Content {
        case page(Markup)
        case kept(KeptPage)
        case table(ViewTable)
    }

    /// Answers one view in one form; the last parameter is the form.
    typealias Reader = @Sendable (Request, WebContext, Reading.Form) async throws -> Response

    var entries: [RouteTable.Entry] {
        let readers: [(Reading.Path, Reader)] = [
            (.matrix, matrix), (.indicators, indicators), (.indicator, indicator), (.unit, unit), (.changes, changes),
            (.figure, figure),
            (.journal, journal), (.search, search), (.reporting, reporting),
            (.units, { request, context, _ in try await units(request, context) }),
        ]
        return readers.flatMap { path, reader in
            path.forms.filter { $0 != .json || ![.figure, .reporting].contains(path) }.map { form in
                RouteTable.Entry(
                    path: path.pattern(form), access: access(to: path), isPage: form != .json,
                    contract: form == .json ? .reading(path) : nil
                ) {
                    try await reader($0, $1, form)
                }
            }
        } + figures
    }

    /// A reference has parts of its own: for programs each kind is a path.
    private var figures: [RouteTable.Entry] {
        [("/figures/{subject}/{unit}/{of}/{facet}/{change}", Contract.figure), ("/entries/{entry}/{change}", .entry)]
            .map { path, contract in
                .program(path, access(to: .figure), contract) { try await figure($0, $1, .json) }
            }
    }

    /// Approved figures and where they come from are for all who read figures; who did what in general is not.
    private func access(to path: Reading.Path) -> Access {
        switch path {
        case .journal: .needs(.viewJournal)
        case .reporting: .needs(.viewPending)
        case .units, .matrix, .indicators, .indicator, .unit, .changes, .figure, .search: .needs(.viewScoreboard)
        }
    }

    /// Unit and period of a question with its board, or `nil` while the ledger has no figures.
    func board(_ question: Question, byUnit: UnitDetail) throws -> (board: Scoreboard, view: LedgerView)? {
        guard let (unit, period) = try question.subject(delivery) else { return nil }
        var query = question.asked.query(unit: unit, period: period)
        query.byUnit = byUnit
        let view = try delivery.view(asOf: query.asOf, includesPending: query.includesPending)
        do throws(Failure) {
            return (try delivery.rememberedBoard(query), view)
        } catch {
            throw question.problem(error, period: period)
        }
    }

    /// The address of the view that a board answers.
    func address(_ question: Question, _ board: Scoreboard) -> ScoreboardAddress {
        question.asked.address(
            unit: question.asked.unit ?? UnitReference(code: board.unit.key.code), period: board.period)
    }

    /// What a page shows while there is nothing in the ledger.
    func nothingYet(_ question: Question, _ form: Reading.Form) throws -> Response {
        guard form == .page else { throw Problem(.notFound) }
        let empty = EmptyLedgerPage(language: question.language, chosenLanguage: question.asked.language)
        return .text(empty.document.text, type: "text/html; charset=utf-8")
    }

    /// The answer with its tag; the content is made only for a reader who does not have it yet.
    func answer(
        _ request: Request, _ language: Language, _ head: Commit?, _ form: Reading.Form,
        chosen: [String] = [], _ make: () throws -> Content
    ) throws -> Response {
        let tag = EntityTag([run, head?.hash ?? "", request.uri.string, language.rawValue] + chosen)
        var response =
            tag.isKnown(in: request.headers[.ifNoneMatch])
            ? Response(status: .notModified) : try response(make(), form, request)
        response.headers[.eTag] = tag.text
        response.headers[.cacheControl] = "private, no-cache"
        response.headers[.vary] = "Accept-Language"
        response.headers[.contentLanguage] = language.rawValue
        return response
    }

    /// A page whose content depends on nothing but the ledger, its own address, the language and what readers may do.
    func page(
        _ reading: Reading, _ address: ScoreboardAddress, _ head: Commit?, _ language: Language,
        _ make: () throws -> Layout
    ) throws -> Content {
        .kept(try pages.page(PageMemory.Question(.reading(reading, address), at: head?.number, language), make))
    }

    /// The answer where it depends on more than the ledger, such as the day and what waits: nobody keeps it.
    func fresh(
        _ request: Request, _ content: Content, _ form: Reading.Form, _ language: Language
    ) throws -> Response {
        var response = try response(content, form, request)
        response.headers[.cacheControl] = "no-store"
        response.headers[.contentLanguage] = language.rawValue
        return response
    }

    private func response(_ content: Content, _ form: Reading.Form, _ request: Request) throws -> Response {
        switch (content, form) {
        case (.page(let document), _): return .text(document.text, type: "text/html; charset=utf-8")
        case (.kept(let page), _): return page.answer(to: request)
        case (.table(let table), .json): return .text(table.json, type: "application/json")
        case (.table(let table), .xlsx):
            var response = Response(
                status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: try table.workbook())))
            response.headers[.contentType] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            response.headers[.contentDisposition] = "attachment; filename=\"\(table.name).xlsx\""
            return response
        case (.table(let table), _):
            var response = Response.text(table.csv, type: "text/csv; charset=utf-8")
            response.headers[.contentDisposition] = "attachment; filename=\"\(table.name).csv\""
            return response
        }
    }
}
