import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Operations
import Pages
import Prose

/// Stands before everything: refuses what can't be meant for this server and what whoever asks may not do, turns every error
/// into a problem, counts, and puts the security headers on every answer. The only `catch` of the room.
struct GateMiddleware: RouterMiddleware {
    private static let longestAddress = 2048

    let table: RouteTable
    let doorkeeper: Doorkeeper
    let measures: RequestMeasures

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let started = ContinuousClock.now
        let pattern = table.pattern(of: request.uri.path)
        var response: Response
        var passage = Passage()
        do {
            let entry = try entry(for: request, pattern)
            response = try await letIn(request, context, entry, &passage, next)
        } catch {
            let problem = problem(error)
            response = Visitor.$current.withValue(passage.visitor) {
                answer(problem, to: request, context, pattern, isSignedIn: passage.visitor?.name != nil)
            }
        }
        if let once = passage.once { response = await keep(response, once, context) }
        SecurityHeaders.add(to: &response.headers)
        measures.count(
            path: pattern ?? "other", status: response.status.code, took: started.duration(to: .now))
        return response
    }

    /// What is known of a request on its way, when it ends with a problem, too.
    struct Passage {
        var visitor: Visitor?
        /// The key under which the answer is kept.
        var once: OnceOnly.Ticket?
    }

    private func entry(for request: Request, _ pattern: String?) throws(Problem) -> RouteTable.Entry {
        guard HostRule.allows(request.head.authority, doorkeeper.settings.names) else { throw Problem(.foreignHost) }
        guard request.uri.string.utf8.count <= Self.longestAddress else { throw Problem(.addressTooLong) }
        guard let pattern else { throw Problem(.notFound) }
        guard let entry = table.entry(request.method, at: pattern) else {
            throw Problem(.methodNotAllowed(allowed: table.methods(at: pattern)))
        }
        return entry
    }

    private func letIn(
        _ request: Request, _ context: WebContext, _ entry: RouteTable.Entry, _ passage: inout Passage,
        _ next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var (request, context) = (request, context)
        context.clientAddress = doorkeeper.clientAddress(of: request, context.peer)
        // What is everybody's must answer while the database does not.
        let reader = entry.access == .everyone && !entry.isPage ? nil : try doorkeeper.reader(of: request)
        let authority = doorkeeper.authority(of: reader)
        let visitor = doorkeeper.visitor(reader, authority)
        passage.visitor = visitor
        context.reader = reader
        context.authority = authority
        try doorkeeper.checkOrigin(of: request, entry, reader)
        if entry.body != .form, entry.access != .everyone, reader == nil {
            do throws(Problem) {
                try doorkeeper.check(entry.access, nil, authority, .none)
            } catch {
                throw await doorkeeper.keeping(error, of: request, entry)
            }
        }
        let query = try? QueryFields(request.uri.query, .address)
        var folder: UploadFolder?
        if entry.body.hasFiles {
            // Nobody sends a large file in vain, and nobody who may not fills the disk.
            try doorkeeper.check(
                entry.access, reader, authority, NamedUnit(path: context.parameters, form: nil, query: query))
            folder = try UploadFolder()
        }
        defer { folder?.remove() }
        let (form, files) = try await doorkeeper.form(&request, entry, reader, folder)
        context.form = form ?? .none
        context.files = files
        let named = NamedUnit(path: context.parameters, form: form, query: query)
        try doorkeeper.check(entry.access, reader, authority, named)
        try doorkeeper.checkPending(query, reader, authority, named)
        if let contract = entry.contract {
            let gate = ContractGate(contract: contract)
            try gate.check(request, context.parameters)
            if case .json(let limit) = entry.body {
                let sent = try await gate.body(&request, limit: limit)
                context.body = sent.json
                if !contract.answersSecret, let kept = try begin(request, sent.bytes, reader, &passage) { return kept }
            } else if case .file = entry.body, let file = files.first {
                let digest = try await Blocking.run { FileDigest.of(file.path) ?? "" }
                if let kept = try begin(request, Array(digest.utf8), reader, &passage) { return kept }
            }
        }
        let (asked, known) = (request, context)
        return try await Visitor.$current.withValue(visitor) {
            try await ChangeDoor.$current.withValue(known.door) { try await next(asked, known) }
        }
    }

    private func problem(_ error: any Error) -> Problem {
        switch error {
        case let problem as Problem: problem
        case let failure as Failure: Problem(failure)
        case let error as HTTPError where error.status == .notFound: Problem(.notFound)
        case is NIOTooManyBytesError: Problem(.bodyTooLarge(limit: nil))
        default: Problem(.internalFault, secret: "\(error)")
        }
    }

    private func answer(
        _ problem: Problem, to request: Request, _ context: WebContext, _ pattern: String?, isSignedIn: Bool
    ) -> Response {
        if problem.status >= 500 {
            context.logger.error(
                "\(problem.slug)", metadata: ["detail": "\(problem.secret ?? "-")", "path": "\(request.uri.path)"])
        }
        let chosen = (try? QueryFields(request.uri.query, .address)).flatMap { $0["lang"] }
            .flatMap { Language(rawValue: $0) }
        let language = chosen ?? Negotiation.language(of: request)
        // A browser that asks for an address that does not exist is shown a page, too.
        let isForPeople = pattern.map { table.entries(at: $0).contains(where: \.isPage) } ?? true
        let asPage = isForPeople && Negotiation.wantsPage(request.headers[.accept])
        if case .notSignedIn = problem.kind, asPage, request.method == .get || request.method == .head {
            return .going(to: Route.people(.signIn(back: request.uri.string, language: chosen?.rawValue)).address)
        }
        if asPage, let kept = problem.kept {
            return ResendAnswer(problem: problem, fields: kept, language: language, chosen: chosen).response(
                to: request, isSignedIn: isSignedIn)
        }
        let answer = ProblemAnswer(problem: problem, language: language, chosen: chosen, reference: context.reference)
        let response = answer.response(asPage: asPage)
        return request.method == .head ? response.createHeadResponse() : response
    }
}
