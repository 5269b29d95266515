package import Planning
package import Quantities
package import Storage

/// Where a figure of a document comes from.
package struct FigureTrace: Sendable {
    package let reference: FigureReference
    /// The ledger was read up to this change.
    package let change: Commit
    package let unit: UnitVersion
    package let period: Period
    package let definition: IndicatorDefinition?
    package let facet: FigureFacet
    package let value: ExactDecimal?
    /// What the figure was made from; for a count the targets that were counted.
    package let sources: [FigureSource]
    package let counted: [Standing]
    /// By the change that approved: whose right it was, where that was handed on.
    package var inPlaceOf: [CommitNumber: String] = [:]
}

/// A figure that another one was made from, down to the entries of the ledger.
package struct FigureSource: Sendable {
    package let facet: FigureFacet
    package let definition: IndicatorDefinition
    package let unit: UnitVersion
    package let period: Period
    package let value: ExactDecimal?
    /// All entries of the figure up to the change, the oldest first; the last visible one holds. Empty for what is added up
    /// or computed.
    package let entries: [LedgerEntry]
    package let parts: [FigureSource]
}
