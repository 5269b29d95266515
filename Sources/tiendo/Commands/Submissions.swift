import ArgumentParser
import Operations
import Planning
import Prose
import Storage

/// `tiendo submissions`, and the steps of one.
struct Submissions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submissions", abstract: "Submissions on their way: list, submit, approve, return.",
        subcommands: [List.self, Submit.self, Approve.self, Return.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the submissions in a state.")
        @OptionGroup var common: CommonOptions
        @Option(help: "draft, submitted, approved or returned; all that are not approved where it is missing.")
        var state: SubmissionState?

        mutating func run() async throws {
            let words = common.words
            let state = state
            try await Outcome.run(words) {
                let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
                let units = delivery.view().catalogue.units
                for submission in try delivery.submissions(in: state)
                where state != nil || submission.state != .approved {
                    let name = units.version(submission.unit)?.name ?? submission.unit.description
                    Terminal.out(
                        "\(submission.number)  \(name)  \(submission.period)  \(submission.state.rawValue)  "
                            + "\(submission.lastStep.remark ?? "")\n")
                }
            }
        }
    }

    /// What the three steps share.
    struct StepOptions: ParsableArguments {
        @OptionGroup var common: CommonOptions
        @Argument(help: "The number of the submission.")
        var number: Int64
        @Option(help: "The office or role that does it.")
        var by: String
        @Option(help: "A remark; needed to return it.")
        var remark: String?

        func take(_ step: SubmissionStep) async throws {
            let words = common.words
            try await Outcome.run(words) {
                let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
                let commit = try delivery.step(step, of: SubmissionNumber(number), by: by, remark: remark)
                Terminal.out(words.say("Đã ghi, lần ghi số \(commit).\n", "Recorded as change \(commit).\n"))
            }
        }
    }

    struct Submit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Hand a draft in for approval.")
        @OptionGroup var options: StepOptions
        mutating func run() async throws { try await options.take(.submit) }
    }

    struct Approve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Approve: the figures count from now on.")
        @OptionGroup var options: StepOptions
        mutating func run() async throws { try await options.take(.approve) }
    }

    struct Return: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "return", abstract: "Send back with a remark.")
        @OptionGroup var options: StepOptions

        func validate() throws {
            guard options.remark?.isEmpty == false else {
                throw ValidationError("--remark is needed to return a submission.")
            }
        }

        mutating func run() async throws { try await options.take(.sendBack) }
    }
}
