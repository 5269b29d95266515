/// What becomes of figures whose rows say what they are: "KH", "TH" and "%" below each other.
struct RowUses {
    private let columns: [ColumnPlan]
    private let use: (FigureMeaning, String, OfficeColumn) -> ColumnPlan.Use

    init(_ columns: [ColumnPlan], _ use: @escaping (FigureMeaning, String, OfficeColumn) -> ColumnPlan.Use) {
        self.columns = columns
        self.use = use
    }

    /// The rows with what they say of each column; the same words say the same in each row.
    func filled(_ rows: [RowPlan]) -> [RowPlan] {
        var known: [RowMeaning: [ColumnPlan.Use]] = [:]
        return rows.map { row in
            guard let said = row.said else { return row }
            let uses = known[said] ?? uses(said)
            known[said] = uses
            var row = row
            row.uses = uses
            return row
        }
    }

    private func uses(_ said: RowMeaning) -> [ColumnPlan.Use] {
        columns.map { column in
            switch column.use {
            case .comparison, .leftOut: column.use
            case .figures, .open, .byRow: use(said.meaning, said.text, column.column)
            }
        }
    }

    /// Columns of which all rows say what they hold say nothing themselves.
    static func columns(_ columns: [ColumnPlan], _ rows: [RowPlan]) -> [ColumnPlan] {
        let read = rows.filter { row in
            switch row.use {
            case .subject, .scenario: true
            case .leftOut, .open: false
            }
        }
        guard !read.isEmpty, read.allSatisfy({ $0.uses != nil }) else { return columns }
        return columns.map { column in
            switch column.use {
            case .comparison, .leftOut: column
            case .figures, .open, .byRow:
                ColumnPlan(
                    column: column.column, use: .byRow, subject: column.subject, isAnswered: column.isAnswered,
                    scenario: column.scenario)
            }
        }
    }
}
