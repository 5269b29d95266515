import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
package import Operations

/// The web server.
package enum WebServer {
    /// Serves until SIGTERM or SIGINT, then lets running answers finish.
    ///
    /// - Parameters:
    ///   - settings: How the server is reached, and how strict it is.
    ///   - mail: How letters leave the house; without it nobody is reminded by mail.
    ///   - onListening: Called once people can reach it.
    /// - Throws: `ListeningFault` where it can't listen, such as on a port in use.
    package static func run(
        _ delivery: Delivery, host: String, port: Int, _ settings: AccessSettings, mail: MailDesk? = nil,
        onListening: @escaping @Sendable () -> Void = {}
    ) async throws {
        UploadFolder.sweep()
        do {
            try await application(delivery, host: host, port: port, settings, mail, onListening: onListening)
                .runService()
        } catch let error as IOError {
            throw ListeningFault(error.errnoCode, host: host, port: port)
        }
    }

    private static func application(
        _ delivery: Delivery, host: String, port: Int, _ settings: AccessSettings, _ mail: MailDesk?,
        onListening: @escaping @Sendable () -> Void
    ) -> some ApplicationProtocol {
        var logger = Logger(label: "tiendo.web")
        logger.logLevel = .notice
        var http = HTTP1Channel.Configuration(idleTimeout: .seconds(60))
        http.httpDecoder = .init(maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)
        return Application(
            responder: Site(delivery, settings, mail: mail).responder, server: .http1(configuration: http),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(512)),
            onServerRunning: { _ in onListening() },
            logger: logger)
    }
}
