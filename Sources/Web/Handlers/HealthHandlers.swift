import HTTPTypes
import Hummingbird
import Operations

/// For the machine that watches the server.
struct HealthHandlers: Sendable {
    let delivery: Delivery
    let measures: RequestMeasures

    /// The process answers.
    @Sendable func alive(_ request: Request, _ context: WebContext) async throws -> Response {
        plain("ok\n", .ok)
    }

    /// The database answers, and has the tables of this program.
    @Sendable func ready(_ request: Request, _ context: WebContext) async throws -> Response {
        delivery.isReady() ? plain("ready\n", .ok) : plain("database not ready\n", .serviceUnavailable)
    }

    @Sendable func metrics(_ request: Request, _ context: WebContext) async throws -> Response {
        let text = MetricsText(delivery.counters(), measures.current).text
        var response = Response.text(text, type: "text/plain; version=0.0.4; charset=utf-8")
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func plain(_ text: String, _ status: HTTPResponse.Status) -> Response {
        var response = Response.text(text, type: "text/plain; charset=utf-8", status: status)
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
