import Foundation
package import Office

/// The sheets of whatever file an office has, each whole.
package struct SheetSource {
    let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// The sheets of a file, and how its texts were written where that was not Unicode.
    package struct Contents: Sendable {
        package let grids: [SheetGrid]
        /// Of a workbook.
        var restored: Set<LegacyText> = []
        /// Of a text file.
        var format: CSVFormat?
    }

    /// The sheets in the order of the workbook; a text file has one, named after the file.
    package func contents() throws(OfficeFault) -> Contents {
        let kind = try FileKind.detect(path)
        if kind.isOtherWorkbook { return try converted() }
        switch kind {
        case .xlsx: return try workbook(path)
        case .text: return try text()
        case .empty: throw OfficeFault(.empty, file: name)
        default: throw OfficeFault(.wrongKind(kind), file: name)
        }
    }

    private var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    private func workbook(_ path: String) throws(OfficeFault) -> Contents {
        let reader = try XLSXReader(path: path)
        var grids: [SheetGrid] = []
        for sheet in reader.sheets { grids.append(try reader.grid(of: sheet.name)) }
        return Contents(grids: grids, restored: reader.restored)
    }

    private func converted() throws(OfficeFault) -> Contents {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw OfficeFault(.unreadable(error.localizedDescription), file: name)
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        return try workbook(LibreOffice.convert(path, to: .xlsx, into: folder.path))
    }

    private func text() throws(OfficeFault) -> Contents {
        var rows: [SheetRow] = []
        let format: CSVFormat
        do {
            format = try CSVReader(.file(path)).forEachRow { row in
                rows.append(SheetRow(number: row.number, cells: row.fields.map { $0.isEmpty ? .empty : .text($0) }))
                return true
            }
        } catch let fault as OfficeFault {
            throw fault
        } catch {
            throw OfficeFault(.unreadable("\(error)"), file: name)
        }
        return Contents(grids: [SheetGrid(name: name, rows: rows)], format: format)
    }
}
