import ArgumentParser
import Mail
import Operations
import Planning
import Prose
import Quantities
import Storage
import Web

/// How letters leave the house.
struct MailOptions: ParsableArguments {
    @Option(
        name: .customLong("mail-from"),
        help: "The address that reminders come from. Default: $TIENDO_MAIL_FROM. Without one nothing is sent.")
    var from: String?
    @Option(help: "A mail server, HOST or HOST:PORT, spoken to by SMTP. Default: $TIENDO_SMTP.")
    var smtp: String?
    @OptionGroup var privacy: MailPrivacyOptions
    @Option(help: "A program that takes letters, such as /usr/sbin/sendmail. Default: $TIENDO_SENDMAIL.")
    var sendmail: String?

    private var sender: String? { from ?? Environment.value("TIENDO_MAIL_FROM") }
    private var relay: String? { smtp ?? (sendmail == nil ? Environment.value("TIENDO_SMTP") : nil) }
    private var program: String? { sendmail ?? (smtp == nil ? Environment.value("TIENDO_SENDMAIL") : nil) }

    func validate() throws {
        if let sender, MailAddress(sender) == nil {
            throw ValidationError("--mail-from \(sender): write NAME@DOMAIN, plain letters only.")
        }
        if let relay, Self.hostAndPort(relay) == nil {
            throw ValidationError("--smtp \(relay): write HOST or HOST:PORT.")
        }
        try privacy.check(port: relay.flatMap(Self.hostAndPort)?.1)
        if relay != nil, program != nil { throw ValidationError("Choose one of --smtp and --sendmail.") }
        if sender == nil, from != nil || smtp != nil || sendmail != nil {
            throw ValidationError("Mail needs an address to come from: --mail-from NAME@DOMAIN.")
        }
        if sender != nil, relay == nil, program == nil {
            throw ValidationError("Say how mail leaves: --smtp HOST:PORT or --sendmail PATH.")
        }
    }

    /// - Parameter base: The address of the server, as people reach it.
    func desk(base: String?) -> MailDesk? {
        guard let from = sender.flatMap({ MailAddress($0) }) else { return nil }
        if let (host, port) = relay.flatMap(Self.hostAndPort) {
            return .linked(privacy.relay(host, port), from: from, base: base)
        }
        return program.map { .linked(Sendmail($0), from: from, base: base) }
    }

    private static func hostAndPort(_ text: String) -> (String, Int)? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let host = parts.first, !host.isEmpty, parts.count <= 2,
            host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") })
        else { return nil }
        guard parts.count == 2 else { return (String(host), 25) }
        guard let port = Int(parts[1]), (1...65535).contains(port) else { return nil }
        return (String(host), port)
    }
}

/// `tiendo remind`
struct Remind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send the reminders that are due, once each; or list them.",
        discussion: "A running “tiendo serve” with --mail-from does the same every ten minutes by day.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var mail: MailOptions
    @Flag(name: .customLong("dry-run"), help: "List what would be sent, and send nothing.")
    var isDry = false
    @Option(
        name: .customLong("public-address"),
        help: "The address that people use, such as https://tiendo.example.gov.vn: letters link to the form.")
    var publicAddress: String?

    func validate() throws {
        guard let publicAddress, PublicAddress(publicAddress) == nil else { return }
        throw ValidationError("--public-address \(publicAddress): write https://NAME or https://NAME:PORT, no path.")
    }

    mutating func run() async throws {
        let (words, isDry) = (common.words, isDry)
        let desk = mail.desk(base: publicAddress)
        let common = common
        try await Outcome.run(words) {
            let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
            let reminders = Reminders(delivery)
            guard !isDry else { return Terminal.out(try Self.list(reminders.due(), words)) }
            guard let desk else {
                Terminal.error(
                    words.say(
                        "Chưa biết gửi thư bằng cách nào: thêm --mail-from và --smtp hoặc --sendmail, hay dùng --dry-run.",
                        "How does mail leave? Add --mail-from with --smtp or --sendmail, or use --dry-run."))
                throw ExitCode(2)
            }
            let round = try await reminders.send(by: desk)
            Terminal.out(
                words.say(
                    "Đã chuyển \(round.sent) thư, hỏng \(round.failed), thiếu địa chỉ \(round.withoutAddress).\n",
                    "Handed on \(round.sent), failed \(round.failed), without an address \(round.withoutAddress).\n"))
            if round.failed > 0 { throw ExitCode(3) }
        }
    }

    private static func list(_ reminders: [Reminder], _ words: Words) -> String {
        guard !reminders.isEmpty else { return words.say("Không có gì để gửi.\n", "There is nothing to send.\n") }
        return reminders.map { reminder in
            let to = reminder.account.email ?? words.say("chưa có địa chỉ", "no address")
            let units = reminder.units.map(\.name).joined(separator: ", ")
            return
                "\(words.day(reminder.day))  \(reminder.account.signInName) <\(to)>  \(words.period(reminder.key.period)), \(words.day(reminder.key.due)): \(units)\n"
        }.joined()
    }
}
