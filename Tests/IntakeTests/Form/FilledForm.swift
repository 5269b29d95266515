import Foundation
import Office
import Planning
import Quantities
import Testing

@testable import Intake

/// A form as an office gets it, and what people do to it before it comes back.
struct FilledForm {
    /// The visible sheet, cell by cell; rows and columns from 0.
    private(set) var rows: [[Spreadsheet.Value?]]
    private let original: Spreadsheet
    var sheetName: String
    var hasKey = true
    /// As a program saves it that does not calculate.
    var losesResults = false
    var keyChanges: (inout [String: String]) -> Void = { _ in }

    static let state = FormKey.State(
        commit: CommitNumber(7), hash: "0f".padding(toLength: 64, withPad: "0f", startingAt: 0))

    init(
        unit: String = "076", period: String = "2023-S1", language: FormLanguage = .vietnamese,
        known: (FigureKey) -> ProposedEntry? = { _ in nil }
    ) throws {
        let catalogue = try SampleCatalogue.catalogue()
        let period = try #require(Period(period))
        let reference = try #require(UnitReference(unit))
        let version = try #require(catalogue.units.unit(reference, on: period.window(.administrative).to))
        let template = IntakeTemplate(for: version, period: period, catalogue: catalogue)
        original = template.workbook(
            FormHeading(unit: version.name, period: period.code, from: "15/12/2022", to: "14/6/2023"),
            language: language, state: Self.state, created: Moment(microseconds: 0), known: known)
        let sheet = original.sheets[0]
        sheetName = sheet.name
        let lastRow = (sheet.cells.map(\.row) + sheet.merged.map(\.range.lastRow)).max() ?? 0
        let width = sheet.columns.count
        rows = Array(repeating: Array(repeating: nil, count: width), count: lastRow + 1)
        for cell in sheet.cells { rows[cell.row][cell.column] = cell.value }
        for merged in sheet.merged { rows[merged.range.firstRow][merged.range.firstColumn] = merged.value }
    }

    var sheet: Spreadsheet.Sheet { original.sheets[0] }
    var names: [Spreadsheet.Name] { original.names }

    private func codesRow() throws -> Int {
        try #require(rows.firstIndex { $0.contains(.text("tiendo-columns")) })
    }

    func column(_ code: String) throws -> Int {
        try #require(rows[codesRow()].firstIndex(of: .text(code)))
    }

    func row(_ indicator: String) throws -> Int {
        let key = try column("tiendo-columns")
        return try #require(
            rows.firstIndex { row in
                if case .text(let text)? = row[key] { text.hasPrefix("\(indicator)@") } else { false }
            })
    }

    func value(_ indicator: String, _ column: String) throws -> Spreadsheet.Value? {
        let value = rows[try row(indicator)][try self.column(column)]
        return value == .blank ? nil : value
    }

    mutating func fill(_ indicator: String, _ column: String, _ value: Spreadsheet.Value?) throws {
        rows[try row(indicator)][try self.column(column)] = value
    }

    mutating func insertColumn(at place: Int) {
        for index in rows.indices { rows[index].insert(nil, at: place) }
    }

    /// A row that a person adds, with texts by column.
    mutating func insertRow(at place: Int, _ values: [String: Spreadsheet.Value] = [:]) throws {
        var row: [Spreadsheet.Value?] = Array(repeating: nil, count: rows[0].count)
        for (code, value) in values { row[try column(code)] = value }
        rows.insert(row, at: place)
    }

    mutating func reverseRows(from first: Int) {
        rows[first...].reverse()
    }

    mutating func clearColumn(_ code: String) throws {
        let place = try column(code)
        for index in rows.indices { rows[index][place] = nil }
    }

    mutating func setKey(of indicator: String, _ key: Spreadsheet.Value?) throws {
        rows[try row(indicator)][try column("tiendo-columns")] = key
    }

    // MARK: Coming back

    var spreadsheet: Spreadsheet {
        var sheet = Spreadsheet.Sheet(sheetName)
        for (number, row) in rows.enumerated() {
            for (column, value) in row.enumerated() {
                guard let value, value != .blank else { continue }
                sheet.set(losesResults ? Self.withoutResult(value) : value, row: number, column: column, .init())
            }
        }
        return Spreadsheet(original.properties, sheets: hasKey ? [sheet, keySheet] : [sheet])
    }

    private var keySheet: Spreadsheet.Sheet {
        var lines: [String: String] = [:]
        var order: [String] = []
        for cell in original.sheets[1].cells where cell.column == 0 {
            guard case .text(let name) = cell.value,
                let other = original.sheets[1].cells.first(where: { $0.row == cell.row && $0.column == 1 }),
                case .text(let text) = other.value
            else { continue }
            lines[name] = text
            order.append(name)
        }
        keyChanges(&lines)
        var sheet = Spreadsheet.Sheet("đã đổi tên")
        sheet.visibility = .hidden
        for (row, name) in order.enumerated() {
            sheet.set(.text(name), row: row, column: 0, .init())
            sheet.set(.text(lines[name] ?? ""), row: row, column: 1, .init())
        }
        return sheet
    }

    /// A result of zero in a file that leaves calculating to its reader says nothing.
    private static func withoutResult(_ value: Spreadsheet.Value) -> Spreadsheet.Value {
        if case .formula(let formula, _) = value { .formula(formula, result: .number(0)) } else { value }
    }

    func read(_ change: (inout IntakeOptions) -> Void = { _ in }) throws -> IntakeFile {
        var options = sampleOptions()
        options.isOwnState = { $0 == Self.state }
        change(&options)
        return try Self.read(try spreadsheet.bytes(), options)
    }

    static func read(_ bytes: [UInt8], _ options: IntakeOptions) throws -> IntakeFile {
        try IntakeTests.read(bytes: bytes, as: "biểu.xlsx", options: options)
    }
}

/// What the ledger has of a figure, at the scale of its indicator.
func recorded(
    _ code: IndicatorCode, _ amount: Int64, base: Int64? = nil, _ status: FigureStatus = .preliminary
) -> @Sendable (FigureKey) -> ProposedEntry? {
    { key in
        guard key.indicator == code, key.period.code == "2023-S1", key.scenario == .actual else { return nil }
        return ProposedEntry(
            key: key, definition: SampleCatalogue.day("2020-01-01"), value: FigureValue(amount: amount, base: base),
            status: status, window: key.period.window(key.calendar))
    }
}

extension IntakeFile {
    /// Everything but the count at the end.
    var findings: [Diagnostic] {
        diagnostics.filter { if case .formRead = $0.code { false } else { true } }
    }

    var count: Diagnostic.Code? {
        diagnostics.map(\.code).first { if case .formRead = $0 { true } else { false } }
    }
}
