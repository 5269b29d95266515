package import Quantities

/// Why records of units make no tree. Every case names the units, so that a person can find the rows.
package enum UnitTreeFault: Error, Sendable, Hashable {
    /// The last day of a version lies before its first.
    case endsBeforeItBegins(UnitKey)
    /// Two versions of one code are in force on the same day.
    case overlappingVersions(UnitCode, UnitKey, UnitKey)
    /// The parent's code is not known at all, or not on the day that the reference names.
    case unknownParent(UnitKey, UnitReference)
    /// The parent is known but not in force as long as the unit is; the day is the first without it.
    case parentNotInForce(UnitKey, UnitReference, on: Day)
    /// Units that are each other's parents, from child to parent; the first one closes the circle.
    case cycle([UnitKey])
    /// Two links of one hierarchy put a unit under two parents on the same day, the first such day.
    case twoParents(UnitKey, Hierarchy, on: Day)
    /// A link names a unit that is not known.
    case unknownUnitInLink(HierarchyLink, UnitReference)
    /// On no day of the link are both of its units in force.
    case idleLink(HierarchyLink)
    /// The State hierarchy stands in the units themselves, never in links.
    case stateHierarchyInLink(HierarchyLink)
    /// No version has the key that a succession names.
    case unknownUnitInSuccession(UnitKey)
    /// The old unit must end on the eve of the event and the new one begin on its day: a changed area is another unit.
    case successionOffDate(old: UnitKey, new: UnitKey, date: Day)
    /// A share lies outside (0; 1].
    case shareOutOfRange(old: UnitKey, new: UnitKey, share: ExactDecimal)
    /// The shares of one old unit must add up to 1, else its figures would grow or vanish.
    case sharesDoNotAddUp(UnitKey, on: Day, sum: ExactDecimal)
}
