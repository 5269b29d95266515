import HTML
import HTTPTypes
import Hummingbird
import Pages

/// What never changes while the program runs.
struct StaticHandlers: Sendable {
    @Sendable func styleSheet(_ request: Request, _ context: WebContext) async throws -> Response {
        var response = Response.text(StyleSheet.text, type: "text/css; charset=utf-8")
        // The address carries the fingerprint of the text, so that it may be kept for ever.
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return response
    }

    @Sendable func deskScript(_ request: Request, _ context: WebContext) async throws -> Response {
        var response = Response.text(Script.desk, type: "text/javascript; charset=utf-8")
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return response
    }

    @Sendable func keysScript(_ request: Request, _ context: WebContext) async throws -> Response {
        var response = Response.text(Script.keys, type: "text/javascript; charset=utf-8")
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return response
    }

    @Sendable func deskWorker(_ request: Request, _ context: WebContext) async throws -> Response {
        var response = Response.text(Script.deskWorker, type: "text/javascript; charset=utf-8")
        response.headers[.cacheControl] = "no-cache"
        return response
    }

    @Sendable func copyScript(_ request: Request, _ context: WebContext) async throws -> Response {
        var response = Response.text(Script.copy, type: "text/javascript; charset=utf-8")
        response.headers[.cacheControl] = "public, max-age=3600"
        return response
    }

    @Sendable func workScript(_ request: Request, _ context: WebContext) async throws -> Response {
        var response = Response.text(Script.work, type: "text/javascript; charset=utf-8")
        response.headers[.cacheControl] = "public, max-age=3600"
        return response
    }

    @Sendable func favicon(_ request: Request, _ context: WebContext) async throws -> Response {
        var response = Response.text(Favicon.svg.text, type: "image/svg+xml")
        response.headers[.cacheControl] = "public, max-age=86400"
        return response
    }
}
