import Aggregation
import Planning
import Quantities

extension BoardContext {
    /// A reading of the cube as a measured figure; `nil` without a value or out of a zero denominator.
    func measured(
        _ reading: Reading?, _ definition: IndicatorDefinition, of: Int?, window: DayRange
    ) throws(ArithmeticFault) -> Measured? {
        guard let reading else { return nil }
        var origin = Measured.Origin(status: reading.status, window: window)
        origin.isIllustrative = reading.isIllustrative
        origin.isPending = reading.isSubmitted
        origin.entry = reading.entry
        switch reading.source {
        case .own: break
        case .sum, .sameEnd: origin.isDerived = true
        case .carried(let from):
            origin.carriedFrom = from
            origin.window = from.window(calendar)
        }
        return try Stored(amount: reading.amount, base: reading.base, scale: reading.scale)
            .measured(definition, of: of, origin: origin)
    }

    /// A total over units as a measured figure.
    func measured(
        _ total: Total, _ definition: IndicatorDefinition, of: Int?, window: DayRange
    ) throws(ArithmeticFault) -> Measured? {
        var origin = Measured.Origin(status: total.status ?? .estimate, window: window)
        origin.isIllustrative = total.isIllustrative
        origin.isPending = total.isSubmitted
        origin.isSumOfParts = true
        return try Stored(amount: total.amount, base: total.base, scale: total.scale)
            .measured(definition, of: of, origin: origin)
    }
}

/// Integers at a scale, as the cube has them.
private struct Stored {
    let amount: Int128
    let base: Int128?
    let scale: Int

    func measured(
        _ definition: IndicatorDefinition, of: Int?, origin: Measured.Origin
    ) throws(ArithmeticFault) -> Measured? {
        guard let value = ExactDecimal(coefficient: amount, scale: scale) else { throw .overflow }
        guard let base else {
            return Measured(
                exact: Ratio(value), shown: try value.rounded(to: definition.decimals, definition.rounding), of: of,
                origin: origin)
        }
        guard let below = ExactDecimal(coefficient: base, scale: scale) else { throw .overflow }
        return try Measured(numerator: value, denominator: below, definition: definition, origin: origin)
    }
}
