package import Quantities

/// A figure that was recorded after its period had been locked, with what stood before it.
package struct LateFigure: Sendable {
    package let line: LedgerDifference.Line
    package let unit: UnitVersion
    package let definition: IndicatorDefinition
    /// The change that recorded it: when, who, why.
    package let recorded: Commit
    /// The day from which on the period was locked.
    package let lockedFrom: Day

    package init(
        line: LedgerDifference.Line, unit: UnitVersion, definition: IndicatorDefinition, recorded: Commit,
        lockedFrom: Day
    ) {
        self.line = line
        self.unit = unit
        self.definition = definition
        self.recorded = recorded
        self.lockedFrom = lockedFrom
    }

    /// Why it came late: what was said of this figure, else of all that came with it.
    package var reason: String? { line.entry.figure.note ?? recorded.note.reason }
}

/// What was changed in periods that were locked, and who was let in.
package struct LateFigures: Sendable {
    /// The oldest first.
    package let figures: [LateFigure]
    /// Figures that are counted and not listed.
    package let unlisted: Int
    /// Units that were let in after the closing, expired exceptions too; the oldest first.
    package let exceptions: [PeriodState.Exception]
    /// The change up to which the ledger was read.
    package let change: CommitNumber

    package init(
        figures: [LateFigure], unlisted: Int, exceptions: [PeriodState.Exception], change: CommitNumber
    ) {
        self.change = change
        self.figures = figures
        self.unlisted = unlisted
        self.exceptions = exceptions
    }

    package var isEmpty: Bool { figures.isEmpty && exceptions.isEmpty }
}
