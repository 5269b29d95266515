import Foundation

/// The built program in a folder of its own, started as a person starts it.
final class Program: Sendable {
    struct Answer: Sendable {
        let code: Int32
        let out: String
        let error: String
    }

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// With the example in its data folder, as `tiendo demo` leaves it.
    static func withExample() throws -> Program {
        let program = try Program()
        let data = try made.get().folder.appending(path: "tiendo")
        try FileManager.default.copyItem(at: data, to: program.folder.appending(path: "tiendo"))
        return program
    }

    /// Made once: loading the example takes longer than all that is done with it.
    private static let made: Result<Program, any Error> = Result { () throws -> Program in
        let program = try Program()
        let answer = try program.run("demo", "--load-only", "--example", example)
        guard answer.code == 0 else { throw NoExample(answer: answer) }
        atexit { Program.discardExample() }
        return program
    }

    private static func discardExample() {
        guard let folder = try? made.get().folder else { return }
        try? FileManager.default.removeItem(at: folder)
    }

    struct NoExample: Error {
        let answer: Answer
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func path(_ name: String) -> String {
        folder.appending(path: name).path
    }

    func run(_ arguments: String...) throws -> Answer {
        try run(arguments)
    }

    func run(_ arguments: [String]) throws -> Answer {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        environment["XDG_DATA_HOME"] = folder.path
        environment["LANG"] = "en_US.UTF-8"
        environment["TIENDO_DATABASE"] = nil
        environment["TIENDO_BY"] = nil
        process.environment = environment
        let out = folder.appending(path: "out-\(UUID().uuidString)")
        let error = folder.appending(path: "error-\(UUID().uuidString)")
        for url in [out, error] { try Data().write(to: url) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: error)
        try process.run()
        process.waitUntilExit()
        return Answer(
            code: process.terminationStatus, out: try String(contentsOf: out, encoding: .utf8),
            error: try String(contentsOf: error, encoding: .utf8))
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let example = root.appending(path: "Examples/son-duong-2023").path

    /// Beside the bundle of the tests, wherever the build put it.
    private static var executable: URL {
        let beside = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "tiendo")
        let usual = root.appending(path: ".build/debug/tiendo")
        return FileManager.default.isExecutableFile(atPath: beside.path) ? beside : usual
    }
}
