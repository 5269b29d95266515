import ArgumentParser
import Planning
import Prose
import Storage
import Web

/// `tiendo permissions`
struct ShowPermissions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "permissions",
        abstract: "Who may do what: every role, route and command, as docs/permissions.md has it.")

    @Option(name: .long, help: "vi or en. Default: by $LANG.")
    var lang: Language?

    mutating func run() async throws {
        let words = Words(lang ?? Language(locale: Environment.value("LANG") ?? "vi"))
        try await Outcome.run(words) {
            let table = try EmptyServer.table()
            Terminal.out(PermissionsText(words: words, table: table, commands: try CommandLines.all()).text)
        }
    }
}

/// The commands and what they take, by walking the program's own tree.
private enum CommandLines {
    static func all() throws(Fault) -> [(command: String, permission: Permission?)] {
        try lines("tiendo", Tiendo.configuration.subcommands)
    }

    private static func lines(
        _ prefix: String, _ commands: [any ParsableCommand.Type]
    ) throws(Fault) -> [(command: String, permission: Permission?)] {
        var found: [(command: String, permission: Permission?)] = []
        for command in commands {
            let name = "\(prefix) \(command._commandName)"
            if let permitted = command as? any PermittedCommand.Type {
                found.append((name, permitted.permission))
            } else if !command.configuration.subcommands.isEmpty {
                found += try lines(name, command.configuration.subcommands)
            } else {
                throw .failed("\(name) states no permission; see CommandPermissions.swift")
            }
        }
        return found
    }
}
