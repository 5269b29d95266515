package import Quantities

extension UnitTree {
    /// The units directly under a unit on a day, sorted by code; empty where it is not in force.
    ///
    /// In the State's hierarchy a reporting group has the units that its own `group:…` hierarchy puts under it, and is
    /// itself nobody's child: its members are under the same province already and would count twice.
    package func children(of unit: UnitKey, on day: Day, in hierarchy: Hierarchy = .state) -> [UnitVersion] {
        guard let place = register.place(of: unit) else { return [] }
        return children(of: place, on: day.ordinal, in: hierarchy).map { register.versions[$0] }
    }

    /// Everything below a unit on a day: each child, sorted by code, followed by what is below it.
    package func descendants(of unit: UnitKey, on day: Day, in hierarchy: Hierarchy = .state) -> [UnitVersion] {
        walk(from: unit, on: day, in: hierarchy).dropFirst().map { register.versions[$0.place] }
    }

    /// The lowest units at or below a unit on a day, in the order of `descendants`; the unit itself when nothing is
    /// below it, and nothing when it is not in force.
    package func leaves(of unit: UnitKey, on day: Day, in hierarchy: Hierarchy = .state) -> [UnitVersion] {
        walk(from: unit, on: day, in: hierarchy).compactMap { $0.isLeaf ? register.versions[$0.place] : nil }
    }

    /// The unit directly above a unit on a day; `nil` at the top, and where either is not in force.
    package func parent(of unit: UnitKey, on day: Day, in hierarchy: Hierarchy = .state) -> UnitVersion? {
        guard let place = register.place(of: unit) else { return nil }
        return lines[hierarchy]?.parent(of: place, on: day.ordinal).map { register.versions[$0] }
    }

    /// The reporting groups that name a unit as their State parent: left out of its children, but worth a link.
    package func groups(under unit: UnitKey, on day: Day) -> [UnitVersion] {
        guard let place = register.place(of: unit) else { return [] }
        return (lines[.state]?.children(of: place, on: day.ordinal) ?? [])
            .map { register.versions[$0] }.filter { $0.kind == .group }
    }

    private func children(of place: Int, on day: Int32, in hierarchy: Hierarchy) -> [Int] {
        guard let line = lines[hierarchy] else { return [] }
        let children = line.children(of: place, on: day)
        guard hierarchy == .state else { return children }
        guard register.versions[place].kind == .group else {
            return children.filter { register.versions[$0].kind != .group }
        }
        guard children.isEmpty else { return children }
        return Set(groupLines.flatMap { $0.children(of: place, on: day) }).sorted()
    }

    private func walk(from unit: UnitKey, on day: Day, in hierarchy: Hierarchy) -> [(place: Int, isLeaf: Bool)] {
        let ordinal = day.ordinal
        guard let start = register.place(of: unit), register.lifetimes[start].contains(ordinal) else { return [] }
        var found: [(place: Int, isLeaf: Bool)] = []
        var pending = [start]
        // A group of groups can meet itself across two hierarchies; each hierarchy alone is free of circles.
        var seen: Set<Int> = [start]
        while let place = pending.popLast() {
            let below = children(of: place, on: ordinal, in: hierarchy)
            found.append((place, below.isEmpty))
            pending += below.reversed().filter { seen.insert($0).inserted }
        }
        return found
    }
}
