package import Planning

extension IntakeKind {
    /// The reference data that a file of this kind holds; nothing for figures and for what reports say beside them.
    package var reference: ReferenceKind? { ReferenceKind(rawValue: rawValue) }
}

extension ReferenceKind {
    var intake: IntakeKind {
        switch self {
        case .units: .units
        case .succession: .succession
        case .hierarchies: .hierarchies
        case .fields: .fields
        case .indicators: .indicators
        case .plans: .plans
        case .milestones: .milestones
        case .due: .due
        case .holidays: .holidays
        case .locks: .locks
        case .approvals: .approvals
        }
    }

    /// What the journal says of a change of these records.
    package var act: ChangeNote.Act { intake.act }

    /// The columns that are read, in the order in which files are written.
    var read: [Column] { intake.columns.filter { $0.need != .information } }

    /// The columns of its file, with what they may hold.
    package var columns: [ReferenceColumn] {
        read.map { column in
            ReferenceColumn(
                name: column.name, content: content(of: column.field),
                isRequired: column.need == .required && column.field != .name
                    || column.field == .name && self != .holidays,
                isKey: keys.contains(column.field))
        }
    }

    private var keys: Set<Field> {
        switch self {
        case .units, .indicators: [.code, .validFrom]
        case .succession: [.date, .oldCode, .oldValidFrom, .newCode, .newValidFrom]
        case .hierarchies: [.hierarchy, .unit, .validFrom]
        case .fields: [.code]
        case .plans: [.indicator, .unit, .period, .assigner, .effectiveFrom]
        case .milestones: [.indicator, .unit, .by]
        case .due: [.regime, .periodicity, .level, .effectiveFrom]
        case .holidays: [.day]
        case .locks: [.period, .calendar]
        case .approvals: [.level, .unit, .effectiveFrom]
        }
    }

    private func content(of field: Field) -> ReferenceColumn.Content {
        if let words = words(of: field) { return .choice(words) }
        switch field {
        case .validFrom, .validTo, .date, .oldValidFrom, .newValidFrom, .effectiveFrom, .lockedFrom, .by: return .day
        case .day where self == .holidays: return .day
        case .day, .area, .population, .share, .bandLow, .bandHigh, .decimals, .partDecimals, .factor, .order, .value,
            .monthOffset, .steps:
            return .number
        default: return .text
        }
    }

    /// The closed list of a column.
    private func words(of field: Field) -> [String]? {
        switch field {
        case .kind: self == .units ? OfficeWords.unitKind.allowed : DefinitionWords.kind.allowed
        case .event: OfficeWords.event.allowed
        case .direction: DefinitionWords.direction.allowed
        case .known: DefinitionWords.known.allowed
        case .planBasis: OfficeWords.planBasis.allowed
        case .basis where self == .plans: OfficeWords.planBasis.allowed
        case .bound: OfficeWords.bound.allowed
        case .percentMeaning: DefinitionWords.percentMeaning.allowed
        case .unitAggregation: UnitAggregation.allCases.map(\.rawValue)
        case .timeAggregation: DefinitionWords.timeAggregation.allowed
        case .rounding: DefinitionWords.rounding.allowed
        case .periodicity: OfficeWords.periodicity.allowed
        case .level: OfficeWords.unitKind.allowed
        case .movesToWorkingDay, .illustrative, .withdrawn, .allowsOwn: OfficeWords.flag.allowed
        case .assigner: OfficeWords.assigner.allowed
        case .status where self == .plans: OfficeWords.planStatus.allowed
        case .calendar: OfficeWords.calendar.allowed
        default: nil
        }
    }
}
