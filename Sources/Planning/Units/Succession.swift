package import Quantities

/// What happened to a unit, as a recorded event with its legal document.
package enum SuccessionEvent: String, Sendable, Hashable, CaseIterable {
    case merger, split, transfer, renaming, recode, abolition
}

/// One line of a succession: (a part of) one old unit goes into one new unit on a day.
package struct Succession: Sendable, Hashable {
    package let event: SuccessionEvent
    /// The first day of the new state.
    package let date: Day
    /// "NQ 1684/NQ-UBTVQH15".
    package let document: String
    package let old: UnitKey
    package let new: UnitKey
    /// The part of the old unit that went over, in (0; 1]; `nil` means the whole.
    package let share: ExactDecimal?
    /// What the share was taken from: "population", "area", "synthetic".
    package let shareBasis: String?

    package init(
        event: SuccessionEvent, date: Day, document: String, old: UnitKey, new: UnitKey, share: ExactDecimal? = nil,
        shareBasis: String? = nil
    ) {
        self.event = event
        self.date = date
        self.document = document
        self.old = old
        self.new = new
        self.share = share
        self.shareBasis = shareBasis
    }
}
