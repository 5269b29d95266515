import ArgumentParser
import Operations
import Prose
import Storage
import Web

/// Where the server listens, and by which name people reach it.
struct ListenOptions: ParsableArguments {
    @Option(help: "The address to listen on. Anything but this machine needs --public-address or --plain-http.")
    var host = "127.0.0.1"
    @Option(help: "The port.")
    var port = 8080
    @Option(
        name: .customLong("public-address"),
        help: "The address that people use, such as https://tiendo.example.gov.vn: a proxy with TLS stands before it.")
    var publicAddress: String?
    @Flag(
        name: .customLong("plain-http"),
        help: "Take requests by any name without TLS. Passwords then cross the network unprotected.")
    var isPlain = false

    @Option(help: "A file with the OpenID Connect provider that people may sign in with; see the guide of the server.")
    var openid: String?

    private var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }

    func validate() throws {
        guard (1...65535).contains(port) else { throw ValidationError("--port \(port): a port is 1 to 65535.") }
        if let publicAddress, PublicAddress(publicAddress) == nil {
            throw ValidationError(
                "--public-address \(publicAddress): write https://NAME or https://NAME:PORT, no path.")
        }
        guard isLoopback || publicAddress != nil || isPlain else {
            throw ValidationError(
                """
                --host \(host): state --public-address https://NAME if a proxy with TLS stands before the server, or \
                --plain-http if passwords may cross this network unprotected.
                """)
        }
    }

    /// - Parameter opensFigures: Whether approved figures are shown to everybody.
    func settings(opensFigures: Bool) throws -> AccessSettings {
        let names: AccessSettings.Names =
            publicAddress.flatMap { PublicAddress($0) }.map { .published($0) } ?? (isPlain ? .any : .loopback)
        var settings = AccessSettings(names: names, opensFigures: opensFigures)
        do throws(OpenIDSettingsFault) {
            settings.openID = try openid.map { path throws(OpenIDSettingsFault) in try OpenIDSettings.read(path) }
        } catch {
            throw ValidationError("--openid: \(Words(.english).openIDSettings(error)).")
        }
        return settings
    }
}

/// `tiendo serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the pages and the API.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var listen: ListenOptions
    @OptionGroup var mail: MailOptions
    @Flag(
        name: .customLong("open-figures"),
        help: "Show approved figures to those who have not signed in, too.")
    var opensFigures = false

    mutating func run() async throws {
        let words = common.words
        let desk = mail.desk(base: listen.publicAddress)
        let (host, port, settings) = (
            listen.host, listen.port, try listen.settings(opensFigures: opensFigures)
        )
        try await Outcome.run(words) {
            let delivery = try Delivery(Engine.open(common.address(), creating: true), clock: Clock.now)
            try await Server.run(delivery, host: host, port: port, settings, words: words, mail: desk)
        }
    }
}
