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
        /// What it takes and answers, where programs ask.
        package let contract: Contract?
        let handler: Handler

        /// Something to read.
        init(
            path: String, access: Access, isPage: Bool, contract: Contract? = nil, handler: @escaping Handler
        ) {
            self.init(.get, path, access, isPage: isPage, .none, contract, handler)
        }

        /// A form that changes something: `context.form` has its fields.
        static func form(
            _ path: String, _ access: Access, body: RequestBody = .form, _ handler: @escaping Handler
        ) -> Entry {
            Entry(.post, path, access, isPage: true, body, nil, handler)
        }

        /// A form with files: `context.form` has its fields, `context.files` what was chosen. The token stands before the
        /// first file.
        static func upload(
            _ path: String, _ access: Access, limit: Int, _ handler: @escaping Handler
        ) -> Entry {
            Entry(.post, path, access, isPage: true, .upload(limit: limit), nil, handler)
        }

        /// Something that a program reads, under "/api/v1".
        static func program(
            _ path: String, _ access: Access, _ contract: Contract, _ handler: @escaping Handler
        ) -> Entry {
            Entry(.get, "/api/v1" + path, access, isPage: false, .none, contract, handler)
        }

        /// Something that a program changes: `context.body` is what it sent, held against the contract.
        static func program(
            _ method: HTTPRequest.Method, _ path: String, _ access: Access, limit: Int = 256 << 10,
            _ contract: Contract, _ handler: @escaping Handler
        ) -> Entry {
            Entry(method, "/api/v1" + path, access, isPage: false, .json(limit: limit), contract, handler)
        }

        /// Something that a program sends a file to: `context.files` has it.
        static func program(
            file path: String, _ access: Access, limit: Int, _ contract: Contract, _ handler: @escaping Handler
        ) -> Entry {
            Entry(.post, "/api/v1" + path, access, isPage: false, .file(limit: limit), contract, handler)
        }

        private init(
            _ method: HTTPRequest.Method, _ path: String, _ access: Access, isPage: Bool, _ body: RequestBody,
            _ contract: Contract?, _ handler: @escaping Handler
        ) {
            self.method = method
            self.path = path
            self.access = access
            self.isPage = isPage
            self.body = body
            self.contract = contract
            self.handler = handler
        }
    }

    package let entries: [Entry]
    private let patterns: PathPatterns
    private let places: [String: [Int]]

    init(_ entries: [Entry]) {
        self.entries = entries
        patterns = PathPatterns(entries.map(\.path))
        places = Dictionary(grouping: entries.indices) { entries[$0].path }
    }

    /// The path of the table that a request's path matches.
    func pattern(of path: String) -> String? {
        patterns.pattern(of: path)
    }

    /// The entries at a path of the table: one for each method.
    package func entries(at path: String) -> [Entry] {
        (places[path] ?? []).map { entries[$0] }
    }

    /// The entry that a request means; HEAD means what GET does.
    func entry(_ method: HTTPRequest.Method, at pattern: String) -> Entry? {
        let wanted = method == .head ? .get : method
        return places[pattern]?.first { entries[$0].method == wanted }.map { entries[$0] }
    }

    /// The methods that a path takes, as the header Allow lists them.
    func methods(at pattern: String) -> [String] {
        entries(at: pattern).flatMap { $0.method == .get ? ["GET", "HEAD"] : [$0.method.rawValue] }
    }
}
