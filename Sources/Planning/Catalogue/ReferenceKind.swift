/// What figures are read against, as its files and pages name it.
package enum ReferenceKind: String, Sendable, Hashable, CaseIterable {
    case units, succession, hierarchies, fields, indicators, plans, milestones, due, holidays, locks, approvals

    /// Whether a record belongs to units, so that whoever looks after them may change it; else it is everybody's.
    package var isOfUnits: Bool {
        switch self {
        case .units, .succession, .hierarchies, .plans, .milestones: true
        case .fields, .indicators, .due, .holidays, .locks, .approvals: false
        }
    }
}

/// A column of a file of reference data, with what its cells may hold.
package struct ReferenceColumn: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        case text, day, number
        /// One word of a closed list, by its code name.
        case choice([String])
    }

    /// The code name, as the header of a file has it.
    package let name: String
    package let content: Content
    package let isRequired: Bool
    /// Whether it tells records apart: two rows with the same keys are the same record, and the later one holds.
    package let isKey: Bool

    package init(name: String, content: Content, isRequired: Bool, isKey: Bool) {
        self.name = name
        self.content = content
        self.isRequired = isRequired
        self.isKey = isKey
    }
}

/// Records as the rows of their file: texts, in the order of the columns; an empty text is an empty cell.
package struct ReferenceTable: Sendable, Hashable {
    package let kind: ReferenceKind
    package let columns: [ReferenceColumn]
    package var rows: [[String]]

    package init(kind: ReferenceKind, columns: [ReferenceColumn], rows: [[String]]) {
        self.kind = kind
        self.columns = columns
        self.rows = rows
    }

    /// The texts that tell a row apart.
    package func key(of row: [String]) -> [String] {
        zip(columns, row).compactMap { column, text in column.isKey ? text : nil }
    }

    package func place(of column: String) -> Int? {
        columns.firstIndex { $0.name == column }
    }

    /// What a row says under a column; nothing where the kind has no such column.
    package func text(_ column: String, of row: [String]) -> String {
        place(of: column).map { row.indices.contains($0) ? row[$0] : "" } ?? ""
    }
}

/// What taking in a row would do: what stands there now, and what would stand there.
package struct ReferenceDifference: Sendable, Hashable {
    package enum Effect: String, Sendable, Hashable {
        case added, changed, unchanged
    }

    /// Nothing where there is no such record yet.
    package let before: [String]?
    package let after: [String]

    package init(before: [String]?, after: [String]) {
        self.before = before
        self.after = after
    }

    package var effect: Effect {
        guard let before else { return .added }
        return before == after ? .unchanged : .changed
    }
}
