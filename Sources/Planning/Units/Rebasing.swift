package import Quantities

/// A unit, or a part of it, as a piece of another unit on another day.
package struct UnitPiece: Sendable, Hashable {
    package let unit: UnitKey
    /// The part of `unit` that belongs to the whole, in (0; 1]; 1 means all of it.
    package let share: ExactDecimal
    /// What the share was taken from ("population"); several events are joined by "; ". `nil` for a whole unit.
    package let basis: String?

    package init(unit: UnitKey, share: ExactDecimal, basis: String?) {
        self.unit = unit
        self.share = share
        self.basis = basis
    }
}

/// Of what a unit is made on another day.
package enum Rebasing: Sendable, Hashable {
    /// Whole units only: sums are exact.
    case exact([UnitPiece])
    /// Some units only in part, by stated weights: sums are estimates and have to be flagged.
    case apportioned([UnitPiece])
    /// Nothing is guessed: the reason says which record is missing, or which unit cannot be divided.
    case undefined(reason: UndefinedRebasing)

    /// The pieces by key; `nil` where the question has no answer.
    package var pieces: [UnitPiece]? {
        switch self {
        case .exact(let pieces), .apportioned(let pieces): pieces
        case .undefined: nil
        }
    }
}

/// Why a unit has no counterpart on another day.
package enum UndefinedRebasing: Sendable, Hashable {
    /// No version has this key.
    case unknownUnit(UnitKey)
    /// The unit reported nothing on that day, for it did not exist.
    case notInForce(UnitKey, on: Day)
    /// The unit begins later than the day asked for, and no record says out of what it was formed.
    case originNotRecorded(UnitKey)
    /// The unit ends before the day asked for, and no record says what became of it.
    case fateNotRecorded(UnitKey)
    /// The later unit also holds other earlier ones, and nobody states how to divide its figures among them.
    case sharedWith(unit: UnitKey, others: [UnitKey])
    /// The share of a unit through several events has more than 18 decimals.
    case shareTooFine(UnitKey)
}
