import Hummingbird
import Operations
import Pages
import Planning
import Reports

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
        if me.authority.allowsSomewhere(.administerCatalogue) {
            let own = delivery.view().catalogue.documentProfiles.count
            tiles.append(
                AdministrationIndex.Tile(
                    subject: .profiles, count: own + LayoutProfiles.shippedTexts.count,
                    last: try delivery.lastChange(.setProfile)))
        }
        return choice.page(
            AdministrationIndex(language: choice.language, chosen: choice.chosen, tiles: tiles).document)
    }
}
