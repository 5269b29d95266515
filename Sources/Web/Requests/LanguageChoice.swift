import HTML
import HTTPTypes
import Hummingbird
import Operations
import Pages
import Prose

/// The language of a page that shows no figures: by its address, else by the account, else by the browser.
struct LanguageChoice: Sendable {
    let fields: QueryFields
    /// What the address says.
    let chosen: Language?
    let language: Language

    init(_ request: Request, _ context: WebContext) throws(Problem) {
        do throws(QueryFields.Fault) {
            fields = try QueryFields(request.uri.query, .address)
        } catch {
            throw Problem(.unreadableQuery(error))
        }
        chosen = fields["lang"].flatMap { Language(rawValue: $0) }
        language = chosen ?? Negotiation.language(of: request)
    }

    /// For an address that somebody else has written: it says nothing of a language.
    init(_ request: Request) {
        fields = .none
        chosen = nil
        language = Negotiation.language(of: request)
    }

    var words: Words { Words(language) }

    /// What a refusal says, in one line.
    func sentence(_ refusal: Refusal) -> String {
        words.lines(refusal).joined(separator: " ")
    }

    /// A page that nobody keeps: it may hold a secret, and it is different for everybody.
    func page(_ document: Markup, status: HTTPResponse.Status = .ok) -> Response {
        var response = Response.text(document.text, type: "text/html; charset=utf-8", status: status)
        response.headers[.cacheControl] = "no-store"
        response.headers[.contentLanguage] = language.rawValue
        return response
    }
}
