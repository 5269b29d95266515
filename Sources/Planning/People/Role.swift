/// What somebody does in the system; always for a unit, see `Grant`.
package enum Role: String, Sendable, Hashable, CaseIterable {
    /// Keeps accounts, units and indicators; enters no figures.
    case administrator
    /// Puts the reports together, imports, closes periods.
    case planningOfficer = "planning-officer"
    case reporter
    /// Signs for the unit.
    case approver
    case leader
    /// Reads everything, also who changed what, and changes nothing.
    case inspector
}
