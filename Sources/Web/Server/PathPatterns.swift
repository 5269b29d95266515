/// The paths of the route table, with their open parts: "/units/{code}", "/figures/**".
///
/// The router matches by itself; this tells which entry a path belongs to where there is no router, as in the measures.
struct PathPatterns: Sendable {
    private let plain: Set<String>
    private let open: [(pattern: String, parts: [Substring])]

    init(_ paths: some Sequence<String>) {
        let isOpen = { (path: String) in path.contains("{") || path.contains("*") }
        plain = Set(paths.filter { !isOpen($0) })
        open = paths.filter(isOpen).map { ($0, Self.parts($0[...])) }
    }

    /// The entry's path that a path of a request matches; the plain one before an open one.
    func pattern(of path: String) -> String? {
        if plain.contains(path) { return path }
        guard !open.isEmpty else { return nil }
        let parts = Self.parts(path[...])
        return open.first { Self.matches(parts, $0.parts) }?.pattern
    }

    func contains(_ path: String) -> Bool { pattern(of: path) != nil }

    private static func parts(_ path: Substring) -> [Substring] {
        path.split(separator: "/")
    }

    private static func matches(_ parts: [Substring], _ pattern: [Substring]) -> Bool {
        if pattern.last == "**" {
            let fixed = pattern.dropLast()
            return parts.count > fixed.count && zip(parts, fixed).allSatisfy(fits)
        }
        return parts.count == pattern.count && zip(parts, pattern).allSatisfy(fits)
    }

    private static func fits(_ part: Substring, _ pattern: Substring) -> Bool {
        pattern.hasPrefix("{") || part == pattern
    }
}
