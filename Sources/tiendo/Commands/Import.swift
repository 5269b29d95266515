import ArgumentParser
import Foundation
import Intake
import Operations
import Planning
import Prose
import Quantities
import Storage

/// `tiendo import FILE…`
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring in units, indicators, plans and figures from .csv or .xlsx: all of it or nothing.",
        discussion: """
            The kind of a simple file is recognised from its header row; docs/vi/tep-don-gian.md lists the columns.
            An office's own table (.xlsx, .xls, .ods, .csv) is recognised as it is: --dry-run shows what it would bring.
            """)

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
    @Option(help: "Of which period an office's own table is, where it does not say so: 2023-S1.")
    var period: Period?
    @Option(help: "Which unit an office's own table is about, where it does not say so: a code.")
    var unit: UnitReference?
    @Option(
        name: .customLong("assigned-by"),
        help:
            "Who assigned the plans of an office's own table, where it does not say so: province, council, party or stretch."
    )
    var assigner: PlanAssigner?
    @Option(help: "A .json with what was decided about such tables; a dry run writes it where there is none.")
    var mapping: String?
    @Flag(name: .customLong("save-mapping"), help: "Write the mapping anew, with what is still open.")
    var savesMapping = false
    @Option(help: "A file to keep as proof, such as the signed scan; may be given several times.")
    var proof: [String] = []
    @Flag(help: "A reporter's import: it waits as a draft until it is submitted and approved.")
    var draft = false
    @Option(help: "text or json.")
    var format: ReportFormat = .text

    enum PlanAssigner: String, ExpressibleByArgument { case province, council, party, stretch }
    enum ReportFormat: String, ExpressibleByArgument { case text, json }

    mutating func run() async throws {
        let words = common.words
        let author = by ?? ProcessInfo.processInfo.environment["TIENDO_BY"] ?? (isDryRun ? "–" : "")
        guard !author.isEmpty else {
            throw ValidationError(
                words.say(
                    "Ai ghi? Hãy nêu --by \"tên cơ quan hoặc chức danh\".",
                    "Who records it? State --by \"office or role\"."))
        }
        var request = ImportRequest(
            files: files, author: author, document: document, reason: reason, status: status, notation: notation,
            sheet: sheet, isDraft: draft, isDryRun: isDryRun, proofs: proof)
        request.period = period
        request.unit = unit
        request.assigner = assigner.map { Assigner($0.rawValue) }
        request.headerWords = HeaderWords.chosen() ?? .usual
        request.mapping = try MappingPath(mapping).read(words)
        let (format, path) = (format, MappingPath(mapping, isRewritten: savesMapping))
        let asked = request
        try await Outcome.run(words) {
            let delivery = try Delivery(Engine.open(common.address(), creating: true), clock: Clock.now)
            let report = try delivery.bringIn(asked) { file, rows in
                if rows.isMultiple(of: 20_000) {
                    Terminal.error(words.say("\(file): đã đọc \(rows) dòng", "\(file): \(rows) rows read"))
                }
            }
            let text = ImportText(words: words, isDryRun: asked.isDryRun)
            try path.write(report)
            Terminal.out(format == .json ? text.json(report) : text.lines(report))
            if report.isRefused { throw ExitCode(1) }
        }
    }
}

/// Where the decisions about an office's tables are kept.
struct MappingPath: Sendable {
    private let path: String?
    private let isRewritten: Bool

    init(_ path: String?, isRewritten: Bool = false) {
        self.path = path
        self.isRewritten = isRewritten
    }

    private var exists: Bool { path.map(FileManager.default.fileExists(atPath:)) ?? false }

    func read(_ words: Words) throws -> MappingFile? {
        guard let path, exists else { return nil }
        var diagnostics: [Diagnostic] = []
        if let mapping = MappingFile.read(path, &diagnostics) { return mapping }
        for diagnostic in diagnostics { Terminal.error(words.diagnostic(diagnostic)) }
        throw ExitCode(1)
    }

    /// Never over a person's answers, unless asked.
    func write(_ report: ImportReport) throws(Fault) {
        guard let path, !exists || isRewritten, !report.plans.isEmpty else { return }
        do {
            try Data(MappingJSON.encode(report.plans).utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw .file(path: path, message: error.localizedDescription)
        }
    }
}
