import Hummingbird
import Operations
import Planning
import Quantities

/// Accounts: one's own, and those that one administers.
extension ProgramHandlers {
    @Sendable func me(_ request: Request, _ context: WebContext) async throws -> Response {
        let me = try context.signedIn()
        return try read(request, context) { _ in
            [
                "signInName": .text(me.account.signInName), "displayName": .text(me.account.displayName),
                "language": .text(me.account.languageTag), "roles": .list(me.authority.grants.map(Self.json)),
                "permissions": .list(
                    Permission.allCases.filter { me.authority.allowsSomewhere($0) }.map { .text($0.rawValue) }),
            ]
        }
    }

    @Sendable func accounts(_ request: Request, _ context: WebContext) async throws -> Response {
        let today = delivery.today
        let all = try people.accounts().filter { record in
            // An account that has no role yet is everybody's who gives roles.
            record.grants.isEmpty
                || record.grants.contains { context.allows(.administerPeople, for: $0.unit, on: today) }
        }
        return try read(request, context, all, name: { $0.account.number.description }) { record, _ in
            let account = record.account
            return [
                "signInName": .text(account.signInName), "displayName": .text(account.displayName),
                "email": .text(account.email), "active": .flag(account.isActive),
                "createdAt": .moment(account.createdAt),
                "roles": .list(record.grants.filter { $0.revokedAt == nil }.map(Self.json)),
            ]
        }
    }

    private static func json(_ grant: Grant) -> JSON {
        [
            "role": .text(grant.role.rawValue), "unit": .text(grant.unit.description), "from": .day(grant.validFrom),
            "to": .day(grant.validTo), "delegated": .flag(grant.delegatedFrom != nil),
        ]
    }
}
