import ArgumentParser
import Prose
import Web

/// `tiendo openapi`
struct ShowContract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi", abstract: "The OpenAPI 3.1 document of the API, as docs/api/openapi.json has it.")

    @Option(name: .long, help: "vi or en. Default: en, as the document is kept.")
    var lang: Language?

    mutating func run() async throws {
        let language = lang ?? .english
        try await Outcome.run(Words(language)) {
            let table = try EmptyServer.table()
            Terminal.out(OpenAPIDocument(table.entries, language).text)
        }
    }
}
