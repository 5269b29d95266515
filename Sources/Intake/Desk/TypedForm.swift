import Foundation
package import Planning
package import Quantities

/// Reads what was typed into a form at the screen, by the same rules as a workbook that came back.
package struct TypedForm {
    /// What was made of it.
    package struct Reading: Sendable {
        /// New figures; rows that are empty or as they are recorded have none.
        package let entries: [IndicatorCode: ProposedEntry]
        /// In the order of the rows.
        package let faults: [DeskFault]

        package var hasErrors: Bool { faults.contains { $0.diagnostic.severity == .error } }
    }

    private let key: FormKey
    private let unit: UnitVersion
    private let catalogue: Catalogue
    private let options: IntakeOptions

    package init(
        unit: UnitVersion, period: Period, calendar: ReportingCalendar, language: FormLanguage, catalogue: Catalogue,
        options: IntakeOptions
    ) {
        key = FormKey(unit: unit.key, period: period, calendar: calendar, language: language, state: nil)
        self.unit = unit
        self.catalogue = catalogue
        self.options = options
    }

    /// The rows in the order of the form.
    package func read(_ rows: [(indicator: IndicatorCode, typed: TypedFigure)]) -> Reading {
        var form = FormRead(
            name: "", key: key, unit: unit, catalogue: catalogue, options: options, DiagnosticList())
        form.read(table(rows))
        let entries = Dictionary(
            form.figures.map { ($0.entry.key.indicator, $0.entry) }, uniquingKeysWith: { _, last in last })
        let faults = form.diagnostics.inOrder().compactMap { diagnostic -> DeskFault? in
            guard let row = diagnostic.place.row, rows.indices.contains(row - 1) else { return nil }
            return DeskFault(
                indicator: rows[row - 1].indicator, cell: diagnostic.place.field.flatMap { DeskCell(rawValue: $0) },
                diagnostic: Diagnostic(diagnostic.severity, diagnostic.code, at: Place(), found: diagnostic.found))
        }
        return Reading(entries: entries, faults: faults)
    }

    private static let fields: [(cell: DeskCell, field: Field)] = [
        (.value, .value), (.numerator, .numerator), (.denominator, .denominator), (.status, .status), (.note, .note),
    ]

    private func table(_ rows: [(indicator: IndicatorCode, typed: TypedFigure)]) -> FormTable {
        var columns: [Field: Int] = [:]
        var titles: [Field: String] = [:]
        for (column, (cell, field)) in Self.fields.enumerated() {
            columns[field] = column
            titles[field] = cell.rawValue
        }
        let lines = rows.enumerated().map { index, row in
            let cells = Self.fields.map { TableText.cell(row.typed[$0.cell].precomposedStringWithCanonicalMapping) }
            let mark = TableCell.text(key.rowKey(row.indicator, row.typed.definition))
            return TableRow(number: index + 1, cells: cells + [mark])
        }
        return FormTable(
            sheet: "", columns: HeaderMatch(.figures, columns: columns, titles: titles), keyColumn: Self.fields.count,
            labelColumn: nil, rows: lines)
    }
}
