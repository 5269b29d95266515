package import Quantities

/// How a unit stands to the one that somebody has a role for.
package enum UnitRelation: String, Sendable, Hashable, CaseIterable {
    case own, below, foreign
}

extension UnitTree {
    /// How `target` stands to `unit` on a day: the same, below it in the State's, the Party's or a group's line, or foreign.
    ///
    /// A day outside the target's life is moved to its nearest end, so that the figures of a unit that is gone stay with
    /// those who were above it.
    package func relation(of target: UnitKey, to unit: UnitKey, on day: Day) -> UnitRelation {
        guard let version = version(target), self.version(unit) != nil else { return .foreign }
        if target == unit { return .own }
        var moment = max(day, version.key.validFrom)
        if let last = version.validTo { moment = min(moment, last) }
        let lines = hierarchies.filter { !$0.isGroup }
        if lines.contains(where: { isBelow(target, unit, on: moment, in: $0) }) { return .below }
        return isMember(target, of: unit, on: moment) ? .below : .foreign
    }

    private func isBelow(_ target: UnitKey, _ unit: UnitKey, on day: Day, in hierarchy: Hierarchy) -> Bool {
        var key = target
        // An accepted tree has no circle; the bound holds even so.
        for _ in 0..<16 {
            guard let parent = parent(of: key, on: day, in: hierarchy) else { return false }
            if parent.key == unit { return true }
            key = parent.key
        }
        return false
    }

    private func isMember(_ target: UnitKey, of unit: UnitKey, on day: Day) -> Bool {
        guard version(unit)?.kind == .group else { return false }
        return descendants(of: unit, on: day).contains { $0.key == target }
    }
}
