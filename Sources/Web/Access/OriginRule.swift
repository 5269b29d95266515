import HTTPTypes
import Hummingbird

/// Whether a request that changes something comes from a page of this server: the first of two locks against forged
/// requests; the second is the token in every form.
enum OriginRule {
    /// Every browser of today says at least one of the two with a POST; a request that says neither is no browser's.
    static func allows(_ request: Request, _ names: AccessSettings.Names) -> Bool {
        let origin = request.headers[.origin]
        let site = HTTPField.Name("sec-fetch-site").flatMap { request.headers[$0] }
        guard origin != nil || site != nil else { return false }
        if let site, site != "same-origin" { return false }
        if let origin, !isOwn(origin.lowercased(), request.head.authority?.lowercased(), names) { return false }
        return true
    }

    private static func isOwn(_ origin: String, _ authority: String?, _ names: AccessSettings.Names) -> Bool {
        switch names {
        case .published(let address): origin == address.description
        case .loopback, .any: authority.map { origin == "http://\($0)" } ?? false
        }
    }
}
