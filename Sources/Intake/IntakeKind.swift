package import Planning

/// What a simple file holds; recognised by its header, never by its name.
package enum IntakeKind: String, Sendable, Hashable, CaseIterable {
    case figures, plans, indicators, units, succession, hierarchies, fields, due, holidays, milestones, locks, approvals
    case shortcomings, directives, conferences

    /// What the journal says of an import of this kind.
    package var act: ChangeNote.Act {
        switch self {
        case .figures: .importFigures
        case .plans, .milestones: .importPlans
        case .indicators, .fields: .importIndicators
        case .units, .succession, .hierarchies: .importUnits
        case .due, .holidays, .locks: .importCalendar
        case .approvals: .setApproval
        case .shortcomings: .importShortcomings
        case .directives: .importDirectives
        case .conferences: .importConferences
        }
    }
}
