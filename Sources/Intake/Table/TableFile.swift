import Office
import Planning
import Quantities

/// Reads the table of a file, whatever the file is.
struct TableFile {
    let path: String
    let name: String
    let options: IntakeOptions
    /// Whether a header is one of those that are looked for.
    var isKnown: (TableRow) -> Bool = { if case .known = HeaderVerdict($0) { true } else { false } }

    /// The table, or `nil` with the reason in the list.
    func table(_ list: inout DiagnosticList) -> Table? {
        do {
            let table = try FileKind.detect(path) == .xlsx ? workbookTable(&list) : textTable(&list)
            if table == nil, list.errors == 0 {
                list.add(.error, at: Place(file: name), found: nil) { .emptyFile }
            }
            return table
        } catch let fault as OfficeFault {
            list.add(fault, name)
        } catch {
            list.add(OfficeFault(.unreadable("\(error)"), file: name), name)
        }
        return nil
    }

    // MARK: Text

    private func textTable(_ list: inout DiagnosticList) throws -> Table? {
        var header: TableRow?
        var rows: [TableRow] = []
        let format = try CSVReader(.file(path)).forEachRow { row in
            let cells = row.fields.map(TableText.cell)
            guard cells.contains(where: { $0 != .empty }) else { return true }
            take(TableRow(number: row.number, cells: cells), &header, &rows)
            return true
        }
        list.addConversion(of: format, file: name)
        return header.map { Table(sheet: nil, isText: true, header: $0, rows: rows) }
    }

    private func take(_ row: TableRow, _ header: inout TableRow?, _ rows: inout [TableRow]) {
        guard header != nil else {
            header = row
            return
        }
        rows.append(row)
    }

    // MARK: Workbooks

    private func workbookTable(_ list: inout DiagnosticList) throws -> Table? {
        let reader = try XLSXReader(path: path)
        guard let sheet = try chosenSheet(reader, &list) else { return nil }
        var header: TableRow?
        var rows: [TableRow] = []
        try reader.forEachRow(of: sheet) { row in
            let row = Self.row(row)
            if row.cells.contains(where: { $0 != .empty }) { take(row, &header, &rows) }
            return true
        }
        list.addConversion(reader.restored, file: name)
        return header.map { Table(sheet: sheet, isText: false, header: $0, rows: rows) }
    }

    /// The sheet asked for, else the first visible one with a known header, else the first with anything in it.
    private func chosenSheet(_ reader: XLSXReader, _ list: inout DiagnosticList) throws -> String? {
        let names = reader.sheets.map(\.name)
        if let wanted = options.sheet {
            if let exact = names.first(where: { $0 == wanted }) { return exact }
            let folded = names.filter { NameFolding.folded($0) == NameFolding.folded(wanted) }
            if folded.count == 1 { return folded.first }
            list.add(.error, at: Place(file: name, sheet: wanted), found: wanted) { .unknownSheet(known: names) }
            return nil
        }
        let headers = try reader.sheets.filter { !$0.isHidden }.compactMap { sheet in
            try firstRow(reader, sheet.name).map { (sheet: sheet.name, header: $0) }
        }
        let known = headers.filter { isKnown($0.header) }.map(\.sheet)
        if known.count > 1 {
            list.add(.warning, at: Place(file: name, sheet: known[0]), found: nil) {
                .otherSheetsIgnored(names: Array(known.dropFirst()))
            }
        }
        return known.first ?? headers.first?.sheet
    }

    private func firstRow(_ reader: XLSXReader, _ sheet: String) throws -> TableRow? {
        var first: TableRow?
        try reader.forEachRow(of: sheet) { row in
            let row = Self.row(row)
            if row.cells.contains(where: { $0 != .empty }) { first = row }
            return first == nil
        }
        return first
    }

    static func row(_ row: SheetRow) -> TableRow {
        TableRow(number: row.number, cells: row.cells.map(TableCell.init), results: row.formulas)
    }
}
