/// A connection while it is held inside `read` or `write`; it must not leave the closure.
package protocol Connection {
    var dialect: Dialect { get }

    /// Runs a statement that gives no rows.
    func execute(_ statement: SQL) throws(Fault)

    /// Runs a query that gives few rows.
    func rows(_ query: SQL) throws(Fault) -> any RowCursor

    /// Runs a query that may give more rows than fit into memory. Several can be under way at once.
    func stream(_ query: SQL) throws(Fault) -> any RowCursor

    /// Puts many rows into a table, the fastest way that the engine has.
    func insert(_ rows: RowBatch, into table: LedgerTable) throws(Fault)

    /// Lets one `append` at a time through, until the end of the transaction.
    func lockLedger() throws(Fault)

    /// Tells listening processes, when the transaction succeeds, that the ledger has grown.
    func announce() throws(Fault)

    /// The tables that the database holds.
    func tables() throws(Fault) -> [String]

    /// The columns of a table, in their order.
    func columns(of table: String) throws(Fault) -> [String]

    /// What the engine's own check of the file says; empty when it has nothing to say.
    func damages() throws(Fault) -> [String]
}
