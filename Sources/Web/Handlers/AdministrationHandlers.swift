import Hummingbird
import Operations
import Pages
import Planning

/// The index of what can be administered.
struct AdministrationHandlers: Sendable {
    let people: People
    let delivery: Delivery

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let me = try context.signedIn()
        var tiles: [AdministrationIndex.Tile] = []
        if me.authority.allowsSomewhere(.administerPeople) {
            let accounts = AccountAdministration(people, by: me, from: context.clientAddress)
            tiles.append(AdministrationIndex.Tile(subject: .people, count: try accounts.lines().count))
        }
        if me.authority.allowsSomewhere(.administerCatalogue) {
            let view = delivery.view()
            for kind in ReferenceKind.allCases {
                tiles.append(
                    AdministrationIndex.Tile(
                        subject: .records(kind), count: view.referenceCount(kind),
                        last: try delivery.lastChange(of: kind)))
            }
        }
        return choice.page(
            AdministrationIndex(language: choice.language, chosen: choice.chosen, tiles: tiles).document)
    }
}
