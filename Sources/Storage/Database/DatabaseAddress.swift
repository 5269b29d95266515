import Foundation

/// Where a ledger is kept: `sqlite:PATH`, a plain path, or `postgres://user@host/name`.
package enum DatabaseAddress: Sendable, Hashable {
    case sqlite(path: String)
    case postgres(url: String)

    /// Refuses an empty text and engines that are not known (`badAddress`).
    package init(_ text: String) throws(Fault) {
        let scheme = DatabaseAddress.scheme(of: text)
        switch scheme {
        case "postgres", "postgresql":
            guard text.contains("://") else { throw .badAddress(text) }
            self = .postgres(url: text)
        case "sqlite":
            // Both sqlite:PATH and the form with two slashes that other programs write.
            let rest = text.dropFirst("sqlite:".count)
            let path = rest.hasPrefix("//") ? rest.dropFirst(2) : rest
            guard !path.isEmpty else { throw .badAddress(text) }
            self = .sqlite(path: String(path))
        case .some: throw .badAddress(DatabaseAddress.withoutPassword(text))
        case nil:
            guard !text.isEmpty else { throw .badAddress(text) }
            self = .sqlite(path: text)
        }
    }

    /// What stands before "://", or before a colon where an engine is meant; `nil` for a path.
    private static func scheme(of text: String) -> String? {
        if let end = text.range(of: "://") { return text[..<end.lowerBound].lowercased() }
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let word = text[..<colon].lowercased()
        return ["sqlite", "postgres", "postgresql"].contains(word) ? word : nil
    }

    private static func withoutPassword(_ url: String) -> String {
        url.replacing(/(:\/\/[^:\/?@]*):.*@/) { "\($0.output.1):***@" }
            .replacing(/([?&]password=)[^&]*/) { "\($0.output.1)***" }
    }
}

extension DatabaseAddress: CustomStringConvertible {
    /// The address as it may be shown and logged: without the password.
    package var description: String {
        switch self {
        case .sqlite(let path): "sqlite:\(path)"
        case .postgres(let url): DatabaseAddress.withoutPassword(url)
        }
    }
}
