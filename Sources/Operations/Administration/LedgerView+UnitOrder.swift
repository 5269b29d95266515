package import Planning
package import Quantities

/// A unit in the order of a tree.
package struct UnitInTree: Sendable, Hashable {
    package let key: UnitKey
    /// How many units stand above it; nothing where it is not in force.
    package let depth: Int?
}

extension LedgerView {
    /// The units in force on a day, each followed by those below it; then those that are gone or not yet there.
    package func unitsInTree(on day: Day) -> [UnitInTree] {
        let tree = catalogue.units
        var order: [UnitInTree] = []
        var seen: Set<UnitKey> = []
        // Groups are nobody's children, and stand at the end.
        let tops = tree.inForce(on: day).filter { $0.kind != .group && tree.parent(of: $0.key, on: day) == nil }
        var pending = tops.reversed().map { (key: $0.key, depth: 0) }
        while let next = pending.popLast() {
            guard seen.insert(next.key).inserted else { continue }
            order.append(UnitInTree(key: next.key, depth: next.depth))
            pending += tree.children(of: next.key, on: day).reversed().map { ($0.key, next.depth + 1) }
        }
        for unit in tree.inForce(on: day) where !seen.contains(unit.key) {
            order.append(UnitInTree(key: unit.key, depth: 0))
            seen.insert(unit.key)
        }
        order += tree.allKeys.filter { !seen.contains($0) }.map { UnitInTree(key: $0, depth: nil) }
        return order
    }
}
