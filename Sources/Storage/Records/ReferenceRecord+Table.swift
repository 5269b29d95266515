import Planning

extension ReferenceRecord {
    /// The record in the shape of its table.
    var ledgerRecord: any LedgerRecord {
        switch self {
        case .unit(let record): record
        case .hierarchyLink(let record): record
        case .succession(let record): record
        case .field(let record): record
        case .indicator(let record): record
        case .dueRule(let record): record
        case .holiday(let record): record
        case .periodLock(let record): record
        case .milestone(let record): record
        case .conference(let record): record
        case .shortcoming(let record): record
        case .directive(let record): record
        case .periodGate(let record): record
        case .approvalRule(let record): record
        case .documentProfile(let record): record
        }
    }

    /// How the rows of each table become records, in the order of `LedgerTable.reference`.
    static let readers: [(table: LedgerTable, read: @Sendable (inout RowReader) throws(Fault) -> ReferenceRecord)] = [
        (UnitVersion.table, { row throws(Fault) in .unit(try UnitVersion(from: &row)) }),
        (HierarchyLink.table, { row throws(Fault) in .hierarchyLink(try HierarchyLink(from: &row)) }),
        (Succession.table, { row throws(Fault) in .succession(try Succession(from: &row)) }),
        (IndicatorField.table, { row throws(Fault) in .field(try IndicatorField(from: &row)) }),
        (IndicatorDefinition.table, { row throws(Fault) in .indicator(try IndicatorDefinition(from: &row)) }),
        (DueRule.table, { row throws(Fault) in .dueRule(try DueRule(from: &row)) }),
        (Holiday.table, { row throws(Fault) in .holiday(try Holiday(from: &row)) }),
        (PeriodLock.table, { row throws(Fault) in .periodLock(try PeriodLock(from: &row)) }),
        (Milestone.table, { row throws(Fault) in .milestone(try Milestone(from: &row)) }),
        (Conference.table, { row throws(Fault) in .conference(try Conference(from: &row)) }),
        (Shortcoming.table, { row throws(Fault) in .shortcoming(try Shortcoming(from: &row)) }),
        (Directive.table, { row throws(Fault) in .directive(try Directive(from: &row)) }),
        (PeriodGate.table, { row throws(Fault) in .periodGate(try PeriodGate(from: &row)) }),
        (ApprovalRule.table, { row throws(Fault) in .approvalRule(try ApprovalRule(from: &row)) }),
        (DocumentProfile.table, { row throws(Fault) in .documentProfile(try DocumentProfile(from: &row)) }),
    ]
}
