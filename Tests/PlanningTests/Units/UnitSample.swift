import Planning
import Quantities

/// Units written short, for tests.
enum UnitSample {
    static func day(_ iso: String) -> Day {
        guard let day = Day(iso) else { preconditionFailure("no day: \(iso)") }
        return day
    }

    /// "02608@2024-09-01".
    static func key(_ text: String) -> UnitKey {
        guard let reference = UnitReference(text), let from = reference.validFrom else {
            preconditionFailure("no key: \(text)")
        }
        return UnitKey(code: reference.code, validFrom: from)
    }

    static func reference(_ text: String) -> UnitReference {
        guard let reference = UnitReference(text) else { preconditionFailure("no reference: \(text)") }
        return reference
    }

    static func unit(
        _ key: String, to: String? = nil, _ name: String = "", _ kind: UnitKind = .commune, under parent: String? = nil
    ) -> UnitVersion {
        UnitVersion(
            key: self.key(key), validTo: to.map(day), name: name, kind: kind, parent: parent.map(reference))
    }

    static func link(
        _ hierarchy: Hierarchy, _ unit: String, under parent: String, from: String, to: String? = nil
    ) -> HierarchyLink {
        HierarchyLink(
            hierarchy: hierarchy, unit: reference(unit), parent: reference(parent), validFrom: day(from),
            validTo: to.map(day))
    }

    /// On the first day of the new unit.
    static func step(
        _ old: String, _ new: String, _ share: String? = nil, basis: String? = nil, event: SuccessionEvent = .merger
    ) -> Succession {
        let new = key(new)
        return Succession(
            event: event, date: new.validFrom, document: "NQ", old: key(old), new: new,
            share: share.flatMap { ExactDecimal($0) }, shareBasis: basis)
    }

    static func tree(
        _ versions: [UnitVersion], links: [HierarchyLink] = [], _ successions: [Succession] = []
    ) throws(UnitTreeFault) -> UnitTree {
        try UnitTree(versions: versions, links: links, successions: successions)
    }
}
