import ArgumentParser
import Operations
import Planning
import Prose
import Quantities

/// `tiendo scoreboard`
struct ShowScoreboard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scoreboard", abstract: "How a unit stands against its plans in a period.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: SubjectOptions
    @Flag(help: "With the child units.")
    var byUnit = false
    @Option(name: .customLong("as-of"), help: "As it was known at a moment: 2023-07-14, or RFC 3339.")
    var asOf: Moment?
    @Option(help: "In the structure of units of another day.")
    var structure: Day?
    @Flag(name: .customLong("with-submitted"), help: "Figures that wait for approval, too, marked.")
    var withSubmitted = false
    @Option(help: "table, json or csv.")
    var format: Format = .table

    enum Format: String, ExpressibleByArgument { case table, json, csv }

    mutating func run() async throws {
        let query = ScoreboardQuery(
            unit: subject.unit, period: subject.period, byUnit: byUnit ? .all : .none, asOf: asOf, structure: structure,
            calendar: subject.calendar, includesPending: withSubmitted)
        let format = format
        let words = common.words
        try await Outcome.run(words) {
            let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
            let board = try delivery.scoreboard(query)
            switch format {
            case .table: Terminal.out(ScoreboardTable(words: words).text(board))
            case .json: Terminal.out(ScoreboardJSON.encode(board, language: words.language))
            case .csv: Terminal.out(ScoreboardCSV.encode(board, language: words.language))
            }
        }
    }
}
