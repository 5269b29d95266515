import Office
import Planning

/// What can be wrong with the shape of any table of a file: its header, and rows wider than it.
struct TableShape {
    private let table: Table
    private let name: String

    init(_ table: Table, name: String) {
        self.table = table
        self.name = name
    }

    /// Cells beyond the header: in a text file the row has slipped, in a workbook someone scribbled beside the table.
    func check(_ row: TableRow, width: Int, _ reader: inout RowReader) -> Bool {
        guard row.cells.count > width else { return true }
        let address = CellAddress(column: width, row: row.number - 1).description
        let place = Place(file: name, sheet: table.sheet, cell: address, row: row.number)
        if table.isText {
            reader.report(place: place, found: row[width].text, .tooManyCells(expected: width))
            return false
        }
        if let beside = row.cells[width...].firstIndex(where: { $0 != .empty }) {
            let address = CellAddress(column: beside, row: row.number - 1).description
            reader.report(
                .warning, place: Place(file: name, sheet: table.sheet, cell: address, row: row.number),
                found: row[beside].text, .cellWithoutHeader)
        }
        return true
    }

    /// Columns that nobody knows, and second ones for a field that has one.
    func report(_ match: HeaderMatch, _ list: inout DiagnosticList) {
        for column in match.unknown {
            list.add(.warning, at: place(ofHeader: column), found: table.header[column].text) {
                .unknownColumn(expected: match.known.filter { match[$0.field] == nil }.map(\.name))
            }
        }
        for (column, first) in match.repeated {
            list.add(.error, at: place(ofHeader: column), found: table.header[column].text) {
                .duplicateColumn(first: CellAddress(column: first, row: table.header.number - 1).description)
            }
        }
    }

    private func place(ofHeader column: Int) -> Place {
        Place(
            file: name, sheet: table.sheet, cell: CellAddress(column: column, row: table.header.number - 1).description,
            row: table.header.number, field: table.header[column].text)
    }
}
