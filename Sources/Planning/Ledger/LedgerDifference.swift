package import Quantities

/// What changed in the ledger between two changes of it.
package struct LedgerDifference: Sendable {
    package enum Kind: Sendable, Hashable {
        case new, corrected, withdrawn
    }

    /// A figure with what stood before it.
    package struct Line: Sendable {
        package let entry: Entry
        package let kind: Kind
        package let value: ExactDecimal?
        package let before: ExactDecimal?
        /// The change that recorded what stood before.
        package let recordedBefore: Commit?

        package init(
            entry: Entry, kind: Kind, value: ExactDecimal?, before: ExactDecimal?, recordedBefore: Commit?
        ) {
            self.entry = entry
            self.kind = kind
            self.value = value
            self.before = before
            self.recordedBefore = recordedBefore
        }
    }

    /// One change: who, when, on what paper, why; and its figures, corrections first.
    package struct Group: Sendable {
        package let commit: Commit
        package let figures: Int
        package let corrections: Int
        package let records: Int
        package let lines: [Line]

        package init(commit: Commit, figures: Int, corrections: Int, records: Int, lines: [Line]) {
            self.commit = commit
            self.figures = figures
            self.corrections = corrections
            self.records = records
            self.lines = lines
        }

        /// Figures that are counted and not listed.
        package var unlisted: Int { max(0, figures - lines.count) }
    }

    /// A target whose state is another one than before.
    package struct Move: Sendable {
        package let before: Standing
        package let after: Standing

        package init(before: Standing, after: Standing) {
            self.before = before
            self.after = after
        }
    }

    /// How many of the figures are of a unit and of those below it.
    package struct Share: Sendable, Hashable {
        package let unit: UnitVersion
        package let figures: Int

        package init(unit: UnitVersion, figures: Int) {
            self.unit = unit
            self.figures = figures
        }
    }

    /// The unit and period whose states are compared, as they stand at the end.
    package let board: Scoreboard
    /// The changes that are compared: after the first up to the second. `nil` is before everything.
    package let from: Commit?
    package let to: Commit
    /// The newest first.
    package let groups: [Group]
    /// Changes that are not listed any more.
    package let olderChanges: Int
    /// The figures that came to count, and with how many changes; a change may hold none.
    package let figures: Int
    package let changesWithFigures: Int
    package let moves: [Move]
    /// Where the figures are too many to be listed: how many came from each unit below the board's own, and from that itself;
    /// the most first.
    package let shares: [Share]

    package init(
        board: Scoreboard, from: Commit?, to: Commit, groups: [Group], olderChanges: Int,
        figures: Int, changesWithFigures: Int, moves: [Move], shares: [Share] = []
    ) {
        self.board = board
        self.from = from
        self.to = to
        self.groups = groups
        self.olderChanges = olderChanges
        self.figures = figures
        self.changesWithFigures = changesWithFigures
        self.moves = moves
        self.shares = shares
    }
}
