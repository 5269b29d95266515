/// Which names a request may call this server by.
///
/// A page of a foreign site could reach a server on this machine by a name of its own that it lets point to 127.0.0.1 (DNS
/// rebinding); such a name stands in the Host header, and is refused. Where any name is taken, sign-in holds: cookies go by
/// the name, and a foreign one has none.
enum HostRule {
    static func allows(_ authority: String?, _ names: AccessSettings.Names) -> Bool {
        guard let authority, !authority.isEmpty else { return false }
        let name = name(authority).lowercased()
        let isLoopback = ["localhost", "127.0.0.1", "[::1]"].contains(name)
        return switch names {
        case .loopback: isLoopback
        // On the machine itself it is asked for its health by its own name.
        case .published(let address): isLoopback || authority.lowercased() == address.authority
        case .any: !name.isEmpty
        }
    }

    /// The authority without its port.
    private static func name(_ authority: String) -> Substring {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            let rest = authority[authority.index(after: end)...]
            return isPort(rest) ? authority[...end] : ""
        }
        guard let colon = authority.firstIndex(of: ":") else { return authority[...] }
        return isPort(authority[colon...]) ? authority[..<colon] : ""
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || text.first == ":" && text.count > 1 && text.dropFirst().allSatisfy { "0123456789".contains($0) }
    }
}
