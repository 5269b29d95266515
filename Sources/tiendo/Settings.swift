import ArgumentParser
import Foundation
import Planning
import Prose
import Quantities
import Storage
import StorageSQLite

#if PostgreSQL
    import StoragePostgres
#endif

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .long,
        help:
            "A file, sqlite:PATH, postgres://…, or “demo”. Default: tiendo.sqlite in your data folder, or $TIENDO_DATABASE."
    )
    var database: String?

    @Option(name: .long, help: "vi or en. Default: by $LANG.")
    var lang: Language?

    var language: Language {
        lang ?? Language(locale: ProcessInfo.processInfo.environment["LANG"] ?? "vi")
    }

    var words: Words { Words(language) }

    /// The address that `--database` or the environment names, the embedded database otherwise.
    func address() throws(Fault) -> DatabaseAddress {
        let text = database ?? ProcessInfo.processInfo.environment["TIENDO_DATABASE"] ?? ""
        switch text {
        case "": return .sqlite(path: try DataFolder.file("tiendo.sqlite"))
        case "demo": return .sqlite(path: try DataFolder.file("demo.sqlite"))
        default: return try DatabaseAddress(text)
        }
    }
}

extension Language: ExpressibleByArgument {}

/// Where the embedded databases lie: `$XDG_DATA_HOME/tiendo`, by default `~/.local/share/tiendo`.
enum DataFolder {
    static func file(_ name: String) throws(Fault) -> String {
        let environment = ProcessInfo.processInfo.environment
        let base =
            environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : URL(filePath: $0) }
            ?? FileManager.default.homeDirectoryForCurrentUser.appending(path: ".local/share")
        let folder = base.appending(path: "tiendo")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .file(path: folder.path, message: error.localizedDescription)
        }
        return folder.appending(path: name).path
    }
}

/// Opens databases: the one place that knows which engines there are.
enum Engine {
    /// Opens for work; makes the tables where there are none.
    static func open(_ address: DatabaseAddress, creating: Bool) throws(Fault) -> any Database {
        let database: any Database
        switch address {
        case .sqlite(let path):
            guard creating || FileManager.default.fileExists(atPath: path) else {
                throw .olderSchema(found: 0, known: 0)
            }
            database = try SQLiteDatabase(path: path, creating ? .createIfMissing : .mustExist)
        case .postgres(let url):
            #if PostgreSQL
                database = try PostgresDatabase(url: url)
            #else
                throw .engineNotBuilt("postgres")
            #endif
        }
        if creating {
            try database.migrate(at: Clock.now())
        } else {
            try database.checkSchema()
        }
        return database
    }
}

/// What the environment says.
enum Environment {
    /// Nothing where it is empty.
    static func value(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// The wall clock, read at the edge only.
enum Clock {
    @Sendable static func now() -> Moment {
        Moment(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
    }
}
