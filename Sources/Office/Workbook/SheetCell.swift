package import Quantities

/// A cell of a worksheet as Excel holds it.
package enum SheetCell: Sendable, Hashable {
    case empty
    /// In NFC, never empty.
    case text(String)
    /// A number at 15 significant digits, and how its format shows it.
    case number(ExactDecimal, format: NumberFormat)
    /// What stands in a cell of numbers or of true and false and is neither, or is larger than any decimal; as written.
    case unrepresentable(String)
    /// A number whose format shows a date; a time of day beside it is dropped.
    case day(Day)
    case flag(Bool)
    /// "#REF!" and the like.
    case fault(String)
    /// A formula whose result the file does not hold: a program wrote it that does not calculate.
    case uncalculated(formula: String)
}

/// What of a number's format matters to a reader.
package struct NumberFormat: Sendable, Hashable {
    /// Decimals that are displayed, those of 96.6 where 96.6% is shown; `nil` where the format does not fix them.
    package let places: Int?
    /// 0.966 is displayed as 96.6%.
    package let isPercent: Bool

    package init(places: Int? = nil, isPercent: Bool = false) {
        self.places = places
        self.isPercent = isPercent
    }
}

/// A row of a worksheet.
package struct SheetRow: Sendable, Hashable {
    /// As Excel shows it, from 1.
    package let number: Int
    /// From column A to the last one that is filled.
    package let cells: [SheetCell]
    /// The columns whose cell is the stored result of a formula.
    package let formulas: [Int]
    /// How far the texts of columns are indented by their format, where they are.
    package let indents: [Int: Int]

    package init(number: Int, cells: [SheetCell], formulas: [Int] = [], indents: [Int: Int] = [:]) {
        self.number = number
        self.cells = cells
        self.formulas = formulas
        self.indents = indents
    }
}
