package import Quantities

/// Why a state is what it is, or why something is not available: a code with its values. `Prose` has the words.
package enum Reason: Sendable, Hashable {
    case planMet(percent: ExactDecimal)
    case planExceeded(percent: ExactDecimal)
    /// Reached or passed what was expected by now.
    case asExpected(percent: ExactDecimal, expected: ExactDecimal, source: ExpectationSource)
    case belowExpected(percent: ExactDecimal, expected: ExactDecimal, source: ExpectationSource)
    case farBelowExpected(percent: ExactDecimal, expected: ExactDecimal, source: ExpectationSource)
    /// A recognition or year-end figure that is decided later: the months of decision, and what is still missing.
    case decidedIn(months: [Int], missing: ExactDecimal?)
    case notReported
    case noPlan
    case planIsZero
    case zeroTargetKept
    case zeroTargetBroken(actual: ExactDecimal)
    case withinCeiling(actual: ExactDecimal, ceiling: ExactDecimal)
    case ceilingSoFar(percent: ExactDecimal, expected: ExactDecimal, source: ExpectationSource)
    case ceilingBroken(actual: ExactDecimal, ceiling: ExactDecimal)
    case withinBand(low: ExactDecimal, high: ExactDecimal)
    case outsideBand(low: ExactDecimal, high: ExactDecimal)
    case noDirection
    case startUnknown
    case missedAtYearEnd(percent: ExactDecimal?)
    case cannotBeAdded(CannotAdd)
    case notRebased(IndicatorKind)
    case tooLarge
    /// Forecast: fewer full earlier years than needed.
    case tooLittleHistory(years: Int, needed: Int)
    case yearIsOver
    /// An indicator of the formula has no figure; with what it is called.
    case formulaLacks(IndicatorCode, name: Bilingual)
}

/// Why figures of units must not be added up.
package enum CannotAdd: String, Sendable, Hashable {
    /// Only the upper level knows the figure.
    case knownAboveOnly
    case rank, index, share
    /// A rate for which a unit reported no numerator and denominator.
    case rateWithoutParts
    case noWeights
    case partsMissing
}
