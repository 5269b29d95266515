import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities
import Storage

/// The administration of accounts.
struct AccountAdministrationHandlers: Sendable {
    typealias Field = AdministrationRoute.Field
    typealias News = AccountAdministrationPage.News

    private static let longestJournal = 50

    let people: People
    let delivery: Delivery
    let settings: AccessSettings

    private func administration(_ context: WebContext) throws -> AccountAdministration {
        AccountAdministration(people, by: try context.signedIn(), from: context.clientAddress)
    }

    // MARK: The list

    @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        return try list(choice, context, filter(choice.fields))
    }

    private func filter(_ fields: QueryFields) throws(Problem) -> AccountFilter {
        var filter = AccountFilter()
        if let text = fields[Field.role] {
            guard let role = Role(rawValue: text) else {
                throw Problem(.badChoice(name: Field.role, text: text), options: Role.allCases.map(\.rawValue))
            }
            filter.role = role
        }
        if let text = fields[Field.unit] {
            guard let unit = UnitReference(text) else { throw Problem(.badValue(.unit, text)) }
            filter.unit = unit
        }
        if let text = fields[Field.state] {
            guard let state = AccountFilter.State(rawValue: text) else {
                throw Problem(
                    .badChoice(name: Field.state, text: text),
                    options: AccountFilter.State.allCases.map(\.rawValue))
            }
            filter.state = state
        }
        filter.search = fields[Field.search]
        return filter
    }

    private func list(
        _ choice: LanguageChoice, _ context: WebContext, _ filter: AccountFilter,
        _ draft: AccountListPage.Draft = AccountListPage.Draft(), problem: String? = nil,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let administration = try administration(context)
        let shown = try administration.lines().filter { matches($0.record, filter) }
        let page = AccountListPage(
            language: choice.language, chosen: choice.chosen, filter: filter,
            lines: shown.map { line in
                AccountListPage.Line(
                    account: line.record.account,
                    roles: inForce(line.record).map { held($0, choice) })
            }, units: administration.units, draft: draft, problem: problem)
        return choice.page(page.document, status: status)
    }

    private func held(_ grant: Grant, _ choice: LanguageChoice) -> AccountListPage.Held {
        var unit = unitName(grant.unit, choice.language)
        if let end = delivery.view().catalogue.units.version(grant.unit)?.validTo, end < delivery.today {
            let day = choice.words.day(end)
            unit += choice.words.say(" (đến \(day))", " (until \(day))")
        }
        return AccountListPage.Held(
            role: grant.role, unit: unit, until: grant.validTo, isDelegated: grant.delegatedFrom != nil)
    }

    private func inForce(_ record: AccountRecord) -> [Grant] {
        record.grants.filter { $0.isInForce(on: delivery.today) }
    }

    private func matches(_ record: AccountRecord, _ filter: AccountFilter) -> Bool {
        let grants = inForce(record)
        if let role = filter.role, !grants.contains(where: { $0.role == role }) { return false }
        if let unit = filter.unit, !grants.contains(where: { $0.unit.code == unit.code }) { return false }
        switch filter.state {
        case .active where !record.account.isActive || grants.isEmpty: return false
        case .disabled where record.account.isActive: return false
        case .idle where !grants.isEmpty: return false
        default: break
        }
        guard let search = filter.search else { return true }
        let words = NameFolding.folded(search)
        return [record.account.signInName, record.account.displayName, record.account.email ?? ""]
            .contains { NameFolding.folded($0).contains(words) || $0.contains(search) }
    }

    private func unitName(_ unit: UnitKey, _ language: Language) -> String {
        UnitTitle.text(unit, in: delivery.view().catalogue.units, language)
    }

    @Sendable func create(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let form = context.form
        var draft = AccountListPage.Draft()
        draft.name = form[Field.name] ?? ""
        draft.shown = form[Field.displayName] ?? ""
        draft.email = form[Field.email] ?? ""
        draft.role = form[Field.role].flatMap { Role(rawValue: $0) }
        draft.unit = form[Field.unit] ?? ""
        draft.from = form[Field.from] ?? ""
        draft.to = form[Field.to] ?? ""
        let invitation: AccountAdministration.Invitation
        do throws(Failure) {
            invitation = try AccountAdministration(people, by: signedIn(context), from: context.clientAddress).create(
                NewAccount(signInName: draft.name, displayName: draft.shown, email: draft.email),
                try role(form), for: try unit(form), from: try day(Field.from, form), to: try day(Field.to, form))
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            return try list(
                choice, context, AccountFilter(), draft, problem: choice.sentence(refusal), status: status(refusal))
        }
        return try page(
            choice, context, invitation.account.signInName,
            .link(address(of: invitation, request), until: invitation.until))
    }

    /// What is wrong with a form, or out of reach.
    private func status(_ refusal: Refusal) -> HTTPResponse.Status {
        if case .access(.outOfReach) = refusal { return .forbidden }
        return .unprocessableContent
    }

    // MARK: One account

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let done = choice.fields[Field.done].flatMap { AdministrationRoute.Done(rawValue: $0) }
        return try page(choice, context, name(context), done.map { .done($0) })
    }

    @Sendable func grant(_ request: Request, _ context: WebContext) async throws -> Response {
        try await doing(request, context) { administration, name throws(Failure) in
            let form = context.form
            try administration.grant(
                role(form), for: unit(form), to: name, from: day(Field.from, form), to: day(Field.to, form))
            return .done(.granted)
        }
    }

    @Sendable func endGrant(_ request: Request, _ context: WebContext) async throws -> Response {
        try await doing(request, context) { administration, name throws(Failure) in
            try administration.endGrant(GrantNumber(number(context)), of: name)
            return .done(.ended)
        }
    }

    @Sendable func makeLink(_ request: Request, _ context: WebContext) async throws -> Response {
        try await doing(request, context) { administration, name throws(Failure) in
            let invitation = try administration.makeLink(for: name)
            return .link(address(of: invitation, request), until: invitation.until)
        }
    }

    @Sendable func disable(_ request: Request, _ context: WebContext) async throws -> Response {
        try await doing(request, context) { administration, name throws(Failure) in
            try administration.setActive(name, false)
            return .done(.disabled)
        }
    }

    @Sendable func enable(_ request: Request, _ context: WebContext) async throws -> Response {
        try await doing(request, context) { administration, name throws(Failure) in
            try administration.setActive(name, true)
            return .done(.enabled)
        }
    }

    @Sendable func rename(_ request: Request, _ context: WebContext) async throws -> Response {
        try await doing(request, context) { administration, name throws(Failure) in
            let form = context.form
            let isNew = try administration.rename(
                name, displayName: form[Field.displayName] ?? "", email: form[Field.email] ?? "")
            return .done(isNew ? .saved : .unchanged)
        }
    }

    @Sendable func handOver(_ request: Request, _ context: WebContext) async throws -> Response {
        try await doing(request, context) { administration, name throws(Failure) in
            let form = context.form
            try administration.handOver(name, to: form[Field.other] ?? "", disabling: form[Field.disabling] != nil)
            return .done(.handedOver)
        }
    }

    @Sendable func delegate(_ request: Request, _ context: WebContext) async throws -> Response {
        try await doing(request, context) { administration, name throws(Failure) in
            let form = context.form
            guard let to = try day(Field.to, form) else { throw .refused(.access(.dayNeeded)) }
            _ = try administration.delegate(
                GrantNumber(number(context)), of: name, to: form[Field.deputy] ?? "", from: day(Field.from, form),
                to: to)
            return .done(.delegated)
        }
    }

    /// What was typed into the form that was refused.
    private func draft(_ context: WebContext, _ news: News?) -> AccountAdministrationPage.Draft {
        var draft = AccountAdministrationPage.Draft()
        guard case .refused = news else { return draft }
        let form = context.form
        draft.shown = form[Field.displayName]
        draft.email = form[Field.displayName].map { _ in form[Field.email] ?? "" }
        if let heir = form[Field.other] {
            draft.heir = heir
            draft.isDisabling = form[Field.disabling] != nil
        }
        if let deputy = form[Field.deputy] {
            draft.delegated.grant = form[Field.number] ?? ""
            draft.delegated.deputy = deputy
            draft.delegated.from = form[Field.from] ?? ""
            draft.delegated.to = form[Field.to] ?? ""
        }
        return draft
    }

    @Sendable func endSession(_ request: Request, _ context: WebContext) async throws -> Response {
        try await doing(request, context) { administration, name throws(Failure) in
            try administration.endSession(SecretNumber(number(context)), of: name)
            return .done(.ended)
        }
    }

    /// Does something to the account of the address; what was refused is said on its page.
    private func doing(
        _ request: Request, _ context: WebContext,
        _ work: (AccountAdministration, String) throws(Failure) -> News
    ) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let administration = try administration(context)
        let name = name(context)
        // Who may not know of it is told nothing.
        _ = try administration.line(name)
        let news: News
        do throws(Failure) {
            news = try work(administration, name)
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            return try page(choice, context, name, .refused(choice.sentence(refusal)), status: status(refusal))
        }
        guard case .done(let done) = news else { return try page(choice, context, name, news) }
        return .going(to: Route.administration(.account(name, done: done, language: choice.chosen)).address)
    }

    private func page(
        _ choice: LanguageChoice, _ context: WebContext, _ name: String, _ news: News?,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let administration = try administration(context)
        let line = try administration.line(name)
        let names = Dictionary(
            try people.accounts().map { ($0.account.number, $0.account.displayName) },
            uniquingKeysWith: { first, _ in first })
        let page = AccountAdministrationPage(
            language: choice.language, chosen: choice.chosen, account: line.record.account,
            roles: line.record.grants.sorted { isFirst($0, $1) }.map { grant in
                AccountAdministrationPage.RoleLine(
                    grant: grant, unit: unitName(grant.unit, choice.language),
                    mayEnd: context.allows(.administerPeople, for: grant.unit, on: delivery.today))
            },
            isWhollyOurs: line.reach == .wholly,
            isOwn: line.record.account.number == context.reader?.account.number,
            sessions: line.reach == .wholly ? try administration.sessions(of: line) : [],
            events: try administration.events(of: line, limit: Self.longestJournal).map { event in
                AccountAdministrationPage.EventLine(
                    event: event.event, by: event.event.by.map { names[$0] ?? "\($0)" },
                    detail: detail(event.event, choice))
            },
            units: administration.units, today: delivery.today, news: news, draft: draft(context, news))
        return choice.page(page.document, status: status)
    }

    /// Those that hold first.
    private func isFirst(_ left: Grant, _ right: Grant) -> Bool {
        let today = delivery.today
        let (one, other) = (left.isInForce(on: today), right.isInForce(on: today))
        return one == other ? left.number > right.number : one
    }

    /// "12 reporter 02569@2024-09-01" in words; what is not that goes as it is.
    private func detail(_ event: AccessEvent, _ choice: LanguageChoice) -> String {
        let parts = [what(event, choice), event.why ?? ""]
        return parts.filter { !$0.isEmpty }.joined(separator: " – ")
    }

    private func what(_ event: AccessEvent, _ choice: LanguageChoice) -> String {
        let parts = event.what.split(separator: " ")
        guard [.granted, .revoked, .delegated].contains(event.kind), parts.count == 3,
            let role = Role(rawValue: String(parts[1])), let unit = UnitReference(String(parts[2])),
            let day = unit.validFrom
        else { return [.linkMade, .created].contains(event.kind) ? "" : event.what }
        return "\(choice.words.role(role)), \(unitName(UnitKey(code: unit.code, validFrom: day), choice.language))"
    }

    // MARK: What was sent

    private func name(_ context: WebContext) -> String {
        (try? QueryFields.part(context.parameters.get(Field.account) ?? "")) ?? ""
    }

    private func signedIn(_ context: WebContext) throws(Failure) -> SignedIn {
        guard let reader = context.reader else { throw .refused(.access(.outOfReach)) }
        return reader
    }

    private func role(_ form: QueryFields) throws(Failure) -> Role {
        guard let role = form[Field.role].flatMap({ Role(rawValue: $0) }) else {
            throw .refused(.access(.roleNeeded))
        }
        return role
    }

    private func unit(_ form: QueryFields) throws(Failure) -> UnitReference {
        guard let text = form[Field.unit], let unit = UnitReference(text) else {
            throw .refused(.unknownUnit(text: form[Field.unit] ?? "", nearest: []))
        }
        return unit
    }

    private func day(_ name: String, _ form: QueryFields) throws(Failure) -> Day? {
        guard let text = form[name] else { return nil }
        guard let day = Day(text) ?? Day(vietnamese: text) else { throw .refused(.access(.badDay(text))) }
        return day
    }

    private func number(_ context: WebContext) -> Int64 {
        context.form[Field.number].flatMap { Int64($0) } ?? 0
    }

    private func address(of invitation: AccountAdministration.Invitation, _ request: Request) -> String {
        settings.address(ofLink: invitation.secret, calledAs: request.head.authority)
    }
}
