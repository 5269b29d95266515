import ArgumentParser
import Foundation
import Intake
import Office
import Operations
import Planning
import Prose
import Quantities

/// `tiendo check`
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check every figure of a draft, report or article: by itself, and against the ledger.",
        discussion: """
            Takes .txt, .md, .html and .docx; “-” reads standard input. With --unit and --period each figure is compared with
            the ledger; without them the text is judged by itself. Tables are read where their headings say what the columns
            hold. Exit 1 if a figure is wrong or contradicts another.
            --propose offers the entries of the ledger that the text holds: a person verifies each one, and fills in the value
            where the text gives bounds only; -o FILE.csv writes them for “tiendo import --draft”.
            --extract takes rows of JSON with “id” and “text”, one a line, and gives their claims.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp("The file, or “-”.", valueName: "file"))
    var file: String
    @Option(help: "A unit's code, or CODE@DATE.")
    var unit: UnitReference?
    @Option(help: "The period of which the text speaks: 2023, 2023-S1, 2023-Q2, 2023-06 or 2023-9M.")
    var period: Period?
    @Option(name: .customLong("as-of"), help: "As it was known at a moment: 2023-07-14, or RFC 3339.")
    var asOf: Moment?
    @Option(help: "administrative (15th to 14th) or statistical (calendar months).")
    var calendar: ReportingCalendar = .administrative
    @Flag(help: "Read rows of JSON and write the claims of their texts.")
    var extract = false
    @Flag(help: "Offer entries of the ledger instead of checking (needs --unit and --period).")
    var propose = false
    @Flag(help: "Only what is wrong or unclear.")
    var brief = false
    @Option(help: "text or json.")
    var format: Format = .text
    @Flag(help: "Overwrite the file if there is one.")
    var force = false
    @Option(name: .short, help: "A copy of the .docx with a comment at each figure; the proposed entries as .csv.")
    var output: String?

    enum Format: String, ExpressibleByArgument { case text, json }

    func validate() throws {
        if (unit == nil) != (period == nil) { throw ValidationError("--unit and --period go together") }
        if unit == nil, asOf != nil { throw ValidationError("--as-of needs --unit and --period") }
        if propose, unit == nil { throw ValidationError("--propose needs --unit and --period") }
        if extract, unit != nil || output != nil { throw ValidationError("--extract reads texts only") }
    }

    mutating func run() async throws {
        let words = common.words
        let command = self
        try await Outcome.run(words) {
            do {
                try command.check(words)
            } catch let fault as OfficeFault {
                Terminal.error(Self.message(fault, words))
                throw ExitCode(1)
            }
        }
    }

    private static func message(_ fault: OfficeFault, _ words: Words) -> String {
        guard case .wrongKind(let kind) = fault.code else { return words.diagnostic(Diagnostic(fault)) }
        return words.say(
            "\(fault.file): cần .txt, .md, .html hoặc .docx; tệp này là \(kind.rawValue).",
            "\(fault.file): .txt, .md, .html or .docx is needed; this file is \(kind.rawValue).")
    }

    private func check(_ words: Words) throws {
        let read = try ProseFile(path: file)
        if extract {
            try extractRows(read.text, words)
            return
        }
        // Places in JSON are those of the file.
        let text = read.kind == .plain && format == .text ? read.text.tabbedRowsAsTables : read.text
        if propose {
            try offerEntries(text, words)
            return
        }
        if let output {
            guard read.kind == .docx else {
                throw ValidationError("-o writes comments into a copy of a .docx; “\(file)” is none")
            }
            try OutputFile.check(output, force: force)
        }
        let checked = try checked(text)
        switch format {
        case .text: Terminal.out(CheckReport(words, isBrief: brief).text(checked))
        case .json: Terminal.out(CheckJSON.encode(checked, file: file, language: words.language))
        }
        if let output { try writeComments(checked, to: output, words) }
        if checked.hasFault { throw ExitCode(1) }
    }

    private func checked(_ text: String) throws -> CheckedText {
        guard let unit, let period else { return CheckedText(alone: text) }
        let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
        return try delivery.check(text, CheckQuery(unit: unit, period: period, calendar: calendar, asOf: asOf))
    }

    private func offerEntries(_ text: String, _ words: Words) throws {
        guard let unit, let period else { return }
        let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
        let proposals = try delivery.propose(
            text, CheckQuery(unit: unit, period: period, calendar: calendar, asOf: asOf))
        guard let output else {
            Terminal.out(ProposalText(words).text(proposals))
            return
        }
        try OutputFile.write(
            Array(ProposedCSV.text(proposals, of: unit, words).utf8), to: output, force: force)
    }

    private func writeComments(_ checked: CheckedText, to output: String, _ words: Words) throws {
        let report = CheckReport(words)
        let comments = checked.judgements.map {
            DocxProse.Comment(span: $0.claim.span, text: report.comment($0))
        }
        let document = try DocxProse(OfficePackage(path: file), file: file)
        try OutputFile.write(try document.commented(comments, author: "Tiến Độ"), to: output, force: force)
    }

    private func extractRows(_ text: String, _ words: Words) throws {
        do throws(ClaimRows.BadLine) {
            Terminal.out(try ClaimRows.extract(text))
        } catch {
            Terminal.error(
                words.say(
                    "\(file), dòng \(error.line): không phải một dòng JSON có “id” và “text”.",
                    "\(file), line \(error.line): no JSON object with “id” and “text”."))
            throw ExitCode(1)
        }
    }
}
