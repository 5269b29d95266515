import Office
import Quantities

/// A cell as a person typed it; texts are trimmed and in NFC.
enum TableCell: Sendable, Hashable {
    case empty
    case text(String)
    /// A number of a workbook: it carries no notation.
    case number(TableNumber)
    /// What stands in a cell of numbers and is larger than any figure, or no number; as written.
    case unrepresentable(String)
    case day(Day)
    case flag(Bool)
    /// "#REF!" and the like.
    case fault(String)
    /// A formula without a result.
    case uncalculated(String)

    init(_ cell: SheetCell) {
        self =
            switch cell {
            case .empty: .empty
            case .text(let text): TableText.cell(text)
            case .number(let value, let format):
                .number(TableNumber(value: value, places: format.places, isPercent: format.isPercent))
            case .unrepresentable(let text): .unrepresentable(text)
            case .day(let day): .day(day)
            case .flag(let isOn): .flag(isOn)
            case .fault(let text): .fault(text)
            case .uncalculated(let formula): .uncalculated(formula)
            }
    }

    /// Whether a formula in the cell came to something that can be read.
    var hasResult: Bool {
        switch self {
        case .empty, .uncalculated, .fault: false
        case .text, .number, .unrepresentable, .day, .flag: true
        }
    }

    /// What stands in the cell, for reading words and for repeating it in a message; `nil` when nothing does.
    var text: String? {
        switch self {
        case .empty: nil
        case .text(let text), .unrepresentable(let text), .fault(let text): text
        case .uncalculated(let formula): "=\(formula)"
        case .number(let number): number.description
        case .day(let day): day.description
        case .flag(let isOn): isOn ? "TRUE" : "FALSE"
        }
    }
}

/// A number of a workbook, and what its format makes of it.
struct TableNumber: Sendable, Hashable, CustomStringConvertible {
    /// What the cell holds: 0.966 for what is shown as 96.6%.
    let value: ExactDecimal
    /// Decimals that the sheet shows; `nil` where it shows them all.
    let places: Int?
    let isPercent: Bool

    /// The number as a person reads it: 96.6 for 96.6%; `nil` where it does not fit.
    var read: ExactDecimal? {
        isPercent ? try? value.multiplied(by: 100) : value
    }

    /// The number with the decimals that the sheet shows.
    var shown: ExactDecimal? {
        guard let places, let read else { return nil }
        return try? read.rounded(to: places)
    }

    var description: String {
        "\((read ?? value).description)\(isPercent ? "%" : "")"
    }
}

/// A row of a table, with its number as Excel shows it.
struct TableRow: Sendable {
    let number: Int
    let cells: [TableCell]
    /// The columns whose cells are results of formulas.
    var results: [Int] = []

    subscript(column: Int) -> TableCell {
        cells.indices.contains(column) ? cells[column] : .empty
    }
}

/// A file or sheet read into rows, its header first.
struct Table: Sendable {
    /// `nil` for a file without sheets.
    let sheet: String?
    /// Whether a number is text whose notation has to be found out, and a cell too many a row that slipped.
    let isText: Bool
    let header: TableRow
    let rows: [TableRow]
}
