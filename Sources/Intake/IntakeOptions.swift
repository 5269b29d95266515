package import Planning
package import Quantities

/// What the reader of a file needs to know beside the catalogue.
package struct IntakeOptions: Sendable {
    /// For figures whose row states none.
    package var status: FigureStatus = .estimate
    /// How numbers are written; `nil` lets the numbers of the file decide.
    package var notation: NumberNotation?
    /// The sheet of a workbook; `nil` takes the first one whose header is known.
    package var sheet: String?
    /// Of which period an office's own table is, where it does not say so itself, and of which unit.
    package var period: Period?
    package var unit: UnitReference?
    /// The same, where neither the table nor an answer says it.
    package var periodOtherwise: Period?
    package var unitOtherwise: UnitReference?
    /// Who assigned the plans of such a table, where it does not say so.
    package var assigner: Assigner?
    /// What was decided about tables of its shape.
    package var mapping: MappingFile?
    package var headerWords = HeaderWords.usual
    /// The day on which the change is recorded, against which locks are held; `nil` holds none.
    package var recordedOn: Day?
    /// Why a figure comes after its lock, or an estimate after the official figure; with one both are accepted.
    package var reason: String?
    /// The records that the catalogue was built from, in order: units and definitions are checked together with them.
    package var existing: [ReferenceRecord] = []
    /// The status that the ledger has of a figure now; `nil` where it has none.
    package var recordedStatus: @Sendable (FigureKey) -> FigureStatus? = { _ in nil }
    /// The figure that the ledger has now, put as it would be proposed again.
    package var recordedFigure: @Sendable (FigureKey) -> ProposedEntry? = { _ in nil }
    /// Whether a state of the ledger, by which a form was written, is one of this ledger.
    package var isOwnState: @Sendable (FormKey.State) -> Bool = { _ in true }

    package init() {}
}
