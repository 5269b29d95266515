/// Where somebody goes after signing in: a place of this server and no other.
enum ReturnAddress {
    /// The address if it is a path here; nothing for anything that a browser could take for another server.
    static func read(_ text: String?) -> String? {
        guard let text, text.utf8.count <= 2000, text.hasPrefix("/"), !text.hasPrefix("//"),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        let path = text.prefix { $0 != "?" && $0 != "#" }
        return path == "/sign-in" || path.hasPrefix("/sign-in/") || path == "/sign-out" || path == "/set-password"
            ? nil : text
    }
}
