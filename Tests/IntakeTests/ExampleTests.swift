import Foundation
import Office
import Planning
import Quantities
import Testing

@testable import Intake

/// The example is read as an office would hand it over, file after file, each against what the files before it made.
struct ExampleTests {
    private struct Step {
        let file: String
        let recordedOn: Day?
        let reason: String
        let status: FigureStatus?
    }

    private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/son-duong-2023").path()

    @Test func `every file of the example is taken without an error`() throws {
        var records: [ReferenceRecord] = []
        var figures = 0
        for step in try manifest() {
            var options = IntakeOptions()
            options.existing = records
            options.recordedOn = step.recordedOn
            options.reason = step.reason
            options.status = step.status ?? .estimate
            let file = IntakeFile.read(
                folder + "/" + step.file, against: try Catalogue(records), options: options)
            #expect(file.kind != nil, "\(step.file)")
            #expect(file.diagnostics.isEmpty, "\(step.file): \(file.diagnostics.prefix(5))")
            #expect(file.rowCount > 0, "\(step.file)")
            records += file.records
            figures += file.figures.count
        }
        #expect(figures > 15000)
        let catalogue = try Catalogue(records)
        #expect(catalogue.indicators.codes.count > 109)
        #expect(catalogue.units.inForce(on: Day(ordinal: 19_552)).filter(\.kind.isCommuneLevel).count == 32)
    }

    private func manifest() throws -> [Step] {
        var steps: [Step] = []
        try CSVReader(.file(folder + "/manifest.csv")).forEachRow { row in
            if row.fields.first != "order" {
                steps.append(
                    Step(
                        file: row.fields[1], recordedOn: Day(String(row.fields[2].prefix(10))), reason: row.fields[5],
                        status: row.fields.count > 6 ? FigureStatus(rawValue: row.fields[6]) : nil))
            }
            return true
        }
        return steps
    }
}
