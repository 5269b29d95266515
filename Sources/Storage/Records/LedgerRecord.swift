import Planning

/// What is kept in one table of the ledger, and how it gets in and out.
protocol LedgerRecord {
    static var table: LedgerTable { get }

    /// The content of the row: everything after the number of the change and the position.
    var content: [Value] { get }

    /// Reads the content in the same order.
    init(from row: inout RowReader) throws(Fault)
}

/// Reads a row from left to right.
struct RowReader {
    private let row: Row
    private var position: Int

    init(_ row: Row, from position: Int) {
        self.row = row
        self.position = position
    }

    mutating func next<C: Column>(_ type: C.Type = C.self) throws(Fault) -> C {
        defer { position += 1 }
        return try C.read(from: row, at: position)
    }
}

extension LedgerTable {
    /// The tables of the ledger in the order in which their rows go into a digest.
    package static let all: [LedgerTable] =
        LedgerTable.reference + [
            SeriesKey.table, SubmissionRow.table, EntryRow.table, EventRow.table, ProofRow.table, ProofLink.table,
            RemarkRow.table,
        ]

    /// The tables of what is no figure.
    static let reference: [LedgerTable] = [
        UnitVersion.table, HierarchyLink.table, Succession.table, IndicatorField.table, IndicatorDefinition.table,
        DueRule.table, Holiday.table, PeriodLock.table, Milestone.table, Conference.table, Shortcoming.table,
        Directive.table, PeriodGate.table, ApprovalRule.table, DocumentProfile.table,
    ]
}
