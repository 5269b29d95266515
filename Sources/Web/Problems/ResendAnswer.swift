import HTML
import HTTPTypes
import Hummingbird
import Pages
import Prose

/// A form whose session is gone, shown again with all that was filled in.
struct ResendAnswer {
    let problem: Problem
    let fields: QueryFields
    let language: Language
    let chosen: Language?

    func response(to request: Request, isSignedIn: Bool) -> Response {
        let kept = fields.fields.filter { $0.name != PostForm.tokenField && !Self.isSecret($0.name) }
        let page = ResendPage(
            language: language, chosen: chosen, action: request.uri.path, fields: kept, isSignedIn: isSignedIn,
            hasFiles: request.headers[.contentType]?.lowercased().hasPrefix("multipart/") ?? false)
        var response = Response.text(
            page.document.text, type: "text/html; charset=utf-8", status: HTTPResponse.Status(code: problem.status))
        response.headers[.cacheControl] = "no-store"
        response.headers[.contentLanguage] = language.rawValue
        return response
    }

    /// What never stands in a page.
    private static func isSecret(_ name: String) -> Bool {
        [PeopleRoute.Field.password, PeopleRoute.Field.newPassword, PeopleRoute.Field.again].contains(name)
    }
}
