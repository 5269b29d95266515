import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
package import Operations

/// The web server: read-only, on this machine only, until people and roles exist.
package enum WebServer {
    /// Serves until SIGTERM or SIGINT, then lets running answers finish.
    ///
    /// - Throws: What keeps it from listening, such as a port in use.
    package static func run(_ delivery: Delivery, host: String, port: Int) async throws {
        try await application(delivery, host: host, port: port).runService()
    }

    static func application(_ delivery: Delivery, host: String, port: Int) -> some ApplicationProtocol {
        var logger = Logger(label: "tiendo.web")
        logger.logLevel = .notice
        var http = HTTP1Channel.Configuration(idleTimeout: .seconds(60))
        http.httpDecoder = .init(maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)
        return Application(
            responder: Site(delivery).responder, server: .http1(configuration: http),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(512)),
            logger: logger)
    }
}
