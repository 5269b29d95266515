import ArgumentParser
import Operations
import Planning
import Prose
import Quantities

/// `tiendo periods`: open and close periods, and let single units in afterwards.
struct Periods: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "periods", abstract: "Periods of the forms: list, open, close, make an exception.",
        subcommands: [List.self, Open.self, Close.self, Except.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the periods of a unit and all below it.")
        @OptionGroup var common: CommonOptions
        @Option(help: "A unit's code, or CODE@DATE; the highest units where it is missing.")
        var unit: UnitReference?

        mutating func run() async throws {
            let words = common.words
            let unit = unit
            try await Outcome.run(words) {
                let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
                for state in try delivery.periodStates(of: Self.units(unit, delivery)) {
                    Terminal.out(Self.line(state, words) + "\n")
                }
            }
        }

        private static func units(_ unit: UnitReference?, _ delivery: Delivery) -> [UnitKey] {
            let tree = delivery.view().catalogue.units
            if let unit { return tree.versions(of: unit.code).map(\.key) }
            let today = delivery.today
            return tree.inForce(on: today).map(\.key).filter { tree.parent(of: $0, on: today) == nil }
        }

        private static func line(_ state: PeriodState, _ words: Words) -> String {
            let standing =
                switch state.standing {
                case .unstated: "-"
                case .open: "open"
                case .closed: "closed"
                case .excepted: "closed, exception"
                }
            let exceptions = state.exceptions.map { exception in
                "  \(exception.unit.name): \(exception.gate.until.map { words.day($0) } ?? "")"
            }
            return
                ([
                    "\(state.period)", state.unit.name, words.kind(state.level), standing,
                    state.due.map { words.day($0) } ?? "-", "\(state.complete)/\(state.expected)",
                ] + exceptions).joined(separator: "  ")
        }
    }

    /// What opening, closing and excepting share.
    struct GateOptions: ParsableArguments {
        @OptionGroup var common: CommonOptions
        @Option(help: "A unit's code, or CODE@DATE: it and all below it.")
        var unit: UnitReference
        @Option(help: "2023, 2023-S1, 2023-Q2, 2023-06 or 2023-9M.")
        var period: Period
        @Option(help: "The office or role that does it: whom reporters have to ask.")
        var by: String
        @Option(help: "Why; needed to reopen, and for an exception.")
        var reason: String?

        func take(_ act: PeriodGate.Act, level: UnitKind?, until: Day?) async throws {
            let words = common.words
            try await Outcome.run(words) {
                let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
                let commit = try delivery.gate(
                    GateRequest(act, unit: unit, level: level, period: period, by: by, until: until, reason: reason))
                Terminal.out(words.say("Đã ghi, lần ghi số \(commit).\n", "Recorded as change \(commit).\n"))
            }
        }
    }

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Open a period for entry, or reopen it.")
        @OptionGroup var options: GateOptions
        @Option(help: "The forms of one level only: province, district, commune (all of that level), agency …")
        var level: UnitKind?
        mutating func run() async throws { try await options.take(.open, level: level, until: nil) }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close a period: its figures stay, nothing new comes in.")
        @OptionGroup var options: GateOptions
        @Option(help: "The forms of one level only: province, district, commune (all of that level), agency …")
        var level: UnitKind?
        mutating func run() async throws { try await options.take(.close, level: level, until: nil) }
    }

    struct Except: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a unit enter although the period is closed, up to a day.")
        @OptionGroup var options: GateOptions
        @Option(help: "The last day, 2023-07-20 or 20/7/2023.")
        var until: Day
        mutating func run() async throws { try await options.take(.except, level: nil, until: until) }
    }
}
