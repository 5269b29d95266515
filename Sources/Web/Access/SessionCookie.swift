import HTTPTypes
import Hummingbird
import Operations

/// The cookie that holds a session's secret.
struct SessionCookie: Sendable {
    let isSecure: Bool

    /// The prefix binds the cookie to this host and to TLS; over plain HTTP browsers would refuse it.
    var name: String { isSecure ? "__Host-tiendo" : "tiendo" }

    func secret(in request: Request) -> String? {
        guard let value = request.cookies[name]?.value, value.utf8.count == 64 else { return nil }
        return value
    }

    /// It ends with the browser, or when the session does, whichever is first.
    func header(_ secret: String) -> String {
        "\(name)=\(secret); \(attributes)"
    }

    var clearing: String { "\(name)=; Max-Age=0; \(attributes)" }

    private var attributes: String { "Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "") }
}
