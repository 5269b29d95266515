import Foundation
package import Planning
package import Prose
package import Quantities
import Storage

/// An entry that a person has confirmed, of those that a text offered.
package struct ConfirmedEntry: Sendable, Hashable {
    package let indicator: IndicatorCode
    package let period: Period
    package let value: ExactDecimal
    /// What the text says.
    package let quote: String

    package init(indicator: IndicatorCode, period: Period, value: ExactDecimal, quote: String) {
        self.indicator = indicator
        self.period = period
        self.value = value
        self.quote = quote
    }
}

extension Delivery {
    /// The entries of the ledger that a text offers, and the text checked.
    package func propose(_ text: String, _ query: CheckQuery) throws(Failure) -> [EntryProposal] {
        let (prose, names, usual, boards) = try material(text, query)
        return LedgerCheck.propose(prose, names, usual: usual, boards: boards)
    }

    /// Records confirmed entries as drafts of the unit's forms, the text as their source document.
    package func record(
        _ entries: [ConfirmedEntry], of unit: UnitReference, document: String, by author: String
    ) throws(Failure) -> ImportReport {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-entries-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "entries.csv").path
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(ProposedCSV.text(entries, of: unit).utf8).write(to: URL(filePath: path))
        } catch {
            throw .fault(.file(path: path, message: error.localizedDescription))
        }
        var request = ImportRequest(files: [path], author: author, document: document, isDraft: true)
        request.reason = document
        return try bringIn(request)
    }
}

/// Proposed entries as a file that `tiendo import` reads.
package enum ProposedCSV {
    private static let header = "indicator,unit,period,value,note"

    static func text(_ entries: [ConfirmedEntry], of unit: UnitReference) -> String {
        let lines = entries.map {
            line($0.indicator.text, unit, $0.period, $0.value.description, "“\($0.quote)”")
        }
        return ([header] + lines).joined(separator: "\n") + "\n"
    }

    /// All that a text offers; where it gives bounds only, the value waits to be filled in.
    package static func text(_ proposals: [EntryProposal], of unit: UnitReference, _ words: Words) -> String {
        let lines = proposals.map { proposal in
            switch proposal.value {
            case .exact(let value):
                line(proposal.indicator.code.text, unit, proposal.period, value.description, "“\(proposal.quote)”")
            case .bounds(let interval):
                line(
                    proposal.indicator.code.text, unit, proposal.period, "",
                    "“\(proposal.quote)”; \(words.interval(interval))")
            }
        }
        return ([header] + lines).joined(separator: "\n") + "\n"
    }

    private static func line(
        _ indicator: String, _ unit: UnitReference, _ period: Period, _ value: String, _ note: String
    ) -> String {
        [indicator, unit.description, period.code, value, note].map(quoted).joined(separator: ",")
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
