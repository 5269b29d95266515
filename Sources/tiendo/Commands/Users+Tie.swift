import ArgumentParser
import Operations
import Planning
import Prose

extension Users {
    /// `tiendo user tie`
    struct Tie: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tie an account to an identity of an OpenID Connect provider, to sign in with.")
        @OptionGroup var common: CommonOptions
        @Argument var name: String
        @Option(help: "The provider, as its tokens name it.")
        var issuer: String
        @Option(help: "The identity, as the provider's tokens name it (sub).")
        var subject: String

        mutating func run() async throws {
            let (words, name) = (common.words, name)
            let identity = OpenIDIdentity(issuer: issuer, subject: subject)
            try await withPeople(common) { people, _ in
                let account = try people.account(named: name)
                try people.tie(identity, to: account.number, by: .commandLine)
                Terminal.out(
                    words.say("\(account.signInName): đã gắn danh tính.\n", "\(account.signInName): identity tied.\n"))
            }
        }
    }
}
