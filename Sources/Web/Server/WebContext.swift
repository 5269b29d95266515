package import Hummingbird
package import Logging
import Operations
import Planning
import Quantities

/// What a request carries with it on its way through the router.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Where the connection comes from.
    let peer: String
    /// Where the request comes from: behind a proxy, what the proxy says.
    var clientAddress: String
    /// Who asks; nothing where nobody has signed in.
    var reader: SignedIn?
    /// What may be done by whoever asks.
    var authority: Authority?
    /// The fields of the form that was sent, its token checked; empty where there is none.
    var form = QueryFields.none
    /// The files that came with it; gone once the request is answered.
    var files: [UploadedFile] = []
    /// The JSON that was sent, as the route's contract has it; null where there is none.
    var body = JSON.null

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
        clientAddress = peer
    }

    /// For tests, which have no channel.
    package init(logger: Logger, peer: String = "127.0.0.1") {
        coreContext = CoreRequestContextStorage(source: Bare(logger: logger))
        self.peer = peer
        clientAddress = peer
    }

    private struct Bare: RequestContextSource {
        let logger: Logger
    }

    /// The number of the request, which the log has, too.
    var reference: String {
        logger[metadataKey: "hb.request.id"].map { "\($0)" } ?? "-"
    }

    /// By which door a change comes in that is made with the request.
    var door: ChangeOrigin {
        let isProgram = if case .token = reader?.means { true } else { false }
        return ChangeOrigin(
            channel: isProgram ? .program : .screen, address: clientAddress.isEmpty ? nil : clientAddress)
    }

    /// Who asks, where somebody must have signed in.
    func signedIn() throws(Problem) -> SignedIn {
        guard let reader else { throw Problem(.notSignedIn) }
        return reader
    }

    /// Whether whoever asks may do it for a unit, in the structure of a day.
    func allows(_ permission: Permission, for unit: UnitKey, on day: Day) -> Bool {
        authority?.allows(permission, for: unit, on: day) ?? false
    }

    /// Goes on only if whoever asks may do it for a unit: for handlers that find out the unit by themselves.
    func require(_ permission: Permission, for unit: UnitKey, on day: Day) throws(Problem) {
        guard allows(permission, for: unit, on: day) else {
            throw Problem(reader == nil ? .notSignedIn : .notAllowed(permission))
        }
    }
}
