import Foundation
import Testing

/// The rooms and doors of docs/architecture.md, held against the import lines of the sources.
@Suite struct ImportTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Part of the language or of the platform, open to every room.
    private static let always: Set<String> = ["Synchronization", "Glibc"]

    @Test func `every import of a room is a door of the table`() throws {
        let table = try Self.doors()
        #expect(table.count >= 13, "the table of docs/architecture.md was not found")
        for (room, doors) in table {
            for (file, module) in try Self.imports(of: room) where !Self.always.contains(module) {
                #expect(
                    doors.contains(module),
                    "\(room)/\(file) imports \(module); docs/architecture.md allows \(doors.sorted())")
            }
        }
    }

    @Test func `every room of the package stands in the table`() throws {
        let rooms = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
            .filter { !$0.hasPrefix("C") && !$0.hasPrefix(".") && $0 != "tiendo" && $0 != "TestSupport" }
        let table = try Self.doors()
        for room in rooms { #expect(table[room] != nil, "\(room) is missing in docs/architecture.md") }
    }

    @Test func `no source declares unchecked sendability, forces a try or leaves work undone`() throws {
        let forbidden = ["@unchecked", "nonisolated(unsafe)", "try!", "as!", "TODO", "FIXME", "fatalError("]
        for (file, text) in try Self.sources() {
            for word in forbidden {
                #expect(!text.contains(word), "\(file) contains \(word)")
            }
        }
    }

    @Test func `files keep to one subject`() throws {
        for (file, text) in try Self.sources() {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 420, "\(file) has \(lines) lines")
        }
    }

    private static func doors() throws -> [String: Set<String>] {
        let page = try String(contentsOf: root.appending(path: "docs/architecture.md"), encoding: .utf8)
        var table: [String: Set<String>] = [:]
        for line in page.split(separator: "\n") where line.hasPrefix("| ") && !line.contains("---") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, cells[0] != "Room", cells[2] != "everything" else { continue }
            let doors = cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            table[cells[0]] = Set(doors.filter { $0 != "–" })
        }
        return table
    }

    private static func imports(of room: String) throws -> [(file: String, module: String)] {
        try sources(in: "Sources/\(room)").flatMap { file, text in
            text.split(separator: "\n").compactMap { line -> (String, String)? in
                let words = line.split(separator: " ")
                guard let at = words.firstIndex(of: "import"), at <= 1, words.count > at + 1 else { return nil }
                guard at == 0 || ["package", "public", "internal", "private"].contains(words[0]) else { return nil }
                let name = words[at + 1] == "struct" || words[at + 1] == "func" ? words.last ?? "" : words[at + 1]
                return (file, String(name.split(separator: ".").first ?? ""))
            }
        }
    }

    private static func sources(in folder: String = "Sources") throws -> [(file: String, text: String)] {
        let base = root.appending(path: folder)
        guard let walker = FileManager.default.enumerator(atPath: base.path) else { return [] }
        return try walker.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            (path, try String(contentsOf: base.appending(path: path), encoding: .utf8))
        }
    }
}
