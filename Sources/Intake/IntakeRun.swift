import Office
import Planning
import Quantities

/// Turns one table into proposals.
struct IntakeRun {
    let name: String
    let catalogue: Catalogue
    let options: IntakeOptions

    /// Rows between two calls of `progress`.
    static let step = 1000

    func read(_ table: Table, _ list: DiagnosticList, _ progress: (Int) -> Void) -> IntakeFile {
        var list = list
        let kind: IntakeKind
        let columns: HeaderMatch
        switch HeaderVerdict(table.header) {
        case .known(let known, let match):
            (kind, columns) = (known, match)
        case .incomplete(let match):
            reportMissing(match, table, &list)
            return IntakeFile(unreadable: name, list)
        case .unknown:
            list.add(
                .error, at: Place(file: name, sheet: table.sheet, row: table.header.number),
                found: titles(table.header)
            ) { .unknownColumns(expected: IntakeKind.allCases.map(\.neededColumns)) }
            return IntakeFile(unreadable: name, list)
        }
        TableShape(table, name: name).report(columns, &list)
        var reader = RowReader(
            columns: columns, file: name, sheet: table.sheet, notation: notation(columns, table), diagnostics: list)
        let (records, figures) = rows(kind, table, &reader, progress)
        reportResults(table, &reader)
        if table.rows.isEmpty { reader.report(place: Place(file: name, sheet: table.sheet), found: nil, .emptyFile) }
        return IntakeFile(
            name: name, kind: kind, records: records, figures: figures,
            diagnostics: reader.diagnostics.inOrder(), unlisted: reader.diagnostics.unlisted,
            rowCount: table.rows.count)
    }

    // MARK: Rows

    private func rows(
        _ kind: IntakeKind, _ table: Table, _ reader: inout RowReader, _ progress: (Int) -> Void
    ) -> (records: [ReferenceRecord], figures: [PlacedFigure]) {
        var rows = kind.rows(catalogue, options)
        let width = table.header.cells.count
        for (index, row) in table.rows.enumerated() {
            reader.moveTo(row)
            if TableShape(table, name: name).check(row, width: width, &reader) { rows.read(&reader) }
            if (index + 1).isMultiple(of: Self.step) { progress(index + 1) }
        }
        rows.finish(&reader)
        return (rows.records.map(\.record), rows.figures)
    }

    /// Results of formulas are taken as the workbook holds them; that is said once, with the first cell.
    private func reportResults(_ table: Table, _ reader: inout RowReader) {
        let read = Set(reader.columns.readColumns)
        var first: Place?
        var count = 0
        for row in table.rows {
            for column in row.results where read.contains(column) && row[column].hasResult {
                let address = CellAddress(column: column, row: row.number - 1).description
                first = first ?? Place(file: name, sheet: table.sheet, cell: address, row: row.number)
                count += 1
            }
        }
        guard let first else { return }
        reader.report(.information, place: first, found: nil, .formulaResultsTaken(cells: count))
    }

    private func notation(_ columns: HeaderMatch, _ table: Table) -> FileNotation {
        if let chosen = options.notation { return .decided(chosen) }
        let places = columns.known.filter(\.isDecimal).compactMap { columns[$0.field] }
        let texts = table.rows.lazy.flatMap { row in
            places.lazy.compactMap { place in
                if case .text(let text) = row[place] { NumberText(text).number } else { nil }
            }
        }
        return FileNotation(texts, prefers: columns.isInCodeNames ? .neutral : .vietnamese)
    }

    // MARK: The header

    private func reportMissing(_ match: HeaderMatch, _ table: Table, _ list: inout DiagnosticList) {
        for column in match.missing {
            list.add(
                .error, at: Place(file: name, sheet: table.sheet, row: table.header.number, field: column.name),
                found: titles(table.header)
            ) { .missingColumn(name: column.name) }
        }
    }

    private func titles(_ header: TableRow) -> String {
        header.cells.compactMap(\.text).joined(separator: ", ")
    }
}
