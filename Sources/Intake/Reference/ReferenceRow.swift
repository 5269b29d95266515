package import Planning
import Quantities

/// Writes a record as the row of its file that would make it again.
struct ReferenceRow {
    private var texts: [Field: String] = [:]

    /// The texts in the order of the kind's columns.
    func row(_ kind: ReferenceKind) -> [String] {
        kind.read.map { texts[$0.field] ?? "" }
    }

    subscript(field: Field) -> String? {
        get { texts[field] }
        set { texts[field] = newValue }
    }

    /// Nothing for the day before all records: an empty cell means the same.
    static func day(_ day: Day?) -> String? {
        day.flatMap { $0 == RecordDays.beforeRecords ? nil : $0.description }
    }

    /// With another zero behind exactly three decimals: "47.322" could also be read as 47322.
    static func number(_ value: ExactDecimal?) -> String? {
        value.map { $0.scale == 3 ? $0.description + "0" : $0.description }
    }

    static func list(_ items: [some CustomStringConvertible]) -> String? {
        items.isEmpty ? nil : items.map(\.description).joined(separator: ";")
    }

    static func flag(_ isSet: Bool) -> String? { isSet ? "yes" : nil }

    // MARK: Units

    init(_ unit: UnitVersion) {
        self[.code] = unit.key.code.text
        self[.validFrom] = Self.day(unit.key.validFrom)
        self[.validTo] = unit.validTo?.description
        self[.name] = unit.name
        self[.kind] = unit.kind.rawValue
        self[.parent] = unit.parent?.description
        self[.basis] = unit.basis
        self[.area] = Self.number(unit.area)
        self[.population] = unit.population.map(String.init)
    }

    init(_ link: HierarchyLink) {
        self[.hierarchy] = link.hierarchy.name
        self[.unit] = link.unit.description
        self[.parent] = link.parent.description
        self[.validFrom] = Self.day(link.validFrom)
        self[.validTo] = link.validTo?.description
    }

    init(_ line: Succession) {
        self[.event] = line.event.rawValue
        self[.date] = line.date.description
        self[.document] = line.document
        self[.oldCode] = line.old.code.text
        self[.oldValidFrom] = Self.day(line.old.validFrom)
        self[.newCode] = line.new.code.text
        self[.newValidFrom] = Self.day(line.new.validFrom)
        self[.share] = Self.number(line.share)
        self[.shareBasis] = line.shareBasis
    }

    // MARK: Dates

    init(_ rule: DueRule) {
        self[.regime] = rule.regime
        self[.periodicity] = rule.periodicity.rawValue
        self[.level] = rule.level.rawValue
        self[.monthOffset] = String(rule.monthOffset)
        self[.day] = String(rule.day)
        self[.effectiveFrom] = Self.day(rule.effectiveFrom)
        self[.movesToWorkingDay] = rule.movesToWorkingDay ? "yes" : "no"
        self[.basis] = rule.basis
    }

    init(_ holiday: Holiday) {
        self[.day] = holiday.day.description
        self[.name] = holiday.name
        self[.withdrawn] = Self.flag(holiday.isWithdrawn)
    }

    init(_ lock: PeriodLock) {
        self[.period] = lock.period.code
        self[.calendar] = lock.calendar.rawValue
        self[.lockedFrom] = lock.lockedFrom.description
        self[.document] = lock.document
    }

    init(_ rule: ApprovalRule) {
        self[.level] = rule.level.rawValue
        self[.unit] = rule.unit?.text
        self[.steps] = String(rule.steps)
        self[.allowsOwn] = rule.allowsOwn ? "yes" : "no"
        self[.effectiveFrom] = Self.day(rule.effectiveFrom)
    }

    init(_ milestone: Milestone) {
        self[.indicator] = milestone.indicator.text
        self[.unit] = milestone.unit.description
        self[.period] = String(milestone.year)
        self[.by] = milestone.by.description
        self[.value] = Self.number(milestone.value)
        self[.note] = milestone.note
    }

    // MARK: Indicators

    init(_ field: IndicatorField) {
        self[.code] = field.code
        self[.nameVietnamese] = field.name.vietnamese
        self[.nameEnglish] = field.name.english
        self[.order] = String(field.order)
    }

    init(_ definition: IndicatorDefinition) {
        self[.code] = definition.code.text
        self[.validFrom] = Self.day(definition.validFrom)
        self[.nameVietnamese] = definition.name.vietnamese
        self[.nameEnglish] = definition.name.english
        self[.field] = definition.field
        self[.measureVietnamese] = definition.measure.vietnamese
        self[.measureEnglish] = definition.measure.english
        writeMeaning(definition)
        writePrecision(definition)
        self[.holders] = Self.list(definition.holders.map(\.rawValue))
        self[.season] = Self.list(definition.season)
        self[.dueMonths] = Self.list(definition.dueMonths)
        self[.partOf] = definition.partOf?.text
        self[.formula] = definition.formula
        self[.owner] = definition.owner
        self[.source] = definition.source
        self[.legalBasis] = definition.legalBasis
        self[.aliases] = Self.list(definition.aliases)
        self[.order] = String(definition.order)
        self[.note] = definition.note
    }

    private mutating func writeMeaning(_ definition: IndicatorDefinition) {
        self[.kind] = definition.kind.rawValue
        self[.direction] = definition.direction.rawValue
        self[.known] = definition.known.rawValue
        self[.planBasis] = definition.planBasis.rawValue
        self[.bound] = definition.bound.rawValue
        self[.percentMeaning] = definition.percentMeaning.rawValue
        self[.unitAggregation] = definition.unitAggregation.rawValue
        self[.timeAggregation] = definition.timeAggregation.rawValue
        self[.weight] = definition.weight?.text
        self[.bandLow] = Self.number(definition.bandLow)
        self[.bandHigh] = Self.number(definition.bandHigh)
        self[.numeratorName] = definition.numeratorName
        self[.denominatorName] = definition.denominatorName
        self[.numeratorNameEnglish] = definition.numeratorNameEnglish
        self[.denominatorNameEnglish] = definition.denominatorNameEnglish
    }

    private mutating func writePrecision(_ definition: IndicatorDefinition) {
        self[.decimals] = String(definition.decimals)
        self[.partDecimals] = String(definition.partDecimals)
        self[.factor] = String(definition.factor)
        self[.rounding] =
            switch definition.rounding {
            case .halfEven: "half-even"
            case .towardZero: "truncate"
            default: "half-away"
            }
    }

    // MARK: Plans

    /// Of an entry that is a plan; the unit bears its day where its code alone would mean another one.
    init?(_ entry: ProposedEntry, _ catalogue: Catalogue) {
        guard case .plan(let assigner) = entry.key.scenario, let value = entry.value else { return nil }
        let from = entry.effectiveFrom ?? entry.window.from
        let key = entry.key
        let scale = catalogue.indicators.definition(of: key.indicator, on: entry.definition)?.decimals ?? 0
        let meant = catalogue.units.unit(UnitReference(code: key.unit.code), on: from)?.key
        self[.indicator] = key.indicator.text
        self[.unit] = meant == key.unit ? key.unit.code.text : key.unit.description
        self[.period] = key.period.code
        self[.assigner] = assigner.name
        self[.value] = Self.number(ExactDecimal(scaled: value.amount, scale: scale))
        self[.basis] = entry.basis?.rawValue
        self[.bound] = entry.bound?.rawValue
        self[.effectiveFrom] = from.description
        self[.document] = entry.source
        self[.illustrative] = Self.flag(entry.isIllustrative)
        self[.note] = entry.note
    }
}

extension ReferenceKind {
    /// The row that would make a record again; nothing where it is of another kind.
    package func row(of record: ReferenceRecord) -> [String]? {
        let row: ReferenceRow? =
            switch (self, record) {
            case (.units, .unit(let unit)): ReferenceRow(unit)
            case (.hierarchies, .hierarchyLink(let link)): ReferenceRow(link)
            case (.succession, .succession(let line)): ReferenceRow(line)
            case (.fields, .field(let field)): ReferenceRow(field)
            case (.indicators, .indicator(let definition)): ReferenceRow(definition)
            case (.due, .dueRule(let rule)): ReferenceRow(rule)
            case (.holidays, .holiday(let holiday)): ReferenceRow(holiday)
            case (.locks, .periodLock(let lock)): ReferenceRow(lock)
            case (.approvals, .approvalRule(let rule)): ReferenceRow(rule)
            case (.milestones, .milestone(let milestone)): ReferenceRow(milestone)
            default: nil
            }
        return row?.row(self)
    }

    /// The row that would make a plan again.
    package func row(of plan: ProposedEntry, _ catalogue: Catalogue) -> [String]? {
        self == .plans ? ReferenceRow(plan, catalogue)?.row(self) : nil
    }
}
