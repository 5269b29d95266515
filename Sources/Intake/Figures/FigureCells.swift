import Planning
import Quantities

/// The value cells of a row, turned into what the ledger keeps, or reported.
struct FigureCells {
    /// Who holds the recognition that a row is about.
    enum Holders {
        /// The unit itself: it does or it does not.
        case itself
        /// So many units below it could.
        case below(Int)
        /// The unit of the row was not found.
        case unknown
    }

    let definition: IndicatorDefinition
    var holders = Holders.unknown
    /// Whether the figure is what a plan adds, which may be less than nothing.
    var isIncrement = false

    func read(_ reader: inout RowReader) -> FigureValue? {
        let before = reader.diagnostics.errors
        let value = reader.number(.value, measure: definition.measure)
        let numerator = reader.number(.numerator)
        let denominator = reader.number(.denominator)
        guard reader.diagnostics.errors == before else { return nil }
        let result: FigureValue?
        if definition.kind == .recognition {
            result = recognition(value, numerator, denominator, &reader)
        } else if numerator != nil || denominator != nil {
            result = parts(value, numerator, denominator, &reader)
        } else if let value {
            result = single(value, &reader)
        } else {
            reader.report(at: .value, .missingValue)
            result = nil
        }
        return reader.diagnostics.errors == before ? result : nil
    }

    // MARK: A value alone

    private func single(_ value: ExactDecimal, _ reader: inout RowReader) -> FigureValue? {
        checkSign(value, at: .value, &reader)
        checkShare(value, at: .value, &reader)
        return FigureScale.amount(value, decimals: definition.decimals, at: .value, &reader).map {
            FigureValue(amount: $0)
        }
    }

    private func checkSign(_ value: ExactDecimal, at field: Field, _ reader: inout RowReader) {
        guard value.signum < 0, !isIncrement, !definition.mayBeNegative else { return }
        // A rate that is no part of a whole may fall below zero, as natural growth does; that is rare enough to tell.
        let isOdd = definition.hasParts && !definition.isPartOfWhole
        reader.report(isOdd ? .warning : .error, at: field, .negativeCount)
    }

    private func checkShare(_ value: ExactDecimal, at field: Field, _ reader: inout RowReader) {
        guard definition.isPartOfWhole, value > ExactDecimal(definition.wholeValue), !isIncrement else { return }
        reader.report(at: field, .aboveWhole(whole: definition.wholeValue))
    }

    // MARK: Numerator and denominator

    private func parts(
        _ value: ExactDecimal?, _ numerator: ExactDecimal?, _ denominator: ExactDecimal?, _ reader: inout RowReader
    ) -> FigureValue? {
        guard definition.hasParts else {
            reader.report(at: numerator == nil ? .denominator : .numerator, .partsWithoutRate)
            return nil
        }
        guard let numerator, let denominator else {
            reader.report(at: numerator == nil ? .numerator : .denominator, .missingValue)
            return nil
        }
        checkParts(numerator, denominator, &reader)
        if let value { checkValue(value, numerator, denominator, &reader) }
        let decimals = definition.partDecimals
        let amount = FigureScale.amount(numerator, decimals: decimals, at: .numerator, &reader)
        let base = FigureScale.amount(denominator, decimals: decimals, at: .denominator, &reader)
        guard let amount, let base else { return nil }
        return FigureValue(amount: amount, base: base)
    }

    private func checkParts(_ numerator: ExactDecimal, _ denominator: ExactDecimal, _ reader: inout RowReader) {
        if denominator.signum < 0 { reader.report(at: .denominator, .negativeCount) }
        checkSign(numerator, at: .numerator, &reader)
        if denominator.isZero, !numerator.isZero { reader.report(at: .denominator, .zeroDenominator) }
        // Per thousand or ten thousand people it is odd; per hectare, at a factor of 1 or 10, it is the rule.
        let isOdd = definition.factor >= 1000 && !definition.mayExceedWhole
        guard numerator > denominator, denominator.signum > 0, definition.isPartOfWhole || isOdd else { return }
        reader.report(
            definition.isPartOfWhole ? .error : .warning, at: .numerator,
            .numeratorAboveDenominator(numerator: numerator.description, denominator: denominator.description))
    }

    /// The printed value must be what its parts give. A value cut off instead of rounded is common, and only warned of.
    private func checkValue(
        _ value: ExactDecimal, _ numerator: ExactDecimal, _ denominator: ExactDecimal, _ reader: inout RowReader
    ) {
        guard !denominator.isZero else { return }
        let places = min(value.scale, definition.decimals)
        do throws(ArithmeticFault) {
            let exact = try numerator.multiplied(by: ExactDecimal(definition.factor)).divided(by: denominator)
            let computed = try exact.rounded(to: definition.decimals, definition.rounding)
            if value == computed { return }
            if try value == exact.rounded(to: places, .halfAwayFromZero) { return }
            let isCut = try value == exact.rounded(to: definition.decimals, .towardZero)
            reader.report(
                isCut ? .warning : .error, at: .value, .valueDisagreesWithParts(computed: computed.description))
        } catch {
            reader.report(at: .numerator, .numberTooLarge)
        }
    }

    // MARK: Recognitions

    private func recognition(
        _ value: ExactDecimal?, _ numerator: ExactDecimal?, _ denominator: ExactDecimal?, _ reader: inout RowReader
    ) -> FigureValue? {
        let field: Field = value == nil ? .numerator : .value
        guard let count = value ?? numerator else {
            reader.report(at: .value, .missingValue)
            return nil
        }
        if let value, let numerator, value != numerator {
            reader.report(at: .value, .valueDisagreesWithParts(computed: numerator.description))
        }
        switch holders {
        case .itself where count != 0 && count != 1 && !isIncrement:
            reader.report(at: field, .recognitionNotOneOrZero)
        case .below(let number):
            checkCount(count, of: number, at: field, &reader)
            if let denominator, denominator != ExactDecimal(number) {
                reader.report(.warning, at: .denominator, .valueDisagreesWithParts(computed: String(number)))
            }
        case .itself, .unknown: break
        }
        return FigureScale.amount(count, decimals: 0, at: field, &reader)
            .flatMap { ExactDecimal(Int($0)).scaled(to: definition.decimals) }.map { FigureValue(amount: $0) }
    }

    private func checkCount(_ count: ExactDecimal, of holders: Int, at field: Field, _ reader: inout RowReader) {
        if count.signum < 0 {
            checkSign(count, at: field, &reader)
        } else if count > ExactDecimal(holders), holders > 0 {
            reader.report(
                at: field,
                .numeratorAboveDenominator(numerator: count.description, denominator: String(holders)))
        }
    }
}
