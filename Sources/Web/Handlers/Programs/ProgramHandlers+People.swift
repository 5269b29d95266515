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
        let lines = try accountAdministration(context).lines()
        return try read(request, context, lines, name: { $0.record.account.number.description }) { line, _ in
            Self.json(line)
        }
    }

    static func json(_ line: AccountAdministration.Line) -> JSON {
        let account = line.record.account
        return [
            "signInName": .text(account.signInName), "displayName": .text(account.displayName),
            "email": .text(account.email), "active": .flag(account.isActive),
            "createdAt": .moment(account.createdAt), "reach": .text(line.reach == .wholly ? "wholly" : "partly"),
            "roles": .list(line.record.grants.filter { $0.revokedAt == nil }.map(Self.json)),
        ]
    }

    private static func json(_ grant: Grant) -> JSON {
        [
            "number": .integer(Int(grant.number.value)), "role": .text(grant.role.rawValue),
            "unit": .text(grant.unit.description), "from": .day(grant.validFrom),
            "to": .day(grant.validTo), "delegated": .flag(grant.delegatedFrom != nil),
        ]
    }
}
