import ArgumentParser
import Operations
import Planning
import Prose
import Quantities
import Storage

/// `tiendo submissions`, and the steps of one.
struct Submissions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submissions", abstract: "Submissions on their way: list, submit, approve, return, withdraw.",
        subcommands: [List.self, Submit.self, Approve.self, Return.self, Withdraw.self, Steps.self],
        defaultSubcommand: List.self)

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
        static let configuration = CommandConfiguration(
            abstract: "Sign the step that is missing; with the last one the figures count.")
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

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take back what nobody has signed.")
        @OptionGroup var options: StepOptions
        mutating func run() async throws { try await options.take(.withdraw) }
    }

    /// How many signatures a level or a unit needs.
    struct Steps: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List how many signatures reports need, or set it for a level or one unit.",
            discussion: """
                One step: the unit's own approver. Two: the office above it as well. Three: the one above that, too.
                Nobody signs what they sent themselves, nor two steps of one report, unless --allow-own says so.
                """)
        @OptionGroup var common: CommonOptions
        @Option(help: "The level: commune (all of the commune level), district, province, agency …")
        var level: UnitKind?
        @Option(help: "One unit of the level only, by its code.")
        var unit: String?
        @Option(help: "1, 2 or 3.")
        var steps: Int?
        @Flag(help: "Somebody may sign what they sent themselves: an office of one person.")
        var allowOwn = false
        @Option(help: "From which day; today where it is missing.")
        var from: Day?
        @Option(help: "The office or role that sets it.")
        var by: String?
        @Option(help: "Why, for the journal.")
        var reason: String?

        func validate() throws {
            guard steps == nil || level != nil && by?.isEmpty == false else {
                throw ValidationError("--steps needs --level and --by.")
            }
        }

        mutating func run() async throws {
            let words = common.words
            let (level, unit, steps, allowOwn, from, by, reason) = (level, unit, steps, allowOwn, from, by, reason)
            try await Outcome.run(words) {
                let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
                guard let steps, let level, let by else { return Self.list(delivery, words) }
                let rule = ApprovalRule(
                    level: level, unit: unit.map { UnitCode($0) }, steps: steps, allowsOwn: allowOwn,
                    effectiveFrom: from ?? delivery.today)
                let commit = try delivery.set(rule, by: by, reason: reason)
                Terminal.out(words.say("Đã ghi, lần ghi số \(commit).\n", "Recorded as change \(commit).\n"))
            }
        }

        private static func list(_ delivery: Delivery, _ words: Words) {
            let rules = delivery.view().catalogue.approvalRules
            if rules.isEmpty {
                Terminal.out(
                    words.say(
                        "Chưa đặt: mọi cấp một bước, người gửi không tự duyệt.\n",
                        "Nothing is set: one step for all levels, and nobody approves their own.\n"))
            }
            for rule in rules {
                Terminal.out(
                    "\(words.kind(rule.level))  \(rule.unit?.text ?? "*")  \(rule.steps)  "
                        + "\(rule.allowsOwn ? "allow-own" : "-")  \(rule.effectiveFrom)\n")
            }
        }
    }
}
