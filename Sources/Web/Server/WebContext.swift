package import Hummingbird
package import Logging

/// What a request carries with it on its way through the router.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }

    /// For tests, which have no channel.
    package init(logger: Logger) {
        coreContext = CoreRequestContextStorage(source: Bare(logger: logger))
    }

    private struct Bare: RequestContextSource {
        let logger: Logger
    }

    /// The number of the request, which the log has, too.
    var reference: String {
        logger[metadataKey: "hb.request.id"].map { "\($0)" } ?? "-"
    }
}
