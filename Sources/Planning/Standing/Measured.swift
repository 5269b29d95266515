package import Quantities

/// An actual figure, ready to be compared: exact, and as it is shown.
package struct Measured: Sendable, Hashable {
    /// The exact value in the unit of measure of the indicator (a rate times its factor).
    package let exact: Ratio
    /// The value as printed, at the decimals of the definition. A rate in percent that is not complete never shows 100.
    package let shown: ExactDecimal
    package let numerator: ExactDecimal?
    package let denominator: ExactDecimal?
    /// For a recognition: the number of units in force that could hold it.
    package let of: Int?
    package let origin: Origin

    /// Where a figure comes from and how sure it is.
    package struct Origin: Sendable, Hashable {
        package var status: FigureStatus
        package var window: DayRange
        package var isIllustrative: Bool
        /// Submitted but not yet approved.
        package var isPending: Bool
        /// The earlier period that the figure was carried from.
        package var carriedFrom: Period?
        /// Added up from shorter periods.
        package var isDerived: Bool
        /// Added up from child units.
        package var isSumOfParts: Bool
        /// The entry, where the figure is one entry.
        package var entry: EntryNumber?

        package init(
            status: FigureStatus, window: DayRange, isIllustrative: Bool = false, isPending: Bool = false,
            carriedFrom: Period? = nil, isDerived: Bool = false, isSumOfParts: Bool = false, entry: EntryNumber? = nil
        ) {
            self.status = status
            self.window = window
            self.isIllustrative = isIllustrative
            self.isPending = isPending
            self.carriedFrom = carriedFrom
            self.isDerived = isDerived
            self.isSumOfParts = isSumOfParts
            self.entry = entry
        }
    }

    package init(
        exact: Ratio, shown: ExactDecimal, numerator: ExactDecimal? = nil, denominator: ExactDecimal? = nil,
        of: Int? = nil, origin: Origin
    ) {
        self.exact = exact
        self.shown = shown
        self.numerator = numerator
        self.denominator = denominator
        self.of = of
        self.origin = origin
    }

    /// A numerator over a denominator; `nil` where the denominator is zero.
    package init?(
        numerator: ExactDecimal, denominator: ExactDecimal, definition: IndicatorDefinition, origin: Origin
    ) throws(ArithmeticFault) {
        guard !denominator.isZero else { return nil }
        let share = try numerator.divided(by: denominator)
        let exact = try share.multiplied(by: Ratio(ExactDecimal(definition.factor)))
        let shown =
            if definition.kind == .rate, definition.factor == 100, definition.rounding == .halfAwayFromZero {
                try shownPercent(share, places: definition.decimals)
            } else {
                try exact.rounded(to: definition.decimals, definition.rounding)
            }
        self.init(exact: exact, shown: shown, numerator: numerator, denominator: denominator, origin: origin)
    }
}
