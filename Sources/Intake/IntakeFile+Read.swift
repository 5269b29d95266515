import Foundation
import Office
package import Planning

extension IntakeFile {
    /// Reads a file against what is known; never fails: what is wrong stands in `diagnostics`.
    ///
    /// A header in the first row that belongs to a known kind decides; otherwise the tables are recognised.
    ///
    /// - Parameter progress: Told every thousand rows how many rows of the table have been turned into proposals.
    package static func read(
        _ path: String, against catalogue: Catalogue, options: IntakeOptions = IntakeOptions(),
        progress: (Int) -> Void = { _ in }
    ) -> IntakeFile {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var list = DiagnosticList()
        let folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        guard let readable = workbook(path, name, folder, &list) else { return IntakeFile(unreadable: name, list) }
        if let form = form(readable, name: name, against: catalogue, options: options) { return form }
        let office = OfficeIntake(path: readable, name: name, catalogue: catalogue, options: options)
        let before = list
        guard let table = TableFile(path: readable, name: name, options: options).table(&list) else {
            return IntakeFile(unreadable: name, list)
        }
        if isOffice(table) {
            let file = office.read(before)
            // A simple file with a slip in its header is better told what it lacks.
            if !file.plans.isEmpty || HeaderVerdict(table.header).isUnknown { return file }
        }
        return IntakeRun(name: name, catalogue: catalogue, options: options).read(table, list, progress)
    }

    /// The file itself, or what LibreOffice makes of one in an older format.
    static func workbook(_ path: String, _ name: String, _ folder: URL, _ list: inout DiagnosticList) -> String? {
        do throws(OfficeFault) {
            let kind = try FileKind.detect(path)
            guard kind.isOtherWorkbook else { return path }
            try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return try LibreOffice.convert(path, to: .xlsx, into: folder.path)
        } catch {
            // What is no file at all, or a pipe, is told by the reader of tables.
            if case .missing = error.code { return path }
            list.add(error, name)
            return nil
        }
    }

    /// Whether the first row is no header of a simple file: unknown, or short of so much that it is another table.
    private static func isOffice(_ table: Table) -> Bool {
        switch HeaderVerdict(table.header) {
        case .known: false
        case .unknown: true
        case .incomplete(let match): match.missing.count >= 2 && !match.isInCodeNames
        }
    }
}

extension HeaderVerdict {
    var isUnknown: Bool {
        if case .unknown = self { true } else { false }
    }
}
