/// How a conversation with a mail server is kept from others.
package enum SMTPSecurity: String, Sendable, Hashable, CaseIterable {
    /// In the clear: to a relay on this machine or in the office's network.
    case plain
    /// Begins in the clear and goes over to TLS before anything is said (RFC 3207); a server that does not is left.
    case startTLS = "starttls"
    /// TLS from the first byte (RFC 8314).
    case tls

    /// What the port is meant for.
    package static func usual(for port: Int) -> SMTPSecurity {
        switch port {
        case 465: .tls
        case 587: .startTLS
        default: .plain
        }
    }
}

/// The account with which a mail server is told who sends. It never goes over the wire in the clear.
package struct SMTPAccount: Sendable, Hashable {
    package let name: String
    let password: String

    package init(name: String, password: String) {
        self.name = name
        self.password = password
    }
}

extension SMTPAccount: CustomStringConvertible, CustomDebugStringConvertible {
    /// Without the password: accounts end up in messages.
    package var description: String { name }
    package var debugDescription: String { name }
}
