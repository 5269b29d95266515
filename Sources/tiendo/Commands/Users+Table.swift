import ArgumentParser
import Foundation
import Operations
import Planning
import Prose
import Quantities
import Storage

extension Users {
    /// `tiendo user export`
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the accounts as a table with a row for each role: .xlsx or CSV.")
        @OptionGroup var common: CommonOptions
        @Option(name: .short, help: "The file to write, .xlsx or .csv; without one the CSV goes to standard output.")
        var output: String?
        @Flag(help: "Only the heads, and how the table is filled in: what an office is given.")
        var empty = false

        mutating func run() async throws {
            let (words, output, empty) = (common.words, output, empty)
            try await withPeople(common) { people, _ in
                let table =
                    try empty
                    ? PeopleTable(emptyIn: words.language)
                    : PeopleImport(people, by: nil, from: "").table(words.language)
                guard let output else { return Terminal.out(table.csv) }
                guard !FileManager.default.fileExists(atPath: output) else { throw Fault.fileExists(path: output) }
                let content =
                    output.lowercased().hasSuffix(".xlsx")
                    ? Data(try table.workbook(author: "Tiến Độ")) : Data(table.csv.utf8)
                do {
                    try content.write(to: URL(filePath: output), options: .withoutOverwriting)
                } catch {
                    throw Fault.file(path: output, message: error.localizedDescription)
                }
            }
        }
    }

    /// `tiendo user import FILE`
    struct BringIn: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Make and change accounts by a table, .csv or .xlsx: all of it or nothing.",
            discussion: """
                One row for each role; `tiendo user export --empty -o FILE.xlsx` writes a table to fill in. An empty cell \
                leaves what is there, a dash takes it away; what the table does not name stays.
                """)
        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ServerPlace
        @Argument(help: ArgumentHelp("The table.", valueName: "file"))
        var file: String
        @Flag(name: .customLong("dry-run"), help: "Say what would happen and change nothing.")
        var isDryRun = false
        @Option(help: "Why; needed where an account that is there changes.")
        var reason: String?

        mutating func run() async throws {
            let (words, place, isDryRun, reason) = (common.words, place, isDryRun, reason)
            let path = file
            try await withPeople(common) { people, delivery in
                let work = PeopleImport(people, by: nil, from: "")
                let name = path.split(separator: "/").last.map(String.init) ?? path
                let file = ReferenceFile(path: path, name: name)
                let text = PeoplePlanText(words: words, units: delivery.view().catalogue.units)
                if isDryRun {
                    let check = try work.check(file)
                    Terminal.out(text.lines(check.plan))
                    Terminal.error(words.say("Chạy thử: không ghi gì.", "Dry run: nothing was done."))
                    if check.plan.isRefused { throw ExitCode(1) }
                    return
                }
                switch try work.record(file, shown: nil, reason: reason) {
                case .recorded(let check, let links):
                    Terminal.out(text.lines(check.plan))
                    for link in links { Terminal.out("\(link.account.signInName)\t\(place.address(of: link))\n") }
                    if let until = links.first?.until { Terminal.error(text.links(until)) }
                case .unchanged(let check), .moved(let check): Terminal.out(text.lines(check.plan))
                case .refused(let check):
                    Terminal.out(text.lines(check.plan))
                    Terminal.error(words.say("Không có gì được ghi.", "Nothing was done."))
                    throw ExitCode(1)
                case .reasonNeeded(let check):
                    Terminal.out(text.lines(check.plan))
                    Terminal.error(
                        words.say(
                            "Sửa tài khoản đang có phải nêu lý do (--reason).",
                            "A change of accounts that are there needs a reason (--reason)."))
                    throw ExitCode(1)
                }
            }
        }
    }
}
