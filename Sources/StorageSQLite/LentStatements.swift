/// Which statements of a connection have rows that are still being read, while the connection is held.
final class LentStatements {
    private var statements: Set<OpaquePointer> = []

    /// Whether the statement was free.
    func take(_ statement: OpaquePointer) -> Bool {
        statements.insert(statement).inserted
    }

    func giveBack(_ statement: OpaquePointer) {
        statements.remove(statement)
    }
}
