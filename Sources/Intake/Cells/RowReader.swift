import Office
import Planning
import Quantities

/// Reads the cells of one row after another by field, and reports what it can't take with the cell's address.
struct RowReader {
    let columns: HeaderMatch
    let file: String
    let sheet: String?
    let notation: FileNotation
    private(set) var diagnostics: DiagnosticList
    private(set) var row = TableRow(number: 1, cells: [])
    private var origin: Place?
    /// What the row is about, where a message should name it.
    private var label: String?

    init(columns: HeaderMatch, file: String, sheet: String?, notation: FileNotation, diagnostics: DiagnosticList) {
        self.columns = columns
        self.file = file
        self.sheet = sheet
        self.notation = notation
        self.diagnostics = diagnostics
    }

    mutating func moveTo(_ row: TableRow, label: String? = nil) {
        self.row = row
        self.label = label
    }

    /// A row put together from one cell of another table, where whatever is wrong with it is to be told of.
    mutating func moveTo(_ row: TableRow, standingAt origin: Place) {
        self.row = row
        self.origin = origin
    }

    // MARK: Reporting

    /// Where a field of the current row stands; without a field, the row.
    func place(_ field: Field? = nil) -> Place {
        if let origin { return origin }
        guard let field else { return Place(file: file, sheet: sheet, row: row.number, label: label) }
        let address = columns[field].map { CellAddress(column: $0, row: row.number - 1).description }
        return Place(
            file: file, sheet: sheet, cell: address, row: row.number, field: columns.title(of: field),
            label: label)
    }

    /// Reports the cell of a field as it stands.
    mutating func report(
        _ severity: Diagnostic.Severity = .error, at field: Field?, _ code: @autoclosure () -> Diagnostic.Code
    ) {
        report(severity, at: field, found: field.flatMap { cell($0).text }, code())
    }

    mutating func report(
        _ severity: Diagnostic.Severity = .error, at field: Field?, found: String?,
        _ code: @autoclosure () -> Diagnostic.Code
    ) {
        diagnostics.add(severity, at: place(field), found: found, code)
    }

    /// Reports what was found wrong only after its row had been left.
    mutating func report(
        _ severity: Diagnostic.Severity = .error, place: Place, found: String?,
        _ code: @autoclosure () -> Diagnostic.Code
    ) {
        diagnostics.add(severity, at: place, found: found, code)
    }

    // MARK: Cells

    func cell(_ field: Field) -> TableCell {
        columns[field].map { row[$0] } ?? .empty
    }

    func isEmpty(_ field: Field) -> Bool {
        cell(field) == .empty
    }

    /// The text of a cell; `nil` for an empty one and for one that shows an error of Excel, which is reported.
    mutating func text(_ field: Field) -> String? {
        let cell = cell(field)
        switch cell {
        case .fault(let fault): report(at: field, .spreadsheetError(fault))
        case .uncalculated: report(at: field, .uncalculatedFormula)
        default: return cell.text
        }
        return nil
    }

    /// The text of a cell that must not be empty.
    mutating func required(_ field: Field) -> String? {
        if isEmpty(field) {
            report(at: field, .missingValue)
            return nil
        }
        return text(field)
    }

    /// A text of limited length.
    mutating func text(_ field: Field, limit: Int) -> String? {
        guard let text = text(field) else { return nil }
        guard text.unicodeScalars.count <= limit else {
            report(at: field, .textTooLong(limit: limit))
            return nil
        }
        return text
    }

    /// A word of a closed list; `usual` for an empty cell, `nil` (reported) for another word.
    mutating func word<Value>(_ field: Field, _ words: ClosedWords<Value>, usual: Value) -> Value? {
        if isEmpty(field) { return usual }
        return word(field, words)
    }

    /// A word of a closed list; `nil` for an empty cell and, reported, for another word.
    mutating func word<Value>(_ field: Field, _ words: ClosedWords<Value>) -> Value? {
        guard let text = text(field) else { return nil }
        if let value = words.value(of: text) { return value }
        report(at: field, .unknownWord(allowed: words.allowed))
        return nil
    }

    mutating func flag(_ field: Field, usual: Bool = false) -> Bool? {
        word(field, OfficeWords.flag, usual: usual)
    }

    mutating func day(_ field: Field) -> Day? {
        if case .day(let day) = cell(field) { return day }
        guard let text = text(field) else { return nil }
        if let day = Day(text) ?? Day(vietnamese: text) { return day }
        report(at: field, .notADay)
        return nil
    }

    /// A day that must be given.
    mutating func requiredDay(_ field: Field) -> Day? {
        if isEmpty(field) { report(at: field, .missingValue) }
        return day(field)
    }

    mutating func period(_ field: Field) -> Period? {
        // Excel turns "2023-06" into the first of June.
        if case .day(let day) = cell(field), day.day == 1 { return Period(year: day.year, part: .month(day.month)) }
        guard let text = required(field) else { return nil }
        if let period = PeriodWords.period(text) { return period }
        report(at: field, .notAPeriod)
        return nil
    }

    // MARK: Numbers

    /// A number that may have its unit behind it, which must be the given one; `nil` for an empty cell.
    mutating func number(_ field: Field, measure: Bilingual? = nil) -> ExactDecimal? {
        switch cell(field) {
        case .number(let number): return self.number(number, field, measure)
        case .unrepresentable(let text):
            let isNumber = text.allSatisfy { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
            report(at: field, isNumber ? .numberTooLarge : .notANumber)
            return nil
        default: break
        }
        guard let text = text(field) else { return nil }
        let parts = NumberText(text)
        if !parts.unit.isEmpty, !(measure.map(parts.fits) ?? false) {
            report(at: field, .notANumber)
            return nil
        }
        do throws(NumberIssue) {
            return try notation.read(parts.number)
        } catch {
            let code = Self.code(of: error, notation)
            report(at: field, code)
            return nil
        }
    }

    /// A number of a workbook. What is shown as 96.6% is 96.6 of an indicator in percent, and 0.966 of anything else.
    private mutating func number(_ number: TableNumber, _ field: Field, _ measure: Bilingual?) -> ExactDecimal? {
        guard number.isPercent, let measure else { return number.value }
        guard NumberText(number.description).fits(measure) else {
            report(at: field, .notANumber)
            return nil
        }
        if number.read == nil { report(at: field, .numberTooLarge) }
        return number.read
    }

    /// A whole number within bounds; `nil` for an empty cell and, reported, for anything else.
    mutating func whole(_ field: Field, in range: ClosedRange<Int>) -> Int? {
        guard let value = number(field) else { return nil }
        guard let exact = value.scaled(to: 0), range.contains(Int(exact)) else {
            report(at: field, .outsideRange(from: range.lowerBound, to: range.upperBound))
            return nil
        }
        return Int(exact)
    }

    /// What is wrong with a number of a file that is written in a notation.
    static func code(of issue: NumberIssue, _ notation: FileNotation) -> Diagnostic.Code {
        switch issue {
        case .empty, .notANumber: .notANumber
        case .ambiguous(_, let readings) where notation == .decided(.vietnamese):
            .misplacedDot(readings: readings.map(\.description))
        case .ambiguous(_, let readings): .ambiguousNumber(readings: readings.map(\.description))
        case .tooLarge: .numberTooLarge
        case .tooManyDecimals: .tooManyDecimals(allowed: ExactDecimal.maximumScale)
        }
    }
}
