package import Operations
import Pages

/// How the server is reached, and how strict it is with those who reach it.
package struct AccessSettings: Sendable {
    /// The names by which requests may call the server.
    package enum Names: Sendable, Hashable {
        /// This machine only.
        case loopback
        /// One address, such as "https://tiendo.tuyenquang.gov.vn": a proxy with TLS stands before the server.
        case published(PublicAddress)
        /// Any name: plain HTTP in a closed network, which the one who starts the server has asked for.
        case any
    }

    package var names: Names
    /// Whether approved figures are shown to those who have not signed in.
    package var opensFigures: Bool
    package var limits: AccessLimits
    package var passwordCost: PasswordCost
    /// The identity provider, where there is one.
    package var openID: OpenIDSettings?

    package init(
        names: Names = .loopback, opensFigures: Bool = false, limits: AccessLimits = AccessLimits(),
        passwordCost: PasswordCost = .usual, openID: OpenIDSettings? = nil
    ) {
        self.names = names
        self.opensFigures = opensFigures
        self.limits = limits
        self.passwordCost = passwordCost
        self.openID = openID
    }

    /// The address of a one-time link, with the name of the server, as it has to be handed on.
    func address(ofLink secret: String, calledAs authority: String?) -> String {
        let link = Route.people(.link(secret)).address
        if case .published(let address) = names { return "\(address)\(link)" }
        return "http://\(authority ?? "localhost")\(link)"
    }

    /// Whether browsers reach the server through TLS, so that cookies may be kept to it.
    var isSecure: Bool {
        if case .published(let address) = names { return address.isSecure }
        return false
    }
}

/// The address under which people know the server: scheme and authority, nothing else.
package struct PublicAddress: Sendable, Hashable, CustomStringConvertible {
    package let isSecure: Bool
    /// In small letters, with the port where it is not the usual one.
    package let authority: String

    /// Reads "https://tiendo.example.gov.vn" or "http://10.1.2.3:8080"; nothing for anything longer.
    package init?(_ text: String) {
        let lower = text.lowercased()
        let rest: Substring
        if lower.hasPrefix("https://") {
            isSecure = true
            rest = lower.dropFirst(8)
        } else if lower.hasPrefix("http://") {
            isSecure = false
            rest = lower.dropFirst(7)
        } else {
            return nil
        }
        let bare = rest.hasSuffix("/") ? rest.dropLast() : rest
        let allowed = bare.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
                UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
                true
            default: false
            }
        }
        guard !bare.isEmpty, bare.utf8.count <= 255, allowed else { return nil }
        authority = String(bare)
    }

    package var description: String { (isSecure ? "https://" : "http://") + authority }
}
