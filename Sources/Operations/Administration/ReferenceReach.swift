import Planning
import Quantities

/// Which reference data somebody may change: units, before and after the change, by their right for them; what all units
/// share, by a right for a unit that has others below it.
struct ReferenceReach {
    private let authority: Authority
    private let later: Authority
    private let before: UnitTree
    private let after: UnitTree
    private let today: Day

    init(_ authority: Authority, before: UnitTree, after: UnitTree, today: Day) {
        self.authority = authority
        later = Authority(grants: authority.grants, units: after)
        self.before = before
        self.after = after
        self.today = today
    }

    var coversShared: Bool {
        authority.units(of: .administerCatalogue).contains { unit in
            guard let version = before.version(unit) else { return false }
            var day = max(today, version.key.validFrom)
            if let last = version.validTo { day = min(day, last) }
            return !before.children(of: unit, on: day).isEmpty
        }
    }

    /// The units of changed records that are out of reach, each once.
    func beyond(_ records: [ReferenceRecord], _ plans: [ProposedEntry]) -> [UnitKey] {
        let touched = records.flatMap(units) + plans.map(\.key.unit)
        return Set(touched).filter { !covers($0) }.sorted()
    }

    private func covers(_ unit: UnitKey) -> Bool {
        let wasCovered = before.version(unit) == nil || authority.allows(.administerCatalogue, for: unit, on: today)
        return wasCovered && later.allows(.administerCatalogue, for: unit, on: today)
    }

    private func units(of record: ReferenceRecord) -> [UnitKey] {
        switch record {
        case .unit(let unit): [unit.key]
        case .succession(let line): [line.old, line.new]
        case .hierarchyLink(let link): [key(link.unit, link.validFrom)]
        case .milestone(let milestone): [key(milestone.unit, milestone.by)]
        case .approvalRule(let rule):
            rule.unit.map { [key(UnitReference(code: $0), rule.effectiveFrom)] } ?? []
        default: []
        }
    }

    private func key(_ reference: UnitReference, _ day: Day) -> UnitKey {
        after.unit(reference, on: max(day, today))?.key ?? after.unit(reference, on: day)?.key
            ?? after.versions(of: reference.code).last?.key
            ?? UnitKey(code: reference.code, validFrom: day)
    }
}
