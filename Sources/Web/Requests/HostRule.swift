/// Which names a request may call this server by.
///
/// It listens on loopback only and knows no people yet. A page of a foreign site could still reach it by a name of its own
/// that it lets point to 127.0.0.1 (DNS rebinding); such a name stands in the Host header, and is refused.
enum HostRule {
    static func allows(_ authority: String?) -> Bool {
        guard let authority, !authority.isEmpty else { return false }
        return ["localhost", "127.0.0.1", "[::1]"].contains(name(authority).lowercased())
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
