extension Connection {
    /// All rows of a query, decoded by position.
    package func all<each C: Column>(_ query: SQL, as types: repeat (each C).Type) throws(Fault) -> [(repeat each C)] {
        let cursor = try rows(query)
        let row = Row(cursor)
        var result: [(repeat each C)] = []
        while try cursor.next() {
            result.append(try row.decode(as: repeat each types))
        }
        return result
    }

    /// The first row of a query, or `nil` when it gives none.
    package func first<each C: Column>(_ query: SQL, as types: repeat (each C).Type) throws(Fault) -> (repeat each C)? {
        let cursor = try rows(query)
        guard try cursor.next() else { return nil }
        let values: (repeat each C) = try Row(cursor).decode(as: repeat each types)
        return values
    }

    /// Hands every row of a query to `body`.
    package func each(_ query: SQL, _ body: (Row) throws(Fault) -> Void) throws(Fault) {
        let cursor = try rows(query)
        let row = Row(cursor)
        while try cursor.next() {
            try body(row)
        }
    }
}
