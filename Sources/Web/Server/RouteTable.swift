package import Hummingbird
import Pages

/// Who may ask for a route. There are no people yet; the words are here so that every route has said it when they come.
package enum Permission: String, Sendable, CaseIterable {
    /// Anybody who reaches the server: nothing of the ledger in it.
    case anyone
    /// Who may read approved figures. Until there are people: everybody on this machine.
    case readFigures
    /// Who runs the server.
    case operate
}

/// Every address that the server answers, with its permission: the router is built from it, and a test walks it.
package struct RouteTable: Sendable {
    package typealias Handler = @Sendable (Request, WebContext) async throws -> Response

    package struct Entry: Sendable {
        package let path: String
        package let permission: Permission
        /// Whether people read it; a problem is then a page.
        package let isPage: Bool
        let handler: Handler
    }

    package let entries: [Entry]

    init(
        scoreboard: ScoreboardHandlers, readings: ReadingHandlers, health: HealthHandlers, statics: StaticHandlers
    ) {
        entries =
            [
                Entry(path: Route.Path.scoreboard, permission: .readFigures, isPage: true, handler: scoreboard.page),
                Entry(path: Route.Path.scoreboardCSV, permission: .readFigures, isPage: true, handler: scoreboard.csv),
                Entry(
                    path: Route.Path.scoreboardJSON, permission: .readFigures, isPage: false, handler: scoreboard.json),
            ] + readings.entries + [
                Entry(path: "/healthz", permission: .anyone, isPage: false, handler: health.alive),
                Entry(path: "/readyz", permission: .anyone, isPage: false, handler: health.ready),
                Entry(path: "/metrics", permission: .operate, isPage: false, handler: health.metrics),
                Entry(path: Route.Path.styleSheet, permission: .anyone, isPage: false, handler: statics.styleSheet),
                Entry(path: Route.Path.favicon, permission: .anyone, isPage: false, handler: statics.favicon),
            ]
    }

    package func entry(at path: String) -> Entry? {
        entries.first { $0.path == path }
    }
}
