import Office
package import Planning
import Quantities
import Storage

extension ReferenceTable {
    /// The table as the .csv file that makes it again, its header in code names.
    package var csv: String {
        var writer = CSVWriter()
        writer.row(columns.map { .text($0.name) })
        for row in rows { writer.row(row.map { .text($0) }) }
        return writer.text
    }

    /// The same with a byte order mark, by which Excel knows UTF-8.
    package var csvForDownload: String { "\u{FEFF}" + csv }

    /// The table as a workbook of one sheet, its header in the first row, where an import looks for it.
    package func workbook(author: String) throws(Failure) -> [UInt8] {
        var sheet = Spreadsheet.Sheet(kind.rawValue)
        let plain = Spreadsheet.Style()
        let head = plain.with { ($0.isBold, $0.hasBorder, $0.fill) = (true, true, 0xF3F2ED) }
        for (place, column) in columns.enumerated() { sheet.set(.text(column.name), row: 0, column: place, head) }
        for (line, row) in rows.enumerated() {
            for (place, text) in row.enumerated() where !text.isEmpty {
                sheet.set(value(text, columns[place]), row: line + 1, column: place, plain)
            }
        }
        sheet.columns = columns.indices.map { Spreadsheet.Sheet.Column(millimetres: width(of: $0)) }
        sheet.frozen = CellAddress(column: 0, row: 1)
        do throws(SpreadsheetFault) {
            let about = Spreadsheet.Properties(
                title: kind.rawValue, author: author, created: Moment(microseconds: 0))
            return try Spreadsheet(about, sheets: [sheet]).bytes()
        } catch {
            throw .fault(.corrupt("\(error)"))
        }
    }

    /// Numbers go in as numbers; a code such as "08" stays a text, or Excel would take its zero away.
    private func value(_ text: String, _ column: ReferenceColumn) -> Spreadsheet.Value {
        guard column.content == .number, let number = ExactDecimal(text) else { return .text(text) }
        return .number(number)
    }

    private func width(of column: Int) -> Double {
        let longest = rows.prefix(400).map { $0[column].count }.max() ?? 0
        return Double(min(max(longest, columns[column].name.count), 42)) * 2.1 + 4
    }
}
