package import Quantities

/// How many signatures the figures of a level, or of one unit, need before they count. Each province decides that, so it is data.
package struct ApprovalRule: Sendable, Hashable {
    /// More steps than these nobody waits for.
    package static let steps = 1...3

    package let level: UnitKind
    /// One unit of the level only; `nil` means all of them.
    package let unit: UnitCode?
    /// One: the unit's own approver. Two: the office above it as well. Three: the one above that, too.
    package let steps: Int
    /// Whether somebody may sign what they sent themselves, as in an office of one person.
    package let allowsOwn: Bool
    package let effectiveFrom: Day

    package init(level: UnitKind, unit: UnitCode? = nil, steps: Int, allowsOwn: Bool, effectiveFrom: Day) {
        self.level = level
        self.unit = unit
        self.steps = steps
        self.allowsOwn = allowsOwn
        self.effectiveFrom = effectiveFrom
    }

    /// What holds where nobody has decided anything: one signature, by somebody else than who sent the figures.
    package static func standard(for level: UnitKind) -> ApprovalRule {
        ApprovalRule(level: level, steps: 1, allowsOwn: false, effectiveFrom: Day(ordinal: -25_567))
    }
}

extension Catalogue {
    /// The rule for a unit on a day: its own one before that of its level, the newest first.
    ///
    /// The rule of communes stands for the whole commune level, as with due dates.
    package func approvalRule(for unit: UnitVersion, on day: Day) -> ApprovalRule {
        let usable = approvalRules.filter { $0.effectiveFrom <= day }
        func newest(_ fits: (ApprovalRule) -> Bool) -> ApprovalRule? {
            usable.filter(fits).max { $0.effectiveFrom < $1.effectiveFrom }
        }
        return newest { $0.unit == unit.key.code }
            ?? newest { $0.unit == nil && $0.level == unit.kind }
            ?? newest { $0.unit == nil && $0.level == .commune && unit.kind.isCommuneLevel }
            ?? .standard(for: unit.kind)
    }
}

extension UnitTree {
    /// The unit whose approver signs a step: the unit itself, the office above it, the one above that. Where the tree ends
    /// sooner, its top.
    package func signingUnit(of unit: UnitKey, step: Int, on day: Day) -> UnitKey {
        var key = unit
        for _ in 1..<max(step, 1) {
            guard let parent = parent(of: key, on: day) else { break }
            key = parent.key
        }
        return key
    }
}
