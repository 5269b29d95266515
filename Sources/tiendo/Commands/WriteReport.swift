import ArgumentParser
import Foundation
import Operations
import Planning
import Prose
import Quantities
import Reports
import Storage

/// `tiendo report`
struct WriteReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write an official document from the ledger: a review, a scorecard, who is missing, a notice.",
        discussion: """
            half-year, quarter, year  the review of a period, with its annexes
            scorecard                 one commune on a page
            missing                   the units that have not reported, with a letter that urges them
            notice                    the conclusions of a conference
            The document is in Vietnamese; the same data give the same bytes. .xlsx holds the annexes.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "half-year, quarter, year, scorecard, missing or notice.")
    var kind: ReportKind
    @OptionGroup var subject: SubjectOptions
    @Option(help: "state (Nghị định 30/2020) or party (Hướng dẫn 36-HD, 05-HD).")
    var layout: Reports.Layout = .state
    @Option(help: "The date on the document. Default: the day of the data.")
    var dated: Day?
    @Option(name: .customLong("as-of"), help: "As it was known at a moment: 2023-07-14, or RFC 3339.")
    var asOf: Moment?
    @Option(help: "The number of the document; left blank where it has none yet.")
    var number: Int?
    @Option(help: "The code of the conference, of a notice.")
    var conference: String?
    @Option(help: "A JSON file with the office's own names, sign, recipients and signature.")
    var office: String?
    @Option(help: "A folder with layout profiles of the office's own.")
    var profiles: String?
    @Option(help: "A .docx of the office's own with marks such as {{unit.name}} (see --default-template).")
    var template: String?
    @Flag(name: .customLong("default-template"), help: "Write the template that gives the standard document.")
    var defaultTemplate = false
    @Flag(help: "Overwrite the file if there is one.")
    var force = false
    @Option(name: .short, help: "FILE.docx, .pdf, .xlsx or .html.")
    var output: String

    func validate() throws {
        guard ReportFormat(path: output) != nil else {
            throw ValidationError("-o takes a file that ends with .docx, .pdf, .xlsx or .html, not “\(output)”")
        }
        let format = ReportFormat(path: output)
        if defaultTemplate, format != .docx || template != nil {
            throw ValidationError("--default-template writes a .docx, and takes no --template")
        }
        if template != nil, format != .docx, format != .pdf {
            throw ValidationError("--template gives a .docx or .pdf")
        }
        if let number, number < 1 { throw ValidationError("--number takes a number from 1") }
    }

    mutating func run() async throws {
        let query = ReportQuery(
            kind: kind, unit: subject.unit, period: subject.period, calendar: subject.calendar, layout: layout,
            dated: dated, asOf: asOf, number: number, conference: conference)
        let (output, force, office, profiles) = (output, force, office, profiles)
        let form: Report.Form = defaultTemplate ? .defaultTemplate : template.map { .template($0) } ?? .standard
        let words = common.words
        try await Outcome.run(words) {
            try OutputFile.check(output, force: force)
            let settings = try office.map { path throws(Failure) in try OfficeFile(path: path) }
            let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
            let report = try Report(query, from: delivery, settings: settings)
            let profile = try report.source.profile(folder: profiles)
            guard let format = ReportFormat(path: output) else { return }
            let bytes = try report.bytes(
                format, form, profile: profile, scratch: FileManager.default.temporaryDirectory.path)
            try OutputFile.write(bytes, to: output, force: force)
            if query.kind.isReview { try Self.sayVerified(report, delivery, words) }
            if let remark = profile.remark { Terminal.error("\(profile.title): \(remark)") }
        }
    }

    /// How many figures of the running text the ledger bears out; what it does not is listed.
    private static func sayVerified(_ report: Report, _ delivery: Delivery, _ words: Words) throws {
        let checked = try report.checked(by: delivery)
        let (right, all) = (checked.summary[.right], checked.summary.all)
        Terminal.error(
            words.say(
                "\(right)/\(all) số liệu trong lời văn khớp với sổ.",
                "\(right) of \(all) figures of the text are borne out."))
        if right < all { Terminal.error(CheckReport(words, isBrief: true).text(checked)) }
    }
}

extension ReportKind: ExpressibleByArgument {}
extension Reports.Layout: ExpressibleByArgument {}

/// Files that the program writes for people: never over another one unless told so, and never half.
enum OutputFile {
    static func check(_ path: String, force: Bool) throws(Fault) {
        guard force || !FileManager.default.fileExists(atPath: path) else { throw .fileExists(path: path) }
    }

    static func write(_ bytes: [UInt8], to path: String, force: Bool) throws(Fault) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: force ? .atomic : .withoutOverwriting)
        } catch {
            throw .file(path: path, message: error.localizedDescription)
        }
    }
}
