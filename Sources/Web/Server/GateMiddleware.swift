import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Operations
import Pages
import Prose

/// Stands before everything: refuses what can't be meant for this server, turns every error into a problem, counts, and puts
/// the security headers on every answer. The only `catch` of the room.
struct GateMiddleware: RouterMiddleware {
    private static let longestAddress = 2048

    let paths: PathPatterns
    let pages: PathPatterns
    let measures: RequestMeasures

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let started = ContinuousClock.now
        var response: Response
        do {
            try check(request)
            response = try await next(request, context)
        } catch {
            response = answer(problem(error, request), to: request, context)
        }
        SecurityHeaders.add(to: &response.headers)
        let path = paths.pattern(of: request.uri.path) ?? "other"
        measures.count(path: path, status: response.status.code, took: started.duration(to: .now))
        return response
    }

    private func check(_ request: Request) throws(Problem) {
        guard HostRule.allows(request.head.authority) else { throw Problem(.foreignHost) }
        guard request.uri.string.utf8.count <= Self.longestAddress else { throw Problem(.addressTooLong) }
        guard request.method == .get || request.method == .head else {
            throw Problem(
                paths.contains(request.uri.path) ? .methodNotAllowed(allowed: ["GET", "HEAD"]) : .notFound)
        }
    }

    private func problem(_ error: any Error, _ request: Request) -> Problem {
        switch error {
        case let problem as Problem: problem
        case let failure as Failure: Problem(failure)
        case let error as HTTPError where error.status == .notFound: Problem(.notFound)
        default: Problem(.internalFault, secret: "\(error)")
        }
    }

    private func answer(_ problem: Problem, to request: Request, _ context: WebContext) -> Response {
        if problem.status >= 500 {
            context.logger.error(
                "\(problem.slug)", metadata: ["detail": "\(problem.secret ?? "-")", "path": "\(request.uri.path)"])
        }
        let chosen = (try? QueryFields(request.uri.query)).flatMap { $0["lang"] }.flatMap { Language(rawValue: $0) }
        let language = chosen ?? Negotiation.language(request.headers[.acceptLanguage])
        // A browser that asks for an address that does not exist is shown a page, too.
        let isForPeople = pages.contains(request.uri.path) || !paths.contains(request.uri.path)
        let asPage = isForPeople && Negotiation.wantsPage(request.headers[.accept])
        let answer = ProblemAnswer(problem: problem, language: language, chosen: chosen, reference: context.reference)
        let response = answer.response(asPage: asPage)
        return request.method == .head ? response.createHeadResponse() : response
    }
}
