import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose

/// One's own account: what it may do, its password, where it is signed in, its tokens.
struct AccountHandlers: Sendable {
    typealias Field = PeopleRoute.Field

    let people: People
    let delivery: Delivery
    var provider: OpenIDSettings?

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        try page(request, context, nil)
    }

    @Sendable func password(_ request: Request, _ context: WebContext) async throws -> Response {
        let reader = try context.signedIn()
        let form = context.form
        guard let new = form[Field.newPassword], new == form[Field.again] else {
            let words = try LanguageChoice(request, context).words
            return try page(
                request, context, .refused(words.say("Hai lần nhập không giống nhau.", "The two are not the same.")))
        }
        return try await doing(request, context) { () throws(Failure) in
            try await people.changePassword(
                of: reader, from: form[Field.password] ?? "", to: new, address: context.clientAddress)
            return .passwordChanged
        }
    }

    @Sendable func language(_ request: Request, _ context: WebContext) async throws -> Response {
        let tag = context.form[Field.lang].flatMap { Language(rawValue: $0) }?.rawValue
        try people.setLanguage(of: context.signedIn(), tag)
        return .going(to: Route.people(.account()).address)
    }

    @Sendable func endSession(_ request: Request, _ context: WebContext) async throws -> Response {
        let account = try context.signedIn().account.number
        guard let number = number(context) else { throw Problem(.notFound) }
        try people.endSession(number, of: account, by: doer(context))
        return .going(to: Route.people(.account()).address)
    }

    @Sendable func makeToken(_ request: Request, _ context: WebContext) async throws -> Response {
        let account = try context.signedIn().account
        let form = context.form
        return try await doing(request, context) { () throws(Failure) in
            let scopes = try form.all(Field.scope).map { text throws(Failure) in
                guard let scope = Permission(rawValue: text) else { throw .refused(.access(.unknownScope(text))) }
                return scope
            }
            let made = try people.makeToken(
                for: account, name: form[Field.name] ?? "", scopes: scopes, days: Int(form[Field.days] ?? "") ?? 0,
                by: doer(context))
            return .token(made.secret)
        }
    }

    @Sendable func revokeToken(_ request: Request, _ context: WebContext) async throws -> Response {
        let account = try context.signedIn().account.number
        guard let number = number(context) else { throw Problem(.notFound) }
        try people.revokeToken(number, of: account, by: doer(context))
        return .going(to: Route.people(.account()).address)
    }

    func number(_ context: WebContext) -> SecretNumber? {
        context.form[Field.number].flatMap { Int64($0) }.map { SecretNumber($0) }
    }

    func doer(_ context: WebContext) -> Doer {
        Doer(account: context.reader?.account.number, address: context.clientAddress)
    }

    /// Does something and shows the page with what came of it.
    func doing(
        _ request: Request, _ context: WebContext, _ work: () async throws(Failure) -> AccountPage.News
    ) async throws -> Response {
        let news: AccountPage.News
        do throws(Failure) {
            news = try await work()
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            news = .refused(try LanguageChoice(request, context).sentence(refusal))
        }
        return try page(request, context, news)
    }

    private func page(_ request: Request, _ context: WebContext, _ news: AccountPage.News?) throws -> Response {
        let choice = try LanguageChoice(request, context)
        let reader = try context.signedIn()
        var current: SecretNumber?
        if case .session(let session, _) = reader.means { current = session.number }
        let account = reader.account.number
        let page = AccountPage(
            language: choice.language, chosen: choice.chosen, account: reader.account,
            roles: reader.authority.grants.map(line), sessions: try people.sessions(of: account), current: current,
            tokens: try people.tokens(of: account),
            scopes: Permission.allCases.filter { reader.authority.allowsSomewhere($0) },
            delegations: try delegations(of: reader, choice.language), delegationDraft: delegationDraft(context, news),
            shortestPassword: PasswordRule.shortest, news: news,
            provider: try provider.map { provider throws(Failure) in
                (choice.words.name(provider.button), try people.isTied(account, to: provider.issuer))
            })
        return choice.page(page.document, status: status(news))
    }

    /// What was refused stays typed.
    private func delegationDraft(_ context: WebContext, _ news: AccountPage.News?) -> AccountPage.DelegationDraft? {
        let form = context.form
        guard case .refused = news, let grant = form[Field.number], let name = form[Field.name] else { return nil }
        return AccountPage.DelegationDraft(
            grant: grant, name: name, from: form[Field.from] ?? "", to: form[Field.to] ?? "")
    }

    private func status(_ news: AccountPage.News?) -> HTTPResponse.Status {
        if case .refused = news { return .unprocessableContent }
        return .ok
    }

    private func line(_ grant: Grant) -> AccountPage.RoleLine {
        let unit = delivery.view().catalogue.units.version(grant.unit)
        return AccountPage.RoleLine(
            role: grant.role, unit: unit?.name ?? grant.unit.description, until: grant.validTo,
            isDelegated: grant.delegatedFrom != nil)
    }
}
