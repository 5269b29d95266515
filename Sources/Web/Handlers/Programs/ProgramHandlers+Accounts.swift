import Hummingbird
import Operations
import Pages
import Planning
import Quantities
import Storage

/// What an administrator does about accounts, and what approvers hand on while they are away.
extension ProgramHandlers {
    func accountAdministration(_ context: WebContext) throws -> AccountAdministration {
        AccountAdministration(people, by: try context.signedIn(), from: context.clientAddress)
    }

    @Sendable func makeAccount(_ request: Request, _ context: WebContext) async throws -> Response {
        let body = context.body
        let new = NewAccount(
            signInName: body["signInName"]?.text ?? "", displayName: body["displayName"]?.text ?? "",
            email: body["email"]?.text)
        let (role, unit) = try Self.role(body)
        let invitation = try accountAdministration(context).create(
            new, role, for: unit, from: Self.day("from", body), to: Self.day("to", body))
        return try told(invitation, request, context)
    }

    @Sendable func changeAccount(_ request: Request, _ context: WebContext) async throws -> Response {
        let (administration, name, body) = (try accountAdministration(context), name(context), context.body)
        let account = try administration.line(name).record.account
        if body["displayName"] != nil || body["email"] != nil {
            _ = try administration.rename(
                name, displayName: body["displayName"]?.text ?? account.displayName,
                email: body["email"]?.text ?? account.email ?? "")
        }
        if let isActive = body["active"]?.flag { try administration.setActive(name, isActive) }
        return try changed(request, context)
    }

    @Sendable func makeLink(_ request: Request, _ context: WebContext) async throws -> Response {
        try told(accountAdministration(context).makeLink(for: name(context)), request, context)
    }

    @Sendable func grantRole(_ request: Request, _ context: WebContext) async throws -> Response {
        let body = context.body
        let (role, unit) = try Self.role(body)
        try accountAdministration(context).grant(
            role, for: unit, to: name(context), from: Self.day("from", body), to: Self.day("to", body))
        return try changed(request, context)
    }

    @Sendable func endRole(_ request: Request, _ context: WebContext) async throws -> Response {
        try accountAdministration(context).endGrant(grant(context), of: name(context))
        return try changed(request, context)
    }

    @Sendable func handOver(_ request: Request, _ context: WebContext) async throws -> Response {
        let body = context.body
        try accountAdministration(context).handOver(
            name(context), to: body["to"]?.text ?? "", disabling: body["disable"]?.flag ?? false)
        return try changed(request, context)
    }

    private func changed(_ request: Request, _ context: WebContext) throws -> Response {
        let line = try accountAdministration(context).line(name(context))
        return done(["account": Self.json(line)], try LanguageChoice(request, context))
    }

    /// The only place where the secret is seen.
    private func told(
        _ invitation: AccountAdministration.Invitation, _ request: Request, _ context: WebContext
    ) throws -> Response {
        let line = try accountAdministration(context).line(invitation.account.signInName)
        let address = settings.address(ofLink: invitation.secret, calledAs: request.head.authority)
        return done(
            [
                "account": Self.json(line),
                "link": ["address": .text(address), "until": .moment(invitation.until)],
            ], try LanguageChoice(request, context))
    }

    // MARK: Delegation

    @Sendable func delegations(_ request: Request, _ context: WebContext) async throws -> Response {
        let all = try people.delegations(by: context.signedIn())
        return try read(request, context, all, name: { $0.grant.number.description }) { row, _ in
            Self.json(row.grant, row.account)
        }
    }

    @Sendable func delegate(_ request: Request, _ context: WebContext) async throws -> Response {
        let (body, me) = (context.body, try context.signedIn())
        let other = try people.account(named: body["to"]?.text ?? "")
        let made = try people.delegate(
            Self.grant(body), to: other, from: Self.day("from", body) ?? delivery.today, to: Self.lastDay(body), by: me,
            address: context.clientAddress)
        return done(["delegation": Self.json(made, other)], try LanguageChoice(request, context))
    }

    @Sendable func endDelegation(_ request: Request, _ context: WebContext) async throws -> Response {
        let (number, me) = (grant(context), try context.signedIn())
        guard let found = try people.delegations(by: me).first(where: { $0.grant.number == number }) else {
            throw Failure.refused(.access(.unknownGrant(number)))
        }
        try people.endDelegation(number, by: me, address: context.clientAddress)
        return done(["delegation": Self.json(found.grant, found.account)], try LanguageChoice(request, context))
    }

    @Sendable func delegateOf(_ request: Request, _ context: WebContext) async throws -> Response {
        let (body, administration) = (context.body, try accountAdministration(context))
        let other = body["to"]?.text ?? ""
        let made = try administration.delegate(
            Self.grant(body), of: name(context), to: other, from: Self.day("from", body), to: Self.lastDay(body))
        let account = try administration.line(other).record.account
        return done(["delegation": Self.json(made, account)], try LanguageChoice(request, context))
    }

    private static func json(_ grant: Grant, _ account: Account) -> JSON {
        [
            "number": .integer(Int(grant.number.value)),
            "of": .integer(Int(grant.delegatedFrom?.value ?? grant.number.value)),
            "unit": .text(grant.unit.description), "to": .text(account.signInName),
            "displayName": .text(account.displayName), "from": .day(grant.validFrom), "until": .day(grant.validTo),
        ]
    }

    // MARK: What was sent

    private func name(_ context: WebContext) -> String { context.parameters.get("account") ?? "" }

    private func grant(_ context: WebContext) -> GrantNumber {
        GrantNumber(context.parameters.get("grant").flatMap { Int64($0) } ?? 0)
    }

    private static func grant(_ body: JSON) -> GrantNumber {
        guard case .integer(let number)? = body["grant"] else { return GrantNumber(0) }
        return GrantNumber(Int64(number))
    }

    private static func role(_ body: JSON) throws(Problem) -> (Role, UnitReference) {
        let text = body["unit"]?.text ?? ""
        guard let role = body["role"]?.text.flatMap({ Role(rawValue: $0) }) else {
            throw Problem(Failure.refused(.access(.roleNeeded)))
        }
        guard let unit = UnitReference(text) else { throw Problem(.badValue(.unit, text)) }
        return (role, unit)
    }

    private static func day(_ name: String, _ body: JSON) -> Day? { body[name]?.text.flatMap { Day($0) } }

    private static func lastDay(_ body: JSON) throws(Problem) -> Day {
        guard let day = day("until", body) else { throw Problem(Failure.refused(.access(.dayNeeded))) }
        return day
    }
}
