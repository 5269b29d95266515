package import Quantities

/// All reporting units with their whole history: who existed on which day, who was under whom, who became what.
///
/// Built once from records and never changed. A code is no identity (02578 was Hợp Hòa and is Tân Thanh), so every
/// question names a day or a `UnitKey`. On a day, a bare code means the unit in force on it, and a dated one
/// (`02578@2023-07-14`) the unit in force on its own date.
package struct UnitTree: Sendable {
    let register: UnitRegister
    let lines: [Hierarchy: ReportingLine]
    /// The lines of reporting groups, in the order of their names.
    let groupLines: [ReportingLine]
    let lineage: Lineage

    /// - Throws: The first thing that makes these records no tree; see `UnitTreeFault`.
    package init(
        versions: [UnitVersion], links: [HierarchyLink], successions: [Succession]
    ) throws(UnitTreeFault) {
        let register = try UnitRegister(versions)
        var lines = [Hierarchy.state: try ReportingLine.state(of: register)]
        var groups: [ReportingLine] = []
        let linked = Dictionary(grouping: links, by: \.hierarchy).sorted { $0.key.name < $1.key.name }
        for (hierarchy, links) in linked {
            guard hierarchy != .state else { throw .stateHierarchyInLink(links[0]) }
            let line = try ReportingLine.linked(hierarchy, by: links, in: register)
            lines[hierarchy] = line
            if hierarchy.isGroup { groups.append(line) }
        }
        self.register = register
        self.lines = lines
        self.groupLines = groups
        self.lineage = try Lineage(successions, in: register)
    }

    /// The version with exactly this key; `nil` where the code did not change its meaning on that day.
    package func version(_ key: UnitKey) -> UnitVersion? {
        register.place(of: key).map { register.versions[$0] }
    }

    /// All that a code ever meant, oldest first.
    package func versions(of code: UnitCode) -> [UnitVersion] {
        Array(register.versions[register.places(of: code)])
    }

    /// What a person means by a code on a day: the unit in force then; of `CODE@DATE` the one in force on DATE, even
    /// where it is not in force on the day asked for.
    package func unit(_ reference: UnitReference, on day: Day) -> UnitVersion? {
        register.place(of: reference.code, on: (reference.validFrom ?? day).ordinal).map { register.versions[$0] }
    }

    /// All units in force on a day, sorted by code.
    package func inForce(on day: Day) -> [UnitVersion] {
        let ordinal = day.ordinal
        return register.versions.indices.compactMap { place in
            register.lifetimes[place].contains(ordinal) ? register.versions[place] : nil
        }
    }

    /// In a stable order: by code, then by first day.
    package var allKeys: [UnitKey] {
        register.versions.map(\.key)
    }

    /// The State's first, then the others by name.
    package var hierarchies: [Hierarchy] {
        [.state] + lines.keys.filter { $0 != .state }.sorted { $0.name < $1.name }
    }
}

extension Hierarchy {
    /// A hierarchy of one reporting group: "group:son-duong".
    package static func group(_ slug: String) -> Hierarchy {
        Hierarchy("group:\(slug)")
    }

    /// Whether it was made for a reporting group.
    package var isGroup: Bool {
        name.utf8.starts(with: "group:".utf8)
    }
}
