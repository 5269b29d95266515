import Foundation
package import Office

/// The sheets of whatever file an office has, each whole.
package struct SheetSource {
    let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// The sheets in the order of the workbook; a text file has one, named after the file.
    package func grids() throws(OfficeFault) -> [SheetGrid] {
        switch try FileKind.detect(path) {
        case .xlsx: return try workbook(path)
        case .xls, .ods, .xlsb: return try converted()
        case .text: return [try text()]
        case .empty: throw OfficeFault(.empty, file: name)
        case let kind: throw OfficeFault(.wrongKind(kind), file: name)
        }
    }

    private var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    private func workbook(_ path: String) throws(OfficeFault) -> [SheetGrid] {
        let reader = try XLSXReader(path: path)
        var grids: [SheetGrid] = []
        for sheet in reader.sheets { grids.append(try reader.grid(of: sheet.name)) }
        return grids
    }

    private func converted() throws(OfficeFault) -> [SheetGrid] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw OfficeFault(.unreadable(error.localizedDescription), file: name)
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        return try workbook(LibreOffice.convert(path, to: .xlsx, into: folder.path))
    }

    private func text() throws(OfficeFault) -> SheetGrid {
        var rows: [SheetRow] = []
        do {
            try CSVReader(.file(path)).forEachRow { row in
                rows.append(SheetRow(number: row.number, cells: row.fields.map { $0.isEmpty ? .empty : .text($0) }))
                return true
            }
        } catch let fault as OfficeFault {
            throw fault
        } catch {
            throw OfficeFault(.unreadable("\(error)"), file: name)
        }
        return SheetGrid(name: name, rows: rows)
    }
}
