package import Planning
package import Quantities

extension Cube {
    /// A unit and all below it on a day in a hierarchy.
    ///
    /// - Parameter isEligible: Whether a lowest unit counts (towns cannot become new-style communes). A unit above that
    ///   keeps none of its units is left out with them.
    package func outline(
        of unit: UnitKey, on day: Day, in hierarchy: Hierarchy = .state, of tree: UnitTree,
        where isEligible: (UnitVersion) -> Bool = { _ in true }
    ) -> UnitOutline {
        let below = tree.children(of: unit, on: day, in: hierarchy)
        return UnitOutline(
            unit, children: below.compactMap { branch($0, on: day, in: hierarchy, of: tree, where: isEligible) },
            on: units)
    }

    private func branch(
        _ unit: UnitVersion, on day: Day, in hierarchy: Hierarchy, of tree: UnitTree,
        where isEligible: (UnitVersion) -> Bool
    ) -> UnitOutline? {
        let below = tree.children(of: unit.key, on: day, in: hierarchy)
        if below.isEmpty { return isEligible(unit) ? UnitOutline(unit.key, on: units) : nil }
        let children = below.compactMap { branch($0, on: day, in: hierarchy, of: tree, where: isEligible) }
        return children.isEmpty ? nil : UnitOutline(unit.key, children: children, on: units)
    }
}
