/// The rows of a query, one after the other. Positions count from 0.
///
/// The accessors speak of the row that the last `next()` reached.
package protocol RowCursor: AnyObject {
    /// Goes to the next row; false after the last.
    func next() throws(Fault) -> Bool

    var columnCount: Int { get }

    func isNull(at position: Int) -> Bool

    /// The integer there; 0 for NULL.
    func integer(at position: Int) -> Int64

    /// The text there; empty for NULL.
    func text(at position: Int) -> String

    /// Whether the text there has exactly these bytes.
    func hasText(_ bytes: [UInt8], at position: Int) -> Bool

    /// Appends the bytes of the text there.
    func appendText(at position: Int, to bytes: inout [UInt8])

    /// Appends the bytes there, of a column that holds bytes.
    func appendBytes(at position: Int, to bytes: inout [UInt8])
}

/// The row that a cursor stands on, for decoding by position.
package struct Row {
    let cursor: any RowCursor

    package init(_ cursor: any RowCursor) {
        self.cursor = cursor
    }

    func isNull(_ position: Int) -> Bool {
        cursor.isNull(at: position)
    }

    func integer(_ position: Int) throws(Fault) -> Int64 {
        if cursor.isNull(at: position) { throw .corrupt("NULL in column \(position)") }
        return cursor.integer(at: position)
    }

    func text(_ position: Int) throws(Fault) -> String {
        if cursor.isNull(at: position) { throw .corrupt("NULL in column \(position)") }
        return cursor.text(at: position)
    }

    /// The columns from the first on, one per type.
    package func decode<each C: Column>(as types: repeat (each C).Type) throws(Fault) -> (repeat each C) {
        var position = -1
        func following() -> Int {
            position += 1
            return position
        }
        return (repeat try (each C).read(from: self, at: following()))
    }
}

/// What can be read from a column.
package protocol Column {
    static func read(from row: Row, at position: Int) throws(Fault) -> Self
}

extension Int64: Column {
    package static func read(from row: Row, at position: Int) throws(Fault) -> Int64 {
        try row.integer(position)
    }
}

extension Int: Column {
    package static func read(from row: Row, at position: Int) throws(Fault) -> Int {
        Int(try row.integer(position))
    }
}

extension Bool: Column {
    package static func read(from row: Row, at position: Int) throws(Fault) -> Bool {
        switch try row.integer(position) {
        case 0: false
        case 1: true
        case let other: throw .corrupt("\(other) where 0 or 1 belongs")
        }
    }
}

extension String: Column {
    package static func read(from row: Row, at position: Int) throws(Fault) -> String {
        try row.text(position)
    }
}

extension Optional: Column where Wrapped: Column {
    package static func read(from row: Row, at position: Int) throws(Fault) -> Wrapped? {
        row.isNull(position) ? nil : try Wrapped.read(from: row, at: position)
    }
}
