import Hummingbird
import Pages
import Planning
import Prose

/// The description of the API: as a document for programs, as a page for people who write them.
struct ContractHandlers: Sendable {
    let described: [RouteTable.Entry]
    let names: AccessSettings.Names

    @Sendable func document(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        // English where nobody says otherwise: programs read it.
        let text = OpenAPIDocument(described, choice.chosen ?? .english).text
        let tag = EntityTag([text], for: nil)
        var response =
            tag.isKnown(in: request.headers[.ifNoneMatch])
            ? Response(status: .notModified) : .text(text, type: "application/json")
        response.headers[.eTag] = tag.text
        response.headers[.cacheControl] = "no-cache"
        return response
    }

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let subjects = Contract.Subject.allCases.map { subject in
            ProgramsPage.Subject(
                id: subject.rawValue, name: choice.words.name(subject.name),
                operations: described.compactMap { entry in
                    entry.contract.flatMap { $0.subject == subject ? Self.operation(entry, $0, choice.words) : nil }
                })
        }
        let page = ProgramsPage(
            language: choice.language, chosen: choice.chosen, subjects: subjects, origin: origin(request))
        return choice.page(page.document)
    }

    private func origin(_ request: Request) -> String {
        if case .published(let address) = names { return address.description }
        return "http://\(request.head.authority ?? "127.0.0.1:8080")"
    }

    private static func operation(
        _ entry: RouteTable.Entry, _ contract: Contract, _ words: Words
    ) -> ProgramsPage.Operation {
        ProgramsPage.Operation(
            method: entry.method.rawValue, path: entry.path,
            summary: words.name(contract.summary), permissions: entry.access.permissions,
            parameters: contract.parameters.map { parameter in
                ProgramsPage.Operation.Parameter(
                    name: parameter.name, words: words.name(parameter.words), isRequired: parameter.isRequired)
            },
            example: "/api/v1" + contract.example, body: contract.body?.example.written,
            sendsFile: !contract.takes.isEmpty)
    }
}

extension Access {
    /// The permissions of which one is needed.
    fileprivate var permissions: [Permission] {
        switch self {
        case .everyone, .signedIn: []
        case .needs(let permission): [permission]
        case .needsAny(let permissions): permissions
        }
    }
}
