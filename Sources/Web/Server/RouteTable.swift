package import HTTPTypes
package import Hummingbird
import Pages
import Planning

/// Every address that the server answers, with who may ask: the router is built from it, and a test walks it.
package struct RouteTable: Sendable {
    package typealias Handler = @Sendable (Request, WebContext) async throws -> Response

    package struct Entry: Sendable {
        package let method: HTTPRequest.Method
        package let path: String
        package let access: Access
        /// Whether people read it; a problem is then a page.
        package let isPage: Bool
        package let body: RequestBody
        let handler: Handler

        /// Something to read.
        init(path: String, access: Access, isPage: Bool, handler: @escaping Handler) {
            self.init(.get, path, access, isPage: isPage, .none, handler)
        }

        /// A form that changes something: `context.form` has its fields.
        static func form(
            _ path: String, _ access: Access, body: RequestBody = .form, _ handler: @escaping Handler
        ) -> Entry {
            Entry(.post, path, access, isPage: true, body, handler)
        }

        /// A form with files: `context.form` has its fields, `context.files` what was chosen. The token stands before the
        /// first file.
        static func upload(
            _ path: String, _ access: Access, limit: Int, _ handler: @escaping Handler
        ) -> Entry {
            Entry(.post, path, access, isPage: true, .upload(limit: limit), handler)
        }

        /// Something that a program changes.
        static func program(
            _ method: HTTPRequest.Method, _ path: String, _ access: Access, limit: Int = 4 << 20,
            _ handler: @escaping Handler
        ) -> Entry {
            Entry(method, path, access, isPage: false, .json(limit: limit), handler)
        }

        private init(
            _ method: HTTPRequest.Method, _ path: String, _ access: Access, isPage: Bool, _ body: RequestBody,
            _ handler: @escaping Handler
        ) {
            self.method = method
            self.path = path
            self.access = access
            self.isPage = isPage
            self.body = body
            self.handler = handler
        }
    }

    package let entries: [Entry]
    private let patterns: PathPatterns

    init(_ entries: [Entry]) {
        self.entries = entries
        patterns = PathPatterns(entries.map(\.path))
    }

    /// The path of the table that a request's path matches.
    func pattern(of path: String) -> String? {
        patterns.pattern(of: path)
    }

    /// The entries at a path of the table: one for each method.
    package func entries(at path: String) -> [Entry] {
        entries.filter { $0.path == path }
    }

    /// The entry that a request means; HEAD means what GET does.
    func entry(_ method: HTTPRequest.Method, at pattern: String) -> Entry? {
        let wanted = method == .head ? .get : method
        return entries.first { $0.path == pattern && $0.method == wanted }
    }

    /// The methods that a path takes, as the header Allow lists them.
    func methods(at pattern: String) -> [String] {
        entries(at: pattern).flatMap { $0.method == .get ? ["GET", "HEAD"] : [$0.method.rawValue] }
    }
}
