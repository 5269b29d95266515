package import Hummingbird
package import Operations

/// All routes behind their gate: what the server runs, and what tests ask without a socket.
package struct Site: Sendable {
    package let table: RouteTable
    package let responder: RouterResponder<WebContext>

    package init(_ delivery: Delivery) {
        let measures = RequestMeasures()
        // The answers of another run may have been made by another version of the program.
        let run = String(UInt64.random(in: 0 ... .max), radix: 36)
        table = RouteTable(
            scoreboard: ScoreboardHandlers(delivery: delivery, run: run),
            readings: ReadingHandlers(delivery: delivery, run: run),
            health: HealthHandlers(delivery: delivery, measures: measures), statics: StaticHandlers())
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(
            middleware: GateMiddleware(
                paths: PathPatterns(table.entries.map(\.path)),
                pages: PathPatterns(table.entries.filter(\.isPage).map(\.path)),
                measures: measures))
        for entry in table.entries { router.get(RouterPath(entry.path), use: entry.handler) }
        responder = router.buildResponder()
    }
}
