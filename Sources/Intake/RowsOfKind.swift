import Planning

/// Reads the rows of one kind of file, one after another.
protocol RowsOfKind {
    /// Takes the row on which the reader stands, and reports what is wrong with it.
    mutating func read(_ reader: inout RowReader)
    /// Reports what only shows in several rows together.
    mutating func finish(_ reader: inout RowReader)

    var records: [PlacedRecord] { get }
    var figures: [PlacedFigure] { get }
}

extension RowsOfKind {
    mutating func finish(_ reader: inout RowReader) {}

    var records: [PlacedRecord] { [] }
    var figures: [PlacedFigure] { [] }
}

extension IntakeKind {
    func rows(_ catalogue: Catalogue, _ options: IntakeOptions) -> any RowsOfKind {
        // A caller who gives no records still has the units of the catalogue to stand beside.
        let existing =
            options.existing.isEmpty
            ? catalogue.units.allKeys.compactMap { catalogue.units.version($0) }.map { .unit($0) } : options.existing
        return switch self {
        case .figures: FigureRows(catalogue, options)
        case .plans: PlanRows(catalogue)
        case .milestones: MilestoneRows(catalogue)
        case .units: UnitRows(existing: existing)
        case .hierarchies: HierarchyRows(existing: existing)
        case .succession: SuccessionRows(catalogue, existing: existing)
        case .indicators: IndicatorRows(catalogue)
        case .fields: FieldRows()
        case .due: DueRows()
        case .holidays: HolidayRows(catalogue)
        case .locks: LockRows()
        case .approvals: ApprovalRows(catalogue, options)
        case .shortcomings: ShortcomingRows(catalogue)
        case .directives: DirectiveRows(catalogue)
        case .conferences: ConferenceRows(catalogue)
        }
    }
}
