import ArgumentParser
import Foundation
import Operations
import Planning
import Prose
import Quantities

/// `tiendo import FILE…`
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring in units, indicators, plans and figures from .csv or .xlsx: all of it or nothing.",
        discussion: "The kind of a file is recognised from its header row. docs/vi/tep-don-gian.md lists the columns.")

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp("The files, in order.", valueName: "file"))
    var files: [String]
    @Flag(name: .customLong("dry-run"), help: "Say what would happen and record nothing.")
    var isDryRun = false
    @Option(help: "The office or role that brings it in.")
    var by: String?
    @Option(help: "The paper on which it stands.")
    var document: String?
    @Option(help: "Why; needed for corrections and for figures of a locked period.")
    var reason: String?
    @Option(help: "estimate, preliminary or official, for figures whose row states none.")
    var status: FigureStatus = .preliminary
    @Option(help: "vi or neutral, where the notation of numbers is ambiguous.")
    var notation: NumberNotation?
    @Option(help: "The sheet of an .xlsx file.")
    var sheet: String?
    @Flag(help: "A reporter's import: it waits as a draft until it is submitted and approved.")
    var draft = false
    @Option(help: "text or json.")
    var format: ReportFormat = .text

    enum ReportFormat: String, ExpressibleByArgument { case text, json }

    mutating func run() async throws {
        let words = common.words
        guard let by = by ?? ProcessInfo.processInfo.environment["TIENDO_BY"], !by.isEmpty else {
            throw ValidationError(
                words.say(
                    "Ai ghi? Hãy nêu --by \"tên cơ quan hoặc chức danh\".",
                    "Who records it? State --by \"office or role\"."))
        }
        let request = ImportRequest(
            files: files, author: by, document: document, reason: reason, status: status, notation: notation,
            sheet: sheet,
            isDraft: draft, isDryRun: isDryRun)
        let format = format
        try await Outcome.run(words) {
            let delivery = try Delivery(Engine.open(common.address(), creating: true), clock: Clock.now)
            let report = try delivery.bringIn(request) { file, rows in
                if rows.isMultiple(of: 20_000) {
                    Terminal.error(words.say("\(file): đã đọc \(rows) dòng", "\(file): \(rows) rows read"))
                }
            }
            let text = ImportText(words: words, isDryRun: request.isDryRun)
            Terminal.out(format == .json ? text.json(report) : text.lines(report))
        }
    }
}
