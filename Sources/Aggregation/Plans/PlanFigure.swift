package import Planning
package import Quantities

/// A plan as it holds from a day on.
package struct PlanFigure: Sendable, Hashable {
    package let assigner: Assigner
    package let effectiveFrom: Day
    /// At the scales of `definition`.
    package let value: FigureValue
    /// The version of the definition under which it was assigned: its first day.
    package let definition: Day
    /// `nil` where the entry does not say; then the definition does.
    package let basis: PlanBasis?
    package let bound: PlanBound?
    package let status: FigureStatus
    package let isIllustrative: Bool
    /// Not approved yet.
    package let isSubmitted: Bool
    package let source: String?
    package let note: String?
    package let entry: EntryNumber

    /// `nil` for an entry that is no plan or withdraws one.
    init?(_ entry: Entry, isApproved: Bool) {
        guard case .plan(let assigner) = entry.key.scenario, let value = entry.figure.value else { return nil }
        self.assigner = assigner
        self.value = value
        effectiveFrom = entry.effectiveFrom
        definition = entry.figure.definition
        basis = entry.figure.basis
        bound = entry.figure.bound
        status = entry.figure.status
        isIllustrative = entry.figure.isIllustrative
        isSubmitted = !isApproved
        source = entry.figure.source
        note = entry.figure.note
        self.entry = entry.number
    }
}

extension Entry {
    /// From which day a plan holds: the day stated, else the first one of its period.
    var effectiveFrom: Day { figure.effectiveFrom ?? figure.window.from }
}
