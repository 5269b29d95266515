package import Quantities

/// All that is known of units, indicators, dates and conferences at a moment: what figures are read against.
package struct Catalogue: Sendable {
    package let units: UnitTree
    package let indicators: IndicatorCatalogue
    package let dueRules: [DueRule]
    package let holidays: Set<Day>
    package let locks: [PeriodLock]
    package let milestones: [Milestone]
    /// By day; without those that were withdrawn.
    package let conferences: [Conference]
    /// Without those that were withdrawn, by number.
    package let shortcomings: [Shortcoming]
    /// Without those that were withdrawn, in the order of a paper.
    package let directives: [Directive]
    /// In the order in which they were recorded.
    package let gates: [PeriodGate]
    /// The oldest first.
    package let approvalRules: [ApprovalRule]
    /// Without those that were withdrawn, by name.
    package let documentProfiles: [DocumentProfile]

    /// Builds the catalogue from records in the order in which they were recorded; a later record of a key holds.
    package init(_ records: some Sequence<ReferenceRecord>) throws(UnitTreeFault) {
        var versions: [UnitKey: UnitVersion] = [:]
        var links: [LinkKey: HierarchyLink] = [:]
        var successions: [SuccessionKey: Succession] = [:]
        var fields: [String: IndicatorField] = [:]
        var definitions: [DefinitionKey: IndicatorDefinition] = [:]
        var dueRules: [DueKey: DueRule] = [:]
        var holidays: Set<Day> = []
        var locks: [LockKey: PeriodLock] = [:]
        var milestones: [MilestoneKey: Milestone] = [:]
        var conferences: [String: Conference] = [:]
        var shortcomings: [Shortcoming.Key: Shortcoming] = [:]
        var directives: [Directive.Key: Directive] = [:]
        var gates: [PeriodGate] = []
        var approvalRules: [ApprovalKey: ApprovalRule] = [:]
        var profiles: [DocumentProfile.Key: DocumentProfile] = [:]
        for record in records {
            switch record {
            case .unit(let unit): versions[unit.key] = unit
            case .hierarchyLink(let link):
                links[LinkKey(hierarchy: link.hierarchy, unit: link.unit, from: link.validFrom)] = link
            case .succession(let line): successions[SuccessionKey(date: line.date, old: line.old, new: line.new)] = line
            case .field(let field): fields[field.code] = field
            case .indicator(let definition):
                definitions[DefinitionKey(code: definition.code, from: definition.validFrom)] = definition
            case .dueRule(let rule): dueRules[DueKey(rule)] = rule
            case .holiday(let holiday) where holiday.isWithdrawn: holidays.remove(holiday.day)
            case .holiday(let holiday): holidays.insert(holiday.day)
            case .periodLock(let lock): locks[LockKey(period: lock.period, calendar: lock.calendar)] = lock
            case .milestone(let milestone):
                milestones[
                    MilestoneKey(indicator: milestone.indicator, unit: milestone.unit, by: milestone.by)] = milestone
            case .conference(let conference): conferences[conference.code] = conference
            case .shortcoming(let shortcoming): shortcomings[shortcoming.key] = shortcoming
            case .directive(let directive): directives[directive.key] = directive
            case .periodGate(let gate): gates.append(gate)
            case .approvalRule(let rule): approvalRules[ApprovalKey(rule)] = rule
            case .documentProfile(let profile): profiles[profile.key] = profile
            }
        }
        self.units = try UnitTree(
            versions: Array(versions.values), links: Array(links.values), successions: Array(successions.values))
        self.indicators = IndicatorCatalogue(definitions: Array(definitions.values), fields: Array(fields.values))
        self.dueRules = dueRules.values.sorted { ($0.effectiveFrom, $0.day) < ($1.effectiveFrom, $1.day) }
        self.holidays = holidays
        self.locks = locks.values.sorted { $0.lockedFrom < $1.lockedFrom }
        self.milestones = milestones.values.sorted { $0.by < $1.by }
        self.conferences = conferences.values.filter { !$0.isWithdrawn }
            .sorted { ($0.heldOn, $0.code) < ($1.heldOn, $1.code) }
        self.shortcomings = shortcomings.values.filter { !$0.isWithdrawn }.sorted { $0.number < $1.number }
        self.directives = directives.values.filter { !$0.isWithdrawn }.sorted(by: Directive.inOrder)
        self.gates = gates
        self.approvalRules = approvalRules.values.sorted { $0.effectiveFrom < $1.effectiveFrom }
        self.documentProfiles = profiles.values.filter { !$0.isWithdrawn }
            .sorted { ($0.name, $0.unit?.text ?? "") < ($1.name, $1.unit?.text ?? "") }
    }
}

private struct LinkKey: Hashable {
    let hierarchy: Hierarchy
    let unit: UnitReference
    let from: Day
}

private struct SuccessionKey: Hashable {
    let date: Day
    let old: UnitKey
    let new: UnitKey
}

private struct DefinitionKey: Hashable {
    let code: IndicatorCode
    let from: Day
}

private struct DueKey: Hashable {
    let regime: String
    let periodicity: Periodicity
    let level: UnitKind
    let from: Day

    init(_ rule: DueRule) {
        regime = rule.regime
        periodicity = rule.periodicity
        level = rule.level
        from = rule.effectiveFrom
    }
}

private struct ApprovalKey: Hashable {
    let level: UnitKind
    let unit: UnitCode?
    let from: Day

    init(_ rule: ApprovalRule) {
        level = rule.level
        unit = rule.unit
        from = rule.effectiveFrom
    }
}

private struct LockKey: Hashable {
    let period: Period
    let calendar: ReportingCalendar
}

private struct MilestoneKey: Hashable {
    let indicator: IndicatorCode
    let unit: UnitReference
    let by: Day
}
