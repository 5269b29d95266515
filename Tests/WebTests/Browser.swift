import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Operations
import Pages
import Synchronization
import Web

/// Asks the site's router in this process, without a socket.
struct Browser {
    struct Answer {
        let status: Int
        let headers: HTTPFields
        let bytes: [UInt8]

        /// The body, where it is text.
        var text: String { String(decoding: bytes, as: UTF8.self) }

        subscript(name: String) -> String? {
            HTTPField.Name(name).flatMap { headers[$0] }
        }
    }

    let site: Site
    /// The secret of the session that the browser's cookie holds; nothing where nobody has signed in.
    var session: String?
    /// Where the requests come from.
    var peer = "127.0.0.1"

    /// The same browser with nobody signed in.
    var signedOut: Browser { Browser(site: site, session: nil, peer: peer) }

    /// One request; `host` is what the Host header says, `others` are headers besides.
    func ask(
        _ address: String, _ method: HTTPRequest.Method = .get, host: String? = "localhost:8080",
        accept: String? = "text/html, */*;q=0.8", language: String? = nil, ifNoneMatch: String? = nil,
        others: [String: String] = [:], body: String = "", bytes: [UInt8]? = nil
    ) async throws -> Answer {
        var headers = HTTPFields()
        headers[.accept] = accept
        headers[.acceptLanguage] = language
        headers[.ifNoneMatch] = ifNoneMatch
        if let session { headers[.cookie] = "tiendo=\(session)" }
        for (name, value) in others { HTTPField.Name(name).map { headers[$0] = value } }
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: host, path: address, headerFields: headers),
            body: RequestBody(buffer: bytes.map { ByteBuffer(bytes: $0) } ?? ByteBuffer(string: body)))
        var logger = Logger(label: "test", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .critical
        logger[metadataKey: "hb.request.id"] = "r-1"
        let response = try await site.responder.respond(to: request, context: WebContext(logger: logger, peer: peer))
        let collected = Collected()
        try await response.body.write(Writer(collected: collected))
        return Answer(
            status: response.status.code, headers: response.headers,
            bytes: Array(collected.buffer.withLock { $0 }.readableBytesView))
    }

    /// Sends a form as a page of the site does; the token of the session goes with it unless another is given.
    func send(
        _ address: String, _ fields: [(String, String)], token: String?? = .none,
        origin: String? = "http://localhost:8080",
        language: String? = nil
    ) async throws -> Answer {
        var all = fields
        let own = session.map { FormToken.of($0) }
        if let token = token ?? own { all.append((PostForm.tokenField, token)) }
        var headers = ["content-type": "application/x-www-form-urlencoded"]
        if let origin { headers["origin"] = origin }
        let body = all.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
        return try await ask(address, .post, language: language, others: headers, body: body)
    }

    /// Sends a form with files as a browser does; the token of the session goes first unless another is given.
    func upload(
        _ address: String, _ fields: [(String, String)] = [], _ files: [SentFile] = [], token: String?? = .none,
        origin: String? = "http://localhost:8080"
    ) async throws -> Answer {
        var all = fields
        let own = session.map { FormToken.of($0) }
        if let token = token ?? own { all.insert((PostForm.tokenField, token), at: 0) }
        let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
        var body: [UInt8] = []
        for (name, value) in all {
            body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            let heading =
                "Content-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name.replacing("\"", with: "%22"))\""
            body += Array("--\(boundary)\r\n\(heading)\r\nContent-Type: application/octet-stream\r\n\r\n".utf8)
            body += file.bytes + Array("\r\n".utf8)
        }
        body += Array("--\(boundary)--\r\n".utf8)
        var headers = ["content-type": "multipart/form-data; boundary=\(boundary)"]
        if let origin { headers["origin"] = origin }
        return try await ask(address, .post, others: headers, bytes: body)
    }

    /// A file that goes with a form.
    struct SentFile {
        let field: String
        let name: String
        let bytes: [UInt8]
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let plain = Character(Unicode.Scalar(byte))
            return plain.isASCII && (plain.isLetter || plain.isNumber) ? String(plain) : "%" + hexadecimal(byte)
        }.joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    private final class Collected: Sendable {
        let buffer = Mutex(ByteBuffer())
    }

    private struct Writer: ResponseBodyWriter {
        let collected: Collected

        mutating func write(_ part: ByteBuffer) async throws {
            collected.buffer.withLock { buffer in
                var part = part
                buffer.writeBuffer(&part)
            }
        }

        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
