import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Storage

/// Signing in and out, and what is behind a one-time link.
struct SignInHandlers: Sendable {
    typealias Field = PeopleRoute.Field

    let people: People
    let cookie: SessionCookie
    /// What stands on the button of the identity provider, where there is one.
    var provider: Bilingual?

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let back = ReturnAddress.read(choice.fields[Field.back])
        return choice.page(
            SignInPage(
                language: choice.language, chosen: choice.chosen, back: back, hasAccounts: try people.hasAccounts(),
                provider: provider, hasSetPassword: choice.fields[Field.passwordIsSet] != nil
            ).document)
    }

    @Sendable func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let form = context.form
        let name = form[Field.name] ?? ""
        let back = ReturnAddress.read(form[Field.back])
        do throws(Failure) {
            let session = try await people.signIn(
                name: name, password: form[Field.password] ?? "", from: context.clientAddress,
                agent: request.headers[.userAgent] ?? "")
            var response = Response.going(to: back ?? Route.home(language: choice.chosen).address)
            response.headers[.setCookie] = cookie.header(session.secret)
            return response
        } catch {
            guard case .refused(.access(let refusal)) = error else { throw error }
            let page = SignInPage(
                language: choice.language, chosen: choice.chosen, back: back, name: String(name.prefix(100)),
                problem: choice.sentence(.access(refusal)), provider: provider)
            return choice.page(page.document, status: refusal.status)
        }
    }

    @Sendable func signOut(_ request: Request, _ context: WebContext) async throws -> Response {
        try people.signOut(context.signedIn(), from: context.clientAddress)
        var response = Response.going(to: Route.people(.signIn(back: nil)).address)
        response.headers[.setCookie] = cookie.clearing
        if let name = HTTPField.Name("clear-site-data") { response.headers[name] = "\"cache\"" }
        return response
    }

    @Sendable func link(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let secret = choice.fields[Field.link] ?? ""
        let link = try people.link(secret)
        return choice.page(setPassword(choice, secret, link.account.signInName, nil).document)
    }

    @Sendable func useLink(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let form = context.form
        let secret = form[Field.link] ?? ""
        let name = try people.link(secret).account.signInName
        guard let password = form[Field.newPassword], password == form[Field.again] else {
            let problem = choice.words.say("Hai lần nhập không giống nhau.", "The two are not the same.")
            return choice.page(setPassword(choice, secret, name, problem).document, status: .unprocessableContent)
        }
        do throws(Failure) {
            try await people.setPassword(password, byLink: secret, from: context.clientAddress)
        } catch {
            guard case .refused(.access(.weakPassword(let weakness))) = error else { throw error }
            let problem = choice.sentence(.access(.weakPassword(weakness)))
            return choice.page(setPassword(choice, secret, name, problem).document, status: .unprocessableContent)
        }
        return .going(
            to: Route.people(
                .signIn(back: nil, language: choice.chosen?.rawValue, hasSetPassword: true)
            ).address)
    }

    private func setPassword(
        _ choice: LanguageChoice, _ secret: String, _ name: String, _ problem: String?
    ) -> SetPasswordPage {
        SetPasswordPage(
            language: choice.language, chosen: choice.chosen, link: secret, name: name,
            shortest: PasswordRule.shortest, problem: problem)
    }
}

extension AccessRefusal {
    /// The number of the answer that carries it.
    var status: HTTPResponse.Status {
        switch self {
        case .throttled: .tooManyRequests
        case .openID: .forbidden
        case .busy: .serviceUnavailable
        case .badLink, .unknownAccount, .unknownGrant: .notFound
        case .outOfReach: .forbidden
        default: .unprocessableContent
        }
    }
}
