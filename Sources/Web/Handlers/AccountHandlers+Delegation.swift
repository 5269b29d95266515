import Hummingbird
import Operations
import Pages
import Planning
import Quantities

/// Handing on one's own right to approve while one is away.
extension AccountHandlers {
    @Sendable func delegate(_ request: Request, _ context: WebContext) async throws -> Response {
        let reader = try context.signedIn()
        let form = context.form
        return try await doing(request, context) { () throws(Failure) in
            let account = try people.account(named: form[Field.name] ?? "")
            let today = delivery.today
            let from = form[Field.from].flatMap { Day($0) ?? Day(vietnamese: $0) } ?? today
            guard let to = form[Field.to].flatMap({ Day($0) ?? Day(vietnamese: $0) }) else {
                throw .refused(.access(.dayNeeded))
            }
            try people.delegate(
                grant(context), to: account, from: from, to: to, by: reader, address: context.clientAddress)
            return .saved
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
    func delegations(of reader: SignedIn) throws(Failure) -> [AccountPage.Delegation] {
        let units = delivery.view().catalogue.units
        func name(_ unit: UnitKey) -> String { units.version(unit)?.name ?? unit.description }
        let own = reader.authority.grants.filter { $0.role == .approver && $0.delegatedFrom == nil }
            .map { AccountPage.Delegation(grant: $0.number, unit: name($0.unit)) }
        guard !own.isEmpty else { return [] }
        return try own
            + people.delegations(by: reader).map { grant, account in
                AccountPage.Delegation(
                    grant: grant.number, unit: name(grant.unit), account: account.displayName, from: grant.validFrom,
                    to: grant.validTo)
            }
    }
}
