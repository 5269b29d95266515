import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Pages
import Planning
import Prose

/// Turns a problem into an answer: a page for people, RFC 9457 for programs.
struct ProblemAnswer {
    let problem: Problem
    let language: Language
    /// The language that the address names.
    let chosen: Language?
    /// What finds the case in the log.
    let reference: String

    func response(asPage: Bool) -> Response {
        var response = asPage ? page : json
        if case .methodNotAllowed(let allowed) = problem.kind {
            response.headers[.allow] = allowed.joined(separator: ", ")
        }
        if case .unavailable = problem.kind { response.headers[.retryAfter] = "2" }
        if case .notSignedIn = problem.kind { response.headers[.wwwAuthenticate] = "Bearer realm=\"tiendo\"" }
        if case .badToken = problem.kind {
            response.headers[.wwwAuthenticate] = "Bearer realm=\"tiendo\", error=\"invalid_token\""
        }
        response.headers[.cacheControl] = "no-store"
        response.headers[.contentLanguage] = language.rawValue
        return response
    }

    private var status: HTTPResponse.Status { HTTPResponse.Status(code: problem.status) }

    /// Only what went wrong here is worth looking up.
    private var shownReference: String? { problem.status >= 500 ? reference : nil }

    private var page: Response {
        let texts = ProblemWords(language)
        let page = ProblemPage(
            language: language, status: problem.status, title: texts.title(problem), details: texts.details(problem),
            suggestions: suggestions, reference: shownReference, chosenLanguage: chosen)
        return .text(page.document.text, type: "text/html; charset=utf-8", status: status)
    }

    /// What may have been meant: a view to go to, or a word to write.
    private var suggestions: [ProblemPage.Suggestion] {
        problem.links.map { ProblemPage.Suggestion(words: $0.words, route: $0.route) }
            + problem.options.map { ProblemPage.Suggestion(words: $0, route: nil) }
    }

    private struct Body: Encodable {
        let type: String
        let title: String
        let status: Int
        let detail: String?
        let instance: String
        let options: [String]?
        let errors: [Place]?
    }

    private struct Place: Encodable {
        let pointer: String?
        let parameter: String?
        let detail: String
    }

    private var json: Response {
        let texts = ProblemWords(language)
        let details = texts.details(problem)
        let options = problem.options + problem.links.map(\.option)
        let places = texts.places(problem).map {
            Place(pointer: $0.pointer, parameter: $0.parameter, detail: $0.detail)
        }
        let body = Body(
            type: "/problems/\(problem.slug)", title: texts.title(problem), status: problem.status,
            detail: details.isEmpty ? nil : details.joined(separator: " "), instance: "urn:request:\(reference)",
            options: options.isEmpty ? nil : options, errors: places.isEmpty ? nil : places)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = (try? encoder.encode(body)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        return .text(text + "\n", type: "application/problem+json", status: status)
    }
}
