import Aggregation
import Intake
package import Planning
import Quantities
import Storage

extension LedgerView {
    /// The records of a kind that hold, as the rows of their file; of plans, where a year is named, only its own.
    package func referenceTable(_ kind: ReferenceKind, in year: Int? = nil) -> ReferenceTable {
        var table = ReferenceTable(kind: kind, columns: kind.columns, rows: [])
        var byKey: [[String]: [String]] = [:]
        for row in rows(of: kind, in: year) { byKey[table.key(of: row)] = row }
        table.rows = byKey.values.filter { table.text("withdrawn", of: $0) != "yes" }
        let order = ReferenceOrder(table)
        table.rows.sort(by: order.comes)
        return table
    }

    /// The years that have plans, the newest first.
    package var plannedYears: [Int] {
        var years: Set<Int> = []
        plans.forEach { _, _, period, _ in years.insert(period.year) }
        return years.sorted(by: >)
    }

    /// How many records of a kind hold.
    package func referenceCount(_ kind: ReferenceKind) -> Int {
        guard kind == .plans else { return referenceTable(kind).rows.count }
        // Of plans there are more than of anything else, and each is one.
        var count = 0
        plans.forEach { _, _, _, _ in count += 1 }
        return count
    }

    /// The rows of all records of a kind, the later of a key after the earlier.
    private func rows(of kind: ReferenceKind, in year: Int?) -> [[String]] {
        guard kind == .plans else { return records.compactMap { kind.row(of: $0) } }
        var rows: [[String]] = []
        plans.forEach { indicator, unit, period, plan in
            guard year == nil || period.year == year else { return }
            let entry = plan.entry(indicator, unit, period)
            if let row = kind.row(of: entry, catalogue) { rows.append(row) }
        }
        return rows
    }
}

extension Delivery {
    /// The newest change of what the journal calls the same as a change of this kind.
    package func lastChange(of kind: ReferenceKind) throws(Failure) -> Commit? {
        try lastChange(kind.act)
    }

    /// The newest change that the journal calls so.
    package func lastChange(_ act: ChangeNote.Act) throws(Failure) -> Commit? {
        var filter = JournalFilter()
        filter.act = act
        return try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                try connection.journal(limit: 1, filter).first?.commit
            }
        }
    }
}

extension Aggregation.PlanFigure {
    /// The plan put as it would be proposed again.
    fileprivate func entry(_ indicator: IndicatorCode, _ unit: UnitKey, _ period: Period) -> ProposedEntry {
        var entry = ProposedEntry(
            key: FigureKey(indicator: indicator, unit: unit, period: period, scenario: .plan(assigner)),
            definition: definition, value: value, status: status, window: period.window(.administrative),
            effectiveFrom: effectiveFrom, basis: basis, bound: bound)
        entry.source = source
        entry.isIllustrative = isIllustrative
        entry.note = note
        return entry
    }
}

/// In which order the rows of a kind are listed: as an office counts them where it does, else by what tells them apart.
private struct ReferenceOrder {
    private let table: ReferenceTable
    private let ordinal: Int?
    private let field: Int?

    init(_ table: ReferenceTable) {
        self.table = table
        ordinal = table.place(of: "order")
        field = table.kind == .indicators ? table.place(of: "field") : nil
    }

    func comes(_ left: [String], before right: [String]) -> Bool {
        let (one, other) = (rank(left), rank(right))
        if one.field != other.field { return one.field < other.field }
        if one.order != other.order { return one.order < other.order }
        return table.key(of: left).lexicographicallyPrecedes(table.key(of: right))
    }

    private func rank(_ row: [String]) -> (field: String, order: Int) {
        (field.map { row[$0] } ?? "", ordinal.flatMap { Int(row[$0]) } ?? 0)
    }
}

extension ReferenceKind {
    /// The columns of its file.
    package var columnsOfFile: [ReferenceColumn] { columns }

    /// The row that would make a record again; nothing where it is of another kind.
    package func rowOfFile(_ record: ReferenceRecord) -> [String]? { row(of: record) }
}
