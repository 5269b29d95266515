import ArgumentParser
import Operations
import Prose
import Storage
import Web

/// Where the server listens.
struct ListenOptions: ParsableArguments {
    @Option(help: "A loopback address: until people and roles exist the server is read-only and stays on this machine.")
    var host = "127.0.0.1"
    @Option(help: "The port.")
    var port = 8080

    func validate() throws {
        guard ["127.0.0.1", "::1", "localhost"].contains(host) else {
            throw ValidationError(
                "--host \(host): there is no sign-in yet, so the server listens on loopback only (127.0.0.1, ::1, localhost)."
            )
        }
        guard (1...65535).contains(port) else { throw ValidationError("--port \(port): a port is 1 to 65535.") }
    }
}

/// `tiendo serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the scoreboard and the API on this machine.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var listen: ListenOptions

    mutating func run() async throws {
        let words = common.words
        let (host, port) = (listen.host, listen.port)
        try await Outcome.run(words) {
            let delivery = try Delivery(Engine.open(common.address(), creating: true), clock: Clock.now)
            try await Server.run(delivery, host: host, port: port, words: words)
        }
    }
}
