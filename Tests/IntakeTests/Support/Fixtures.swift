import Foundation
import Office
import Planning
import Prose
import Quantities
import Testing

@testable import Intake

/// The office tables under `Recognition/Fixtures`, made by `make/make.py`.
enum OfficeFixture {
    static func path(_ name: String, _ here: String = #filePath) -> String {
        URL(filePath: here).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Recognition/Fixtures/\(name)").path
    }

    static func read(_ name: String, _ set: (inout IntakeOptions) -> Void = { _ in }) throws -> IntakeFile {
        var options = IntakeOptions()
        options.status = .preliminary
        set(&options)
        return IntakeFile.read(path(name), against: try OfficeCatalogue.catalogue(), options: options)
    }

    static func needsLibreOffice(_ name: String) -> Bool { name.hasSuffix(".xls") || name.hasSuffix(".ods") }
}

extension IntakeFile {
    /// "G13 forest 076 2023-S1 actual 1068"
    var figureLines: [String] {
        figures.map { figure in
            let key = figure.entry.key
            let definition = OfficeCatalogue.indicators.first { $0.code == key.indicator }
            let value = figure.entry.value.map {
                ExactDecimal(scaled: $0.amount, scale: definition?.decimals ?? 0).description
            }
            return [
                figure.place.cell ?? "?", key.indicator.text, key.unit.code.text, key.period.code, key.scenario.code,
                value ?? "–",
            ].joined(separator: " ")
        }
    }

    var sentences: [String] { diagnostics.map { Words(.vietnamese).diagnostic($0) } }
}
