import ArgumentParser
import Operations
import Planning
import Prose
import Quantities
import Storage

extension Users {
    /// `tiendo user token`
    struct Token: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "API tokens: make, list, revoke.", subcommands: [Make.self, List.self, Revoke.self])

        struct Make: AsyncParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Make a token with which a program asks in the account's name.")
            @OptionGroup var common: CommonOptions
            @Argument(help: "The account.")
            var name: String
            @Option(name: .customLong("for"), help: "What the token is for, as lists show it.")
            var purpose: String
            @Option(help: "What it may do; may be given several times. docs/permissions.md has the words.")
            var scope: [Permission]
            @Option(help: "How many days it holds.")
            var days = 90

            mutating func run() async throws {
                let (words, name, purpose, scope, days) = (common.words, name, purpose, scope, days)
                try await withPeople(common) { people, _ in
                    let account = try people.account(named: name)
                    let made = try people.makeToken(
                        for: account, name: purpose, scopes: scope, days: days, by: .commandLine)
                    Terminal.out("\(made.secret)\n")
                    Terminal.error(
                        words.say(
                            "Khóa có hạn đến \(words.moment(made.until)). Chỉ hiện lần này.",
                            "The token holds until \(words.moment(made.until)). It is shown this once."))
                }
            }
        }

        struct List: AsyncParsableCommand {
            static let configuration = CommandConfiguration(abstract: "List the tokens of an account.")
            @OptionGroup var common: CommonOptions
            @Argument var name: String

            mutating func run() async throws {
                let (words, name) = (common.words, name)
                try await withPeople(common) { people, _ in
                    for token in try people.tokens(of: people.account(named: name).number) {
                        let scopes = token.scopes.map(\.rawValue).joined(separator: ",")
                        let used = token.lastUsedAt.map { words.moment($0) } ?? words.say("chưa dùng", "never used")
                        Terminal.out(
                            "\(token.number)  \(token.name)  \(scopes)  \(words.moment(token.expiresAt))  \(used)\n")
                    }
                }
            }
        }

        struct Revoke: AsyncParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Revoke a token of an account, at once.")
            @OptionGroup var common: CommonOptions
            @Argument var name: String
            @Argument(help: "The number of the token.")
            var number: Int64

            mutating func run() async throws {
                let (words, name, number) = (common.words, name, SecretNumber(number))
                try await withPeople(common) { people, _ in
                    try people.revokeToken(number, of: people.account(named: name).number, by: .commandLine)
                    Terminal.out(words.say("Đã thu hồi khóa số \(number).\n", "Revoked token \(number).\n"))
                }
            }
        }
    }
}
