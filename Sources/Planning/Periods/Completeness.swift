package import Quantities

/// Who had to report on a period, and who did.
package struct Completeness: Sendable, Hashable {
    /// In the order of the tree.
    package let expected: [UnitVersion]
    /// Expected and not there, in the same order.
    package let missing: [UnitVersion]
    /// There and not expected, by key: another version of the code, or a unit from elsewhere.
    package let unexpected: [UnitKey]

    package init(expected: [UnitVersion], missing: [UnitVersion], unexpected: [UnitKey]) {
        self.expected = expected
        self.missing = missing
        self.unexpected = unexpected
    }

    /// The n of "n of m units have reported".
    package var reported: Int { expected.count - missing.count }
    /// Whether everybody who had to report did.
    package var isComplete: Bool { missing.isEmpty }
}

extension UnitTree {
    /// The units that have to report on a period: the lowest ones at or below `unit` on the last day of the window.
    ///
    /// - Parameter kinds: Where only some kinds can have the figure (a recognition's `holders`); empty means all.
    package func reporters(
        below unit: UnitKey, on period: Period, calendar: ReportingCalendar = .administrative,
        in hierarchy: Hierarchy = .state, kinds: [UnitKind] = []
    ) -> [UnitVersion] {
        let leaves = leaves(of: unit, on: period.window(calendar).to, in: hierarchy)
        return kinds.isEmpty ? leaves : leaves.filter { kinds.contains($0.kind) }
    }

    /// Compares those who had to report with those who did.
    package func completeness(
        of unit: UnitKey, on period: Period, calendar: ReportingCalendar = .administrative,
        in hierarchy: Hierarchy = .state, kinds: [UnitKind] = [], reported: Set<UnitKey>
    ) -> Completeness {
        let expected = reporters(below: unit, on: period, calendar: calendar, in: hierarchy, kinds: kinds)
        let keys = Set(expected.map(\.key))
        return Completeness(
            expected: expected, missing: expected.filter { !reported.contains($0.key) },
            unexpected: reported.filter { !keys.contains($0) }.sorted())
    }
}
