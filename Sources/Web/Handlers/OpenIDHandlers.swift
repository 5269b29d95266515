import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose

/// Signing in at an identity provider, and tying one's account to it.
struct OpenIDHandlers: Sendable {
    typealias Field = PeopleRoute.Field

    let people: People
    let provider: OpenIDProvider
    let settings: AccessSettings

    private var cookie: SessionCookie { SessionCookie(isSecure: settings.isSecure) }
    private var attemptCookie: AttemptCookie { AttemptCookie(isSecure: settings.isSecure) }

    /// Sends the browser to the provider.
    @Sendable func begin(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let back = ReturnAddress.read(choice.fields[Field.back])
        let ties = choice.fields[Field.ties] == "true" && context.reader?.formToken != nil
        do throws(OpenIDFault) {
            let begun = try await provider.begin(
                back: back, tiesAccount: ties, returnAddress: returnAddress(request))
            var response = Response.going(to: begun.address)
            response.headers[.cacheControl] = "no-store"
            response.headers[.setCookie] = attemptCookie.header(begun.attempt.text)
            return response
        } catch {
            return refused(error, choice, back)
        }
    }

    /// Where the provider sends the browser back to.
    @Sendable func finish(_ request: Request, _ context: WebContext) async throws -> Response {
        // A provider may add fields of its own, and its code may be long.
        let fields = ProviderFields(request.uri.query)
        let choice = LanguageChoice(request)
        let attempt = attemptCookie.value(in: request).flatMap { OpenIDAttempt($0) }
        let back = ReturnAddress.read(attempt?.back)
        let identity: OpenIDIdentity
        do throws(OpenIDFault) {
            identity = try await provider.finish(
                attempt, state: fields["state"], code: fields["code"], refusal: fields["error"],
                returnAddress: returnAddress(request))
        } catch {
            return refused(error, choice, back)
        }
        do throws(Failure) {
            if attempt?.tiesAccount == true { return try tied(identity, context) }
            let session = try people.signIn(
                as: identity, tiesByEmail: provider.settings.tiesByEmail, from: context.clientAddress,
                agent: request.headers[.userAgent] ?? "")
            var response = Response.going(to: back ?? Route.home(language: choice.chosen).address)
            response.headers[values: .setCookie] = [cookie.header(session.secret), attemptCookie.clearing]
            return response
        } catch {
            guard case .refused(.access(.openID(let fault))) = error else { throw error }
            return refused(fault, choice, back)
        }
    }

    private func tied(_ identity: OpenIDIdentity, _ context: WebContext) throws(Failure) -> Response {
        guard let reader = context.reader, reader.formToken != nil else {
            throw .refused(.access(.openID(.unknownAttempt)))
        }
        let account = reader.account.number
        try people.tie(identity, to: account, by: Doer(account: account, address: context.clientAddress))
        var response = Response.going(to: Route.people(.account()).address)
        response.headers[.setCookie] = attemptCookie.clearing
        return response
    }

    private func refused(_ fault: OpenIDFault, _ choice: LanguageChoice, _ back: String?) -> Response {
        let page = SignInPage(
            language: choice.language, chosen: choice.chosen, back: back,
            problem: choice.sentence(.access(.openID(fault))), provider: provider.settings.button)
        var response = choice.page(page.document, status: fault == .providerAway ? .badGateway : .forbidden)
        response.headers[.setCookie] = attemptCookie.clearing
        return response
    }

    /// By the name under which people know the server; on this machine by the one that the browser used.
    private func returnAddress(_ request: Request) -> String {
        let path = PeopleRoute.Path.openIDReturn
        if case .published(let address) = settings.names { return address.description + path }
        return "http://\(request.head.authority ?? "")\(path)"
    }
}

/// The cookie that holds an attempt while somebody is away at the provider.
struct AttemptCookie: Sendable {
    let isSecure: Bool

    private var name: String { isSecure ? "__Host-tiendo-openid" : "tiendo-openid" }

    func value(in request: Request) -> String? { request.cookies[name]?.value }

    func header(_ text: String) -> String {
        "\(name)=\(text); Max-Age=\(OpenIDAttempt.seconds); \(attributes)"
    }

    var clearing: String { "\(name)=; Max-Age=0; \(attributes)" }

    private var attributes: String { "Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "") }
}

/// What a provider says in the address that it sends the browser back to.
private struct ProviderFields {
    private let fields: QueryFields

    init(_ query: String?) {
        fields = (try? QueryFields(query, .form)) ?? .none
    }

    /// Nothing where it stands twice: then nobody knows which one is meant.
    subscript(name: String) -> String? {
        let all = fields.all(name)
        return all.count == 1 ? all[0] : nil
    }
}
