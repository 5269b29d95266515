import ArgumentParser
import Foundation
import Operations
import Planning
import Quantities
import Storage

/// `tiendo template`
struct Template: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the form of a unit and period as CSV, filled in with what is known.")

    @OptionGroup var common: CommonOptions
    @Option(help: "A unit's code, or CODE@DATE.")
    var unit: UnitReference
    @Option(help: "2023, 2023-S1, 2023-Q2, 2023-06 or 2023-9M.")
    var period: Period
    @Option(help: "administrative or statistical.")
    var calendar: ReportingCalendar = .administrative
    @Option(name: .short, help: "The file to write; standard output where it is missing.")
    var output: String?

    mutating func run() async throws {
        let words = common.words
        let (unit, period, calendar, output) = (unit, period, calendar, output)
        try await Outcome.run(words) {
            let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
            let form = try delivery.template(for: unit, period: period, calendar: calendar)
            guard let output else { return Terminal.out(form) }
            guard !FileManager.default.fileExists(atPath: output) else { throw Fault.fileExists(path: output) }
            do {
                try Data(form.utf8).write(to: URL(filePath: output), options: .withoutOverwriting)
            } catch {
                throw Fault.file(path: output, message: error.localizedDescription)
            }
        }
    }
}
