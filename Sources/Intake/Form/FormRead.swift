import Office
import Planning
import Quantities

/// Reads a form that came back: each row by its key, wherever it stands now.
struct FormRead {
    private let name: String
    private let key: FormKey
    private let unit: UnitVersion
    private let catalogue: Catalogue
    private let options: IntakeOptions
    private var subjects: RowSubjects
    private var checks: FormChecks
    private var shares: StructureShares
    private var finder: IndicatorFinder
    private var formulaCells: [Place] = []
    private(set) var figures: [PlacedFigure] = []
    private(set) var diagnostics: DiagnosticList
    private(set) var rowCount = 0
    private var unchanged = 0
    private var empty = 0

    init(
        name: String, key: FormKey, unit: UnitVersion, catalogue: Catalogue, options: IntakeOptions,
        _ diagnostics: DiagnosticList
    ) {
        self.name = name
        self.key = key
        self.unit = unit
        self.catalogue = catalogue
        self.options = options
        self.diagnostics = diagnostics
        subjects = RowSubjects(catalogue)
        checks = FormChecks(catalogue, options)
        shares = StructureShares(catalogue.indicators)
        finder = IndicatorFinder(catalogue.indicators)
    }

    private var window: DayRange { key.period.window(key.calendar) }

    mutating func read(_ table: FormTable) {
        let usual: NumberNotation = key.language == .vietnamese ? .vietnamese : .neutral
        var reader = RowReader(
            columns: table.columns, file: name, sheet: table.sheet, notation: .decided(options.notation ?? usual),
            diagnostics: diagnostics)
        for row in table.rows { read(row, table, &reader) }
        shares.check(&reader)
        diagnostics = reader.diagnostics
    }

    /// Says what was found, once for the whole form.
    mutating func finish() {
        if let first = formulaCells.first {
            let count = formulaCells.count
            diagnostics.add(.information, at: first, found: nil) { .formulaResultsTaken(cells: count) }
        }
        let (filled, unchanged, empty) = (figures.count { $0.entry.value != nil }, unchanged, empty)
        diagnostics.add(.information, at: Place(file: name), found: nil) {
            .formRead(filled: filled, unchanged: unchanged, empty: empty)
        }
    }

    // MARK: Rows

    private static let fields = [Field.value, .numerator, .denominator]

    private mutating func read(_ row: TableRow, _ table: FormTable, _ reader: inout RowReader) {
        let label = table.labelColumn.flatMap { row[$0].text }
        reader.moveTo(row, label: label)
        guard let text = row[table.keyColumn].text else { return readKeyless(label, &reader) }
        guard text != FormKey.noFigure else { return }
        rowCount += 1
        guard let (code, version) = key.row(text) else {
            return reader.report(at: nil, .rowOfAnotherForm)
        }
        guard let definition = catalogue.indicators.definition(of: code, on: window.to),
            catalogue.indicators.contains(code)
        else {
            return reader.report(at: nil, found: code.text, .unknownIndicator(nearest: finder.nearest(to: code.text)))
        }
        guard definition.validFrom == version else {
            return reader.report(at: nil, found: nil, .formOutdated(definition: definition.validFrom))
        }
        reader.moveTo(withoutOwnFormula(row, definition, reader), label: label)
        readFigure(definition, row, &reader)
    }

    /// A row that a person added: told of where it has a figure.
    private mutating func readKeyless(_ label: String?, _ reader: inout RowReader) {
        guard let field = Self.fields.first(where: { Self.isNumber(reader.cell($0)) }) else { return }
        let nearest = label.map { finder.nearest(to: $0) } ?? []
        reader.report(at: field, .rowWithoutKey(nearest: nearest))
    }

    private static func isNumber(_ cell: TableCell) -> Bool {
        switch cell {
        case .number, .unrepresentable: true
        case .text(let text): text.first?.isNumber ?? false
        case .empty, .day, .flag, .fault, .uncalculated: false
        }
    }

    /// The rate that the form's own formula computes is left out: its parts are what was reported.
    private func withoutOwnFormula(
        _ row: TableRow, _ definition: IndicatorDefinition, _ reader: RowReader
    ) -> TableRow {
        guard definition.hasParts, let column = reader.columns[.value], row.cells.indices.contains(column) else {
            return row
        }
        let hasParts = !reader.isEmpty(.numerator) || !reader.isEmpty(.denominator)
        let isFormula = row.results.contains(column) && hasParts
        var isUncalculated = false
        if case .uncalculated = row[column] { isUncalculated = true }
        guard isFormula || isUncalculated else { return row }
        var cells = row.cells
        cells[column] = .empty
        return TableRow(number: row.number, cells: cells, results: row.results.filter { $0 != column })
    }

    private mutating func readFigure(_ definition: IndicatorDefinition, _ row: TableRow, _ reader: inout RowReader) {
        let figure = FigureKey(
            indicator: definition.code, unit: unit.key, period: key.period, calendar: key.calendar,
            scenario: .actual)
        let recorded = options.recordedFigure(figure)
        if let field = Self.fields.first(where: { Self.isWithdrawal(reader.cell($0)) }) {
            return withdraw(figure, at: field, recorded, definition, &reader)
        }
        guard Self.fields.contains(where: { !reader.isEmpty($0) }) else {
            if let recorded, recorded.value != nil {
                reader.report(
                    .warning, at: .value, found: nil,
                    .recordedFigureEmptied(recorded: Self.text(recorded, definition)))
            } else {
                empty += 1
            }
            return
        }
        let before = reader.diagnostics.errors
        let usual = recorded?.status ?? options.status
        let status = reader.word(.status, OfficeWords.status, usual: usual)
        let note = reader.text(.note, limit: EntryNotes.limit)
        let value = subjects.cells(definition, unit, on: window.to, &reader)?.read(&reader)
        guard let status, let value, reader.diagnostics.errors == before else { return }
        if let recorded, recorded.value == value, recorded.status == status {
            unchanged += 1
            return
        }
        var entry = ProposedEntry(
            key: figure, definition: definition.validFrom, value: value, status: status, window: window)
        entry.note = note
        checks.check(entry, recorded, &reader)
        guard reader.diagnostics.errors == before else { return }
        let place = reader.place(reader.isEmpty(.value) ? .numerator : .value)
        shares.note(entry, definition, at: place)
        noteFormulas(row, &reader)
        figures.append(PlacedFigure(entry: entry, place: place, reason: note))
    }

    // MARK: Taking back

    private static func isWithdrawal(_ cell: TableCell) -> Bool {
        if case .text(let text) = cell { OfficeWords.withdrawal.value(of: text) != nil } else { false }
    }

    /// A figure is taken back only by a word that says so, and with a reason: an emptied cell may be a slip.
    private mutating func withdraw(
        _ figure: FigureKey, at field: Field, _ recorded: ProposedEntry?, _ definition: IndicatorDefinition,
        _ reader: inout RowReader
    ) {
        guard let recorded, recorded.value != nil else {
            // A form that comes twice has taken it back already.
            empty += 1
            return reader.report(.warning, at: field, .nothingToWithdraw)
        }
        let before = reader.diagnostics.errors
        var entry = ProposedEntry(
            key: figure, definition: definition.validFrom, value: nil, status: recorded.status, window: window)
        entry.note = reader.text(.note, limit: EntryNotes.limit)
        checks.check(entry, recorded, &reader)
        guard reader.diagnostics.errors == before else { return }
        reader.report(.warning, at: field, .figureWithdrawn(recorded: Self.text(recorded, definition)))
        figures.append(PlacedFigure(entry: entry, place: reader.place(field), reason: entry.note))
    }

    private mutating func noteFormulas(_ row: TableRow, _ reader: inout RowReader) {
        for field in Self.fields {
            if let column = reader.columns[field], reader.row.results.contains(column), reader.cell(field).hasResult {
                formulaCells.append(reader.place(field))
            }
        }
    }

    private static func text(_ entry: ProposedEntry, _ definition: IndicatorDefinition) -> String {
        guard let value = entry.value else { return "" }
        guard let base = value.base else {
            return ExactDecimal(scaled: value.amount, scale: definition.decimals).description
        }
        let parts = [value.amount, base].map { ExactDecimal(scaled: $0, scale: definition.partDecimals).description }
        return parts.joined(separator: "/")
    }
}
