/// A record that is no figure: units, definitions, dates, what fell short. Append-only like the figures; the newest of a key holds.
package enum ReferenceRecord: Sendable, Hashable {
    case unit(UnitVersion)
    case hierarchyLink(HierarchyLink)
    case succession(Succession)
    case field(IndicatorField)
    case indicator(IndicatorDefinition)
    case dueRule(DueRule)
    case holiday(Holiday)
    case periodLock(PeriodLock)
    case milestone(Milestone)
    case conference(Conference)
    case shortcoming(Shortcoming)
    case directive(Directive)
    case periodGate(PeriodGate)
    case approvalRule(ApprovalRule)
    case documentProfile(DocumentProfile)
}
