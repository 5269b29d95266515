import Quantities

extension ReportingLine {
    /// The State hierarchy, out of the parents that the units name.
    ///
    /// - Throws: Where a parent is unknown, or not in force for as long as its child is: the child's figures
    ///   would silently fall out of the sums of those days.
    static func state(of register: UnitRegister) throws(UnitTreeFault) -> ReportingLine {
        var edges: [ReportingEdge] = []
        edges.reserveCapacity(register.versions.count)
        for (child, version) in register.versions.enumerated() {
            guard let reference = version.parent else { continue }
            let candidates = register.places(meantBy: reference)
            guard !candidates.isEmpty else { throw .unknownParent(version.key, reference) }
            let life = register.lifetimes[child]
            var orphaned: Int32? = life.first
            for parent in candidates {
                guard let days = life.meeting(register.lifetimes[parent]) else { continue }
                if days.first == orphaned { orphaned = days.last == life.last ? nil : days.last + 1 }
                edges.append(ReportingEdge(child: child, parent: parent, days: days))
            }
            if let orphaned {
                throw .parentNotInForce(version.key, reference, on: Day(ordinal: orphaned))
            }
        }
        return try ReportingLine(edges, count: register.versions.count).checked(.state, register)
    }

    /// Another hierarchy, out of its links.
    static func linked(
        _ hierarchy: Hierarchy, by links: [HierarchyLink], in register: UnitRegister
    ) throws(UnitTreeFault) -> ReportingLine {
        var edges: [ReportingEdge] = []
        for link in links {
            let children = try register.places(of: link.unit, in: link)
            let parents = try register.places(of: link.parent, in: link)
            let known = edges.count
            let holds = Lifetime(from: link.validFrom, to: link.validTo)
            for child in children {
                guard let days = register.lifetimes[child].meeting(holds) else { continue }
                for parent in parents {
                    guard let common = register.lifetimes[parent].meeting(days) else { continue }
                    edges.append(ReportingEdge(child: child, parent: parent, days: common))
                }
            }
            guard edges.count > known else { throw .idleLink(link) }
        }
        return try ReportingLine(edges, count: register.versions.count).checked(hierarchy, register)
    }

    private func checked(_ hierarchy: Hierarchy, _ register: UnitRegister) throws(UnitTreeFault) -> ReportingLine {
        if let cycle { throw .cycle(cycle.map { register.versions[$0].key }) }
        if let (child, day) = twoParents {
            throw .twoParents(register.versions[child].key, hierarchy, on: Day(ordinal: day))
        }
        return self
    }
}

extension UnitRegister {
    fileprivate func places(of reference: UnitReference, in link: HierarchyLink) throws(UnitTreeFault) -> Range<Int> {
        let places = places(meantBy: reference)
        guard !places.isEmpty else { throw .unknownUnitInLink(link, reference) }
        return places
    }
}
