import Foundation
import Office
import Planning
import Quantities
import Storage

/// Loads an example the way it came about: each file at its moment, by its office, on its paper.
///
/// This is the only place that sets the clock to the past, and it refuses a ledger that has anything in it.
package struct ExampleLoader {
    package let folder: String

    package init(folder: String) {
        self.folder = folder
    }

    package func load(
        into delivery: Delivery, progress: (_ file: String, _ report: ImportReport) -> Void
    ) throws(Failure) {
        if let head = delivery.view().head { throw .fault(.notEmpty(head: head.number)) }
        for step in try manifest() {
            let request = ImportRequest(
                files: ["\(folder)/\(step.file)"], author: step.author, document: step.document, reason: step.reason,
                status: step.status)
            let report = try delivery.bringIn(request, at: step.moment) { _, _ in }
            progress(step.file, report)
        }
    }

    private struct Step {
        let file: String
        let moment: Moment
        let author: String
        let document: String?
        let reason: String?
        let status: FigureStatus
    }

    private func manifest() throws(Failure) -> [Step] {
        let path = "\(folder)/manifest.csv"
        guard FileManager.default.fileExists(atPath: path) else { throw .refused(.missingFile(path)) }
        let rows = try readManifest(path)
        return try rows.dropFirst().map { row throws(Failure) in
            guard row.count >= 7, let moment = Moment(row[2]) else {
                throw .refused(
                    .badInput(
                        [
                            Diagnostic(
                                .error, .notADay, at: Place(file: "manifest.csv"), found: row.joined(separator: ","))
                        ],
                        unlisted: 0))
            }
            return Step(
                file: row[1], moment: moment, author: row[3], document: row[4].isEmpty ? nil : row[4],
                reason: row[5].isEmpty ? nil : row[5], status: FigureStatus(rawValue: row[6]) ?? .preliminary)
        }
    }
}
