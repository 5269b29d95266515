import Foundation
import Intake
import Office
import Planning
import Quantities
import Storage

/// The file that figures were uploaded with, as the proof behind them.
///
/// A proof holds nothing that runs: of a file in an older format, and of a text file, what was read of it is kept as .xlsx.
enum UploadProof {
    static func proofs(_ path: String, _ folder: URL) throws(Failure) -> [NewProof] {
        let kind = try? PaperKind.detect(path)
        guard kind == nil else { return try ProofCheck.proofs([path]) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .fault(.file(path: folder.path, message: error.localizedDescription))
        }
        let name = path.split(separator: "/").last.map(String.init) ?? "file"
        let copy = folder.appending(path: name + ".xlsx").path(percentEncoded: false)
        if !FileManager.default.fileExists(atPath: copy) { try write(path, to: copy) }
        return try ProofCheck.proofs([copy])
    }

    private static func write(_ path: String, to copy: String) throws(Failure) {
        do {
            let grids = try SheetSource(path).contents().grids
            // By the file itself, so that the same file gives the same copy.
            var sheets: [Spreadsheet.Sheet] = []
            for grid in grids { sheets.append(sheet(grid, number: sheets.count + 1)) }
            let properties = Spreadsheet.Properties(title: "", created: Moment(microseconds: 0))
            try Spreadsheet(properties, sheets: sheets).write(to: copy)
        } catch let fault as OfficeFault {
            throw .fault(.file(path: path, message: "\(fault.code)"))
        } catch {
            throw .fault(.file(path: path, message: "\(error)"))
        }
    }

    /// The cells as they were read: numbers as numbers, everything else as its text.
    private static func sheet(_ grid: SheetGrid, number: Int) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet("\(number)")
        for row in grid.rows {
            for (column, cell) in row.cells.enumerated() {
                guard let value = value(cell) else { continue }
                sheet.set(value, row: row.number - 1, column: column, Spreadsheet.Style())
            }
        }
        return sheet
    }

    private static func value(_ cell: SheetCell) -> Spreadsheet.Value? {
        switch cell {
        case .empty: nil
        case .text(let text), .unrepresentable(let text), .fault(let text): .text(text)
        case .uncalculated(let formula): .text("=\(formula)")
        case .number(let number, _): .number(number)
        case .day(let day): .text(day.description)
        case .flag(let isOn): .text(isOn ? "TRUE" : "FALSE")
        }
    }
}
