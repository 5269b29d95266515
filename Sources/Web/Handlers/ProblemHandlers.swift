import Hummingbird
import Pages
import Prose

/// What the kinds of problem mean: where the type of an answer leads.
struct ProblemHandlers: Sendable {
    @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
        page(try LanguageChoice(request, context), nil)
    }

    @Sendable func one(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let name = context.parameters.get("name").flatMap({ ProblemName(rawValue: $0) }) else {
            throw Problem(.notFound)
        }
        return page(try LanguageChoice(request, context), name)
    }

    private func page(_ choice: LanguageChoice, _ name: ProblemName?) -> Response {
        let page = ProblemKindPage(
            language: choice.language, chosen: choice.chosen,
            kinds: ProblemName.allCases.map { Self.kind($0, choice.words) },
            kind: name.map { Self.kind($0, choice.words) })
        return choice.page(page.document)
    }

    private static func kind(_ name: ProblemName, _ words: Words) -> ProblemKindPage.Kind {
        let explanation = name.explanation
        return ProblemKindPage.Kind(
            name: name.rawValue, title: words.name(explanation.title), meaning: words.name(explanation.meaning),
            remedy: words.name(explanation.remedy))
    }
}
