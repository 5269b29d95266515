import Planning
import Quantities

/// Brings the numbers of a row to the scales at which the ledger keeps them.
enum FigureScale {
    /// The stored integer of a cell; `nil`, reported, where it has more decimals than are kept or does not fit.
    ///
    /// A number that Excel shows with fewer decimals than it holds is taken as it is shown, with a warning.
    static func amount(
        _ value: ExactDecimal, decimals: Int, at field: Field, _ reader: inout RowReader
    ) -> Int64? {
        if let amount = value.scaled(to: decimals) { return amount }
        guard value.scale > decimals else {
            reader.report(at: field, .numberTooLarge)
            return nil
        }
        if case .number(let number) = reader.cell(field), let shown = number.shown,
            let amount = shown.scaled(to: decimals)
        {
            reader.report(.warning, at: field, .takenAsShown(shown: shown.description))
            return amount
        }
        reader.report(at: field, .tooManyDecimals(allowed: decimals))
        return nil
    }
}
