import Office
import Planning
import Quantities

/// What shows while a form is being filled in: which recorded figures were changed, and where the reason is missing.
struct FormMarks {
    let words: FormWords
    private let changed: Spreadsheet.Style
    private let wanted: Spreadsheet.Style

    init(_ words: FormWords) {
        self.words = words
        changed = Spreadsheet.Style().with {
            $0.fill = FormStyles.orange
            $0.isBold = true
        }
        wanted = Spreadsheet.Style().with { $0.fill = FormStyles.red }
    }

    /// Marks a cell while it is not as it was written; an emptied one, too.
    func changed(_ value: Spreadsheet.Value, at range: CellRange) -> Spreadsheet.Condition? {
        difference(value, at: range).map { Spreadsheet.Condition(range, formula: "=\($0)", changed) }
    }

    /// Marks the cell of the reason while it is empty and a recorded figure takes another value at the same status.
    func missingReason(
        _ cells: [(value: Spreadsheet.Value, range: CellRange)], status: CellRange, of recorded: FigureStatus,
        at note: CellRange
    ) -> Spreadsheet.Condition? {
        let differences = cells.compactMap { difference($0.value, at: $0.range) }
        guard !differences.isEmpty else { return nil }
        let statuses = [""] + FigureStatus.allCases.filter { $0 <= recorded }.map(words.status)
        let same = statuses.map { "\(Self.cell(status))=\"\($0)\"" }
        let formula =
            "=AND(OR(\(differences.joined(separator: ","))),OR(\(same.joined(separator: ","))),"
            + "LEN(TRIM(\(Self.cell(note))))=0)"
        return Spreadsheet.Condition(note, formula: formula, wanted)
    }

    /// `nil` for what Excel can't compare: a number that stands as text, the form's own formula.
    private func difference(_ value: Spreadsheet.Value, at range: CellRange) -> String? {
        switch value {
        case .number(let number) where number.coefficient.magnitude < 1_000_000_000_000_000:
            "\(Self.cell(range))<>\(number)"
        case .text(let text): "\(Self.cell(range))<>\"\(text.replacing("\"", with: "\"\""))\""
        case .number, .blank, .formula: nil
        }
    }

    private static func cell(_ range: CellRange) -> String {
        "$\(CellAddress.letters(range.firstColumn))\(range.firstRow + 1)"
    }
}
