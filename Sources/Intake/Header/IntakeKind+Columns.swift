extension IntakeKind {
    /// The columns of this kind of file.
    var columns: [Column] {
        switch self {
        case .figures: Self.figureColumns
        case .plans: Self.planColumns
        case .milestones: Self.milestoneColumns
        case .units: Self.unitColumns
        case .hierarchies: Self.hierarchyColumns
        case .succession: Self.successionColumns
        case .indicators: Self.indicatorColumns
        case .fields: Self.fieldColumns
        case .due: Self.dueColumns
        case .holidays: Self.holidayColumns
        case .locks: Self.lockColumns
        case .approvals: Self.approvalColumns
        case .shortcomings: Self.shortcomingColumns
        case .directives: Self.directiveColumns
        case .conferences: Self.conferenceColumns
        }
    }

    /// "figures: indicator, unit, period, value": what a file of this kind can't do without.
    var neededColumns: String {
        let needed = columns.filter { $0.need == .required || self == .figures && $0.field == .value }
        return "\(rawValue): \(needed.map(\.name).joined(separator: ", "))"
    }

    /// The order in which a header is tried: who asks for more comes first, as every plan could pass for a figure.
    static let byDemand: [IntakeKind] = [
        .succession, .hierarchies, .due, .indicators, .milestones, .plans, .figures, .locks, .approvals, .shortcomings,
        .directives, .conferences, .units, .fields, .holidays,
    ]
}
