import Foundation
package import Prose

/// Why the server can't listen.
package struct ListeningFault: Error, Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        case portInUse
        /// Ports below 1024 belong to the system.
        case notAllowed
        /// The host has no such address.
        case noSuchAddress
        /// What the system said.
        case other(String)
    }

    package let reason: Reason
    package let host: String
    package let port: Int

    /// From a code of the system.
    init(_ code: Int32, host: String, port: Int) {
        reason =
            switch code {
            case EADDRINUSE: .portInUse
            case EACCES, EPERM: .notAllowed
            case EADDRNOTAVAIL: .noSuchAddress
            default: .other(String(cString: strerror(code)))
            }
        self.host = host
        self.port = port
    }
}

extension Words {
    /// Why nobody can be served, and what to do.
    package func listeningFault(_ fault: ListeningFault) -> String {
        let port = fault.port
        return switch fault.reason {
        case .portInUse:
            say(
                "Cổng \(port) đang được một chương trình khác dùng, có thể là một “tiendo serve” đang chạy. Hãy dừng nó, hoặc chọn cổng khác: --port \(port == 65535 ? port - 1 : port + 1).",
                "Port \(port) is in use by another program, perhaps by a “tiendo serve” that is running. Stop that one, or choose another port: --port \(port == 65535 ? port - 1 : port + 1)."
            )
        case .notAllowed:
            say(
                "Không được phép dùng cổng \(port); hãy chọn cổng từ 1024 trở lên, ví dụ --port 8080.",
                "Port \(port) may not be used; choose one from 1024 on, such as --port 8080.")
        case .noSuchAddress:
            say("Máy này không có địa chỉ \(fault.host).", "This machine has no address \(fault.host).")
        case .other(let message):
            say("Không mở được cổng \(port): \(message)", "Port \(port) can't be opened: \(message)")
        }
    }
}
