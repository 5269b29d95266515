import ArgumentParser
import Foundation
import Office
import Operations
import Planning
import Quantities
import Storage

/// `tiendo template`
struct Template: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the form of a unit and period, filled in with what is known: as .xlsx or CSV.",
        discussion: "A form in .xlsx prints on A4, and comes back by tiendo import without a question.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: SubjectOptions
    @Option(name: .short, help: "The file to write, .xlsx or .csv; without one the CSV goes to standard output.")
    var output: String?

    mutating func run() async throws {
        let words = common.words
        let (unit, period, calendar, output) = (subject.unit, subject.period, subject.calendar, output)
        try await Outcome.run(words) {
            let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
            guard let output else {
                return Terminal.out(try delivery.template(for: unit, period: period, calendar: calendar))
            }
            guard !FileManager.default.fileExists(atPath: output) else { throw Fault.fileExists(path: output) }
            let content: Data
            if output.lowercased().hasSuffix(".xlsx") {
                let form = try delivery.formWorkbook(for: unit, period: period, calendar: calendar, words)
                do throws(SpreadsheetFault) {
                    content = Data(try form.bytes())
                } catch {
                    throw Fault.file(path: output, message: error.description)
                }
            } else {
                content = Data(try delivery.template(for: unit, period: period, calendar: calendar).utf8)
            }
            do {
                try content.write(to: URL(filePath: output), options: .withoutOverwriting)
            } catch {
                throw Fault.file(path: output, message: error.localizedDescription)
            }
        }
    }
}
