package import Quantities

/// Where a figure comes from, down to the entries of the ledger.
package struct Pedigree: Sendable {
    /// The last signature, with which an entry came to count.
    package struct Approval: Sendable, Hashable {
        package let change: Commit
        /// Whose right it was, where it was handed on to whoever signed.
        package let inPlaceOf: String?

        package init(change: Commit, inPlaceOf: String? = nil) {
            self.change = change
            self.inPlaceOf = inPlaceOf
        }
    }

    /// An entry of a figure with the change that recorded it.
    package struct Step: Sendable, Hashable {
        package let entry: Entry
        package let recorded: Commit
        package let state: SubmissionState
        package let value: ExactDecimal?
        /// Whether it is the one that counts.
        package let isHolding: Bool
        /// Nothing where it counted at once, as what a planning officer brings.
        package let approval: Approval?

        package init(
            entry: Entry, recorded: Commit, state: SubmissionState, value: ExactDecimal?, isHolding: Bool,
            approval: Approval? = nil
        ) {
            self.entry = entry
            self.recorded = recorded
            self.state = state
            self.value = value
            self.isHolding = isHolding
            self.approval = approval
        }
    }

    /// A figure that the one asked for was made from.
    package struct Source: Sendable {
        package let facet: FigureFacet
        package let definition: IndicatorDefinition
        package let unit: UnitVersion
        package let period: Period
        package let value: ExactDecimal?
        /// The oldest first; empty for what was added up or computed.
        package let steps: [Step]
        package let parts: [Source]

        package init(
            facet: FigureFacet, definition: IndicatorDefinition, unit: UnitVersion, period: Period,
            value: ExactDecimal?, steps: [Step], parts: [Source]
        ) {
            self.facet = facet
            self.definition = definition
            self.unit = unit
            self.period = period
            self.value = value
            self.steps = steps
            self.parts = parts
        }

        /// The entry in whose place one came; what was returned never counted, and is not named.
        package func replaced(by number: EntryNumber) -> EntryNumber? {
            steps.last { $0.entry.number < number }?.entry.number
        }
    }

    package let reference: FigureReference
    /// The ledger was read up to this change.
    package let change: Commit
    package let unit: UnitVersion
    package let period: Period
    package let definition: IndicatorDefinition?
    package let facet: FigureFacet
    package let value: ExactDecimal?
    package let sources: [Source]
    /// For a count: the targets that were counted.
    package let counted: [Standing]

    package init(
        reference: FigureReference, change: Commit, unit: UnitVersion, period: Period,
        definition: IndicatorDefinition?, facet: FigureFacet, value: ExactDecimal?, sources: [Source],
        counted: [Standing]
    ) {
        self.reference = reference
        self.change = change
        self.unit = unit
        self.period = period
        self.definition = definition
        self.facet = facet
        self.value = value
        self.sources = sources
        self.counted = counted
    }
}
