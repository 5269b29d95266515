import HTML
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// The first page: of whoever is signed in their own, of others the scoreboard.
struct HomeHandler: Sendable {
    let delivery: Delivery

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        // Addresses from the time when the scoreboard was the first page still lead there.
        let isView = choice.fields.fields.contains { $0.name != PeopleRoute.Field.lang }
        guard let reader = context.reader, reader.formToken != nil, !isView else {
            return .going(to: Route.Path.scoreboard + (request.uri.query.map { "?" + $0 } ?? ""))
        }
        guard delivery.view().head != nil else {
            return choice.page(EmptyLedgerPage(language: choice.language, chosenLanguage: choice.chosen).document)
        }
        let parts = try HomeParts(delivery: delivery, reader: reader, choice: choice).all()
        let page = HomePage(
            language: choice.language, chosen: choice.chosen, name: reader.account.displayName,
            roles: roles(reader, choice.words), today: delivery.today, parts: parts)
        return choice.page(page.document)
    }

    private func roles(_ reader: SignedIn, _ words: Words) -> [String] {
        let units = delivery.view().catalogue.units
        // Of a unit before and after a merger once.
        var seen: Set<String> = []
        return reader.authority.grants.map { grant in
            "\(words.role(grant.role)): \(units.version(grant.unit)?.name ?? grant.unit.description)"
        }.filter { seen.insert($0).inserted }
    }
}
