import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// Handing on one's own right to approve while one is away.
extension AccountHandlers {
    @Sendable func delegate(_ request: Request, _ context: WebContext) async throws -> Response {
        let reader = try context.signedIn()
        let form = context.form
        return try await doing(request, context) { () throws(Failure) in
            let account = try people.deputy(form[Field.name] ?? "")
            let today = delivery.today
            let from = form[Field.from].flatMap { Day($0) ?? Day(vietnamese: $0) } ?? today
            guard let to = form[Field.to].flatMap({ Day($0) ?? Day(vietnamese: $0) }) else {
                throw .refused(.access(.dayNeeded))
            }
            try people.delegate(
                grant(context), to: account, from: from, to: to, by: reader, address: context.clientAddress)
            return .handedOn(to: account.displayName, until: to)
        }
    }

    @Sendable func endDelegation(_ request: Request, _ context: WebContext) async throws -> Response {
        let reader = try context.signedIn()
        return try await doing(request, context) { () throws(Failure) in
            try people.endDelegation(grant(context), by: reader, address: context.clientAddress)
            return .saved
        }
    }

    private func grant(_ context: WebContext) -> GrantNumber {
        GrantNumber(number(context)?.value ?? 0)
    }

    /// One's own rights to approve, then those that were handed on.
    func delegations(of reader: SignedIn, _ language: Language) throws(Failure) -> [AccountPage.Delegation] {
        let units = delivery.view().catalogue.units
        func name(_ unit: UnitKey) -> String {
            units.version(unit).map { UnitTitle.text($0, language) } ?? unit.description
        }
        var own: [AccountPage.Delegation] = []
        for grant in reader.authority.grants where grant.role == .approver && grant.delegatedFrom == nil {
            let offers = try people.deputies(for: grant.unit, except: reader.account.number)
                .map { "\($0.displayName) (\($0.signInName))" }
            own.append(AccountPage.Delegation(grant: grant.number, unit: name(grant.unit), offers: offers))
        }
        guard !own.isEmpty else { return [] }
        return try own
            + people.delegations(by: reader).map { grant, account in
                AccountPage.Delegation(
                    grant: grant.number, unit: name(grant.unit), account: account.displayName, from: grant.validFrom,
                    to: grant.validTo)
            }
    }
}
