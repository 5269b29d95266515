import CXLSXWriter
import Foundation

extension Spreadsheet {
    /// The .xlsx as bytes.
    package func bytes() throws(SpreadsheetFault) -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try write(to: path)
        guard let data = FileManager.default.contents(atPath: path) else { throw SpreadsheetFault(.unwritable(path)) }
        return Array(data)
    }

    /// Writes the .xlsx; a file that is there is replaced.
    package func write(to path: String) throws(SpreadsheetFault) {
        var file = try SpreadsheetFile(path: path, isLong: false)
        file.describe(properties)
        // Charts name other sheets, so all sheets must be there before the first chart.
        var fillers: [SheetFiller] = []
        for sheet in sheets {
            fillers.append(try SheetFiller(file, SpreadsheetText.cleaned(sheet.name), longNumberNote: longNumberNote))
        }
        for (sheet, filler) in zip(sheets, fillers) { try Self.fill(sheet, filler, &file) }
        for (sheet, filler) in zip(sheets, fillers) {
            for chart in sheet.charts { try filler.insert(chart, file) }
        }
        for name in names {
            try SpreadsheetFile.check(
                workbook_define_name(file.book, name.name, "=" + name.range.reference(on: name.sheet)),
                sheet: name.sheet)
        }
        try file.finish()
        try hideFully(path)
    }

    private static func fill(
        _ sheet: Sheet, _ filler: SheetFiller, _ file: inout SpreadsheetFile
    ) throws(SpreadsheetFault) {
        try filler.lay(out: sheet)
        try filler.setRows(sheet)
        for cell in sheet.cells { try filler.set(cell.value, cell.row, cell.column, file.format(cell.style)) }
        for merged in sheet.merged { try filler.merge(merged, file.format(merged.style)) }
        for comment in sheet.comments { try filler.comment(comment) }
        for validation in sheet.validations { try filler.validate(validation) }
        for condition in sheet.conditions { try filler.condition(condition, file.format(condition.style)) }
    }
}

/// A sheet of any length: its rows are written one after another and not kept.
package struct LongSheet: Sendable {
    package var properties: Spreadsheet.Properties
    /// Its own cells, the header, stand above the rows; charts and merged cells are left out.
    package var sheet: Spreadsheet.Sheet
    /// The first row of the rows, from 0.
    package var firstRow: Int
    /// How the cells of each column look; those beyond have no format.
    package var styles: [Spreadsheet.Style]

    package init(
        _ properties: Spreadsheet.Properties, sheet: Spreadsheet.Sheet, firstRow: Int, styles: [Spreadsheet.Style] = []
    ) {
        self.properties = properties
        self.sheet = sheet
        self.firstRow = firstRow
        self.styles = styles
    }

    /// Writes the .xlsx; memory does not grow with the rows.
    package func write(
        _ rows: some Sequence<[Spreadsheet.Value]>, to path: String, longNumberNote: String = ""
    ) throws(SpreadsheetFault) {
        var file = try SpreadsheetFile(path: path, isLong: true)
        file.describe(properties)
        let filler = try SheetFiller(file, SpreadsheetText.cleaned(sheet.name), longNumberNote: longNumberNote)
        try filler.lay(out: sheet)
        let formats = styles.map { file.format($0) }
        for cell in sheet.cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
            guard cell.row < firstRow else { throw SpreadsheetFault(.outOfOrder, sheet: sheet.name) }
            try filler.set(cell.value, cell.row, cell.column, file.format(cell.style))
        }
        var number = firstRow
        for row in rows {
            for (column, value) in row.enumerated() where value != .blank {
                try filler.set(value, number, column, formats.indices.contains(column) ? formats[column] : nil)
            }
            number += 1
        }
        try file.finish()
    }
}
