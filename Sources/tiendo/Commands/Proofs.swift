import ArgumentParser
import Operations
import Planning
import Prose
import Quantities
import Storage

/// `tiendo proof`: papers behind figures.
struct Proofs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof", abstract: "Papers behind figures, such as signed scans: list, attach, get.",
        discussion: "PDF, PNG, JPEG, .docx and .xlsx up to 20 MB. They are kept in the database and never deleted.",
        subcommands: [List.self, Attach.self, Get.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the papers, the oldest first.")
        @OptionGroup var common: CommonOptions
        @Option(help: "Only papers behind figures of this unit: a code, or CODE@DATE.")
        var unit: UnitReference?
        @Option(help: "Only papers behind figures of this period.")
        var period: Period?

        mutating func run() async throws {
            let words = common.words
            let (unit, period) = (unit, period)
            try await Outcome.run(words) {
                let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
                let text = ProofText(words: words)
                for record in try delivery.proofs(of: unit, on: period) { Terminal.out(text.line(record)) }
            }
        }
    }

    struct Attach: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put papers behind submissions that are recorded already.")
        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp("The files.", valueName: "file"))
        var files: [String]
        @Option(help: "The number of a submission; may be given several times.")
        var submission: [Int64]
        @Option(help: "The office or role that does it.")
        var by: String
        @Option(help: "The paper on which it stands.")
        var document: String?
        @Option(help: "Why.")
        var reason: String?

        mutating func run() async throws {
            let words = common.words
            let (files, by, document, reason) = (files, by, document, reason)
            let submissions = submission.map { SubmissionNumber($0) }
            try await Outcome.run(words) {
                let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
                let commit = try delivery.attach(
                    files, to: submissions, by: by, document: document, reason: reason)
                Terminal.out(words.say("Đã ghi, lần ghi số \(commit).\n", "Recorded as change \(commit).\n"))
            }
        }
    }

    struct Get: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Write a paper into a file, as it came in.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The number of the paper.")
        var number: Int64
        @Option(name: .short, help: "The file to write; it must not exist. Default: the name that the paper came with.")
        var output: String?

        mutating func run() async throws {
            let words = common.words
            let (number, output) = (ProofNumber(number), output)
            try await Outcome.run(words) {
                let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
                let (proof, path) = try delivery.write(number, to: output)
                Terminal.out("\(path)  \(ProofText(words: words).size(proof))  sha256 \(proof.sha256)\n")
            }
        }
    }
}
