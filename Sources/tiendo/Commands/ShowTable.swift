import ArgumentParser
import Foundation
import Intake
import Operations
import Planning
import Prose

/// `tiendo table`
struct ShowTable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: "Show what is recognised in an office's own table, without recording anything.",
        discussion: "Takes .xlsx, .xls, .ods and .csv. $TIENDO_HEADER_WORDS names a file of header words of your own.")

    @Argument(help: ArgumentHelp("The file.", valueName: "file"))
    var file: String
    @Option(help: "Only this sheet.")
    var sheet: String?
    @Option(help: "text, json, or csv with one value per line.")
    var format: Format = .text
    @Option(help: "Rows shown of each table in text.")
    var rows = 60
    @Option(help: "vi or en. Default: by $LANG.")
    var lang: Language?

    enum Format: String, ExpressibleByArgument { case text, json, csv }

    mutating func run() async throws {
        let language = lang ?? Language(locale: ProcessInfo.processInfo.environment["LANG"] ?? "vi")
        let words = Words(language)
        guard let known = HeaderWords.chosen() else {
            throw ValidationError(
                words.say("không đọc được $TIENDO_HEADER_WORDS", "$TIENDO_HEADER_WORDS can't be read"))
        }
        let survey = OfficeSurvey.read(file, sheet: sheet, words: known, isChecked: true)
        let isRead = !survey.tables.isEmpty
        switch format {
        case .text: Terminal.out(RecognitionText(words, limit: max(rows, 0)).lines(survey))
        case .json: Terminal.out(RecognitionJSON.encode(survey, language: language))
        case .csv:
            if isRead { Terminal.out(TidyCSV.encode(survey)) }
            for diagnostic in survey.diagnostics { Terminal.error(words.diagnostic(diagnostic)) }
        }
        if !isRead { throw ExitCode(1) }
    }
}
