extension Connection {
    /// The next number of a table of people. Only inside a transaction that holds the ledger's lock.
    func nextNumber(in table: Identifier) throws(Fault) -> Int64 {
        try first("SELECT COALESCE(MAX(number), 0) + 1 FROM \(table)", as: Int64.self) ?? 1
    }
}

extension Database {
    /// A transaction that may give numbers to accounts, grants and secrets: one at a time, as appends are.
    package func writePeople<T>(_ body: (any Connection) throws(Fault) -> T) throws(Fault) -> T {
        try write { connection throws(Fault) in
            try connection.lockLedger()
            return try body(connection)
        }
    }
}
