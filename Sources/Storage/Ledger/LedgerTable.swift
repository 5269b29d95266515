/// A table of the ledger: its rows belong to a change, carry a seal, and are never changed.
///
/// The columns are in the order in which they go into the digest. New columns go to the end of the list.
package struct LedgerTable: Sendable {
    /// What tells rows apart: a line within the change, or a number of their own.
    package enum Position: Sendable, Hashable {
        case line, number
    }

    package enum Kind: Sendable, Hashable {
        case integer, text
    }

    package struct Field: Sendable {
        package let name: Identifier
        package let kind: Kind

        package static func integer(_ name: Identifier) -> Field { Field(name: name, kind: .integer) }
        package static func text(_ name: Identifier) -> Field { Field(name: name, kind: .text) }
    }

    package let name: Identifier
    package let position: Position
    /// All columns but the seal: the number of the change, the position, then the content.
    package let fields: [Field]

    init(_ name: Identifier, by position: Position, _ content: [Field]) {
        self.name = name
        self.position = position
        self.fields =
            [.integer("commit_number"), .integer(position == .line ? "line" : "number")] + content
    }

    /// The columns and the seal, as they are inserted and read.
    package var columns: [Identifier] {
        fields.map(\.name) + ["seal"]
    }

    /// The number of columns with the seal.
    package var width: Int { fields.count + 1 }
}

extension LedgerTable {
    var columnList: SQL {
        columns.map { "\($0)" as SQL }.joined(by: ", ")
    }

    /// All rows in the order in which they were recorded.
    var everything: SQL {
        switch position {
        case .line: "SELECT \(columnList) FROM \(name) ORDER BY commit_number, line"
        case .number: "SELECT \(columnList) FROM \(name) ORDER BY number"
        }
    }
}

/// Rows of one table, side by side, ready to be inserted.
package struct RowBatch: Sendable {
    package let width: Int
    package private(set) var values: [Value] = []

    package init(width: Int) {
        self.width = width
    }

    package var count: Int { values.count / width }
    package var isEmpty: Bool { values.isEmpty }

    package mutating func append(_ value: Value) {
        values.append(value)
    }

    package mutating func append(contentsOf row: some Sequence<Value>) {
        values.append(contentsOf: row)
    }

    package mutating func removeAll() {
        values.removeAll(keepingCapacity: true)
    }
}
