import HTTPTypes
import Hummingbird
import NIOCore

/// Sends texts packed to whoever can unpack them: offices on a bad line wait for a tenth of the bytes.
struct CompressionMiddleware: RouterMiddleware {
    /// Below this an answer fits a packet anyway.
    private static let shortest = 1400
    /// Above it (a large export) packing would hold a thread for long.
    private static let longest = 16 << 20

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard request.method != .head, response.status.code >= 200, response.status != .noContent,
            response.status != .notModified, Self.isText(response.headers[.contentType])
        else { return response }
        let vary = response.headers[.vary].map { $0 + ", " } ?? ""
        response.headers[.vary] = vary + "Accept-Encoding"
        // What is kept packed comes so.
        if response.headers[.contentEncoding] != nil {
            Self.weakenTag(of: &response)
            return response
        }
        guard let length = response.body.contentLength, (Self.shortest...Self.longest).contains(length),
            Self.takesGzip(request.headers[.acceptEncoding])
        else { return response }
        response.headers[.contentEncoding] = "gzip"
        response.headers[.contentLength] = nil
        Self.weakenTag(of: &response)
        response.body = response.body.map { plain in
            guard let packed = Gzip.compressed(plain) else { throw HTTPError(.internalServerError) }
            return packed
        }
        return response
    }

    /// The tag names the page, not these bytes.
    private static func weakenTag(of response: inout Response) {
        response.headers[.eTag] = response.headers[.eTag].map { $0.hasPrefix("W/") ? $0 : "W/" + $0 }
    }

    private static func isText(_ type: String?) -> Bool {
        guard let type else { return false }
        return type.hasPrefix("text/") || ["json", "xml", "javascript", "svg"].contains { type.contains($0) }
    }

    /// RFC 9110, 12.5.3: named, or everything, and not refused by `q=0`.
    static func takesGzip(_ header: String?) -> Bool {
        guard let header else { return false }
        var weights: [Substring: Bool] = [:]
        for piece in header.lowercased().split(separator: ",") {
            let parts = piece.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let name = parts.first else { continue }
            let isRefused = parts.dropFirst().contains { part in
                part.hasPrefix("q=0") && !part.dropFirst(2).contains { ("1"..."9").contains($0) }
            }
            weights[Substring(name)] = !isRefused
        }
        return weights["gzip"] ?? weights["*"] ?? false
    }
}
