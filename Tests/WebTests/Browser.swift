import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Web

/// Asks the site's router in this process, without a socket.
struct Browser {
    struct Answer {
        let status: Int
        let headers: HTTPFields
        let text: String

        subscript(name: String) -> String? {
            HTTPField.Name(name).flatMap { headers[$0] }
        }
    }

    let site: Site

    /// One request; `host` is what the Host header says.
    func ask(
        _ address: String, _ method: HTTPRequest.Method = .get, host: String? = "localhost:8080",
        accept: String? = "text/html", language: String? = nil, ifNoneMatch: String? = nil
    ) async throws -> Answer {
        var headers = HTTPFields()
        headers[.accept] = accept
        headers[.acceptLanguage] = language
        headers[.ifNoneMatch] = ifNoneMatch
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: host, path: address, headerFields: headers),
            body: RequestBody(buffer: ByteBuffer()))
        var logger = Logger(label: "test", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .critical
        logger[metadataKey: "hb.request.id"] = "r-1"
        let response = try await site.responder.respond(to: request, context: WebContext(logger: logger))
        let collected = Collected()
        try await response.body.write(Writer(collected: collected))
        return Answer(
            status: response.status.code, headers: response.headers,
            text: String(buffer: collected.buffer.withLock { $0 }))
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
