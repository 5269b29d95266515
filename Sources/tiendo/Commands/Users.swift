import ArgumentParser
import Operations
import Planning
import Prose
import Quantities
import Storage

extension Role: ExpressibleByArgument {}
extension Permission: ExpressibleByArgument {}

/// `tiendo user`
struct Users: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Accounts, what they may do, one-time links, API tokens, and the journal of access.",
        discussion: """
            An account is an office role, such as phuc-ung.nhap, not a person's name. Whoever can run this on the database \
            can do all of it: keep the database to those who run the server.
            """,
        subcommands: [
            List.self, Add.self, GrantRole.self, Revoke.self, Reset.self, Disable.self, Enable.self, Export.self,
            BringIn.self, Token.self, Tie.self, Journal.self,
        ], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the accounts with their grants.")
        @OptionGroup var common: CommonOptions
        @Flag(help: "Grants that no longer hold, too.")
        var all = false

        mutating func run() async throws {
            let (words, all) = (common.words, all)
            try await withPeople(common) { people, delivery in
                let text = AccountText(words: words, units: delivery.view().catalogue.units, today: delivery.today)
                for record in try people.accounts() { Terminal.out(text.lines(record, all: all)) }
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make an account and print the one-time link with which it sets its password.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ServerPlace
        @Argument(help: "What is typed at sign-in, such as phuc-ung.nhap.")
        var name: String
        @Option(name: .customLong("name"), help: "What pages and journal show: an office role.")
        var displayName: String
        @Option(help: "An e-mail address, for sign-in by an identity provider.")
        var email: String?
        @Option(name: .customLong("language"), help: "vi or en. Default: as the browser says.")
        var preferred: Language?
        @Option(help: "A first role: administrator, planning-officer, reporter, approver, leader or inspector.")
        var role: Role?
        @Option(help: "The unit of the role: a code, or CODE@DATE.")
        var unit: UnitReference?

        func validate() throws {
            guard (role == nil) == (unit == nil) else { throw ValidationError("--role and --unit go together.") }
        }

        mutating func run() async throws {
            let (words, place) = (common.words, place)
            let new = NewAccount(
                signInName: name, displayName: displayName, email: email, languageTag: preferred?.rawValue)
            let (role, unit) = (role, unit)
            try await withPeople(common) { people, delivery in
                // Before the account is there: a unit that is none must leave nothing behind.
                if let unit { try people.checkUnit(unit) }
                let account = try people.create(new, by: .commandLine)
                if let role, let unit { try people.grant(role, for: unit, to: account, by: .commandLine) }
                Terminal.out(
                    words.say("Đã tạo tài khoản \(account.signInName).\n", "Made the account \(account.signInName).\n"))
                try place.printLink(for: account, .invitation, people, words)
            }
        }
    }

    struct GrantRole: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "grant", abstract: "Give an account a role for a unit and all below it.")
        @OptionGroup var common: CommonOptions
        @Argument var name: String
        @Option(help: "administrator, planning-officer, reporter, approver, leader or inspector.")
        var role: Role
        @Option(help: "The unit: a code, or CODE@DATE.")
        var unit: UnitReference
        @Option(help: "The first day. Default: today.")
        var from: Day?
        @Option(help: "The last day. Default: open.")
        var to: Day?

        mutating func run() async throws {
            let (words, name, role, unit, from, to) = (common.words, name, role, unit, from, to)
            try await withPeople(common) { people, delivery in
                let account = try people.account(named: name)
                let grant = try people.grant(role, for: unit, to: account, from: from, to: to, by: .commandLine)
                let text = AccountText(words: words, units: delivery.view().catalogue.units, today: delivery.today)
                Terminal.out("\(account.signInName)  \(text.line(grant))\n")
            }
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take a grant back, at once.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The number of the grant, as `tiendo user list` shows it.")
        var grant: Int64

        mutating func run() async throws {
            let (words, number) = (common.words, GrantNumber(grant))
            try await withPeople(common) { people, _ in
                try people.revoke(number, by: .commandLine)
                Terminal.out(words.say("Đã thu hồi quyền số \(number).\n", "Revoked grant \(number).\n"))
            }
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a one-time link with which the account sets a new password.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ServerPlace
        @Argument var name: String

        mutating func run() async throws {
            let (words, name, place) = (common.words, name, place)
            try await withPeople(common) { people, _ in
                try place.printLink(for: try people.account(named: name), .reset, people, words)
            }
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Disable an account: it is signed out everywhere and its tokens stop.")
        @OptionGroup var common: CommonOptions
        @Argument var name: String

        mutating func run() async throws {
            try await setActive(common, name, false)
        }
    }

    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Enable an account again.")
        @OptionGroup var common: CommonOptions
        @Argument var name: String

        mutating func run() async throws {
            try await setActive(common, name, true)
        }
    }

    struct Journal: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Who signed in, failed to, was granted or lost what; the newest first.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "Only of this account.")
        var name: String?
        @Option(help: "How many lines.")
        var limit = 30

        mutating func run() async throws {
            let (words, name, limit) = (common.words, name, max(1, limit))
            try await withPeople(common) { people, _ in
                let one = try name.map { try people.account(named: $0).number }
                let names = Dictionary(
                    uniqueKeysWithValues: try people.accounts().map { ($0.account.number, $0.account.signInName) })
                let text = AccessText(words: words, names: names)
                for line in try people.accessEvents(of: one, limit: limit) { Terminal.out(text.line(line)) }
            }
        }
    }

    private static func setActive(_ common: CommonOptions, _ name: String, _ isActive: Bool) async throws {
        let words = common.words
        try await withPeople(common) { people, _ in
            let account = try people.account(named: name)
            try people.setActive(account, isActive, by: .commandLine)
            Terminal.out(
                isActive
                    ? words.say("Đã mở lại \(account.signInName).\n", "Enabled \(account.signInName).\n")
                    : words.say("Đã khóa \(account.signInName).\n", "Disabled \(account.signInName).\n"))
        }
    }

    static func withPeople(
        _ common: CommonOptions, _ work: (People, Delivery) async throws -> Void
    ) async throws {
        try await Outcome.run(common.words) {
            let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
            try await work(People(delivery), delivery)
        }
    }
}

/// Where people reach the server: for links that are printed.
struct ServerPlace: ParsableArguments {
    @Option(
        name: .customLong("at"),
        help:
            "The address under which people reach the server, for the link. Default: $TIENDO_ADDRESS or http://127.0.0.1:8080."
    )
    var address: String?

    func printLink(for account: Account, _ purpose: LinkPurpose, _ people: People, _ words: Words) throws {
        let link = try people.makeLink(for: account, purpose, by: .commandLine)
        Terminal.out("\(address(ofLink: link.secret))\n")
        Terminal.error(
            words.say(
                "Đường dẫn dùng một lần, đến \(words.moment(link.until)). Chỉ hiện lần này; hãy gửi riêng cho người nhận.",
                "The link works once, until \(words.moment(link.until)). It is shown this once; hand it over in private."
            ))
    }

    func address(of invitation: AccountAdministration.Invitation) -> String { address(ofLink: invitation.secret) }

    private func address(ofLink secret: String) -> String {
        let base = address ?? Environment.value("TIENDO_ADDRESS") ?? "http://127.0.0.1:8080"
        let bare = base.hasSuffix("/") ? String(base.dropLast()) : base
        return "\(bare)/set-password?link=\(secret)"
    }
}
