/// One of the two engines, and how it spells what both can do.
package enum Dialect: String, Sendable, Hashable, CaseIterable {
    case sqlite, postgres
}

/// A word of a table definition that the dialects spell differently.
package enum TypeWord: Sendable, Hashable {
    /// A 64-bit integer.
    case integer
    /// Text, ordered and compared by its bytes.
    case text
    /// The bytes of a file.
    case bytes
    /// At the end of a table: the engine checks types strictly.
    case strict
}

extension Dialect {
    func spelling(of word: TypeWord) -> String {
        switch (self, word) {
        case (.sqlite, .integer): "INTEGER"
        case (.postgres, .integer): "BIGINT"
        case (.sqlite, .text): "TEXT"
        case (.postgres, .text): "TEXT COLLATE \"C\""
        case (.sqlite, .bytes): "BLOB"
        case (.postgres, .bytes): "BYTEA"
        case (.sqlite, .strict): " STRICT"
        case (.postgres, .strict): ""
        }
    }

    private func placeholder(_ position: Int) -> String {
        switch self {
        case .sqlite: "?"
        case .postgres: "$\(position)"
        }
    }

    /// The text of a statement for this engine and the values to bind, in order.
    package func render(_ statement: SQL) -> (text: String, values: [Value]) {
        var text = ""
        var values: [Value] = []
        for part in statement.parts {
            switch part {
            case .text(let piece): text += piece
            case .word(let word): text += spelling(of: word)
            case .value(let value):
                values.append(value)
                text += placeholder(values.count)
            }
        }
        return (text, values)
    }
}
